import { describe, expect, test } from "vitest";
import { type After, type Assessments, createAssessments } from "../../src/app/assessments.ts";
import type { Answer } from "../../src/instrument/schema.ts";
import { day, opened, type TestClock, testClock, testSafe } from "./parts.ts";

interface Sitting {
  readonly assessments: Assessments;
  readonly clock: TestClock;
  reopened(): Promise<Assessments>;
}

async function sitting(): Promise<Sitting> {
  const { safe } = testSafe();
  const clock = testClock();
  const records = await opened(safe, clock);
  return {
    assessments: createAssessments(records, clock),
    clock,
    async reopened() {
      await records.settled();
      return createAssessments(await opened(safe, clock), clock);
    },
  };
}

/** A whole short check; returns what came after each answer. `choose` gives the answer to a question, 0 where it says nothing. */
function makeCheck(assessments: Assessments, choose: Record<string, Answer> = {}): After[] {
  assessments.enter("short", "en/1");
  const after: After[] = [];
  for (;;) {
    const position = assessments.open.value?.body.position;
    if (!position) throw new Error("the check lost its place");
    assessments.answer(position, choose[position] ?? 0);
    const next = assessments.goOn();
    after.push(next);
    if (next === "finished") return after;
    // The page at the very end stands in the place of the result.
    if (assessments.open.value === null) return after;
  }
}

describe("a check", () => {
  test("goes through every question of the short form and is then done", async () => {
    const { assessments } = await sitting();
    const after = makeCheck(assessments, { PHY01: 1 });
    expect(after).toHaveLength(25);
    expect(after.at(-1)).toBe("finished");
    expect(assessments.open.value).toBeNull();
    expect(assessments.done.value).toHaveLength(1);
    expect(assessments.done.value[0]?.body.result).toBeDefined();
  });

  test("offers a breath after the heart and the body, and nowhere else", async () => {
    const { assessments } = await sitting();
    const asked: string[] = [];
    assessments.enter("short", "en/1");
    for (let after: After = "question"; after !== "finished"; ) {
      const position = assessments.open.value?.body.position ?? "";
      assessments.answer(position, 0);
      after = assessments.goOn();
      if (after === "breath") asked.push(position.slice(0, 3));
    }
    expect(asked).toEqual(["EMO", "PHY"]);
  });

  test("is kept answer by answer, with its place, for the next opening", async () => {
    const { assessments, reopened } = await sitting();
    assessments.enter("short", "en/1");
    const first = assessments.open.value?.body.position ?? "";
    assessments.answer(first, 3);
    assessments.goOn();
    const place = assessments.open.value?.body.position;
    const again = await reopened();
    expect(again.open.value?.body.answers).toEqual({ [first]: 3 });
    expect(again.open.value?.body.position).toBe(place);
    expect(again.back()).toBe(true);
    expect(again.open.value?.body.position).toBe(first);
    expect(again.back()).toBe(false);
  });

  test("keeps its place among the others when she adds to it later", async () => {
    const { assessments, clock, reopened } = await sitting();
    for (const value of [0, 1, 2] as const) {
      makeCheck(assessments, { EMO01: value });
      clock.pass(35 * day);
    }
    const oldest = assessments.done.value.at(-1);
    if (oldest === undefined) throw new Error("no check");
    assessments.feels(oldest, "heavier");
    assessments.setOpen(oldest, "PHY02", "over");
    for (const seen of [assessments, await reopened()]) {
      expect(seen.done.value.map(({ body }) => body.answers["EMO01"])).toEqual([2, 1, 0]);
      expect(seen.done.value.map((check) => seen.before(check)?.answers["EMO01"])).toEqual([1, 0, undefined]);
      expect(seen.done.value.at(-1)?.body.open).toEqual({ PHY02: "over" });
    }
  });

  test("that was put away is gone, and the checks before it are not", async () => {
    const { assessments, reopened } = await sitting();
    makeCheck(assessments);
    assessments.enter("short", "en/1");
    const begun = assessments.open.value;
    if (begun === null) throw new Error("no check");
    assessments.discard(begun);
    const again = await reopened();
    expect(again.open.value).toBeNull();
    expect(again.done.value).toHaveLength(1);
  });
});

test("the door is due once in a sitting, and nothing is begun before it", async () => {
  const { assessments, reopened } = await sitting();
  expect([assessments.isDoorDue.value, assessments.open.value]).toEqual([true, null]);
  assessments.enter("short", "en/1");
  const begun = assessments.open.value?.id;
  assessments.enter("short", "en/1");
  expect([assessments.isDoorDue.value, assessments.open.value?.id]).toEqual([false, begun]);
  const again = await reopened();
  expect([again.isDoorDue.value, again.open.value?.id]).toEqual([true, begun]);
});

describe("the window of event questions", () => {
  test.each([
    [0, "threeMonths"],
    [27, "threeMonths"],
    [28, "sinceLast"],
    [91, "sinceLast"],
    [92, "threeMonths"],
  ])("after %i days is %s", async (days, window) => {
    const { assessments, clock } = await sitting();
    makeCheck(assessments);
    clock.pass(days * day);
    assessments.enter("short", "en/1");
    expect(assessments.open.value?.body.window).toBe(window);
  });
});

describe("the red-line page", () => {
  const pages = (after: readonly After[]) => after.filter((each) => each === "red-line").length;

  test("comes once in a check, however many lines fire", async () => {
    const { assessments } = await sitting();
    const after = makeCheck(assessments, { PHY01: 4, PHY02: 4, PHY03: 4, POL02: 4, SPI01: 4, ECO05: 4 });
    expect(pages(after)).toBe(1);
    expect(assessments.done.value).toHaveLength(1);
  });

  test("does not interrupt for a line that can wait for the end", async () => {
    const { assessments } = await sitting();
    const after = makeCheck(assessments, { SPI01: 2 });
    expect(after.indexOf("red-line")).toBe(after.length - 1);
  });

  test("stays away for what burned last time and has not grown, and comes when it has", async () => {
    const { assessments, clock } = await sitting();
    expect(pages(makeCheck(assessments, { PHY01: 3, PHY02: 2 }))).toBe(1);
    clock.pass(40 * day);
    expect(pages(makeCheck(assessments, { PHY01: 3, PHY02: 2 }))).toBe(0);
    clock.pass(40 * day);
    expect(pages(makeCheck(assessments, { PHY01: 3, PHY02: 4 }))).toBe(1);
  });
});
