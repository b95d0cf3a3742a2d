import { languages } from "../../i18n/i18n.ts";
import { Greeting } from "../components/Greeting.tsx";
import { firstIcons, Icon } from "../components/Icon.tsx";
import { Opening } from "../components/Opening.tsx";
import { TopBar } from "../components/TopBar.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

function LanguageChoice() {
  const { plain } = useApp();
  const t = useText();
  const current = useLanguage();
  return (
    <fieldset class="langs">
      <legend class="unseen">{t("start:language")}</legend>
      {languages.map(({ tag, name }) => (
        <button
          type="button"
          lang={tag}
          key={tag}
          aria-pressed={tag === current}
          onClick={() => plain.change({ language: tag })}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}

export function WelcomeScreen() {
  const { navigation } = useApp();
  const t = useText();
  return (
    <Opening bar={<TopBar />}>
      <Greeting title={t("start:welcome.title")} lead={t("start:welcome.lead")} />
      {languages.length > 1 && <LanguageChoice />}
      <div class="stack close">
        <button
          type="button"
          class="btn even"
          onClick={() => navigation.go({ screen: "consent", to: "try" })}
        >
          <span>{t("start:welcome.try")}</span>
          <small>{t("start:welcome.try.note")}</small>
        </button>
        <button
          type="button"
          class="btn even"
          onClick={() => navigation.go({ screen: "consent", to: "keep" })}
        >
          <span>{t("start:welcome.mine")}</span>
          <small>{t("start:welcome.mine.note")}</small>
        </button>
      </div>
      <button type="button" class="link mid pz" onClick={() => navigation.go("calm")}>
        <Icon of={firstIcons.check} small />
        {t("start:welcome.calm")}
      </button>
      <button type="button" class="link mid" onClick={() => navigation.go("join")}>
        {t("start:welcome.workshop")}
      </button>
      <button type="button" class="link mid" onClick={() => navigation.go("restore")}>
        {t("start:welcome.copy")}
      </button>
    </Opening>
  );
}
