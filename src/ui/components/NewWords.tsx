// Choosing words for the safe: shown by chance or written by her, then once more from memory.
import { useSignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { areOwnWordsUsable, generateWords, sameWords } from "../../app/own-words.ts";
import { useApp } from "../hooks/useApp.ts";
import { useHeading } from "../hooks/useHeading.ts";
import { type Told, useProblem } from "../hooks/useProblem.ts";
import { useText } from "../hooks/useText.ts";
import { useWordList, type WordList } from "../hooks/useWordList.ts";
import { Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";
import { Page } from "./Page.tsx";
import { WordsField } from "./WordsField.tsx";

interface Props {
  /** The label of the last button. */
  doneLabel: string;
  /** Uses the words; resolves to a sentence when they cannot be used, or to null. */
  onDone(words: string): Promise<Told | null>;
}

/** The words that were drawn, or why there are none yet. */
function Five({ words, list }: { words: string; list: WordList }) {
  const t = useText();
  if (list.hasFailed)
    return (
      <section class="panel stack close" role="alert">
        <p>{t("ui:words.missing")}</p>
        <button type="button" class="btn out" onClick={list.tryAgain}>
          {t("ui:tryAgain")}
        </button>
      </section>
    );
  if (words === "") return null;
  return (
    <section class="panel stack close">
      <ol class="five">
        {words.split(" ").map((word, place) => (
          <li key={`${place}${word}`}>{word}</li>
        ))}
      </ol>
      <p class="s">
        <b class="b">{t("ui:words.strong")}</b> {t("ui:words.strong.note")}
      </p>
    </section>
  );
}

interface ShownProps {
  words: string;
  list: WordList;
  onOther(): void;
  onOwn(): void;
  onNext(): void;
}

function Shown({ words, list, onOther, onOwn, onNext }: ShownProps) {
  const t = useText();
  const next = (
    <button type="button" class="btn" onClick={onNext}>
      {t("ui:words.remember")}
    </button>
  );
  return (
    <Page title={t("ui:words.title")} back foot={words !== "" && next}>
      <p class="lead">{t("ui:words.lead")}</p>
      <Five words={words} list={list} />
      <div class="quiet">
        {words !== "" && (
          <button type="button" class="link" onClick={onOther}>
            <Icon of={icons.again} small />
            {t("ui:words.other")}
          </button>
        )}
        <button type="button" class="link" onClick={onOwn}>
          <Icon of={icons.note} small />
          {t("ui:words.own")}
        </button>
      </div>
      <p class="s">
        <b class="b">{t("ui:words.picture")}</b> {t("ui:words.picture.note")}
      </p>
      <div class="banner warm">
        <Icon of={icons.key} />
        <p class="s grow">
          <b class="b">{t("ui:words.nobody")}</b> {t("ui:words.nobody.note")}
        </p>
      </div>
    </Page>
  );
}

/** A sentence of her own; `before` is what she wrote here already. */
function Own({ before, onBack, onNext }: { before: string; onBack(): void; onNext(words: string): void }) {
  const t = useText();
  const words = useSignal(before);
  const [problem, setProblem] = useProblem();
  function next(): void {
    if (!areOwnWordsUsable(words.value)) setProblem(() => t("ui:words.own.weak"));
    else onNext(words.value);
  }
  return (
    <Page
      title={t("ui:words.own.title")}
      onBack={onBack}
      foot={
        <button type="button" class="btn" onClick={next}>
          {t("ui:words.own.next")}
        </button>
      }
    >
      <p class="lead">{t("ui:words.own.lead")}</p>
      <WordsField
        value={words.value}
        list={[]}
        isOpen={before !== ""}
        hint={t("ui:words.own.hint")}
        problem={problem}
        onChange={(typed) => {
          words.value = typed;
        }}
        onEnter={next}
      />
    </Page>
  );
}

interface AgainProps extends Props {
  words: string;
  list: readonly string[];
  onBack(): void;
}

function Again({ words, list, doneLabel, onBack, onDone }: AgainProps) {
  const t = useText();
  const typed = useSignal("");
  const [problem, setProblem] = useProblem();
  const [isBusy, setBusy] = useState(false);
  async function done(): Promise<void> {
    if (isBusy || typed.value.trim() === "") return;
    if (!sameWords(typed.value, words)) return setProblem(() => t("ui:words.again.different"));
    setBusy(true);
    const sentence = await onDone(words);
    setBusy(false);
    if (sentence !== null) setProblem(sentence);
  }
  return (
    <Page
      title={t("ui:words.again.title")}
      onBack={onBack}
      foot={
        <button
          type="button"
          class="btn"
          aria-disabled={typed.value.trim() === ""}
          aria-busy={isBusy}
          onClick={() => void done()}
        >
          {isBusy ? t("ui:words.keeping") : doneLabel}
        </button>
      }
    >
      <p class="lead">{t("ui:words.again.lead")}</p>
      <WordsField
        value={typed.value}
        list={list}
        hint={t(list.length > 0 ? "ui:words.again.hint" : "ui:words.again.own")}
        problem={problem}
        onChange={(text) => {
          typed.value = text;
        }}
        onEnter={() => void done()}
      />
      <button type="button" class="link" onClick={onBack}>
        {t("ui:words.again.look")}
      </button>
    </Page>
  );
}

export function NewWords({ doneLabel, onDone }: Props) {
  const { random } = useApp();
  const list = useWordList();
  const [step, setStep] = useState<"shown" | "own" | "again">("shown");
  const [drawn, setDrawn] = useState("");
  const [own, setOwn] = useState("");
  const draw = () => setDrawn(generateWords(list.words, random));
  useEffect(() => {
    // Words that she has gone on with stay the same when the language changes.
    if (list.words.length > 0 && step === "shown") draw();
  }, [list.words]);
  useHeading(step);
  const isOwn = own !== "";
  if (step === "own")
    return (
      <Own
        before={own}
        onBack={() => setStep("shown")}
        onNext={(words) => {
          setOwn(words);
          setStep("again");
        }}
      />
    );
  if (step === "again")
    return (
      <Again
        words={isOwn ? own : drawn}
        list={isOwn ? [] : list.all}
        doneLabel={doneLabel}
        onBack={() => setStep(isOwn ? "own" : "shown")}
        onDone={onDone}
      />
    );
  return (
    <Shown
      words={drawn}
      list={list}
      onOther={draw}
      onOwn={() => setStep("own")}
      onNext={() => {
        setOwn("");
        setStep("again");
      }}
    />
  );
}
