import { expect, test } from "vitest";
import { createAssessments } from "../../src/app/assessments.ts";
import { goOn } from "../../src/app/going-on.ts";
import { createPlan } from "../../src/app/plan.ts";
import { removeCheck } from "../../src/app/removing.ts";
import { createSettings } from "../../src/app/settings.ts";
import type { Answer } from "../../src/instrument/schema.ts";
import { day, opened, testClock, testSafe } from "./parts.ts";

async function sitting() {
  const { safe } = testSafe();
  const clock = testClock();
  const parts = async () => {
    const records = await opened(safe, clock);
    const assessments = createAssessments(records, clock);
    return { records, assessments, plan: createPlan(records, clock, createSettings(records).life) };
  };
  const now = await parts();
  return {
    ...now,
    clock,
    /** A whole short check, 0 where `choose` says nothing. */
    makeCheck(choose: Record<string, Answer> = {}) {
      now.assessments.enter("short", "en/1");
      for (;;) {
        const position = now.assessments.open.value?.body.position;
        if (!position) break;
        now.assessments.answer(position, choose[position] ?? 0);
        goOn(now);
      }
      const [check] = now.assessments.done.value;
      if (check === undefined) throw new Error("no check");
      return check;
    },
    async reopened() {
      await now.records.settled();
      return parts();
    },
  };
}

test("a deleted check is gone, and the others stay as they were", async () => {
  const made = await sitting();
  const first = made.makeCheck({ EMO01: 1 });
  made.clock.pass(30 * day);
  const second = made.makeCheck({ EMO01: 2 });
  made.clock.pass(30 * day);
  const third = made.makeCheck({ EMO01: 3 });
  removeCheck(made, second);
  for (const { assessments } of [made, await made.reopened()]) {
    expect(assessments.done.value.map(({ id }) => id)).toEqual([third.id, first.id]);
    expect(assessments.byId(second.id)).toBeUndefined();
    expect(assessments.before(third)?.answers["EMO01"]).toBe(1);
  }
});

test("the steps it brought stay in the plan and point to nothing", async () => {
  const made = await sitting();
  const kept = made.makeCheck({ ECO05: 4 });
  made.clock.pass(30 * day);
  const check = made.makeCheck({ PHY01: 4, PHY02: 3, ECO05: 4 });
  const before = made.plan.items.value.map(({ body: { from: _, ...body } }) => body);
  const own = made.plan.items.value.filter(({ body }) => body.from.assessment === check.id);
  expect(own.length).toBeGreaterThan(0);
  removeCheck(made, check);
  for (const { plan } of [made, await made.reopened()]) {
    expect(plan.items.value.map(({ body: { from: _, ...body } }) => body)).toEqual(before);
    for (const { id } of own) {
      const item = plan.items.value.find((each) => each.id === id);
      expect(item?.body.from).toEqual({ assessment: null, line: null });
    }
    const others = plan.items.value.filter(({ id }) => !own.some((item) => item.id === id));
    expect(others.map(({ body }) => body.from.assessment)).toEqual(others.map(() => kept.id));
  }
});

test("its red-line page of this sitting goes with it, and the page of another check does not", async () => {
  const made = await sitting();
  const first = made.makeCheck();
  made.clock.pass(30 * day);
  const second = made.makeCheck({ PHY02: 4, PHY01: 4 });
  expect(made.assessments.firstPage.value?.check.id).toBe(second.id);
  removeCheck(made, first);
  expect(made.assessments.firstPage.value).not.toBeNull();
  removeCheck(made, second);
  expect(made.assessments.firstPage.value).toBeNull();
});

test("one in its quieter questions goes whole", async () => {
  const made = await sitting();
  const check = made.makeCheck();
  made.assessments.askQuieter(check);
  removeCheck(made, check);
  expect(made.assessments.open.value).toBeNull();
  expect(made.assessments.done.value).toEqual([]);
});
