// What waits for her, as it is gone through after a pause.
import { routineById } from "../care/catalogue.ts";
import { isKnown, waiting } from "../care/plan.ts";
import type { Routine } from "../care/schema.ts";
import type { Check } from "./assessments.ts";
import type { Item } from "./plan.ts";
import type { Space } from "./space.ts";

/** An unfinished check, a step that waits, or a habit that is kept. */
export type Waiting =
  | { readonly what: "check"; readonly check: Check }
  | { readonly what: "step"; readonly item: Item }
  | { readonly what: "habit"; readonly routine: Routine };

/** Everything that waits: the check, the steps in the order of Today, the habits. */
export function waitingThings({
  assessments,
  plan,
}: Pick<Space, "assessments" | "plan">): readonly Waiting[] {
  const check = assessments.open.value;
  const items = plan.items.value;
  const steps = waiting(items.map(({ body }) => body)).flatMap((waits): Waiting[] => {
    const item = items.find(({ body }) => body === waits);
    return item !== undefined && isKnown(waits) ? [{ what: "step", item }] : [];
  });
  const habits = plan.habits.value.flatMap(({ body }): Waiting[] => {
    const routine = body.state === "kept" ? routineById(body.routineId) : undefined;
    return routine === undefined ? [] : [{ what: "habit", routine }];
  });
  return [...(check === null ? [] : [{ what: "check", check } as const]), ...steps, ...habits];
}
