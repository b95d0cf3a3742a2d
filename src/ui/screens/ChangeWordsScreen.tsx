import { useSignal } from "@preact/signals";
import { useState } from "preact/hooks";
import { NewWords } from "../components/NewWords.tsx";
import { Page } from "../components/Page.tsx";
import { WordsField } from "../components/WordsField.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";
import { useWordList } from "../hooks/useWordList.ts";

/** First the words that open it now, then new ones. */
export function ChangeWordsScreen() {
  const { session, navigation } = useApp();
  const t = useText();
  const list = useWordList();
  const current = useSignal("");
  const [step, setStep] = useState<"current" | "new" | "done">("current");
  const [problem, setProblem] = useState<string>();

  async function change(words: string): Promise<string | null> {
    const outcome = await session.changeWords(current.value, words);
    if (outcome === "done") {
      setStep("done");
      return null;
    }
    if (outcome === "wrong-passphrase") {
      setProblem(t("ui:change.wrong"));
      setStep("current");
      return null;
    }
    if (outcome === "choose-another") return t("ui:change.other");
    return outcome === "unusable-passphrase" ? t("ui:words.own.weak") : t(`errors:${outcome.failed}`);
  }
  if (step === "new") return <NewWords doneLabel={t("ui:change.keep")} onDone={change} />;
  const next = () => current.value.trim() !== "" && setStep("new");
  return (
    <Page
      title={t("ui:change.title")}
      back
      foot={
        <button type="button" class="btn" onClick={step === "done" ? () => navigation.back() : next}>
          {t("ui:goOn")}
        </button>
      }
    >
      {step === "done" ? (
        <p class="lead" role="status">
          {t("ui:change.done")}
        </p>
      ) : (
        <WordsField
          label={t("ui:change.now")}
          value={current.value}
          list={list}
          problem={problem}
          onChange={(typed) => {
            current.value = typed;
          }}
          onEnter={next}
        />
      )}
    </Page>
  );
}
