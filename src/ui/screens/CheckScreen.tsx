import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Check } from "../../app/assessments.ts";
import { goOn } from "../../app/going-on.ts";
import { isInQuieter, leadKey, nextQuestion, progress, questionsToAsk } from "../../assessment/answering.ts";
import type { Assessment } from "../../assessment/assessment.ts";
import type { Answer, Indicator, IndicatorId } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";
import { AnswerScale } from "../components/AnswerScale.tsx";
import { CategoryMark, categoryClass } from "../components/CategoryMark.tsx";
import { SixLeaves } from "../components/drawings.tsx";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { ProgressStem } from "../components/leaves.tsx";
import { Page } from "../components/Page.tsx";
import { useAfter } from "../hooks/useAfter.ts";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useBack } from "../hooks/useBack.ts";
import { useText } from "../hooks/useText.ts";

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

/** Where she is: in a part of the check, or among the quieter questions. */
function PartLine({ body, question }: { body: Assessment; question: Indicator }) {
  const t = useText();
  const isQuieter = isInQuieter(body);
  const questions = isQuieter ? questionsToAsk(body) : instrument.questions(body.form, question.category);
  const answered = questions.filter(({ id }) => body.answers[id] !== undefined).length;
  const parts = progress(body);
  const done = parts.filter(({ answered, of }) => answered === of).length;
  return (
    <div>
      {isQuieter ? <SixLeaves full={answered} /> : <ProgressStem parts={parts} current={question.category} />}
      <p class={`partline ${categoryClass[question.category]}`}>
        <CategoryMark of={question.category} />
        <b class="b">{t(`instrument:category.${question.category}`)}</b>
        <span class="q">
          {t("check:place", { number: questions.indexOf(question) + 1, total: questions.length })}
        </span>
        {!isQuieter && <span class="unseen">{t("check:progress", { done, total: parts.length })}</span>}
        <Saving />
      </p>
    </div>
  );
}

/** How a question is answered: a touch goes on after a moment, but never past the last question, and never when she went elsewhere meanwhile. */
function useAnswering(check: Check | null, question: Indicator | undefined) {
  const { navigation, session } = useApp();
  const space = useSpace();
  const goTo = useAfter();
  const touched = useRef<{ readonly value: Answer; readonly isTouch: boolean } | null>(null);
  const [moving, setMoving] = useState<ReturnType<typeof setTimeout> | null>(null);
  const isHere = navigation.route.value.screen === "check";
  const isLast = check !== null && nextQuestion(check.body, check.body.position) === null;
  useLayoutEffect(() => () => clearTimeout(moving ?? undefined), [moving]);
  useLayoutEffect(() => {
    if (!isHere) setMoving(null);
  }, [isHere]);

  function next(): void {
    if (navigation.route.value.screen !== "check") return;
    const after = goOn(space);
    if (after !== "question") goTo(after);
  }
  // The browser itself shows what she touched; the last touch before that paint counts.
  function answer(value: Answer, isTouch: boolean): void {
    if (moving !== null || question === undefined) return;
    if (touched.current === null) space.records.afterPaint(() => take(question.id));
    touched.current = { value, isTouch };
  }
  function take(id: IndicatorId): void {
    const last = touched.current;
    touched.current = null;
    if (last === null || session.space.value !== space) return;
    space.assessments.answer(id, last.value);
    const isInView = space.assessments.open.value?.body.position === id;
    if (!last.isTouch || isLast || !isInView) return;
    setMoving(
      setTimeout(() => {
        setMoving(null);
        next();
      }, moment),
    );
  }
  function back(): void {
    setMoving(null);
    if (space.assessments.back()) return;
    if (check !== null && isInQuieter(check.body)) navigation.swap("quieter");
    else navigation.back();
  }
  return { answer, back, next, isLast, isMoving: moving !== null };
}

function Foot({ is, hasAnswer }: { is: ReturnType<typeof useAnswering>; hasAnswer: boolean }) {
  const { navigation } = useApp();
  const t = useText();
  return (
    <>
      <button type="button" class="btn out fit" onClick={is.back}>
        {t("start:back")}
      </button>
      {hasAnswer && !is.isMoving && (
        <button type="button" class={is.isLast ? "btn fit" : "btn out fit"} onClick={is.next}>
          {t(is.isLast ? "check:finish" : "check:next")}
        </button>
      )}
      <button type="button" class="link pz end" onClick={() => navigation.go("calm")}>
        <Icon of={icons.pause} small />
        {t("check:rest")}
      </button>
    </>
  );
}

/** One question, one page: a touch answers and goes on; keys and screen readers go on with Next, and the last question ends with a button. */
export function CheckScreen() {
  const { assessments } = useSpace();
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const { navigation } = useApp();
  const inView = useRef(assessments.open.value);
  // What comes after may still be on its way: until then the question she answered stands, and not the next one for a glimpse.
  if (navigation.route.value.screen === "check") inView.current = assessments.open.value;
  const check = inView.current;
  const question = instrument.byId(check?.body.position ?? "");
  const answering = useAnswering(check, question);
  useBack(answering.back);
  useLayoutEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [question]);
  if (check === null || question === undefined) return <Page />;
  const { answers, form, window } = check.body;
  const answered = answers[question.id];
  const isFirst = !isInQuieter(check.body) && instrument.questions(form, question.category)[0] === question;
  return (
    <Page class="question" foot={<Foot is={answering} hasAnswer={answered !== undefined} />}>
      <PartLine body={check.body} question={question} />
      {isFirst && <p class="s q">{t(`instrument:category.${question.category}.about`)}</p>}
      <div>
        <p class="s q">{t(`instrument:${leadKey(question, window)}`)}</p>
        <h1 class="qn" id="question" tabIndex={-1} ref={heading}>
          {t(`instrument:${question.id}.question`)}
        </h1>
      </div>
      <AnswerScale key={question.id} question={question} value={answered} onAnswer={answering.answer} />
      <details key={`${question.id}why`}>
        <summary>{t("check:why")}</summary>
        <p class="s q">{t(`instrument:${question.id}.why`)}</p>
      </details>
    </Page>
  );
}
