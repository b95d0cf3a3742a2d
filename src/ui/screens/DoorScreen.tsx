import type { Route } from "../../app/routes.ts";
import { Door } from "../components/drawings.tsx";
import { Page } from "../components/Page.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useCheckEntry } from "../hooks/useCheckEntry.ts";
import { useText } from "../hooks/useText.ts";

/** The door before the check: offered, never recorded. */
export function DoorScreen({ route }: { route: Extract<Route, { screen: "door" }> }) {
  const { navigation } = useApp();
  const { enter, usual } = useCheckEntry();
  const t = useText();
  const to = route.to ?? usual();
  return (
    <Page back class="doorpage">
      <Door />
      <h1 class="qn" tabIndex={-1}>
        {t("instrument:GATE00.question")}
      </h1>
      <div class="stack close">
        <button type="button" class="btn out" onClick={() => enter(to)}>
          {t("instrument:GATE00.yes")}
        </button>
        <button type="button" class="btn out" onClick={() => navigation.swap({ screen: "happening", to })}>
          {t("instrument:GATE00.now")}
        </button>
        <button type="button" class="btn out" onClick={() => enter(to)}>
          {t("instrument:GATE00.unsure")}
        </button>
      </div>
      <p class="hint c">{t("ui:door.notSure")}</p>
      <p class="hint c">{t("ui:door.kept")}</p>
    </Page>
  );
}
