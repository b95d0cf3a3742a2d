// What she chose to do and the habits she keeps.
import { computed, type ReadonlySignal } from "@preact/signals";
import type { FiredLine } from "../assessment/red-lines.ts";
import * as care from "../care/plan.ts";
import { noContext } from "../care/ranking.ts";
import type { Action, Routine } from "../care/schema.ts";
import { stepsForLine } from "../care/suggestions.ts";
import type { Clock } from "../lib/clock.ts";
import type { Check } from "./assessments.ts";
import type { Kind } from "./kinds.ts";
import type { Records, Stored } from "./records.ts";

export type Item = Stored<care.PlanItem>;
export type Habit = Stored<care.KeptRoutine>;

export interface Plan {
  readonly items: ReadonlySignal<readonly Item[]>;
  readonly habits: ReadonlySignal<readonly Habit[]>;
  readonly next: ReadonlySignal<care.NextStep | null>;
  itemOf(actionId: string): Item | undefined;
  habitOf(routineId: string): Habit | undefined;
  choose(action: Action, from: care.PlanItem["from"]): void;
  change(item: Item, change: (item: care.PlanItem) => care.PlanItem): void;
  /** Puts the first step of each of these red lines into the plan, where it waits. */
  waitFor(check: Check, lines: readonly FiredLine[]): void;
  /** Takes the steps that came from a red line and were not begun out of the plan. */
  forgetLine(check: Check, line: string): void;
  keep(routine: Routine): void;
  letRest(habit: Habit): void;
}

const minute = 60_000;
const day = 86_400_000;

/** The day of a moment (UTC ms) in her time zone, as days since 1970-01-01. */
function dayOf(now: number): number {
  return Math.floor((now - new Date(now).getTimezoneOffset() * minute) / day);
}

export function createPlan(records: Records, clock: Clock): Plan {
  const itemKind: Kind<care.PlanItem> = care.planItemKind;
  const habitKind: Kind<care.KeptRoutine> = care.routineKind;
  const items = computed(() => records.all(itemKind));
  const habits = computed(() => records.all(habitKind));
  const itemOf = (actionId: string) => items.value.find(({ body }) => body.actionId === actionId);
  const habitOf = (routineId: string) => habits.value.find(({ body }) => body.routineId === routineId);
  function choose(action: Action, from: care.PlanItem["from"]): void {
    const plan = items.value.map(({ body }) => body);
    records.put(itemKind, itemOf(action.id)?.id ?? records.newId(), care.choose(action, from, plan));
  }
  return {
    items,
    habits,
    next: computed(() => care.nextStep(items.value.map(({ body }) => body))),
    itemOf,
    habitOf,
    choose,
    waitFor(check, lines) {
      for (const line of lines) {
        const [first] = stepsForLine(line, check.body, noContext);
        if (first !== undefined && itemOf(first.entry.id) === undefined)
          choose(first.entry, { assessment: check.id, line: line.line });
      }
    },
    forgetLine(check, line) {
      for (const { id, body } of items.value) {
        const isFrom = body.from.line === line && body.from.assessment === check.id;
        if (isFrom && body.state === "open") records.remove(id);
      }
    },
    change: (item, change) => records.put(itemKind, item.id, change(item.body)),
    keep(routine) {
      const kept = habits.value.map(({ body }) => body);
      const body = care.keep(routine, dayOf(clock.now()), kept);
      records.put(habitKind, habitOf(routine.id)?.id ?? records.newId(), body);
    },
    letRest: (habit) => records.put(habitKind, habit.id, care.letRest(habit.body)),
  };
}
