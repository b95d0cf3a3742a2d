import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { After } from "../../app/assessments.ts";
import type { Screen } from "../../app/routes.ts";
import { leadKey, progress } from "../../assessment/answering.ts";
import type { Assessment } from "../../assessment/assessment.ts";
import type { Answer, Indicator } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";
import { AnswerScale } from "../components/AnswerScale.tsx";
import { CategoryMark, categoryClass } from "../components/CategoryMark.tsx";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { ProgressStem } from "../components/leaves.tsx";
import { Page } from "../components/Page.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const screenAfter: Readonly<Record<Exclude<After, "question">, Screen>> = {
  breath: "breath",
  "red-line": "red-line",
  finished: "results",
};
// How long a touched answer is seen before the next question takes its place.
const moment = 180;

/** Whether her answers are sealed; said after every answer, quietly. */
function Saving() {
  const { mode, records } = useSpace();
  const t = useText();
  const saving = records.saving.value;
  if (typeof saving === "object") return null;
  return <span class="end q">{t(mode === "memory" ? "check:saving.memory" : `check:saving.${saving}`)}</span>;
}

function PartLine({ body, question }: { body: Assessment; question: Indicator }) {
  const t = useText();
  const parts = progress(body);
  const questions = instrument.questions(body.form, question.category);
  const place = { number: questions.indexOf(question) + 1, total: questions.length };
  const done = parts.filter(({ answered, of }) => answered === of).length;
  return (
    <div>
      <ProgressStem parts={parts} current={question.category} />
      <p class={`partline ${categoryClass[question.category]}`}>
        <CategoryMark of={question.category} />
        <b class="b">{t(`instrument:category.${question.category}`)}</b>
        <span class="q">{t("check:place", place)}</span>
        <span class="unseen">{t("check:progress", { done, total: parts.length })}</span>
        <Saving />
      </p>
    </div>
  );
}

/** One question, one page: a touch answers and goes on; keys and screen readers go on with Next. */
export function CheckScreen() {
  const { navigation } = useApp();
  const { assessments } = useSpace();
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const [moving, setMoving] = useState<ReturnType<typeof setTimeout> | null>(null);
  const check = assessments.open.value;
  const question = instrument.byId(check?.body.position ?? "");

  useLayoutEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [question]);
  // Whatever she touches meanwhile, she stays where she went.
  useLayoutEffect(() => () => clearTimeout(moving ?? undefined), [moving]);
  if (check === null || question === undefined) return null;
  const answered = check.body.answers[question.id];

  function goOn(): void {
    const after = assessments.goOn();
    if (after === "finished") navigation.restart("today");
    if (after === "finished") navigation.go("results");
    else if (after !== "question") navigation.swap(screenAfter[after]);
  }
  function answer(value: Answer, isTouch: boolean): void {
    if (moving !== null || question === undefined) return;
    assessments.answer(question.id, value);
    if (!isTouch) return;
    setMoving(
      setTimeout(() => {
        setMoving(null);
        goOn();
      }, moment),
    );
  }
  function goBack(): void {
    setMoving(null);
    if (!assessments.back()) navigation.back();
  }
  const foot = (
    <>
      <button type="button" class="btn out fit" onClick={goBack}>
        {t("start:back")}
      </button>
      {answered !== undefined && moving === null && (
        <button type="button" class="btn out fit" onClick={goOn}>
          {t("check:next")}
        </button>
      )}
      <button type="button" class="link pz end" onClick={() => navigation.go("calm")}>
        <Icon of={icons.pause} small />
        {t("check:rest")}
      </button>
    </>
  );
  return (
    <Page class="question" foot={foot}>
      <PartLine body={check.body} question={question} />
      <div>
        <p class="s q">{t(`instrument:${leadKey(question, check.body.window)}`)}</p>
        <h1 class="qn" id="question" tabIndex={-1} ref={heading}>
          {t(`instrument:${question.id}.question`)}
        </h1>
      </div>
      <AnswerScale key={question.id} question={question} value={answered} onAnswer={answer} />
      <details key={`${question.id}why`}>
        <summary>{t("check:why")}</summary>
        <p class="s q">{t(`instrument:${question.id}.why`)}</p>
      </details>
    </Page>
  );
}
