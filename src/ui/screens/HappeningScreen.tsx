import type { Route } from "../../app/routes.ts";
import { Page } from "../components/Page.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useCheckEntry } from "../hooks/useCheckEntry.ts";
import { useText } from "../hooks/useText.ts";

const steps = ["step1", "step2", "step3"] as const;

/** Something is happening now: a few words for this hour. Nothing about it is recorded. */
export function HappeningScreen({ route }: { route: Extract<Route, { screen: "happening" }> }) {
  const { navigation, session } = useApp();
  const { enter } = useCheckEntry();
  const t = useText();
  const isInCheck = route.to !== undefined || session.space.value?.assessments.open.value != null;
  return (
    <Page back class="still">
      <h1 class="big" tabIndex={-1}>
        {t("safety:now.title")}
      </h1>
      <p class="lead">{t("safety:now.lead")}</p>
      <ol class="steps">
        {steps.map((step) => (
          <li key={step}>{t(`safety:now.${step}`)}</li>
        ))}
      </ol>
      <p>{t("safety:now.leave")}</p>
      <button type="button" class="btn out" onClick={() => navigation.go("help")}>
        {t("safety:now.words")}
      </button>
      {isInCheck && (
        <div class="stack close">
          <button type="button" class="btn out" onClick={() => navigation.restart("today")}>
            {t("safety:now.stop")}
          </button>
          <button type="button" class="btn out" onClick={() => enter(route.to)}>
            {t("safety:now.goOn")}
          </button>
        </div>
      )}
      <p class="hint c">{t("safety:now.kept")}</p>
    </Page>
  );
}
