import { useSignal } from "@preact/signals";
import { useState } from "preact/hooks";
import { bringBack, eraseBox } from "../../app/older-box.ts";
import type { Space } from "../../app/space.ts";
import { Notices } from "../components/Notices.tsx";
import { Page } from "../components/Page.tsx";
import { Problems } from "../components/Problems.tsx";
import { WordsField } from "../components/WordsField.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useProblem } from "../hooks/useProblem.ts";
import { useText } from "../hooks/useText.ts";
import { useWordList } from "../hooks/useWordList.ts";

interface Brought {
  readonly brought: number;
  readonly notices: Space["notices"];
}

/** Erasing the older box, after one more question. */
function EraseOlder({ onErased }: { onErased(): void }) {
  const { session } = useApp();
  const t = useText();
  const [isSure, setSure] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  async function erase(): Promise<void> {
    if (!isSure) return setSure(true);
    if (isBusy) return;
    setBusy(true);
    const rest = await eraseBox(session, "older");
    setBusy(false);
    if (rest.length === 0) onErased();
    else setProblems(rest);
  }
  return (
    <section class="stack close">
      <Problems codes={problems} />
      {isSure && (
        <>
          <p role="status">{t("ui:older.erase.lead")}</p>
          <button type="button" class="btn" onClick={() => setSure(false)}>
            {t("ui:older.erase.no")}
          </button>
        </>
      )}
      <button type="button" class="btn out" aria-busy={isBusy} onClick={() => void erase()}>
        {t(isSure ? "ui:older.erase.sure" : "ui:older.erase")}
      </button>
    </section>
  );
}

/** A safe whose words were forgotten: if they come back, its entries come in; erased only by her. */
export function OlderBoxScreen() {
  const { session } = useApp();
  const t = useText();
  const { all: list } = useWordList();
  const typed = useSignal("");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useProblem();
  const [done, setDone] = useState<Brought>();
  const [isErased, setErased] = useState(false);

  async function bring(): Promise<void> {
    if (isBusy || typed.value.trim() === "") return;
    setBusy(true);
    setProblem();
    const outcome = await bringBack(session, typed.value);
    setBusy(false);
    if (outcome === "wrong-passphrase") return setProblem(() => t("ui:older.wrong"));
    if (outcome === "broken") return setProblem(() => t("ui:older.broken"));
    if ("failed" in outcome) return setProblem(() => t(`errors:${outcome.failed}`));
    setDone(outcome);
  }
  if (isErased)
    return (
      <Page title={t("ui:older.title")} back tabbed>
        <p class="lead" role="status">
          {t("ui:older.erased")}
        </p>
      </Page>
    );
  return (
    <Page title={t("ui:older.title")} back tabbed>
      {done === undefined ? (
        <>
          <p class="lead">{t("ui:older.lead")}</p>
          <WordsField
            label={t("ui:older.words")}
            value={typed.value}
            list={list}
            problem={problem}
            onChange={(value) => {
              typed.value = value;
            }}
            onEnter={() => void bring()}
          />
          <button type="button" class="btn" aria-busy={isBusy} onClick={() => void bring()}>
            {t(isBusy ? "ui:older.bringing" : "ui:older.bring")}
          </button>
        </>
      ) : (
        <>
          {done.notices.length > 0 && <Notices notices={done.notices} />}
          <p class="lead" role="status">
            {done.brought === 0 ? t("ui:older.nothing") : t("ui:older.brought", { count: done.brought })}
          </p>
        </>
      )}
      <EraseOlder onErased={() => setErased(true)} />
    </Page>
  );
}
