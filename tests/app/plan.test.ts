import { describe, expect, test } from "vitest";
import { createAssessments } from "../../src/app/assessments.ts";
import { createPlan, type Plan } from "../../src/app/plan.ts";
import { createSettings } from "../../src/app/settings.ts";
import { burningLines } from "../../src/assessment/red-lines.ts";
import { actionById, routineById } from "../../src/care/catalogue.ts";
import { setAside, stepDone, takeUp } from "../../src/care/plan.ts";
import { noContext } from "../../src/care/ranking.ts";
import type { Answers } from "../../src/instrument/schema.ts";
import { day, opened, testClock, testSafe } from "./parts.ts";

const nowhere = { assessment: null, line: null };

function action(id: string) {
  const found = actionById(id);
  if (found === undefined) throw new Error(`no action ${id}`);
  return found;
}

function routine(id: string) {
  const found = routineById(id);
  if (found === undefined) throw new Error(`no routine ${id}`);
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
    plan: createPlan(records, clock, createSettings(records).life),
    checkWith(answers: Answers) {
      assessments.enter("short", "en/1");
      for (const [id, answer] of Object.entries(answers)) assessments.answer(id, answer);
      const check = assessments.open.value;
      if (check === null) throw new Error("no check");
      return check;
    },
    async reopened() {
      await records.settled();
      const again = await opened(safe, clock);
      return createPlan(again, clock, createSettings(again).life);
    },
  };
}

function item(plan: Plan, id: string) {
  const found = plan.itemOf(id);
  if (found === undefined) throw new Error(`${id} is not in the plan`);
  return found;
}

function habit(plan: Plan, id: string) {
  const found = plan.habitOf(id);
  if (found === undefined) throw new Error(`${id} is not kept`);
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
      expect(seen.next.value?.action?.id).toBe("PHY-A1");
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
    const { plan, clock, reopened } = await sitting();
    plan.choose(action("PHY-A2"), nowhere);
    plan.change(item(plan, "PHY-A2"), setAside);
    plan.keep(routine("EMO-R1"));
    expect(plan.context.value.dismissed).toEqual(["PHY-A2"]);
    clock.pass(day);
    plan.letRest(habit(plan, "EMO-R1"));
    expect(plan.context.value.dismissed).toEqual(["PHY-A2", "EMO-R1"]);
    clock.pass(29 * day);
    expect((await reopened()).context.value).toEqual({ ...noContext, dismissed: ["EMO-R1"] });
    clock.pass(day);
    expect((await reopened()).context.value).toEqual(noContext);
  });

  test("and takes up again is no longer kept from her", async () => {
    const { plan } = await sitting();
    plan.choose(action("PHY-A2"), nowhere);
    const { id } = item(plan, "PHY-A2");
    plan.change(item(plan, "PHY-A2"), setAside);
    plan.change(item(plan, "PHY-A2"), takeUp);
    expect(plan.context.value).toEqual(noContext);
    expect(item(plan, "PHY-A2")).toMatchObject({ id, body: { state: "open" } });
  });
});

describe("what she writes herself", () => {
  test("a step of her own and her words beside another are there for the next opening, until she takes them out", async () => {
    const { plan, reopened } = await sitting();
    const id = plan.chooseOwn({ title: "Oil the gate", category: null });
    plan.choose(action("PHY-A1"), nowhere);
    plan.change(item(plan, "PHY-A1"), (body) => ({ ...body, first: "Ask A.", withWhom: "A." }));
    for (const seen of [plan, await reopened()]) {
      expect(seen.byId(id)?.body.own?.title).toBe("Oil the gate");
      expect(item(seen, "PHY-A1").body).toMatchObject({ first: "Ask A.", withWhom: "A." });
      expect(seen.next.value).toMatchObject({ id: item(seen, "PHY-A1").id });
    }
    const own = plan.byId(id);
    if (own !== undefined) plan.remove(own);
    expect((await reopened()).items.value).toHaveLength(1);
  });
});

describe("what is not for her", () => {
  test("is not suggested again, in the plan before or not", async () => {
    const { plan, clock, reopened } = await sitting();
    plan.choose(action("PHY-A2"), nowhere);
    plan.refuse(action("PHY-A2"), nowhere, "have");
    plan.refuse(action("ECO-A1"), nowhere, "unsafe");
    expect(plan.items.value).toHaveLength(2);
    clock.pass(400 * day);
    expect((await reopened()).context.value.dismissed.toSorted()).toEqual(["ECO-A1", "PHY-A2"]);
  });

  test("makes room for the next step of a red line", async () => {
    const { plan, checkWith } = await sitting();
    plan.refuse(action("PHY-A1"), nowhere, "cannot");
    const check = checkWith({ PHY01: 3, PHY02: 3 });
    const lines = burningLines(check.body);
    plan.waitFor(check, lines);
    expect(item(plan, "PHY-A1").body.state).toBe("not-for-me");
    const waits = plan.items.value.filter(({ body }) => body.state === "open");
    expect(waits.map(({ body }) => body.from.line)).toContain("PHY02");
  });
});

describe("a habit", () => {
  test("that rests and is kept again is the same habit, counted from the new day", async () => {
    const { plan, clock, reopened } = await sitting();
    plan.keep(routine("EMO-R1"));
    const first = habit(plan, "EMO-R1");
    clock.pass(40 * day);
    plan.keep(routine("EMO-R1"));
    expect(habit(plan, "EMO-R1").body).toEqual(first.body);
    plan.letRest(habit(plan, "EMO-R1"));
    const later = await reopened();
    expect(habit(later, "EMO-R1").body).toEqual({ ...first.body, state: "set-aside" });
    later.keep(routine("EMO-R1"));
    expect(later.habits.value).toHaveLength(1);
    expect(habit(later, "EMO-R1")).toMatchObject({
      id: first.id,
      body: { state: "kept", keptSince: first.body.keptSince + 40 },
    });
  });

  test("that she never kept is not there", async () => {
    const { plan } = await sitting();
    expect([plan.habitOf("EMO-R1"), plan.itemOf("PHY-A1"), plan.next.value]).toEqual([
      undefined,
      undefined,
      null,
    ]);
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

  test("waits again in a later check where its step was done, in the same place", async () => {
    const { plan, checkWith, reopened } = await sitting();
    plan.choose(action("PHY-A1"), { assessment: "earlier", line: "PHY02" });
    const { id } = item(plan, "PHY-A1");
    while (item(plan, "PHY-A1").body.state !== "done") plan.change(item(plan, "PHY-A1"), stepDone);
    expect(plan.next.value).toBeNull();
    const check = checkWith({ PHY01: 3, PHY02: 3 });
    plan.waitFor(check, burningLines(check.body));
    for (const seen of [plan, await reopened()]) {
      expect(seen.items.value).toHaveLength(1);
      expect(item(seen, "PHY-A1")).toMatchObject({
        id,
        body: { state: "open", step: 0, from: { assessment: check.id, line: "PHY02" } },
      });
      expect(seen.next.value?.action?.id).toBe("PHY-A1");
    }
  });

  test("leaves as it is what waits already", async () => {
    const { plan, checkWith } = await sitting();
    plan.choose(action("PHY-A1"), nowhere);
    plan.change(item(plan, "PHY-A1"), stepDone);
    const begun = item(plan, "PHY-A1");
    const check = checkWith({ PHY01: 3, PHY02: 3 });
    plan.waitFor(check, burningLines(check.body));
    expect(plan.items.value).toEqual([begun]);
  });

  test("stays where its line still fires, where it is done or aside, or came from elsewhere", async () => {
    const { plan, checkWith } = await sitting();
    const check = checkWith({ PHY01: 3, PHY02: 3 });
    const gone = { assessment: check.id, line: "POL02" };
    plan.choose(action("PHY-A1"), { assessment: check.id, line: "PHY02" });
    plan.choose(action("PHY-A2"), { assessment: "another", line: "POL02" });
    plan.choose(action("PHY-A3"), { assessment: check.id, line: null });
    plan.choose(action("POL-A1"), gone);
    plan.change(item(plan, "POL-A1"), setAside);
    plan.choose(action("SPI-A7"), gone);
    while (item(plan, "SPI-A7").body.state !== "done") plan.change(item(plan, "SPI-A7"), stepDone);
    const before = plan.items.value;
    plan.choose(action("POL-A2"), gone);
    plan.settle(check);
    expect(plan.items.value).toEqual(before);
  });

  test("leaves the plan with the answers it came from, begun or not; what she chose herself stays", async () => {
    const { plan, assessments, checkWith, reopened } = await sitting();
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
    const left = before.filter((id) => id !== "PHY-A1");
    for (const seen of [plan, await reopened()]) expect(states(seen).map(([id]) => id)).toEqual(left);
  });
});
