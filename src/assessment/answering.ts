// A check while it is answered: which question comes, what an answer changes, how far she is.
import type { Answer, Category, Form, Indicator, IndicatorId } from "../instrument/schema.ts";
import { instrument } from "../instrument/versions.ts";
import type { Assessment } from "./assessment.ts";
import {
  type FiredLine,
  isAskedIn,
  linesOf,
  type Marked,
  type RedLinePage,
  redLinePage,
} from "./red-lines.ts";
import type { Mode } from "./risk.ts";
import { scoreCheck, scorer } from "./scoring.ts";

const day = 86_400_000;

/** How far she is in one category: questions that have an answer (skip counts) of those the form holds. */
export interface Progress {
  readonly category: Category;
  readonly answered: number;
  readonly of: number;
}

/** A new check without answers; `startedAt` in UTC ms. */
export function newAssessment(start: {
  form: Form;
  mode: Mode;
  window: Assessment["window"];
  wording: string;
  startedAt: number;
}): Assessment {
  return { ...start, instrument: instrument.version, answers: {}, open: {}, scorer, position: null };
}

/** How event questions ask in the next check: since the last one if that was finished 4 to 13 weeks ago (UTC ms, null: never), else over three months. */
export function windowSince(lastFinishedAt: number | null, now: number): Assessment["window"] {
  if (lastFinishedAt === null) return "threeMonths";
  const days = (now - lastFinishedAt) / day;
  return days >= 28 && days <= 91 ? "sinceLast" : "threeMonths";
}

/** The key of the short line above a question: its window, or "how true is this for you" for a statement. */
export function leadKey(indicator: Indicator, window: Assessment["window"]): string {
  if (indicator.scale === "T") return "scale.T.lead";
  return indicator.scale === "E" && window === "sinceLast"
    ? "window.sinceLast"
    : `window.${indicator.window}`;
}

/** The check with this answer. PHY02 follows PHY01 by itself: 0 with 0, not applicable with not applicable, and unseen again when such a PHY01 changes. What she said about a line ("over") ends when an answer behind it changes, and a finished check is scored again. Throws RangeError for an id this form never asks. */
export function withAnswer(check: Assessment, id: IndicatorId, answer: Answer): Assessment {
  const indicator = instrument.byId(id);
  if (!indicator || !isAskedIn(check.form, indicator))
    throw new RangeError(`not asked in the ${check.form} form: ${id}`);
  const answers = { ...check.answers, [id]: answer };
  if (id === "PHY01") {
    const automatic = automaticDate(answer);
    if (automatic !== null) answers["PHY02"] = automatic;
    else if (automaticDate(check.answers["PHY01"]) !== null) delete answers["PHY02"];
  }
  const changed = instrument.indicators.filter((each) => answers[each.id] !== check.answers[each.id]);
  const lines = changed.flatMap((each) => linesOf(each.id));
  return scoredAgain({ ...check, answers, open: without(check.open, lines) });
}

/** "Save nothing about this": every answer behind the line becomes `skip`, and what she said about it is gone. */
export function withoutLine(check: Assessment, line: FiredLine): Assessment {
  const skipped = line.indicators.reduce((rest, id) => withAnswer(rest, id, "skip"), check);
  return { ...skipped, open: without(skipped.open, [line.line]) };
}

/** The finished check with what she saw: the result and the scorer that made it; `finishedAt` in UTC ms. */
export function finished(check: Assessment, finishedAt: number): Assessment {
  return scoredAgain({ ...check, finishedAt });
}

/** Whether she is in the quieter questions: the check itself is finished by then. */
export function isInQuieter({ finishedAt, position }: Assessment): boolean {
  return finishedAt !== undefined && position !== null;
}

/** The questions to ask in check order, without PHY02 where PHY01 has answered it; in the quieter questions only those. */
export function questionsToAsk(check: Assessment): Indicator[] {
  if (isInQuieter(check)) return quieterQuestions(check);
  const all = instrument.checkOrder.flatMap((category) => instrument.questions(check.form, category));
  return all.filter((indicator) => isAsked(check, indicator));
}

/** The six quieter questions; none after the full form, which holds them, and none in a check that goes with a workshop, where others sit beside her. */
export function quieterQuestions({ form, once }: Assessment): Indicator[] {
  if (form === "full" || once !== undefined) return [];
  return instrument.quieter.flatMap((id) => instrument.byId(id) ?? []);
}

/** The question after this one (null: the first). At the end of a part it is the first one without an answer in the parts that follow, then in those before; null when there is none. */
export function nextQuestion(check: Assessment, from: IndicatorId | null): Indicator | null {
  const questions = questionsToAsk(check);
  const at = questions.findIndex(({ id }) => id === from);
  const next = questions[at + 1];
  const isSamePart = at < 0 || next?.category === questions[at]?.category;
  if (isInQuieter(check) || (next !== undefined && isSamePart)) return next ?? null;
  const inTurn = [...questions.slice(at + 1), ...questions.slice(0, at)];
  return inTurn.find(({ id }) => check.answers[id] === undefined) ?? null;
}

/** Where a part is taken up: its first question without an answer, else its first one. */
export function questionToTakeUp(check: Assessment, part: Category): Indicator | null {
  const questions = questionsToAsk(check).filter(({ category }) => category === part);
  return questions.find(({ id }) => check.answers[id] === undefined) ?? questions[0] ?? null;
}

/** The page within 24 hours that the parts asked for which she has told in full, this one apart, or null. */
export function pageOfParts(check: Assessment, before: Marked | null, apart: Category): RedLinePage | null {
  const told = progress(check).filter(({ category, answered, of }) => category !== apart && answered === of);
  const isTold = (id: string) => told.some(({ category }) => category === instrument.byId(id)?.category);
  const answers = Object.fromEntries(Object.entries(check.answers).filter(([id]) => isTold(id)));
  const page = redLinePage({ ...check, answers }, before);
  return page?.line.level === 1 ? page : null;
}

/** The question before this one (null: the last), or null at the beginning. */
export function previousQuestion(check: Assessment, from: IndicatorId | null): Indicator | null {
  const questions = questionsToAsk(check);
  const at = from === null ? questions.length : questions.findIndex(({ id }) => id === from);
  return questions[at - 1] ?? null;
}

/** The first question without an answer, where a check is taken up again, or null when it is complete. */
export function firstUnseen(check: Assessment): Indicator | null {
  return questionsToAsk(check).find(({ id }) => check.answers[id] === undefined) ?? null;
}

/** How far she is in every category, in check order. */
export function progress(check: Assessment): Progress[] {
  return instrument.checkOrder.map((category) => {
    const questions = instrument.questions(check.form, category);
    const answered = questions.filter(({ id }) => check.answers[id] !== undefined).length;
    return { category, answered, of: questions.length };
  });
}

/** Whether every question of the form has an answer; skip is one. */
export function isComplete(check: Assessment): boolean {
  return firstUnseen(check) === null;
}

// What she saw must not outlive the answer it came from.
function scoredAgain(check: Assessment): Assessment {
  if (check.finishedAt === undefined) return check;
  return { ...check, scorer, result: scoreCheck(check.answers, check.form, check.mode) };
}

function isAsked(check: Assessment, indicator: Indicator): boolean {
  return indicator.id !== "PHY02" || automaticDate(check.answers["PHY01"]) === null;
}

/** Without a threat there is no threat with a day, a place or a condition. */
function automaticDate(threat: Answer | undefined): 0 | "na" | null {
  return threat === 0 || threat === "na" ? threat : null;
}

function without(open: Assessment["open"], lines: readonly string[]): Assessment["open"] {
  return Object.fromEntries(Object.entries(open).filter(([line]) => !lines.includes(line)));
}
