// What she chose to do, and the habits she keeps. Nothing here is ever overdue, and a missed day counts for nothing.
import "../instrument/jitless.ts";
import * as z from "zod/mini";
import { actionById, routineById } from "./catalogue.ts";
import { urgencyRank } from "./ranking.ts";
import type { Action, Cadence, Routine } from "./schema.ts";

const natural = z.int().check(z.minimum(0));

export const planItemKind = {
  kind: "plan-item",
  v: 1,
  schema: z.strictObject({
    actionId: z.string().check(z.maxLength(16)),
    state: z.enum(["open", "begun", "done", "set-aside"]),
    /** The check that suggested it and, where one did, the red line. */
    from: z.strictObject({
      assessment: z.nullable(z.string().check(z.maxLength(32))),
      line: z.nullable(z.string().check(z.maxLength(8))),
    }),
    /** How many of its steps are behind her. */
    step: natural.check(z.maximum(5)),
    /** Rises by one with each item she chooses. */
    order: natural,
    /** Stays out of prints and exports unless she ticks it. */
    hushed: z.boolean(),
  }),
  migrate: [],
} as const;

export const routineKind = {
  kind: "routine",
  v: 1,
  schema: z.strictObject({
    routineId: z.string().check(z.maxLength(16)),
    state: z.enum(["kept", "set-aside"]),
    cadence: z.enum(["daily", "weekly", "monthly", "quarterly", "cycle", "perTrip", "afterEvent"]),
    /** Days since 1970-01-01 in her time zone. */
    keptSince: natural,
    order: natural,
    hushed: z.boolean(),
  }),
  migrate: [],
} as const;

export type PlanItem = Readonly<z.infer<typeof planItemKind.schema>>;
export type KeptRoutine = Readonly<z.infer<typeof routineKind.schema>>;

export interface NextStep {
  readonly item: PlanItem;
  readonly action: Action;
  /** 1-based, as in the text key `<id>.step<n>`. */
  readonly step: number;
}

export interface CareToday {
  readonly kept: KeptRoutine;
  readonly routine: Routine;
  readonly doneToday: boolean;
}

export interface CareDone {
  readonly routineId: string;
  /** Days since 1970-01-01 in her time zone. */
  readonly day: number;
}

// After how many days a habit is offered again; null = when a journey, an event or her body says so.
const rhythm: Readonly<Record<Cadence, number | null>> = {
  daily: 1,
  weekly: 7,
  monthly: 28,
  quarterly: 91,
  cycle: null,
  perTrip: null,
  afterEvent: null,
};

/** Takes an action into the plan; one that was done or set aside begins again, one in the plan stays as it is. */
export function choose(action: Action, from: PlanItem["from"], plan: readonly PlanItem[]): PlanItem {
  const already = plan.find((item) => item.actionId === action.id);
  if (already && isWaiting(already)) return already;
  return { actionId: action.id, state: "open", from, step: 0, order: nextOrder(plan), hushed: action.hushed };
}

/** Marks that she has started. */
export function begin(item: PlanItem): PlanItem {
  return { ...item, state: "begun" };
}

/** Marks one step as done; after the last one the whole item is done. */
export function stepDone(item: PlanItem): PlanItem {
  const steps = actionById(item.actionId)?.steps ?? item.step + 1;
  const step = Math.min(item.step + 1, steps);
  return { ...item, step, state: step >= steps ? "done" : "begun" };
}

/** Puts the item aside: it stays in the plan and asks for nothing. */
export function setAside(item: PlanItem): PlanItem {
  return { ...item, state: "set-aside" };
}

/** Takes the item up again where she left it, from the start when it was done. */
export function takeUp(item: PlanItem): PlanItem {
  const step = item.state === "done" ? 0 : item.step;
  return { ...item, step, state: step > 0 ? "begun" : "open" };
}

/** The items that wait for her: the most urgent first, then in the order she chose them. */
export function waiting(plan: readonly PlanItem[]): readonly PlanItem[] {
  return plan.filter(isWaiting).toSorted((a, b) => rank(a) - rank(b) || a.order - b.order);
}

/** The one next step for Today, or null when nothing waits. */
export function nextStep(plan: readonly PlanItem[]): NextStep | null {
  for (const item of waiting(plan)) {
    const action = actionById(item.actionId);
    if (action) return { item, action, step: Math.min(item.step + 1, action.steps) };
  }
  return null;
}

/** Keeps a routine from today on, in its own rhythm unless she names another. */
export function keep(
  routine: Routine,
  today: number,
  kept: readonly KeptRoutine[],
  cadence?: Cadence,
): KeptRoutine {
  const already = kept.find((habit) => habit.routineId === routine.id);
  return {
    routineId: routine.id,
    state: "kept",
    cadence: cadence ?? already?.cadence ?? routine.cadence,
    keptSince: already?.state === "kept" ? already.keptSince : today,
    order: already?.order ?? nextOrder(kept),
    hushed: routine.hushed,
  };
}

/** Lets a routine rest. */
export function letRest(kept: KeptRoutine): KeptRoutine {
  return { ...kept, state: "set-aside" };
}

/** The care to offer today: what its rhythm brings up and what she did today; the frequent ones first. */
export function careToday(
  kept: readonly KeptRoutine[],
  done: readonly CareDone[],
  today: number,
): readonly CareToday[] {
  return kept
    .filter((habit) => habit.state === "kept")
    .flatMap((habit) => offer(habit, done, today) ?? [])
    .toSorted((a, b) => pause(a.kept) - pause(b.kept) || a.kept.order - b.kept.order);
}

/** What she put aside in the last 30 days: it is not suggested to her again. `at` and `now` are UTC ms. */
export function dismissedIds(
  stored: readonly { readonly at: number; readonly body: PlanItem | KeptRoutine }[],
  now: number,
): readonly string[] {
  return stored
    .filter(({ at, body }) => body.state === "set-aside" && now - at < 30 * 86_400_000)
    .map(({ body }) => ("actionId" in body ? body.actionId : body.routineId));
}

function offer(kept: KeptRoutine, done: readonly CareDone[], today: number): CareToday | null {
  const routine = routineById(kept.routineId);
  if (!routine) return null;
  const days = done.filter((entry) => entry.routineId === kept.routineId).map((entry) => entry.day);
  const doneToday = days.includes(today);
  const every = rhythm[kept.cadence];
  const due = every !== null && days.every((day) => today - day >= every || day > today);
  return due || doneToday ? { kept, routine, doneToday } : null;
}

function pause(kept: KeptRoutine): number {
  return rhythm[kept.cadence] ?? Number.POSITIVE_INFINITY;
}

function isWaiting(item: PlanItem): boolean {
  return item.state === "open" || item.state === "begun";
}

function rank(item: PlanItem): number {
  const action = actionById(item.actionId);
  return action ? urgencyRank[action.urgency] : Number.POSITIVE_INFINITY;
}

function nextOrder(chosen: readonly { readonly order: number }[]): number {
  return 1 + Math.max(0, ...chosen.map((one) => one.order));
}
