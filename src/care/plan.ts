// What she chose to do. Nothing here is ever overdue.
import "../instrument/jitless.ts";
import * as z from "zod/mini";
import { type Category, categorySchema } from "../instrument/schema.ts";
import { actionById } from "./catalogue.ts";
import { natural, text } from "./fields.ts";
import type { KeptRoutine } from "./habits.ts";
import { urgencyRank } from "./ranking.ts";
import type { Action } from "./schema.ts";

/** How many characters a field of a plan item takes. */
export const most = { title: 80, first: 160, withWhom: 60 } as const;

/** Why a step is not for her; the words are `ui:step.not.<reason>`. */
export const reasonSchema = z.enum(["unsafe", "cannot", "have", "other-way", "unsaid"]);

const stepSchema = z
  .strictObject({
    /** Null for a step of her own. */
    actionId: z.nullable(text(16)),
    own: z.nullable(
      z.strictObject({
        title: text(most.title).check(z.minLength(1)),
        category: z.nullable(categorySchema),
      }),
    ),
    state: z.enum(["open", "begun", "done", "set-aside", "not-for-me"]),
    reason: z.nullable(reasonSchema),
    /** Her own first step, and whom she does it with; empty where she wrote nothing. */
    first: text(most.first),
    withWhom: text(most.withWhom),
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
  })
  .check(
    z.refine(({ actionId, own }) => (actionId === null) !== (own === null)),
    z.refine(({ state, reason }) => (state === "not-for-me") === (reason !== null)),
  );

/** Version 1 knew the steps of the library only, and nothing of hers beside them. */
const withHerWords = (body: unknown): unknown => ({
  ...(body as object),
  own: null,
  reason: null,
  first: "",
  withWhom: "",
});

export const planItemKind = {
  kind: "plan-item",
  v: 2,
  schema: stepSchema,
  migrate: [withHerWords],
} as const;

export type PlanItem = Readonly<z.infer<typeof planItemKind.schema>>;
export type Reason = z.infer<typeof reasonSchema>;
export type OwnStep = NonNullable<PlanItem["own"]>;

export interface NextStep {
  readonly item: PlanItem;
  /** Null for a step of her own. */
  readonly action: Action | null;
  /** 1-based, as in the text key `<id>.step<n>`. */
  readonly step: number;
}

/** A step of the library as it comes into the plan: all but which one, its place and its hush. */
export const untouched = {
  own: null,
  state: "open",
  reason: null,
  first: "",
  withWhom: "",
  from: { assessment: null, line: null },
  step: 0,
} as const;

/** Takes an action into the plan; one that was done, set aside or not for her begins again with her words, one in the plan stays as it is. */
export function choose(action: Action, from: PlanItem["from"], plan: readonly PlanItem[]): PlanItem {
  const already = plan.find((item) => item.actionId === action.id);
  if (already && isWaiting(already)) return already;
  return {
    ...untouched,
    actionId: action.id,
    first: already?.first ?? "",
    withWhom: already?.withWhom ?? "",
    from,
    order: nextOrder(plan),
    hushed: action.hushed,
  };
}

/** A step in her own words; nobody else may read it unless she ticks it. */
export function chooseOwn(own: OwnStep, plan: readonly PlanItem[]): PlanItem {
  return { ...untouched, actionId: null, own, order: nextOrder(plan), hushed: true };
}

/** Marks that she has started. */
export function begin(item: PlanItem): PlanItem {
  return { ...item, state: "begun" };
}

/** Marks one step as done; after the last one the whole item is done. */
export function stepDone(item: PlanItem): PlanItem {
  const steps = actionOf(item)?.steps ?? item.step + 1;
  const step = Math.min(item.step + 1, steps);
  return { ...item, step, state: step >= steps ? "done" : "begun" };
}

/** Puts the item aside: it stays in the plan and asks for nothing. */
export function setAside(item: PlanItem): PlanItem {
  return { ...item, state: "set-aside", reason: null };
}

/** Says that the step does not fit her: it asks for nothing and is not suggested again until she takes it up. */
export function notForMe(item: PlanItem, reason: Reason): PlanItem {
  return { ...item, state: "not-for-me", reason };
}

/** Takes the item up again where she left it, from the start when it was done. */
export function takeUp(item: PlanItem): PlanItem {
  const step = item.state === "done" ? 0 : item.step;
  return { ...item, step, state: step > 0 ? "begun" : "open", reason: null };
}

/** The items that wait for her: the most urgent first, then in the order she chose them. */
export function waiting(plan: readonly PlanItem[]): readonly PlanItem[] {
  return plan.filter(isWaiting).toSorted((a, b) => rank(a) - rank(b) || a.order - b.order);
}

/** The one next step for Today, or null when nothing waits. */
export function nextStep(plan: readonly PlanItem[]): NextStep | null {
  for (const item of waiting(plan)) {
    const action = actionOf(item);
    if (action) return { item, action, step: Math.min(item.step + 1, action.steps) };
    if (item.own) return { item, action: null, step: 1 };
  }
  return null;
}

/** The part of life a step belongs to; null where she named none, or an action of a newer version. */
export function categoryOf(item: PlanItem): Category | null {
  return item.own ? item.own.category : (actionOf(item)?.category ?? null);
}

/** False for an action of a newer version. */
export function isKnown(item: PlanItem): boolean {
  return item.own !== null || actionOf(item) !== undefined;
}

/** By what a step is known among ticks: the action, or its place for one of her own. */
export function stepKey({ actionId, order }: PlanItem): string {
  return actionId ?? `own-${order}`;
}

/** What is not suggested to her: what she put aside in the last 30 days, and what is not for her. `at` and `now` are UTC ms. */
export function dismissedIds(
  stored: readonly { readonly at: number; readonly body: PlanItem | KeptRoutine }[],
  now: number,
): readonly string[] {
  return stored
    .filter(
      ({ at, body: { state } }) =>
        state === "not-for-me" || (state === "set-aside" && now - at < 30 * 86_400_000),
    )
    .flatMap(({ body }) => ("actionId" in body ? (body.actionId ?? []) : body.routineId));
}

function isWaiting(item: PlanItem): boolean {
  return item.state === "open" || item.state === "begun";
}

function actionOf({ actionId }: PlanItem): Action | undefined {
  return actionId === null ? undefined : actionById(actionId);
}

// A step of her own has no urgency but the one she gives it by beginning: it stands beside those of the coming days.
function rank(item: PlanItem): number {
  if (item.own) return urgencyRank.days;
  const action = actionOf(item);
  return action ? urgencyRank[action.urgency] : Number.POSITIVE_INFINITY;
}

/** The place after all that were chosen. */
export function nextOrder(chosen: readonly { readonly order: number }[]): number {
  return 1 + Math.max(0, ...chosen.map((one) => one.order));
}
