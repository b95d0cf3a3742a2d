import { Door } from "../components/drawings.tsx";
import { Page } from "../components/Page.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** The door at the end of the first part of the whole check: a page is offered, and nothing is recorded. */
export function DarkDoorScreen() {
  const { navigation } = useApp();
  const t = useText();
  return (
    <Page class="doorpage">
      <Door />
      <h1 class="qn" tabIndex={-1}>
        {t("instrument:EMO12.question")}
      </h1>
      <div class="stack close">
        <button type="button" class="btn out" onClick={() => navigation.go("dark-moments")}>
          {t("instrument:EMO12.show")}
        </button>
        <button type="button" class="btn out" onClick={() => navigation.swap("breath")}>
          {t("instrument:EMO12.goOn")}
        </button>
      </div>
      <p class="hint c">{t("ui:door.kept")}</p>
    </Page>
  );
}
