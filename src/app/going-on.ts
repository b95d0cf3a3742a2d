// What comes after an answer, and what waits in the plan from then on.
import { burningLines } from "../assessment/red-lines.ts";
import type { After, Assessments, Check, FirstPage } from "./assessments.ts";
import type { Plan } from "./plan.ts";
import type { CheckWay } from "./routes.ts";

interface Going {
  assessments: Assessments;
  plan: Pick<Plan, "waitFor" | "hasStepOf">;
}

/** Past the door, into the check she is in, or into a new one, and there to `part`; says what comes: a page that was cut off with its sitting comes again until she has left it. */
export function enter(
  { assessments, plan }: Going,
  { form, part }: CheckWay,
  wording: string,
): "question" | "red-line" {
  const comes = assessments.enter(form, wording);
  if (part !== undefined) assessments.toPart(part);
  const first = assessments.firstPage.value;
  const isLeft = first !== null && plan.hasStepOf(first.check, first.page.line);
  return isLeft ? "question" : comes;
}

/** Leaves the red-line page; the step of its line waits in the plan like those of the others. */
export function leavePage({ plan }: Going, { check, page, isForgotten }: FirstPage): void {
  if (!isForgotten) plan.waitFor(check, [page.line]);
}

/** Leaves the question in view behind, or the whole check, and says what comes next; a red-line page has its other lines in the plan by then, and a finished check every line that burns. */
function goOnBy({ assessments, plan }: Going, leave: () => After): After {
  const id = assessments.open.value?.id ?? "";
  const after = leave();
  const done = assessments.open.value === null ? assessments.byId(id) : undefined;
  const first = assessments.firstPage.value;
  if (done !== undefined) plan.waitFor(done, burningLines(done.body));
  else if (after === "red-line" && first !== null) plan.waitFor(first.check, first.page.others);
  return after;
}

/** Leaves the question in view behind and says what comes next. */
export const goOn = (space: Going): After => goOnBy(space, space.assessments.goOn);

/** Ends the check she is in with the answers it has, and says what comes next. */
export const endNow = (space: Going): After => goOnBy(space, space.assessments.endNow);

/** Leaves the quieter questions where they are; what burns by her answers to them waits in the plan. */
export function leaveQuieter({ assessments, plan }: Going, check: Check): void {
  assessments.leaveQuieter(check);
  const left = assessments.byId(check.id);
  if (left !== undefined) plan.waitFor(left, burningLines(left.body));
}
