import { instrument } from "../../instrument/versions.ts";
import { CategoryMark } from "../components/CategoryMark.tsx";
import { Page } from "../components/Page.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** After a heavier part: a rest is offered, and going on is as easy. */
export function BreathScreen() {
  const { navigation } = useApp();
  const { assessments } = useSpace();
  const t = useText();
  const coming = instrument.byId(assessments.open.value?.body.position ?? "")?.category;
  return (
    <Page class="doorpage">
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
      </div>
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
