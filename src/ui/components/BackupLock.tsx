// What should open a backup: chosen, shown where it is new, and typed once before anything is locked with it.
import { useSignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { drawBackupWords, type Lock } from "../../app/backup-files.ts";
import { sameWords } from "../../app/own-words.ts";
import { checkPaperKey } from "../../app/paper-key.ts";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useHeading } from "../hooks/useHeading.ts";
import { useText } from "../hooks/useText.ts";
import { useWordList, type WordList } from "../hooks/useWordList.ts";
import { FirstWords } from "./FirstWords.tsx";
import { Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";
import { Page } from "./Page.tsx";
import { RowLink } from "./RowLink.tsx";
import { WordsField } from "./WordsField.tsx";

const lockIcons = { drawn: icons.words, paper: icons.note, own: icons.key } as const;

function Choose({ onChoose }: { onChoose(lock: Lock): void }) {
  const { mode, settings } = useSpace();
  const t = useText();
  const locks: readonly Lock[] = [
    "drawn",
    ...(settings.current.value.paperKey ? (["paper"] as const) : []),
    ...(mode === "sealed" ? (["own"] as const) : []),
  ];
  return (
    <Page back tabbed>
      <h1 tabIndex={-1}>{t("backup:lock")}</h1>
      <p class="q">{t("backup:lock.lead")}</p>
      <ul class="rows">
        {locks.map((lock) => (
          <li key={lock}>
            <RowLink
              icon={lockIcons[lock]}
              text={t(`backup:lock.${lock}`)}
              note={t(`backup:lock.${lock}.note`)}
              onGo={() => onChoose(lock)}
            />
          </li>
        ))}
      </ul>
    </Page>
  );
}

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
  onTyped(words: string): Promise<string | null>;
}

/** The words from her paper, all of them. */
function Typed({ title, lead, list, onBack, onTyped }: TypedProps) {
  const t = useText();
  const typed = useSignal("");
  const [problem, setProblem] = useState<string>();
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

/** Leads to the words that a backup is locked with; she has typed them when `onReady` hears of them. */
export function BackupLock({ onReady }: { onReady(words: string, lock: Lock): void }) {
  const { random, session } = useApp();
  const t = useText();
  const list = useWordList();
  const [lock, setLock] = useState<Lock>();
  const [drawn, setDrawn] = useState("");
  const [isWritten, setWritten] = useState(false);
  useEffect(() => {
    if (list.words.length > 0) setDrawn(drawBackupWords(list.words, random));
  }, [list.words, random]);
  useHeading(`${lock}${isWritten}`);
  const toChoice = () => setLock(undefined);

  async function isPaperKey(words: string): Promise<string | null> {
    const outcome = await checkPaperKey(session, words, list.words);
    if (outcome === "wrong") return t("backup:paper.wrong");
    if ("failed" in outcome) return t(`errors:${outcome.failed}`);
    onReady(outcome.words, "paper");
    return null;
  }
  async function isDrawn(words: string): Promise<string | null> {
    if (!sameWords(words, drawn)) return t("backup:six.different");
    onReady(words, "drawn");
    return null;
  }
  if (lock === undefined) return <Choose onChoose={setLock} />;
  if (lock === "own")
    return (
      <FirstWords
        title={t("backup:make.title")}
        list={list}
        onBack={toChoice}
        onRight={(words) => onReady(words, "own")}
      >
        <p class="lead">{t("backup:own.lead")}</p>
      </FirstWords>
    );
  if (lock === "paper")
    return (
      <Typed
        title={t("backup:make.title")}
        lead={t("backup:paper.lead")}
        list={list.words}
        onBack={toChoice}
        onTyped={isPaperKey}
      />
    );
  if (!isWritten)
    return <Shown words={drawn} list={list} onBack={toChoice} onWritten={() => setWritten(true)} />;
  return (
    <Typed
      title={t("backup:six")}
      lead={t("backup:six.again")}
      list={list.words}
      onBack={() => setWritten(false)}
      onTyped={isDrawn}
    />
  );
}
