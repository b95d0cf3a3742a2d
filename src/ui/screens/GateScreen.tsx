import type { Route } from "../../app/routes.ts";
import { Page } from "../components/Page.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** Why nothing can be kept in this browser, what she could do, and the way that is open: without keeping. */
export function GateScreen({ route }: { route: Extract<Route, { screen: "gate" }> }) {
  const { session, navigation } = useApp();
  const t = useText();
  const isInside = session.space.value !== null;
  return (
    <Page back class="still">
      <h1 class="big" tabIndex={-1}>
        {t(`ui:gate.${route.why}`)}
      </h1>
      <p class="lead">{t(`ui:gate.${route.why}.lead`)}</p>
      <p>{t(`ui:gate.${route.why}.way`)}</p>
      <button
        type="button"
        class="btn"
        onClick={() => (isInside ? navigation.back() : navigation.swap({ screen: "consent", to: "try" }))}
      >
        {t("ui:gate.without")}
      </button>
      {route.why === "in-app" && (
        <button
          type="button"
          class="btn out"
          onClick={() => navigation.swap({ screen: "words", anyway: true })}
        >
          {t("ui:gate.anyway")}
        </button>
      )}
    </Page>
  );
}
