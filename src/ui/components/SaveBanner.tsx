import { useEffect, useState } from "preact/hooks";
import { loadWords } from "../../i18n/i18n.ts";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";
import { Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";

// After these the safe has closed itself; only her words open it again.
const needsUnlock = ["worker-dead", "locked", "other-tab"];

/** Says that the last save failed and why, and offers to try again. */
export function SaveBanner() {
  const { session, navigation } = useApp();
  const t = useText();
  const saving = session.space.value?.records.saving.value ?? "kept";
  const code = typeof saving === "object" ? saving.failed : null;
  const [reason, setReason] = useState<string | null>(null);
  useEffect(() => {
    if (code === null) setReason(null);
    else void loadWords("errors").then(() => setReason(t(`errors:${code}`)));
  }, [code, t]);
  if (code === null) return null;
  function openAgain(): void {
    session.reopen();
    navigation.restart("unlock");
  }
  return (
    <div class="banner warm" role="alert">
      <Icon of={icons.alert} />
      <div class="grow s">
        <p>{t("ui:save.failed")}</p>
        {reason !== null && <p class="q">{reason}</p>}
        {needsUnlock.includes(code) ? (
          <button type="button" class="link s" onClick={openAgain}>
            {t("ui:save.openAgain")}
          </button>
        ) : (
          <button type="button" class="link s" onClick={() => session.space.value?.records.saveAgain()}>
            {t("ui:tryAgain")}
          </button>
        )}
      </div>
    </div>
  );
}
