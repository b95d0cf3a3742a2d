import { expect, test } from "vitest";
import { createAssessments } from "../../src/app/assessments.ts";
import { createPlan, type Plan } from "../../src/app/plan.ts";
import { createSettings } from "../../src/app/settings.ts";
import { type Waiting, waitingThings } from "../../src/app/tidying.ts";
import { actionById, routineById } from "../../src/care/catalogue.ts";
import { setAside } from "../../src/care/plan.ts";
import { opened, testClock, testSafe } from "./parts.ts";

const nowhere = { assessment: null, line: null };
const named = (thing: Waiting) => {
  if (thing.what === "check") return "check";
  return thing.what === "step" ? thing.item.body.actionId : thing.routine.id;
};

function choose(plan: Plan, ...ids: readonly string[]): void {
  for (const id of ids) {
    const [action, routine] = [actionById(id), routineById(id)];
    if (action !== undefined) plan.choose(action, nowhere);
    if (routine !== undefined) plan.keep(routine);
  }
}

test("what waits: the check first, the steps as Today has them, the habits; nothing that is set aside or done", async () => {
  const clock = testClock();
  const records = await opened(testSafe().safe, clock);
  const assessments = createAssessments(records, clock);
  const plan = createPlan(records, clock, createSettings(records).life);
  const names = () => waitingThings({ assessments, plan }).map(named);
  expect(names()).toEqual([]);
  choose(plan, "EMO-A1", "PHY-A2", "EMO-R1", "PHY-R1");
  const steps = ["EMO-A1", "PHY-A2"].filter((id) => id !== plan.next.value?.action?.id);
  expect(names()).toEqual([plan.next.value?.action?.id, ...steps, "EMO-R1", "PHY-R1"]);
  assessments.enter("short", "en/1");
  expect(names()[0]).toBe("check");
  const item = plan.itemOf("PHY-A2");
  const habit = plan.habitOf("EMO-R1");
  if (item !== undefined) plan.change(item, setAside);
  if (habit !== undefined) plan.letRest(habit);
  expect(names()).toEqual(["check", "EMO-A1", "PHY-R1"]);
});
