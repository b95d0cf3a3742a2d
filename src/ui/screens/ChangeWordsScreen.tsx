import { useSignal } from "@preact/signals";
import { useState } from "preact/hooks";
import { NewWords } from "../components/NewWords.tsx";
import { Page } from "../components/Page.tsx";
import { WordsField } from "../components/WordsField.tsx";
import { useApp } from "../hooks/useApp.ts";
import { type Told, useProblem } from "../hooks/useProblem.ts";
import { useText } from "../hooks/useText.ts";
import { useWordList } from "../hooks/useWordList.ts";

/** First the words that open it now, then new ones; wrong ones are asked for again and the new ones stay. */
export function ChangeWordsScreen() {
  const { session, navigation } = useApp();
  const t = useText();
  const { all: list } = useWordList();
  const current = useSignal("");
  const fresh = useSignal("");
  const [step, setStep] = useState<"current" | "new" | "done">("current");
  const [problem, setProblem] = useProblem();
  const [isBusy, setBusy] = useState(false);

  async function change(words: string): Promise<Told | null> {
    const outcome = await session.use((safe) => safe.changePassphrase(current.value, words));
    if (outcome === "changed") {
      setStep("done");
      return null;
    }
    if (outcome === "wrong-passphrase") {
      fresh.value = words;
      current.value = "";
      setProblem(() => t("ui:change.wrong"));
      setStep("current");
      return null;
    }
    if (typeof outcome === "object") return () => t(`errors:${outcome.failed}`);
    fresh.value = "";
    return () => t(outcome === "choose-another" ? "ui:change.other" : "ui:words.own.weak");
  }
  async function next(): Promise<void> {
    if (isBusy || current.value.trim() === "") return;
    if (fresh.value === "") return setStep("new");
    setBusy(true);
    const sentence = await change(fresh.value);
    setBusy(false);
    if (sentence !== null) setProblem(sentence);
  }
  if (step === "new") return <NewWords doneLabel={t("ui:change.keep")} onDone={change} />;
  return (
    <Page
      title={t("ui:change.title")}
      back
      foot={
        <button
          type="button"
          class="btn"
          aria-busy={isBusy}
          onClick={() => (step === "done" ? navigation.back() : void next())}
        >
          {t(step === "current" && fresh.value !== "" ? "ui:change.keep" : "ui:goOn")}
        </button>
      }
    >
      {step === "done" ? (
        <>
          <p class="lead" role="status">
            {t("ui:change.done")}
          </p>
          <p>{t("ui:change.copies")}</p>
        </>
      ) : (
        <WordsField
          label={t("ui:change.now")}
          value={current.value}
          list={list}
          problem={problem}
          onChange={(typed) => {
            current.value = typed;
          }}
          onEnter={() => void next()}
        />
      )}
    </Page>
  );
}
