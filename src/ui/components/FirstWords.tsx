import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useApp } from "../hooks/useApp.ts";
import { useProblem } from "../hooks/useProblem.ts";
import { useText } from "../hooks/useText.ts";
import type { WordList } from "../hooks/useWordList.ts";
import { Page } from "./Page.tsx";
import { WordsField } from "./WordsField.tsx";

interface Props {
  title: string;
  list: WordList;
  /** Where Back leads, if not out of the screen. */
  onBack?: () => void;
  children: ComponentChildren;
  /** Goes on with the words, which are hers. */
  onRight(words: string): void;
}

/** A page that begins with her words, because what comes after it opens everything. */
export function FirstWords({ title, list, onBack, children, onRight }: Props) {
  const { session } = useApp();
  const t = useText();
  const typed = useSignal("");
  const [problem, setProblem] = useProblem();
  const [isBusy, setBusy] = useState(false);
  async function check(): Promise<void> {
    if (isBusy || typed.value.trim() === "") return;
    if (list.words.length === 0) return list.tryAgain();
    setBusy(true);
    setProblem();
    const outcome = await session.use((safe) => safe.checkPassphrase(typed.value));
    setBusy(false);
    if (outcome === "right") return onRight(typed.value);
    setProblem(() => t(outcome === "wrong-passphrase" ? "start:unlock.wrong" : `errors:${outcome.failed}`));
  }
  return (
    <Page
      title={title}
      back
      {...(onBack && { onBack })}
      foot={
        <button type="button" class="btn" aria-busy={isBusy} onClick={() => void check()}>
          {t(isBusy ? "ui:looking" : "ui:goOn")}
        </button>
      }
    >
      {children}
      <WordsField
        label={t("ui:change.now")}
        value={typed.value}
        list={list.all}
        problem={list.hasFailed ? t("ui:paper.missing") : problem}
        onChange={(value) => {
          typed.value = value;
        }}
        onEnter={() => void check()}
      />
    </Page>
  );
}
