import { useState } from "preact/hooks";
import { eraseBox, hasOlderBox } from "../../app/older-box.ts";
import { Page } from "../components/Page.tsx";
import { Problems } from "../components/Problems.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const told = ["entries-gone", "interrupted", "key-gone"] as const;

/** What was found on the phone cannot be opened: said in one sentence, and nothing is done without her. */
export function DamageScreen() {
  const { session, navigation } = useApp();
  const t = useText();
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const found = told.find((state) => state === session.found.value);
  async function anew(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    // Another tab may have made it whole, or a new one; then there is nothing to remove.
    const state = await session.use((safe) => safe.start());
    // An older locked box beside it is hers to erase, and not now.
    const hasOlder = await hasOlderBox(session);
    const failed = [state, hasOlder].flatMap((each) => (typeof each === "object" ? [each.failed] : []));
    if (failed.length > 0) {
      setBusy(false);
      return setProblems(failed);
    }
    if (state !== found) return location.replace("/");
    const outcome = hasOlder ? await eraseBox(session, "current") : await session.erase();
    if (outcome !== "done" && outcome.length === 0) return location.replace("/");
    setBusy(false);
    if (outcome !== "done") setProblems(outcome);
  }
  return (
    <Page class="still">
      <h1 class="big" tabIndex={-1}>
        {t("ui:damage.title")}
      </h1>
      {found !== undefined && <p class="lead">{t(`ui:damage.${found}`)}</p>}
      {session.trouble.value !== null && <p class="lead">{t(`errors:${session.trouble.value}`)}</p>}
      <p>{t("ui:damage.untouched")}</p>
      {session.trouble.value !== null && (
        <button type="button" class="btn" onClick={() => location.reload()}>
          {t("ui:tryAgain")}
        </button>
      )}
      <Problems codes={problems} />
      {found !== undefined && (
        <button type="button" class="btn" onClick={() => navigation.go("restore")}>
          {t("ui:damage.copy")}
        </button>
      )}
      {found !== undefined && (
        <button type="button" class="btn out" aria-busy={isBusy} onClick={() => void anew()}>
          {t(isBusy ? "ui:damage.removing" : "ui:damage.anew")}
        </button>
      )}
    </Page>
  );
}
