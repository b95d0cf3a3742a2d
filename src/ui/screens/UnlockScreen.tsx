import { useSignal } from "@preact/signals";
import { useState } from "preact/hooks";
import { loadWords } from "../../i18n/i18n.ts";
import { greetingPart } from "../components/greetingPart.ts";
import { Opening } from "../components/Opening.tsx";
import { TopBar } from "../components/TopBar.tsx";
import { WordsField } from "../components/WordsField.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useProblem } from "../hooks/useProblem.ts";
import { useText } from "../hooks/useText.ts";
import { useWordList } from "../hooks/useWordList.ts";

export function UnlockScreen() {
  const { session, navigation, clock } = useApp();
  const t = useText();
  const { all: list } = useWordList();
  // A signal, because Enter may come before the last letter is drawn.
  const words = useSignal("");
  const [isOpening, setOpening] = useState(false);
  const [problem, setProblem] = useProblem();

  async function open(): Promise<void> {
    if (isOpening || words.value.trim() === "") return;
    setOpening(true);
    setProblem();
    const outcome = await session.unlock(words.value);
    setOpening(false);
    if (outcome === "done") return navigation.restart("today");
    if (outcome === "wrong-passphrase") return setProblem(() => t("start:unlock.wrong"));
    if (outcome.failed === "other-tab-open") return navigation.restart("other-tab");
    await loadWords("errors");
    setProblem(() => t(`errors:${outcome.failed}`));
  }
  return (
    <Opening bar={<TopBar />}>
      <h1 class="big" tabIndex={-1}>
        {t(`start:unlock.${greetingPart(clock.now())}`)}
      </h1>
      <WordsField
        value={words.value}
        list={list}
        problem={problem}
        onChange={(typed) => {
          words.value = typed;
        }}
        onEnter={() => void open()}
      />
      <button type="button" class="btn" aria-busy={isOpening} onClick={() => void open()}>
        {t(isOpening ? "start:unlock.opening" : "start:unlock.open")}
      </button>
      <button type="button" class="link mid" onClick={() => navigation.go("forgotten")}>
        {t("start:unlock.forgotten")}
      </button>
    </Opening>
  );
}
