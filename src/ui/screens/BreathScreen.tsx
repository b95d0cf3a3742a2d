import { endNow } from "../../app/going-on.ts";
import { instrument } from "../../instrument/versions.ts";
import { CategoryMark } from "../components/CategoryMark.tsx";
import { BreathingRings } from "../components/drawings.tsx";
import { Page } from "../components/Page.tsx";
import { SupportHere } from "../components/Support.tsx";
import { useAfter } from "../hooks/useAfter.ts";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** After a heavier part, and after each of the whole check: a rest is offered, and going on is as easy. */
export function BreathScreen() {
  const { navigation } = useApp();
  const space = useSpace();
  const t = useText();
  const goTo = useAfter();
  const check = space.assessments.open.value;
  const coming = instrument.byId(check?.body.position ?? "")?.category;
  return (
    <Page class="doorpage">
      <BreathingRings isStill />
      <h1 class="big" tabIndex={-1}>
        {t("check:breath.title")}
      </h1>
      <p class="lead">{t("check:breath.lead")}</p>
      <div class="stack close">
        <button
          type="button"
          class="btn out"
          onClick={() => {
            navigation.swap("check");
            navigation.go("calm");
          }}
        >
          {t("check:breath.rest")}
        </button>
        <button type="button" class="btn out" onClick={() => navigation.swap("check")}>
          {t("check:breath.goOn")}
        </button>
        {check?.body.form === "full" && (
          <>
            <button type="button" class="btn out" onClick={() => navigation.restart("today")}>
              {t("check:part.enough")}
            </button>
            <button type="button" class="btn out" onClick={() => goTo(endNow(space))}>
              {t("check:part.result")}
            </button>
          </>
        )}
      </div>
      <SupportHere />
      {coming !== undefined && (
        <p class="row s q">
          <CategoryMark of={coming} />
          <span>
            {t("check:breath.next", { category: t(`instrument:category.${coming}`) })}
            <br />
            {t(`instrument:category.${coming}.about`)}
          </span>
        </p>
      )}
    </Page>
  );
}
