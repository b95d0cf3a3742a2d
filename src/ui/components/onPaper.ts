// What of a check and a plan may stand on paper: what is hushed stays out unless it was ticked, one by one.
import type { Assessment } from "../../assessment/assessment.ts";
import { burningLines, type FiredLine } from "../../assessment/red-lines.ts";
import { type PlanItem, stepKey } from "../../care/plan.ts";
import type { Category, Indicator, IndicatorId } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";
import { weighing } from "./signs.ts";

/** What tells of danger on a paper that is found: it is ticked like what is hushed. */
export const careTick = "care";
export const signsTick = "signs";

const parts = [careTick, signsTick] as const;

const actsMost = 3;
const signsMost = 5;

export interface OnPaper {
  readonly acts: readonly FiredLine[];
  readonly signs: readonly Indicator[];
  readonly steps: readonly PlanItem[];
  /** Parts that could stand there too. */
  readonly parts: readonly (typeof parts)[number][];
  /** Hushed answers that could stand there too. */
  readonly hushedAnswers: readonly IndicatorId[];
  /** Steps of hushed answers that could stand there too. */
  readonly hushedSteps: readonly PlanItem[];
}

const isHushed = (id: IndicatorId): boolean => instrument.byId(id)?.hushed ?? true;

/** Sorts out what is printed of a finished check and its plan; `ticked` holds ids of answers and keys of steps. */
export function onPaper(body: Assessment, plan: readonly PlanItem[], ticked: ReadonlySet<string>): OnPaper {
  const may = (id: string) => !isHushed(id) || ticked.has(id);
  const lines = burningLines(body);
  const signs = instrument.resultOrder
    .flatMap((category: Category) => weighing(body, category))
    .toSorted((one, other) => other.points - one.points)
    .flatMap(({ id }) => instrument.byId(id) ?? []);
  const acts = lines.filter(({ indicators }) => indicators.every(may));
  const hushed = [...lines.flatMap(({ indicators }) => indicators), ...signs.map(({ id }) => id)].filter(
    isHushed,
  );
  const standing = plan.filter(({ state }) => state !== "set-aside" && state !== "not-for-me");
  return {
    acts: ticked.has(careTick) ? acts.slice(0, actsMost) : [],
    signs: ticked.has(signsTick) ? signs.filter(({ id }) => may(id)).slice(0, signsMost) : [],
    steps: standing.filter((step) => !step.hushed || ticked.has(stepKey(step))),
    parts: parts.filter((part) => (part === careTick ? lines : signs).length > 0),
    hushedAnswers: [...new Set(hushed)],
    hushedSteps: standing.filter((step) => step.hushed),
  };
}
