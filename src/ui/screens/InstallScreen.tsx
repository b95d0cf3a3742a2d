import "../styles/install.css";
import { browserFacts, installWay, isIos, tellsMaker } from "../../app/install.ts";
import type { Disguise } from "../../app/plain.ts";
import type { Route } from "../../app/routes.ts";
import { HomeWay } from "../components/HomeWay.tsx";
import { Page } from "../components/Page.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const names = [
  ["routine", "/icon.svg"],
  ["olive", "/olive.svg"],
] as const satisfies readonly (readonly [Disguise, string])[];

/** The name and picture that others see. */
function OutsideName() {
  const { plain, installOffers } = useApp();
  const t = useText();
  const { disguise = "routine" } = plain.settings.value;
  function choose(name: Disguise): void {
    plain.change({ disguise: name });
    // It was made for the other name; the browser makes another, or its menu does.
    installOffers.drop();
  }
  return (
    <fieldset>
      <legend class="b">{t("ui:install.name")}</legend>
      <div class="names">
        {names.map(([name, picture]) => (
          <label class="choice" key={name}>
            <img src={picture} alt="" />
            <span>{t(`ui:install.name.${name}`)}</span>
            <input type="radio" name="outside" checked={name === disguise} onChange={() => choose(name)} />
          </label>
        ))}
      </div>
      <p class="hint">{t("ui:install.name.readable")}</p>
    </fieldset>
  );
}

/** What the home screen gives and shows, under which name, and the way there; `before`: told on the way in, where it begins empty. */
export function InstallScreen({ route }: { route: Extract<Route, { screen: "install" }> }) {
  const { installOffers, navigation } = useApp();
  const t = useText();
  const facts = browserFacts(installOffers);
  const way = installWay(facts);
  const { before } = route;
  const isElsewhere = way === "in-app" || way === "other-ios";
  const isFixed = way === "installed" && isIos(facts);
  return (
    <Page
      back
      tabbed
      foot={
        before !== undefined && (
          <button
            type="button"
            class="btn out"
            onClick={() => navigation.swap({ screen: "consent", to: before, told: true })}
          >
            {t("ui:install.before.goOn")}
          </button>
        )
      }
    >
      <h1 tabIndex={-1}>{t(before === undefined ? "ui:install.title" : "ui:install.before")}</h1>
      {before !== undefined && <p class="lead">{t("ui:install.before.lead")}</p>}
      <ul class="bul">
        <li>{t(way === "installed" ? "ui:storage.installed.note" : "ui:install.gives")}</li>
        <li>{t("ui:install.shows")}</li>
        {way === "safari" && <li>{t("ui:install.empty")}</li>}
        {tellsMaker(facts) && <li>{t("ui:install.maker")}</li>}
        {isFixed && <li>{t("ui:install.fixed")}</li>}
      </ul>
      {!isElsewhere && !isFixed && <OutsideName />}
      {way === "installed" ? !isFixed && <p class="s">{t("ui:install.renamed")}</p> : <HomeWay way={way} />}
    </Page>
  );
}
