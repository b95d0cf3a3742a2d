// What comes after an answer, and what waits in the plan from then on.
import { burningLines } from "../assessment/red-lines.ts";
import type { After, Assessments } from "./assessments.ts";
import type { Plan } from "./plan.ts";

/** Leaves the question in view behind and says what comes next; a red-line page has its other lines in the plan by then, and a finished check every line that burns. */
export function goOn({
  assessments,
  plan,
}: {
  assessments: Assessments;
  plan: Pick<Plan, "waitFor">;
}): After {
  const id = assessments.open.value?.id ?? "";
  const after = assessments.goOn();
  const done = assessments.open.value === null ? assessments.byId(id) : undefined;
  const first = assessments.firstPage.value;
  if (done !== undefined) plan.waitFor(done, burningLines(done.body));
  else if (after === "red-line" && first !== null) plan.waitFor(first.check, first.page.others);
  return after;
}
