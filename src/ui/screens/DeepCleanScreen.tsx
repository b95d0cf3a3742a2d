import { useState } from "preact/hooks";
import { deepClean } from "../../app/deep-clean.ts";
import { FirstWords } from "../components/FirstWords.tsx";
import { Page } from "../components/Page.tsx";
import { Working } from "../components/Working.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useHeading } from "../hooks/useHeading.ts";
import { useText } from "../hooks/useText.ts";
import { useWordList } from "../hooks/useWordList.ts";

type Step = "words" | "running" | "unreadable" | "done" | { readonly failed: string };

/** Said at the end, whatever it was; `onAgain` gives up what cannot be read. */
function End({ step, onAgain }: { step: Exclude<Step, "words" | "running">; onAgain(): void }) {
  const { navigation } = useApp();
  const t = useText();
  const hasFailed = typeof step === "object";
  const title = hasFailed ? "failed" : step;
  return (
    <Page class="still" back={step !== "done"}>
      <h1 class="big" tabIndex={-1}>
        {t(`backup:clean.${title}`)}
      </h1>
      <p class="lead">{hasFailed ? t(`errors:${step.failed}`) : t(`backup:clean.${step}.lead`)}</p>
      {step === "unreadable" && (
        <button type="button" class="btn out" onClick={onAgain}>
          {t("backup:clean.giveUp")}
        </button>
      )}
      {step === "done" && (
        <>
          <button type="button" class="btn" onClick={() => navigation.swap("paper-key")}>
            {t("backup:clean.newPaper")}
          </button>
          <button type="button" class="btn out" onClick={navigation.back}>
            {t("backup:proven.done")}
          </button>
        </>
      )}
    </Page>
  );
}

/** Changes the key of everything, after her words and with what it cannot do said before. */
export function DeepCleanScreen() {
  const { session } = useApp();
  const { settings } = useSpace();
  const t = useText();
  const list = useWordList();
  const [step, setStep] = useState<Step>("words");
  const [words, setWords] = useState("");
  useHeading(step);
  async function clean(typed: string, givesUp: boolean): Promise<void> {
    setWords(typed);
    setStep("running");
    const outcome = await deepClean(session, typed, givesUp);
    if (outcome === "wrong-passphrase") setStep("words");
    else setStep(outcome === "cleaned" ? "done" : outcome);
  }
  if (step === "running")
    return <Working title={t("backup:clean.running")} lead={t("backup:clean.running.lead")} />;
  if (step !== "words") return <End step={step} onAgain={() => void clean(words, true)} />;
  return (
    <FirstWords title={t("backup:clean")} list={list} onRight={(typed) => void clean(typed, false)}>
      <p class="lead">{t("backup:clean.lead")}</p>
      <ul class="bul">
        <li>{t("backup:clean.copies")}</li>
        {settings.current.value.paperKey && <li>{t("backup:clean.paper")}</li>}
      </ul>
    </FirstWords>
  );
}
