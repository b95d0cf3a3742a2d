import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import {
  atPlace,
  nothingTyped,
  openByPaperKey,
  readPaperKey,
  renewWords,
  type TypedPaperKey,
  withTyped,
} from "../../app/paper-key.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { NewWords } from "../components/NewWords.tsx";
import { Page } from "../components/Page.tsx";
import { WordsField } from "../components/WordsField.tsx";
import { useApp } from "../hooks/useApp.ts";
import { type Told, useProblem } from "../hooks/useProblem.ts";
import { useText } from "../hooks/useText.ts";
import { useWordList } from "../hooks/useWordList.ts";

/** The words so far; each can be touched and typed anew. */
function Twelve({
  typed: { words, place },
  onPlace,
}: {
  typed: TypedPaperKey;
  onPlace(place: number): void;
}) {
  const t = useText();
  return (
    <ol class="twelve" aria-label={t("ui:paper.open.sofar")}>
      {words.map((word, at) => (
        <li key={`${at}${word}`}>
          <button
            type="button"
            aria-current={at === place ? "step" : undefined}
            aria-label={word === "" ? t("ui:paper.open.none", { number: at + 1 }) : undefined}
            onClick={() => onPlace(at)}
          >
            {word}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** The twelve words from her paper, one place after the other. */
function TypePaperKey({ onFits }: { onFits(code: Bytes): void }) {
  const { session, navigation } = useApp();
  const t = useText();
  const list = useWordList();
  const typed = useSignal(nothingTyped);
  const [problem, setProblem] = useProblem();
  const [isBusy, setBusy] = useState(false);
  const open = useRef<HTMLButtonElement>(null);
  const { place, typing } = typed.value;
  useLayoutEffect(() => {
    if (place === null) open.current?.focus();
  }, [place]);

  function toPlace(at: number, sentence?: Told): void {
    typed.value = atPlace(typed.value, at);
    setProblem(sentence);
  }
  async function tryIt(): Promise<void> {
    if (isBusy) return;
    if (list.words.length === 0) return list.tryAgain();
    typed.value = withTyped(typed.value, `${typing} `);
    const read = await readPaperKey(typed.value, list.lists);
    if (!("mistake" in read)) return use(read);
    if ("place" in read)
      toPlace(read.place - 1, () => t(`ui:paper.open.${read.mistake}`, { number: read.place }));
    else setProblem(() => t("ui:paper.open.together"));
  }
  async function use(code: Bytes): Promise<void> {
    setBusy(true);
    setProblem();
    const outcome = await openByPaperKey(session, code);
    setBusy(false);
    if (outcome === "unlocked") return onFits(code);
    code.fill(0);
    if (outcome === "wrong-passphrase") return setProblem(() => t("ui:paper.open.wrong"));
    // A worker that is dead helps nobody.
    session.reopen();
    if (outcome.failed === "other-tab-open") return navigation.restart("other-tab");
    setProblem(() => t(`errors:${outcome.failed}`));
  }
  return (
    <Page
      title={t("ui:paper.title")}
      back
      foot={
        <button type="button" class="btn" ref={open} aria-busy={isBusy} onClick={() => void tryIt()}>
          {t(isBusy ? "start:unlock.opening" : "start:unlock.open")}
        </button>
      }
    >
      <p>{t("ui:paper.open.lead")}</p>
      {place !== null && (
        <WordsField
          label={t("ui:paper.open.word", { number: place + 1 })}
          value={typing}
          list={list.all}
          isOpen
          onChange={(text) => {
            typed.value = withTyped(typed.value, text);
          }}
          onEnter={() => void tryIt()}
        />
      )}
      {(list.hasFailed || problem !== undefined) && (
        <p class="bad" role="alert">
          {list.hasFailed ? t("ui:paper.missing") : problem}
        </p>
      )}
      <Twelve typed={typed.value} onPlace={toPlace} />
    </Page>
  );
}

/** Said between the key that fits and the new words that it asks for. */
function Fits({ onNext }: { onNext(): void }) {
  const t = useText();
  return (
    <Page
      back
      class="still"
      foot={
        <button type="button" class="btn" onClick={onNext}>
          {t("ui:paper.fits.go")}
        </button>
      }
    >
      <h1 class="big" tabIndex={-1}>
        {t("ui:paper.fits")}
      </h1>
      <p class="lead">{t("ui:paper.fits.lead")}</p>
      <p>{t("ui:paper.fits.stays")}</p>
    </Page>
  );
}

/** For forgotten words: the paper key opens, and before she goes in she chooses new words. Until these are kept, all stays as it was. */
export function PaperOpenScreen() {
  const { session, navigation } = useApp();
  const t = useText();
  const [code, setCode] = useState<Bytes>();
  const [hasSeen, setSeen] = useState(false);
  useEffect(() => {
    if (code === undefined) return;
    return () => {
      code.fill(0);
      // What the paper key opened in the worker does not outlive the way in.
      if (session.phase.value === "outside") void session.use((safe) => safe.lock());
    };
  }, [code, session]);
  useLayoutEffect(() => {
    if (code !== undefined) document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [code, hasSeen]);

  async function renew(paper: Bytes, words: string): Promise<Told | null> {
    const outcome = await renewWords(session, paper, words);
    if (outcome === "done") {
      navigation.restart("today");
      return null;
    }
    if (outcome === "choose-another") return () => t("ui:change.other");
    if (outcome === "unusable-passphrase") return () => t("ui:words.own.weak");
    if (outcome === "wrong-passphrase") return () => t("ui:paper.open.wrong");
    return () => t(`errors:${outcome.failed}`);
  }
  if (code === undefined) return <TypePaperKey onFits={setCode} />;
  if (!hasSeen) return <Fits onNext={() => setSeen(true)} />;
  return <NewWords doneLabel={t("ui:change.keep")} onDone={(words) => renew(code, words)} />;
}
