// Her checks: the one she is in, those she finished, and what she does with them.
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import {
  finished,
  firstUnseen,
  newAssessment,
  nextQuestion,
  previousQuestion,
  windowSince,
  withAnswer,
  withoutLine,
} from "../assessment/answering.ts";
import { type Assessment, assessmentKind } from "../assessment/assessment.ts";
import {
  type FiredLine,
  type Level,
  type OpenState,
  type RedLinePage,
  redLinePage,
} from "../assessment/red-lines.ts";
import type { Answer, Form, IndicatorId } from "../instrument/schema.ts";
import { instrument } from "../instrument/versions.ts";
import type { Clock } from "../lib/clock.ts";
import type { Records, Stored } from "./records.ts";

export type Check = Stored<Assessment>;

/** What comes after an answer. */
export type After = "question" | "breath" | "red-line" | "finished";

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
  /** The check she is in, or null. */
  readonly open: ReadonlySignal<Check | null>;
  /** Finished checks, newest first. */
  readonly done: ReadonlySignal<readonly Check[]>;
  /** Whether the door stands before the check: once in a sitting, and what she said there is nowhere. */
  readonly isDoorDue: ReadonlySignal<boolean>;
  /** The last red-line page of this sitting, or null. */
  readonly firstPage: ReadonlySignal<FirstPage | null>;
  /** Past the door, into the check she is in, or into a new one of this form. */
  enter(form: Form, wording: string): void;
  /** Keeps the answer to the question in view. */
  answer(id: IndicatorId, answer: Answer): void;
  /** Leaves the question in view behind and says what comes next. */
  goOn(): After;
  /** Goes one question back; false at the first one. */
  back(): boolean;
  byId(id: string): Check | undefined;
  /** The check before this one, or null. */
  before(check: Check): Assessment | null;
  setOpen(check: Check, line: string, state: OpenState): void;
  /** "Save nothing about this": the answers behind the line become skips. */
  forgetLine(check: Check, line: FiredLine): void;
  feels(check: Check, feels: NonNullable<Assessment["feels"]>): void;
  /** Takes an unfinished check away. */
  discard(check: Check): void;
}

export function createAssessments(records: Records, clock: Clock): Assessments {
  const all = computed(() => records.all(assessmentKind));
  const open = computed(() => all.value.findLast(({ body }) => body.finishedAt === undefined) ?? null);
  const done = computed(() => all.value.filter(({ body }) => body.finishedAt !== undefined).toReversed());
  // A check keeps its place among the checks, whatever she adds to it later.
  const keep = (check: Check, body: Assessment) => records.amend(assessmentKind, check.id, body);
  const isDoorDue = signal(true);
  const firstPage = signal<FirstPage | null>(null);

  const before = (check: Check) => done.value.find(({ seq }) => seq < check.seq)?.body ?? null;

  /** Sets a page of at least this urgency before what comes after, if the check had none yet. */
  function withPage(check: Check, least: Level, after: FirstPage["after"]): After {
    const page = firstPage.value?.check.id === check.id ? null : redLinePage(check.body, before(check));
    if (page === null || page.line.level > least) return after;
    firstPage.value = { check, page, after, isForgotten: false };
    return "red-line";
  }
  function finish(check: Check): After {
    const after = withPage(check, 2, "finished");
    keep(check, finished({ ...check.body, position: null }, clock.now()));
    return after;
  }
  /** At the end of a category: a page that cannot wait for the end of the check, and a breath after the heavier parts. */
  function betweenCategories(check: Check, from: IndicatorId): After {
    const ended = instrument.byId(from)?.category;
    return withPage(check, 1, ended === "EMO" || ended === "PHY" ? "breath" : "question");
  }

  return {
    open,
    done,
    isDoorDue,
    firstPage,
    enter(form, wording) {
      isDoorDue.value = false;
      if (open.value !== null) return;
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
      return isSame ? "question" : betweenCategories(check, from);
    },
    back() {
      const check = open.value;
      const question = check && previousQuestion(check.body, check.body.position);
      if (!check || !question) return false;
      keep(check, { ...check.body, position: question.id });
      return true;
    },
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
    discard: (check) => records.remove(check.id),
  };
}
