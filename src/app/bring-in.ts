// What another copy of a space holds, beside what is here: from a backup or from the older locked box.
import { type Merged, merge } from "../backup/merge.ts";
import { routineKind } from "../care/habits.ts";
import { planItemKind } from "../care/plan.ts";
import type { Envelope } from "../safe/api.ts";
import type { Records } from "./records.ts";
import { gone } from "./shelves.ts";

export type { Merged } from "../backup/merge.ts";

/** Whether a step or a habit is in the plan already, as another record: a plan holds each once. */
function isInPlan({ id, kind, body }: Envelope, records: Records): boolean {
  const { actionId, routineId } = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (kind === planItemKind.kind && typeof actionId === "string")
    return records.all(planItemKind).some((item) => item.id !== id && item.body.actionId === actionId);
  return (
    kind === routineKind.kind &&
    records.all(routineKind).some((habit) => habit.id !== id && habit.body.routineId === routineId)
  );
}

/** What bringing these records in would change; nothing is changed yet. */
export async function preview(records: Records, theirs: readonly Envelope[]): Promise<Merged> {
  await records.settled();
  const wanted = theirs.filter((envelope) => !isInPlan(envelope, records));
  return merge(records.everything(), wanted);
}

/** Brings in what was previewed, all of it or, when that cannot be kept, nothing: then it throws. */
export const bringIn = (records: Records, { changes }: Merged): Promise<void> => records.takeIn(changes);

const isOneOfMany = ({ id, kind }: Envelope) => id !== kind && kind !== gone;

/** How many entries here are not in the other copy. */
export function onlyHere(records: Records, theirs: readonly Envelope[]): number {
  const there = new Set(theirs.filter(isOneOfMany).map(({ id }) => id));
  return records.everything().filter((each) => isOneOfMany(each) && !there.has(each.id)).length;
}

/** Puts the other copy in the place of what is here, in one save; what is one of its kind, such as the settings, stays. Throws what keeps it from being kept; then nothing has changed. */
export async function replaceAll(records: Records, theirs: readonly Envelope[]): Promise<void> {
  await records.settled();
  const there = new Set(theirs.map(({ id }) => id));
  const left = records.everything().filter((each) => isOneOfMany(each) && !there.has(each.id));
  await records.takeIn([
    ...theirs.filter(({ id, kind }) => id !== kind),
    ...left.map(({ id }) => records.goneMark(id)),
  ]);
}
