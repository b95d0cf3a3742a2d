import { useState } from "preact/hooks";
import { firstScreen } from "../../app/app.ts";
import { Page } from "../components/Page.tsx";
import { Problems } from "../components/Problems.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** Another tab holds the safe: she decides where to go on. */
export function OtherTabScreen() {
  const { session, navigation } = useApp();
  const t = useText();
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  async function useHere(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    await session.begin(() => {
      const screen = firstScreen(session);
      if (screen !== "other-tab") navigation.restart(screen);
    }, true);
    setBusy(false);
    setProblems(session.trouble.value === null ? [] : [session.trouble.value]);
  }
  return (
    <Page class="still">
      <h1 class="big" tabIndex={-1}>
        {t("ui:otherTab.title")}
      </h1>
      <p class="lead">{t("ui:otherTab.lead")}</p>
      <Problems codes={problems} />
      <button type="button" class="btn" aria-busy={isBusy} onClick={() => void useHere()}>
        {t(isBusy ? "ui:otherTab.using" : "ui:otherTab.use")}
      </button>
    </Page>
  );
}
