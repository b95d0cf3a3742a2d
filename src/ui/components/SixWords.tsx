// Six words drawn for paper, and words typed from paper: what opens a file that was locked here.
import { useSignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { drawBackupWords } from "../../app/backup-files.ts";
import { sameWords } from "../../app/own-words.ts";
import { useApp } from "../hooks/useApp.ts";
import { useHeading } from "../hooks/useHeading.ts";
import { type Told, useProblem } from "../hooks/useProblem.ts";
import { useText } from "../hooks/useText.ts";
import { useWordList, type WordList } from "../hooks/useWordList.ts";
import { Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";
import { Page } from "./Page.tsx";
import { WordsField } from "./WordsField.tsx";

interface ShownProps {
  words: string;
  list: WordList;
  onBack(): void;
  onWritten(): void;
}

/** The six words, the only time that they are shown. */
function Shown({ words, list, onBack, onWritten }: ShownProps) {
  const t = useText();
  return (
    <Page
      title={t("backup:six")}
      onBack={onBack}
      foot={
        <button type="button" class="btn" onClick={list.hasFailed ? list.tryAgain : onWritten}>
          {t(list.hasFailed ? "ui:tryAgain" : "backup:six.written")}
        </button>
      }
    >
      <p class="lead">{t("backup:six.lead")}</p>
      {list.hasFailed && <p class="bad">{t("ui:words.missing")}</p>}
      <section class="panel">
        <ol class="twelve">
          {words.split(" ").map((word, place) => (
            <li key={`${place}${word}`}>{word}</li>
          ))}
        </ol>
      </section>
      <div class="banner warm">
        <Icon of={icons.note} />
        <p class="s grow">{t("backup:six.apart")}</p>
      </div>
    </Page>
  );
}

interface TypedProps {
  title: string;
  lead: string;
  list: readonly string[];
  onBack(): void;
  /** Resolves to a sentence when these are not the words, or to null. */
  onTyped(words: string): Promise<Told | null>;
}

/** The words from her paper, all of them. */
export function Typed({ title, lead, list, onBack, onTyped }: TypedProps) {
  const t = useText();
  const typed = useSignal("");
  const [problem, setProblem] = useProblem();
  const [isBusy, setBusy] = useState(false);
  async function next(): Promise<void> {
    if (isBusy || typed.value.trim() === "") return;
    setBusy(true);
    const sentence = await onTyped(typed.value);
    setBusy(false);
    if (sentence !== null) setProblem(sentence);
  }
  return (
    <Page
      title={title}
      onBack={onBack}
      foot={
        <button type="button" class="btn" aria-busy={isBusy} onClick={() => void next()}>
          {t(isBusy ? "ui:looking" : "ui:goOn")}
        </button>
      }
    >
      <p class="lead">{lead}</p>
      <WordsField
        label={t("backup:typed")}
        value={typed.value}
        list={list}
        isOpen
        problem={problem}
        onChange={(text) => {
          typed.value = text;
        }}
        onEnter={() => void next()}
      />
    </Page>
  );
}

/** Draws six words, shows them once, and calls `onReady` when she has typed them from her paper. */
export function SixWords({ onBack, onReady }: { onBack(): void; onReady(words: string): void }) {
  const { random } = useApp();
  const t = useText();
  const list = useWordList();
  const [drawn, setDrawn] = useState("");
  const [isWritten, setWritten] = useState(false);
  useEffect(() => {
    // Words on her paper stay the same when the language changes.
    if (list.words.length > 0) setDrawn((words) => words || drawBackupWords(list.words, random));
  }, [list.words, random]);
  useHeading(isWritten);

  async function isDrawn(words: string): Promise<Told | null> {
    if (!sameWords(words, drawn)) return () => t("backup:six.different");
    onReady(words);
    return null;
  }
  if (!isWritten)
    return <Shown words={drawn} list={list} onBack={onBack} onWritten={() => setWritten(true)} />;
  return (
    <Typed
      title={t("backup:six")}
      lead={t("backup:six.again")}
      list={list.all}
      onBack={() => setWritten(false)}
      onTyped={isDrawn}
    />
  );
}
