import { useState } from "preact/hooks";
import { Page } from "../components/Page.tsx";
import { Problems } from "../components/Problems.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** Erases everything of the app on this phone, after one clear sentence. */
export function EraseScreen() {
  const { session, navigation } = useApp();
  const t = useText();
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  async function erase(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    navigation.restart("erase");
    const outcome = await session.erase();
    setBusy(false);
    if (outcome !== "done") setProblems(outcome);
  }
  const uncopied = session.space.value?.backups.changes() ?? 0;
  // Once it has begun there is nothing to go back to.
  const hasBegun = isBusy || problems.length > 0;
  return (
    <Page title={t("ui:erase.title")} back={!hasBegun} class="still">
      <p class="lead">{t("ui:erase.lead")}</p>
      {uncopied > 0 && !hasBegun && (
        <p class="banner warm s">{t("backup:erase.uncopied", { count: uncopied })}</p>
      )}
      <Problems codes={problems} />
      {!hasBegun && (
        <button type="button" class="btn" onClick={navigation.back}>
          {t("ui:erase.no")}
        </button>
      )}
      <button type="button" class="btn out" aria-busy={isBusy} onClick={() => void erase()}>
        {t(isBusy ? "ui:erase.erasing" : "ui:erase.sure")}
      </button>
    </Page>
  );
}
