// Deleting a check she finished, without anything left that points to it.
import type { Assessments, Check } from "./assessments.ts";
import type { Plan } from "./plan.ts";

interface Removing {
  assessments: Pick<Assessments, "remove">;
  plan: Pick<Plan, "forgetOrigin">;
}

/** Takes a finished check away; the steps it brought stay in the plan, and nothing tells any more which answer they came from. */
export function removeCheck({ assessments, plan }: Removing, check: Check): void {
  assessments.remove(check);
  plan.forgetOrigin(check.id);
}
