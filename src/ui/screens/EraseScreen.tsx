import { useState } from "preact/hooks";
import { Page } from "../components/Page.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** Erases everything of the app on this phone, after one clear sentence. */
export function EraseScreen() {
  const { session, navigation } = useApp();
  const t = useText();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function erase(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    const outcome = await session.erase();
    setBusy(false);
    if (outcome !== "done") setProblem(t(`errors:${outcome.failed}`));
  }
  return (
    <Page title={t("ui:erase.title")} back class="still">
      <p class="lead">{t("ui:erase.lead")}</p>
      {problem !== undefined && (
        <p class="bad" role="alert">
          {problem}
        </p>
      )}
      <button type="button" class="btn" onClick={navigation.back}>
        {t("ui:erase.no")}
      </button>
      <button type="button" class="btn out" aria-busy={isBusy} onClick={() => void erase()}>
        {t(isBusy ? "ui:erase.erasing" : "ui:erase.sure")}
      </button>
    </Page>
  );
}
