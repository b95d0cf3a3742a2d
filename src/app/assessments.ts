// Her checks: the one she is in, those she finished, and what she does with them.
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import {
  finished,
  firstUnseen,
  isInQuieter,
  newAssessment,
  nextQuestion,
  pageOfParts,
  previousQuestion,
  questionToTakeUp,
  quieterQuestions,
  windowSince,
  withAnswer,
  withoutLine,
} from "../assessment/answering.ts";
import { type Assessment, assessmentKind } from "../assessment/assessment.ts";
import {
  type FiredLine,
  hadPage,
  type Level,
  type OpenState,
  type RedLinePage,
  redLinePage,
} from "../assessment/red-lines.ts";
import type { Answer, Category, Form, IndicatorId } from "../instrument/schema.ts";
import { instrument } from "../instrument/versions.ts";
import type { Clock } from "../lib/clock.ts";
import type { Records, Stored } from "./records.ts";

export type Check = Stored<Assessment>;

/** What comes after an answer. */
export type After = "question" | "dark-door" | "breath" | "red-line" | "quieter" | "finished";

/** The one red-line page of a check, as it was when it came: it lives as long as the sitting. */
export interface FirstPage {
  readonly check: Check;
  readonly page: RedLinePage;
  /** What comes when she leaves it. */
  readonly after: Exclude<After, "red-line">;
  /** Whether she chose to save nothing about its line. */
  readonly isForgotten: boolean;
}

export interface Assessments {
  /** The check she is in, or in whose quieter questions she is; else null. */
  readonly open: ReadonlySignal<Check | null>;
  /** Finished checks, newest first. */
  readonly done: ReadonlySignal<readonly Check[]>;
  /** Whether the door stands before the check: once in a sitting, and what she said there is nowhere. */
  readonly isDoorDue: ReadonlySignal<boolean>;
  /** The last red-line page of this sitting, or null. */
  readonly firstPage: ReadonlySignal<FirstPage | null>;
  /** Past the door, into the check she is in, or into a new one of this form; says what comes: a page that a part asked for is not lost with the sitting in which it came. */
  enter(form: Form, wording: string): "question" | "red-line";
  /** To a part of the open check. */
  toPart(part: Category): void;
  /** Keeps the answer to the question in view. */
  answer(id: IndicatorId, answer: Answer): void;
  /** Leaves the question in view behind and says what comes next. */
  goOn(): After;
  /** Ends the open check with the answers it has, and says what comes next. */
  endNow(): After;
  /** Goes one question back; false at the first one. */
  back(): boolean;
  /** Into the quieter questions of a finished check, at the first one without an answer. */
  askQuieter(check: Check): void;
  /** Out of the quieter questions; what she answered stays. */
  leaveQuieter(check: Check): void;
  byId(id: string): Check | undefined;
  /** The check before this one, or null. */
  before(check: Check): Assessment | null;
  setOpen(check: Check, line: string, state: OpenState): void;
  /** "Save nothing about this": the answers behind the line become skips. */
  forgetLine(check: Check, line: FiredLine): void;
  feels(check: Check, feels: NonNullable<Assessment["feels"]>): void;
  /** Takes an unfinished check away; a finished one stays. */
  discard(check: Check): void;
  /** Takes a finished check away, with its answers and its result. */
  remove(check: Check): void;
}

/** `isAlone` tells whether she answers for herself alone: in a workshop neither the quieter questions nor the page for dark moments are offered. */
export function createAssessments(
  records: Records,
  clock: Clock,
  isAlone: () => boolean = () => true,
): Assessments {
  const all = computed(() => records.all(assessmentKind));
  const open = computed(
    () => all.value.findLast(({ body }) => body.finishedAt === undefined || isInQuieter(body)) ?? null,
  );
  const done = computed(() => all.value.filter(({ body }) => body.finishedAt !== undefined).toReversed());
  // A check keeps its place among the checks, whatever she adds to it later.
  const keep = (check: Check, body: Assessment) => records.amend(assessmentKind, check.id, body);
  const isDoorDue = signal(true);
  const firstPage = signal<FirstPage | null>(null);

  const before = (check: Check) => done.value.find(({ seq }) => seq < check.seq)?.body ?? null;
  const partOf = ({ body }: Check) => instrument.byId(body.position ?? "")?.category;

  /** Whether this check had its one page: in this sitting, or in one before. */
  function hadItsPage(check: Check): boolean {
    if (firstPage.value?.check.id === check.id) return true;
    if (isInQuieter(check.body)) return hadPage(check.body, before(check));
    const part = partOf(check);
    return part !== undefined && pageOfParts({ ...check.body, open: {} }, before(check), part) !== null;
  }
  /** Sets a page of at least this urgency before what comes after, if the check had none yet. */
  function withPage(check: Check, least: Level, after: FirstPage["after"]): After {
    const page = hadItsPage(check) ? null : redLinePage(check.body, before(check));
    if (page === null || page.line.level > least) return after;
    firstPage.value = { check, page, after, isForgotten: false };
    return "red-line";
  }
  /** Ends a check, and offers its quieter questions; or ends those. */
  function finish(check: Check): After {
    const { body } = check;
    const isWhole = isInQuieter(body) || quieterQuestions(body).length === 0 || !isAlone();
    const after = withPage(check, 2, isWhole ? "finished" : "quieter");
    keep(check, finished({ ...body, position: null }, body.finishedAt ?? clock.now()));
    return after;
  }
  /** At the end of a category: a page that cannot wait for the end of the check, a door, and a breath after the heavier parts; in the full form after each. */
  function betweenCategories(check: Check, from: IndicatorId): After {
    const ended = instrument.byId(from)?.category;
    const isDoor = instrument.doors.some(
      ({ at, forms }) => at !== "start" && at.endOf === ended && forms.includes(check.body.form),
    );
    if (isDoor && isAlone()) return withPage(check, 1, "dark-door");
    const isHeavy = ended === "EMO" || ended === "PHY" || check.body.form === "full";
    return withPage(check, 1, isHeavy ? "breath" : "question");
  }
  /** The page that a part asked for before the first question of the next one was answered. */
  function lostPage(check: Check): RedLinePage | null {
    const part = partOf(check);
    const isBegun = Object.keys(check.body.answers).some((id) => instrument.byId(id)?.category === part);
    if (part === undefined || isBegun || check.body.finishedAt !== undefined) return null;
    return firstPage.value?.check.id === check.id ? null : pageOfParts(check.body, before(check), part);
  }

  return {
    open,
    done,
    isDoorDue,
    firstPage,
    enter(form, wording) {
      isDoorDue.value = false;
      if (open.value !== null) {
        const page = lostPage(open.value);
        if (page === null) return "question";
        firstPage.value = { check: open.value, page, after: "question", isForgotten: false };
        return "red-line";
      }
      const last = done.value[0]?.body.finishedAt ?? null;
      const startedAt = clock.now();
      const fresh = newAssessment({
        form,
        mode: "normal",
        window: windowSince(last, startedAt),
        wording,
        startedAt,
      });
      records.put(assessmentKind, records.newId(), { ...fresh, position: firstUnseen(fresh)?.id ?? null });
      return "question";
    },
    toPart(part) {
      const question = open.value && questionToTakeUp(open.value.body, part);
      if (open.value && question) keep(open.value, { ...open.value.body, position: question.id });
    },
    answer(id, answer) {
      if (open.value !== null) keep(open.value, withAnswer(open.value.body, id, answer));
    },
    goOn() {
      const check = open.value;
      if (check === null) return "finished";
      const from = check.body.position;
      const next = nextQuestion(check.body, from);
      if (next === null || from === null) return finish(check);
      keep(check, { ...check.body, position: next.id });
      const isSame = next.category === instrument.byId(from)?.category;
      return isSame || isInQuieter(check.body) ? "question" : betweenCategories(check, from);
    },
    endNow: () => (open.value === null ? "finished" : finish(open.value)),
    back() {
      const check = open.value;
      const question = check && previousQuestion(check.body, check.body.position);
      if (!check || !question) return false;
      keep(check, { ...check.body, position: question.id });
      return true;
    },
    askQuieter(check) {
      const six = quieterQuestions(check.body);
      const first = six.find(({ id }) => check.body.answers[id] === undefined) ?? six[0];
      keep(check, { ...check.body, position: first?.id ?? null });
    },
    leaveQuieter: (check) => keep(check, { ...check.body, position: null }),
    byId: (id) => all.value.find((check) => check.id === id),
    before,
    setOpen: (check, line, state) =>
      keep(check, { ...check.body, open: { ...check.body.open, [line]: state } }),
    forgetLine(check, line) {
      keep(check, withoutLine(check.body, line));
      const first = firstPage.value;
      if (first?.check.id === check.id && first.page.line.line === line.line)
        firstPage.value = { ...first, isForgotten: true };
    },
    feels: (check, feels) => keep(check, { ...check.body, feels }),
    discard(check) {
      if (check.body.finishedAt === undefined) records.remove(check.id);
    },
    remove(check) {
      if (firstPage.value?.check.id === check.id) firstPage.value = null;
      records.remove(check.id);
    },
  };
}
