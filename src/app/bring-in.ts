// What another copy of a space holds, beside what is here: from a backup or from the older locked box.
import { type Merged, merge } from "../backup/merge.ts";
import { routineKind } from "../care/habits.ts";
import { planItemKind } from "../care/plan.ts";
import type { Envelope } from "../safe/api.ts";
import type { Records } from "./records.ts";

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
