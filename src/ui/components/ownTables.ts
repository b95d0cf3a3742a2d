// Her own data as tables: every row in words and ids, and nothing hushed unless she ticked it.
import type { Check } from "../../app/assessments.ts";
import { dayOf } from "../../app/plan.ts";
import type { Space } from "../../app/space.ts";
import { shownResult } from "../../assessment/shown.ts";
import { routineById } from "../../care/catalogue.ts";
import { fieldsOf } from "../../care/pages.ts";
import { isKnown, type PlanItem, stepKey } from "../../care/plan.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { type Answer, categorySchema, type IndicatorId } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";
import type { Cell } from "../../lib/csv.ts";
import { isoDay } from "../../lib/iso-day.ts";

/** The tables and their columns; what a column means is `files:<table>.<column>`. */
export const columns = {
  checks: [
    "check",
    "day",
    "form",
    "ended",
    "feels",
    "EMO",
    "PHY",
    "SPI",
    "ECO",
    "POL",
    "instrument",
    "wording",
    "scorer",
  ],
  answers: ["check", "question", "text", "answer", "said"],
  plan: ["step", "title", "state", "reason", "first", "withWhom"],
  habits: ["routine", "title", "state", "cadence", "since"],
  log: [
    "day",
    "part",
    "did",
    "rest",
    "feeling",
    "energy",
    "EMO",
    "PHY",
    "SPI",
    "ECO",
    "POL",
    "note",
    "forgetOn",
  ],
  pages: ["page", "field", "words"],
  days: ["day", "name", "yearly"],
} as const;

export type TableName = keyof typeof columns;

export interface Table {
  readonly name: TableName;
  readonly rows: readonly (readonly Cell[])[];
}

const isHushed = (id: string) => instrument.byId(id as IndicatorId)?.hushed ?? true;
const yes = (is: boolean) => (is ? "yes" : "no");

/** Her checks, oldest first; the last one may not have ended, and counts once it holds an answer. */
function checksOf({ assessments }: Space): readonly Check[] {
  const open = assessments.open.value;
  const isWaiting =
    open !== null && open.body.finishedAt === undefined && Object.keys(open.body.answers).length > 0;
  return [...assessments.done.value.toReversed(), ...(isWaiting ? [open] : [])];
}

/** What she could tick: hushed questions with an answer, not those she left out or let be forgotten, and steps that belong to hushed answers. */
export function hushedIn(space: Space): {
  readonly answers: readonly IndicatorId[];
  readonly steps: readonly PlanItem[];
} {
  const asked = checksOf(space).flatMap(({ body }) =>
    Object.entries(body.answers).flatMap(([id, answer]) => (typeof answer === "number" ? id : [])),
  );
  return {
    answers: [...new Set(asked)]
      .flatMap((id) => instrument.byId(id as IndicatorId) ?? [])
      .flatMap(({ id, hushed }) => (hushed ? id : [])),
    steps: space.plan.items.value.map(({ body }) => body).filter((step) => step.hushed && isKnown(step)),
  };
}

function checkRows(checks: readonly Check[]): Table["rows"] {
  return checks.map(({ body }, at) => {
    const result = body.finishedAt === undefined ? null : shownResult(body);
    const words = categorySchema.options.map((category) => result?.categories[category].pressure ?? null);
    return [
      at + 1,
      isoDay(dayOf(body.finishedAt ?? body.startedAt)),
      body.form,
      yes(result !== null),
      body.feels ?? null,
      ...words,
      body.instrument,
      body.wording,
      body.scorer,
    ];
  });
}

/** An answer in the words of its scale; a question of a country has none here. */
function answerText(t: Translate, id: string, answer: Answer): string | null {
  const scale = instrument.byId(id as IndicatorId)?.scale;
  if (typeof answer === "string") return t(`instrument:answer.${answer}`);
  return scale === undefined ? null : t(`instrument:scale.${scale}.${answer}`);
}

function answerRows(t: Translate, checks: readonly Check[], ticked: ReadonlySet<string>): Table["rows"] {
  return checks.flatMap(({ body }, at) =>
    Object.entries(body.answers).flatMap(([id, answer]): Cell[][] =>
      isHushed(id) && !ticked.has(id)
        ? []
        : [[at + 1, id, t(`instrument:${id}.question`), answer, answerText(t, id, answer)]],
    ),
  );
}

function planRows(t: Translate, { plan }: Space, ticked: ReadonlySet<string>): Table["rows"] {
  return plan.items.value
    .map(({ body }) => body)
    .filter((step) => isKnown(step) && (!step.hushed || ticked.has(stepKey(step))))
    .map((step) => {
      const title = step.own ? step.own.title : t(`care:${step.actionId}.title`);
      return [stepKey(step), title, step.state, step.reason, step.first, step.withWhom];
    });
}

/** A routine by its id, unless it belongs to hushed answers. */
const openRoutine = (id: string | null) => {
  const routine = id === null ? undefined : routineById(id);
  return routine?.hushed ? undefined : routine;
};

function habitRows(t: Translate, { plan }: Space): Table["rows"] {
  return plan.habits.value.flatMap(({ body }): Cell[][] => {
    const routine = openRoutine(body.routineId);
    if (routine === undefined) return [];
    return [[routine.id, t(`care:${routine.id}.title`), body.state, body.cadence, isoDay(body.keptSince)]];
  });
}

function logRows({ log }: Space): Table["rows"] {
  return log.entries.value
    .toReversed()
    .map(({ body: { day, part, did, rest, feeling, energy, ...entry } }) => [
      isoDay(day),
      part,
      openRoutine(did)?.id ?? null,
      yes(rest),
      feeling,
      energy,
      ...categorySchema.options.map((category) => entry.look[category] ?? null),
      entry.note,
      entry.forgetOn === null ? null : isoDay(entry.forgetOn),
    ]);
}

function pageRows(t: Translate, { pages }: Space): Table["rows"] {
  return pages.written.value.flatMap((page) => {
    const words = pages.wordsOf(page);
    return fieldsOf(page)
      .filter(({ field }) => words[field])
      .map(({ field, key }) => [t(`pages:${page}`), t(`pages:${key}`), words[field] ?? null]);
  });
}

/** All tables that have a row; `ticked` holds ids of hushed answers and keys of hushed steps that she wants in them. */
export function ownTables(t: Translate, space: Space, ticked: ReadonlySet<string>): readonly Table[] {
  const checks = checksOf(space);
  const dates = space.pages.dates.all.value.map(({ body }) => body);
  const rows: Readonly<Record<TableName, Table["rows"]>> = {
    checks: checkRows(checks),
    answers: answerRows(t, checks, ticked),
    plan: planRows(t, space, ticked),
    habits: habitRows(t, space),
    log: logRows(space),
    pages: pageRows(t, space),
    days: dates.map(({ day, name, isYearly }) => [isoDay(day), name, yes(isYearly)]),
  };
  const names = Object.keys(columns) as readonly TableName[];
  return names.flatMap((name) => (rows[name].length > 0 ? { name, rows: rows[name] } : []));
}
