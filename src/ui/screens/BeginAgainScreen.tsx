import { useState } from "preact/hooks";
import { beginAgain, eraseBox } from "../../app/older-box.ts";
import { Page } from "../components/Page.tsx";
import { Problems } from "../components/Problems.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const points = ["stays", "empty", "back"] as const;

/** Sets what cannot be opened aside, unopened, and starts with new words beside it. */
export function BeginAgainScreen() {
  const { session, navigation } = useApp();
  const t = useText();
  const [isBusy, setBusy] = useState(false);
  const [hasOlder, setOlder] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);

  async function begin(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setProblems([]);
    const rest = hasOlder ? await eraseBox(session, "older") : [];
    // From here on what lies in the older place may be what was just set aside.
    if (rest.length === 0) setOlder(false);
    const outcome = rest.length > 0 ? { failed: rest[0] ?? "unexpected" } : await beginAgain(session);
    // A new document, because nothing of before belongs to what begins now.
    if (outcome === "set-aside") return location.replace("/");
    setBusy(false);
    if (outcome === "older-there") setOlder(true);
    else setProblems([outcome.failed]);
  }
  return (
    <Page back class="still">
      <h1 tabIndex={-1}>{t("ui:again.title")}</h1>
      <p class="lead">{t("ui:again.lead")}</p>
      <ul class="bul">
        {points.map((id) => (
          <li key={id}>{t(`ui:again.${id}`)}</li>
        ))}
      </ul>
      {hasOlder && (
        <p class="bad" role="alert">
          {t("ui:again.full")}
        </p>
      )}
      <Problems codes={problems} />
      <button
        type="button"
        class={hasOlder ? "btn out" : "btn"}
        aria-busy={isBusy}
        onClick={() => void begin()}
      >
        {t(hasOlder ? "ui:again.full.sure" : "ui:again.sure")}
      </button>
      <button type="button" class={hasOlder ? "btn" : "btn out"} onClick={navigation.back}>
        {t("ui:again.no")}
      </button>
    </Page>
  );
}
