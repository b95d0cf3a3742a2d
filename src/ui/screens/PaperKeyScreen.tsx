import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { type DrawnPaperKey, drawPaperKey, keepPaperKey, provesPlace } from "../../app/paper-key.ts";
import { FirstWords } from "../components/FirstWords.tsx";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { WordsField } from "../components/WordsField.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { type Told, useProblem } from "../hooks/useProblem.ts";
import { useText } from "../hooks/useText.ts";
import { useWordList } from "../hooks/useWordList.ts";

/** The twelve words, the only time that they are shown. */
function Shown({ drawn, onWritten }: { drawn: DrawnPaperKey; onWritten(): void }) {
  const { navigation } = useApp();
  const t = useText();
  return (
    <Page
      title={t("ui:paper.title")}
      back
      foot={
        <div class="stack close grow">
          <button type="button" class="btn" onClick={onWritten}>
            {t("ui:paper.written")}
          </button>
          <button type="button" class="btn out" onClick={navigation.back}>
            {t("ui:paper.notNow")}
          </button>
        </div>
      }
    >
      <p class="lead">{t("ui:paper.shown")}</p>
      <section class="panel">
        <ol class="twelve">
          {drawn.words.map((word, place) => (
            <li key={`${place}${word}`}>{word}</li>
          ))}
        </ol>
      </section>
      <div class="banner warm">
        <Icon of={icons.note} />
        <p class="s grow">
          <b class="b">{t("ui:paper.hand")}</b> {t("ui:paper.hand.note")}
        </p>
      </div>
      <p class="s q">{t("ui:paper.next")}</p>
    </Page>
  );
}

interface ProveProps {
  drawn: DrawnPaperKey;
  onLook(): void;
  /** Keeps the key; resolves to a sentence when that did not work, or to null. */
  onProved(): Promise<Told | null>;
}

/** Two of the words, one after the other, from the paper. */
function Prove({ drawn, onLook, onProved }: ProveProps) {
  const t = useText();
  const typed = useSignal("");
  const [at, setAt] = useState<0 | 1>(0);
  const [problem, setProblem] = useProblem();
  const [isBusy, setBusy] = useState(false);
  const number = drawn.asked[at];
  useLayoutEffect(() => {
    if (at === 1) document.querySelector<HTMLElement>("main input")?.focus();
  }, [at]);
  async function next(): Promise<void> {
    if (isBusy || typed.value.trim() === "") return;
    if (!provesPlace(drawn, number, typed.value))
      return setProblem(() => t("ui:paper.prove.different", { number }));
    setProblem();
    if (at === 0) {
      typed.value = "";
      return setAt(1);
    }
    setBusy(true);
    const sentence = await onProved();
    setBusy(false);
    if (sentence !== null) setProblem(sentence);
  }
  return (
    <Page
      title={t("ui:paper.prove.title")}
      onBack={onLook}
      foot={
        <button type="button" class="btn" aria-busy={isBusy} onClick={() => void next()}>
          {t(isBusy ? "ui:words.keeping" : "ui:goOn")}
        </button>
      }
    >
      <p class="lead">{t("ui:paper.prove.lead")}</p>
      <WordsField
        label={t("ui:paper.prove.word", { number })}
        value={typed.value}
        list={drawn.list}
        isOpen
        problem={problem}
        onChange={(value) => {
          typed.value = value;
        }}
        onEnter={() => void next()}
      />
      <button type="button" class="link" onClick={onLook}>
        {t("ui:paper.prove.look")}
      </button>
    </Page>
  );
}

const truths = ["away", "found", "lost"] as const;

function Made() {
  const { navigation } = useApp();
  const t = useText();
  return (
    <Page
      class="still"
      foot={
        <button type="button" class="btn" onClick={navigation.back}>
          {t("ui:goOn")}
        </button>
      }
    >
      <h1 class="big" tabIndex={-1}>
        {t("ui:paper.made")}
      </h1>
      <p class="lead" role="status">
        {t("ui:paper.made.lead")}
      </p>
      <ul class="bul">
        {truths.map((id) => (
          <li key={id}>{t(`ui:paper.made.${id}`)}</li>
        ))}
      </ul>
    </Page>
  );
}

/** Makes a paper key: her words, twelve new ones by hand, two of them as proof; before the proof it opens nothing, and leaving forgets it. */
export function PaperKeyScreen() {
  const { session, random } = useApp();
  const { settings } = useSpace();
  const t = useText();
  const list = useWordList();
  const her = useSignal("");
  const [drawn, setDrawn] = useState<DrawnPaperKey>();
  const [step, setStep] = useState<"words" | "shown" | "prove" | "made">("words");
  useEffect(() => () => void drawn?.code.fill(0), [drawn]);
  useLayoutEffect(() => document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true }), [step]);

  async function draw(words: string): Promise<void> {
    her.value = words;
    setDrawn(await drawPaperKey(list.words, random));
    setStep("shown");
  }
  async function keep(paperKey: DrawnPaperKey): Promise<Told | null> {
    const outcome = await keepPaperKey(session, her.value, paperKey);
    if (typeof outcome === "object") return () => t(`errors:${outcome.failed}`);
    if (outcome === "wrong-passphrase") return () => t("start:unlock.wrong");
    her.value = "";
    setDrawn(undefined);
    setStep("made");
    return null;
  }
  if (step === "made") return <Made />;
  if (step === "words" || drawn === undefined)
    return (
      <FirstWords title={t("ui:paper.title")} list={list} onRight={(words) => void draw(words)}>
        <p class="lead">{t("ui:paper.lead")}</p>
        <p>{t(settings.current.value.paperKey ? "ui:paper.another" : "ui:paper.need")}</p>
      </FirstWords>
    );
  return step === "shown" ? (
    <Shown drawn={drawn} onWritten={() => setStep("prove")} />
  ) : (
    <Prove drawn={drawn} onLook={() => setStep("shown")} onProved={() => keep(drawn)} />
  );
}
