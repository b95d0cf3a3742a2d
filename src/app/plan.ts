// What she chose to do and the habits she keeps.
import { computed, type ReadonlySignal } from "@preact/signals";
import { type FiredLine, firedLines } from "../assessment/red-lines.ts";
import * as habitCare from "../care/habits.ts";
import type { Life } from "../care/life.ts";
import * as care from "../care/plan.ts";
import { type Context, noContext } from "../care/ranking.ts";
import type { Action, Routine } from "../care/schema.ts";
import { stepsForLine } from "../care/suggestions.ts";
import type { Clock } from "../lib/clock.ts";
import type { Check } from "./assessments.ts";
import type { Kind } from "./kinds.ts";
import type { Records, Stored } from "./records.ts";

export type Item = Stored<care.PlanItem>;
export type Habit = Stored<habitCare.KeptRoutine>;

/** The one next step, and the record it is. */
export interface Next extends care.NextStep {
  readonly id: string;
}

export interface Plan {
  readonly items: ReadonlySignal<readonly Item[]>;
  readonly habits: ReadonlySignal<readonly Habit[]>;
  readonly next: ReadonlySignal<Next | null>;
  itemOf(actionId: string): Item | undefined;
  habitOf(routineId: string): Habit | undefined;
  choose(action: Action, from: care.PlanItem["from"]): void;
  chooseOwn(own: care.OwnStep): Item["id"];
  byId(id: string): Item | undefined;
  remove(item: Item): void;
  /** Says that an action is not for her, whether or not it stood in the plan. */
  refuse(action: Action, from: care.PlanItem["from"], reason: care.Reason): void;
  change(item: Item, change: (item: care.PlanItem) => care.PlanItem): void;
  /** What speaks for and against suggestions: what she set aside in the last 30 days is not offered. */
  readonly context: ReadonlySignal<Context>;
  /** Puts the first step of each of these red lines into the plan, where it waits, also one that was done or set aside before; what she did or set aside in this very check stays so, and what is not for her makes room for the next one. */
  waitFor(check: Check, lines: readonly FiredLine[]): void;
  /** Whether a step came into the plan for this line of this check. */
  hasStepOf(check: Check, line: FiredLine): boolean;
  /** Takes out the waiting steps that came from red lines of this check which fire no more. */
  settle(check: Check): void;
  /** Lets what came from a check forget where it came from; all of it stays. */
  forgetOrigin(checkId: string): void;
  keep(routine: Routine): void;
  letRest(habit: Habit): void;
  /** Notes what she put into her calendar for a habit. */
  remind(habit: Habit, reminder: habitCare.Reminder): void;
}

const minute = 60_000;
const day = 86_400_000;

/** The day of a moment (UTC ms) in her time zone, as days since 1970-01-01. */
export function dayOf(now: number): number {
  return Math.floor((now - new Date(now).getTimezoneOffset() * minute) / day);
}

export function createPlan(records: Records, clock: Clock, life: ReadonlySignal<Life>): Plan {
  const itemKind: Kind<care.PlanItem> = care.planItemKind;
  const habitKind: Kind<habitCare.KeptRoutine> = habitCare.routineKind;
  const items = computed(() => records.all(itemKind));
  const habits = computed(() => records.all(habitKind));
  const itemOf = (actionId: string) => items.value.find(({ body }) => body.actionId === actionId);
  const habitOf = (routineId: string) => habits.value.find(({ body }) => body.routineId === routineId);
  const context = computed((): Context => {
    const dismissed = care.dismissedIds([...items.value, ...habits.value], clock.now());
    return { ...noContext, priorities: life.value.priorities, dismissed };
  });
  const bodies = () => items.value.map(({ body }) => body);
  function choose(action: Action, from: care.PlanItem["from"]): void {
    const plan = bodies();
    const body = care.choose(action, from, plan);
    if (!plan.includes(body)) records.put(itemKind, itemOf(action.id)?.id ?? records.newId(), body);
  }
  return {
    items,
    habits,
    next: computed(() => {
      const next = care.nextStep(bodies());
      const stored = items.value.find(({ body }) => body === next?.item);
      return next && stored ? { ...next, id: stored.id } : null;
    }),
    context,
    itemOf,
    habitOf,
    choose,
    chooseOwn(own) {
      const id = records.newId();
      records.put(itemKind, id, care.chooseOwn(own, bodies()));
      return id;
    },
    byId: (id) => items.value.find((item) => item.id === id),
    remove: ({ id }) => records.remove(id),
    refuse(action, from, reason) {
      const item = itemOf(action.id);
      const body = item?.body ?? care.choose(action, from, bodies());
      records.put(itemKind, item?.id ?? records.newId(), care.notForMe(body, reason));
    },
    waitFor(check, lines) {
      for (const line of lines) {
        const fits = ({ entry }: { entry: Action }) => itemOf(entry.id)?.body.state !== "not-for-me";
        const first = stepsForLine(line, check.body, noContext).find(fits);
        if (first === undefined) continue;
        const old = itemOf(first.entry.id)?.body;
        // In this check she has decided about the step, for this line or for one that burns with it.
        const isSettled = old?.state === "done" || old?.state === "set-aside";
        const isOfThis =
          old?.from.assessment === check.id && lines.some(({ line: one }) => one === old.from.line);
        if (isSettled && isOfThis) continue;
        choose(first.entry, { assessment: check.id, line: line.line });
      }
    },
    hasStepOf: (check, { line }) =>
      items.value.some(({ body: { from } }) => from.assessment === check.id && from.line === line),
    settle({ id, body: { answers, form, mode } }) {
      const fired = new Set(firedLines(answers, form, mode).map(({ line }) => line));
      const waiting = items.value.filter(({ body }) => ["open", "begun"].includes(body.state));
      for (const { id: item, body } of waiting) {
        const { assessment, line } = body.from;
        if (assessment === id && line !== null && !fired.has(line)) records.remove(item);
      }
    },
    forgetOrigin(checkId) {
      for (const { id, body } of items.value)
        if (body.from.assessment === checkId)
          records.amend(itemKind, id, { ...body, from: { assessment: null, line: null } });
    },
    change: (item, change) => records.put(itemKind, item.id, change(item.body)),
    keep(routine) {
      const kept = habits.value.map(({ body }) => body);
      const body = habitCare.keep(routine, dayOf(clock.now()), kept);
      records.put(habitKind, habitOf(routine.id)?.id ?? records.newId(), body);
    },
    remind: ({ id, body }, reminder) => records.amend(habitKind, id, { ...body, reminder }),
    letRest: (habit) => records.put(habitKind, habit.id, habitCare.letRest(habit.body)),
  };
}
