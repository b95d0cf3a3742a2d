import { describe, expect, test } from "vitest";
import { createAssessments } from "../../src/app/assessments.ts";
import { createPlan, type Plan } from "../../src/app/plan.ts";
import { burningLines } from "../../src/assessment/red-lines.ts";
import { actionById, routineById } from "../../src/care/catalogue.ts";
import { setAside, stepDone } from "../../src/care/plan.ts";
import type { Answers } from "../../src/instrument/schema.ts";
import { day, opened, testClock, testSafe } from "./parts.ts";

const nowhere = { assessment: null, line: null };

function action(id: string) {
  const found = actionById(id);
  if (found === undefined) throw new Error(`no action ${id}`);
  return found;
}

async function sitting() {
  const { safe } = testSafe();
  const clock = testClock();
  const records = await opened(safe, clock);
  const assessments = createAssessments(records, clock);
  return {
    clock,
    assessments,
    plan: createPlan(records, clock),
    checkWith(answers: Answers) {
      assessments.enter("short", "en/1");
      for (const [id, answer] of Object.entries(answers)) assessments.answer(id, answer);
      const check = assessments.open.value;
      if (check === null) throw new Error("no check");
      return check;
    },
    async reopened() {
      await records.settled();
      return createPlan(await opened(safe, clock), clock);
    },
  };
}

function item(plan: Plan, id: string) {
  const found = plan.itemOf(id);
  if (found === undefined) throw new Error(`${id} is not in the plan`);
  return found;
}
const states = (plan: Plan) => plan.items.value.map(({ body }) => [body.actionId, body.state]);

describe("what she chooses", () => {
  test("stands in the plan and is there for the next opening", async () => {
    const { plan, reopened } = await sitting();
    plan.choose(action("PHY-A1"), nowhere);
    plan.choose(action("ECO-A1"), nowhere);
    plan.change(item(plan, "ECO-A1"), stepDone);
    for (const seen of [plan, await reopened()]) {
      expect(states(seen).toSorted()).toEqual([
        ["ECO-A1", "begun"],
        ["PHY-A1", "open"],
      ]);
      expect(seen.next.value?.action.id).toBe("PHY-A1");
    }
  });

  test("twice is there once, as far as she was", async () => {
    const { plan } = await sitting();
    plan.choose(action("PHY-A2"), nowhere);
    plan.change(item(plan, "PHY-A2"), stepDone);
    plan.choose(action("PHY-A2"), { assessment: "a", line: null });
    expect(plan.items.value).toHaveLength(1);
    expect(item(plan, "PHY-A2").body).toMatchObject({ step: 1, state: "begun", from: nowhere });
  });

  test("is not offered again for 30 days once it was set aside, a habit neither", async () => {
    const { plan, clock } = await sitting();
    plan.choose(action("PHY-A2"), nowhere);
    plan.change(item(plan, "PHY-A2"), setAside);
    const habit = routineById("EMO-R1");
    if (habit === undefined) throw new Error("no habit");
    plan.keep(habit);
    expect(plan.context.value.dismissed).toEqual(["PHY-A2"]);
    const kept = plan.habitOf("EMO-R1");
    if (kept === undefined) throw new Error("not kept");
    plan.letRest(kept);
    expect(plan.context.value.dismissed).toEqual(["PHY-A2", "EMO-R1"]);
    clock.pass(31 * day);
    plan.choose(action("ECO-A1"), nowhere);
    expect(plan.context.value.dismissed).toEqual([]);
  });
});

describe("what asks for care", () => {
  test("waits in the plan, also where its step was done or set aside before", async () => {
    const { plan, checkWith } = await sitting();
    const check = checkWith({ PHY01: 3, PHY02: 3 });
    const lines = burningLines(check.body);
    plan.choose(action("PHY-A1"), nowhere);
    plan.change(item(plan, "PHY-A1"), setAside);
    plan.waitFor(check, lines);
    expect(item(plan, "PHY-A1").body).toMatchObject({
      state: "open",
      from: { assessment: check.id, line: "PHY02" },
    });
    expect(plan.items.value).toHaveLength(1);
    plan.change(item(plan, "PHY-A1"), setAside);
    plan.waitFor(check, lines);
    expect(item(plan, "PHY-A1").body.state).toBe("set-aside");
  });

  test("leaves the plan with the answers it came from, begun or not; what she chose herself stays", async () => {
    const { plan, assessments, checkWith } = await sitting();
    const check = checkWith({ PHY01: 3, PHY02: 3, ECO05: 4 });
    plan.waitFor(check, burningLines(check.body));
    plan.choose(action("EMO-A1"), { assessment: check.id, line: null });
    plan.change(item(plan, "PHY-A1"), stepDone);
    const before = states(plan).map(([id]) => id);
    expect(before).toContain("PHY-A1");
    for (const id of ["PHY01", "PHY02"]) assessments.answer(id, "skip");
    const now = assessments.open.value;
    if (now === null) throw new Error("no check");
    plan.settle(now);
    expect(states(plan).map(([id]) => id)).toEqual(before.filter((id) => id !== "PHY-A1"));
  });
});
