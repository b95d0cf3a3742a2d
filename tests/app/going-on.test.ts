import { describe, expect, test } from "vitest";
import { type After, type Assessments, createAssessments } from "../../src/app/assessments.ts";
import { enter, goOn, leavePage, leaveQuieter } from "../../src/app/going-on.ts";
import { burningLines, type FiredLine } from "../../src/assessment/red-lines.ts";
import type { Answer } from "../../src/instrument/schema.ts";
import { day, opened, testClock, testSafe } from "./parts.ts";

/** A plan that remembers which lines had to wait in it, and in which check. */
function testPlan() {
  const waits: { readonly id: string; readonly lines: readonly string[] }[] = [];
  return {
    waits,
    waitFor: ({ id }: { id: string }, lines: readonly FiredLine[]) =>
      void waits.push({ id, lines: lines.map(({ line }) => line) }),
    hasStepOf: ({ id }: { id: string }, { line }: FiredLine) =>
      waits.some((wait) => wait.id === id && wait.lines.includes(line)),
  };
}

async function sitting() {
  const clock = testClock();
  const records = await opened(testSafe().safe, clock);
  const assessments = createAssessments(records, clock);
  return { assessments, plan: testPlan(), clock };
}

/** Answers until the check is done or `until` comes; 0 where `choose` says nothing. */
function answerOn(
  space: { assessments: Assessments; plan: ReturnType<typeof testPlan> },
  choose: Record<string, Answer>,
  until?: After,
): After[] {
  const all: After[] = [];
  for (;;) {
    const position = space.assessments.open.value?.body.position;
    if (!position) return all;
    space.assessments.answer(position, choose[position] ?? 0);
    const after = goOn(space);
    all.push(after);
    if (after === until) return all;
  }
}

describe("what waits in the plan", () => {
  test("is every line that burns at the end, also one that came after the page", async () => {
    const space = await sitting();
    space.assessments.enter("short", "en/1");
    answerOn(space, { PHY01: 3, PHY02: 3, POL02: 3 }, "red-line");
    expect(space.assessments.firstPage.value?.page.line.line).toBe("PHY02");
    answerOn(space, { SPI01: 3 });
    const [done] = space.assessments.done.value;
    if (done === undefined) throw new Error("no check");
    const all = burningLines(done.body).map(({ line }) => line);
    expect(all).toEqual(expect.arrayContaining(["PHY02", "PHY01", "SPI01", "POL02"]));
    expect(space.plan.waits.map(({ id }) => id)).toEqual([done.id, done.id]);
    expect(space.plan.waits[0]?.lines).not.toContain("PHY02");
    expect(space.plan.waits[1]?.lines).toEqual(all);
  });

  test("holds no line that is over, and again the lines that she knows", async () => {
    const space = await sitting();
    space.assessments.enter("short", "en/1");
    answerOn(space, { PHY01: 3, PHY02: 3, PHY11: 4 }, "red-line");
    const begun = space.assessments.open.value;
    if (begun === null) throw new Error("no check");
    space.assessments.setOpen(begun, "PHY02", "over");
    answerOn(space, {});
    expect(space.plan.waits.at(-1)?.lines).toEqual(["PHY01"]);
    space.clock.pass(40 * day);
    space.assessments.enter("short", "en/1");
    expect(answerOn(space, { PHY01: 3, PHY11: 4 })).not.toContain("red-line");
    expect(space.plan.waits.at(-1)?.lines).toEqual(["PHY01"]);
  });
});

test("what burns by the quieter questions waits in the plan, also when she leaves them half-way", async () => {
  const space = await sitting();
  space.assessments.enter("short", "en/1");
  answerOn(space, { PHY11: 4 });
  const [done] = space.assessments.done.value;
  if (done === undefined) throw new Error("no check");
  expect(space.plan.waits.at(-1)).toEqual({ id: done.id, lines: [] });
  space.assessments.askQuieter(done);
  const position = space.assessments.open.value?.body.position ?? "";
  space.assessments.answer(position, 3);
  leaveQuieter(space, space.assessments.open.value ?? done);
  expect(space.assessments.open.value).toBeNull();
  expect(space.plan.waits.at(-1)).toEqual({ id: done.id, lines: ["PHY05"] });
});

describe("the red-line page of a sitting", () => {
  test("stays the same page when its answer is taken away, and a second one never comes", async () => {
    const space = await sitting();
    space.assessments.enter("short", "en/1");
    answerOn(space, { PHY01: 3, PHY02: 3, POL02: 4 }, "red-line");
    const begun = space.assessments.open.value;
    const first = space.assessments.firstPage.value;
    if (begun === null || first === null) throw new Error("no page");
    space.assessments.forgetLine(begun, first.page.line);
    expect(space.assessments.firstPage.value).toEqual({ ...first, isForgotten: true });
    expect(answerOn(space, { SPI01: 4 })).not.toContain("red-line");
    expect(space.assessments.firstPage.value?.page).toEqual(first.page);
  });

  test("leads on to the breath it stands before, or to the quieter questions", async () => {
    const space = await sitting();
    space.assessments.enter("short", "en/1");
    answerOn(space, { PHY02: 3, PHY01: 3 }, "red-line");
    expect(space.assessments.firstPage.value?.after).toBe("breath");
    answerOn(space, {});
    space.clock.pass(day);
    space.assessments.enter("short", "en/1");
    answerOn(space, { SPI01: 2 });
    expect(space.assessments.firstPage.value?.after).toBe("quieter");
  });
});

test("a page that she left does not come again in the next sitting, though no question was answered after it", async () => {
  const clock = testClock();
  const { safe } = testSafe();
  const records = await opened(safe, clock);
  const space = { assessments: createAssessments(records, clock), plan: testPlan() };
  const way = { form: "full", part: "PHY" } as const;
  expect(enter(space, way, "en/1")).toBe("question");
  answerOn(space, { PHY11: 4, PHY01: 3, PHY02: 3 }, "red-line");
  await records.settled();
  const later = async () => ({
    assessments: createAssessments(await opened(safe, clock), clock),
    plan: space.plan,
  });
  const cut = await later();
  expect(enter(cut, way, "en/1")).toBe("red-line");
  const first = cut.assessments.firstPage.value;
  if (first === null) throw new Error("no page");
  leavePage(cut, first);
  expect(enter(await later(), { form: "full" }, "en/1")).toBe("question");
});
