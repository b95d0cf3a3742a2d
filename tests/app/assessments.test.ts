import { describe, expect, test } from "vitest";
import type { After, Assessments } from "../../src/app/assessments.ts";
import type { Answer } from "../../src/instrument/schema.ts";
import { day } from "./parts.ts";
import { makeCheck, sitting } from "./whole-check.ts";

describe("a check", () => {
  test("goes through every question of the short form and is then done", async () => {
    const { assessments } = await sitting();
    const after = makeCheck(assessments, { PHY01: 1 });
    expect(after).toHaveLength(25);
    expect(after.at(-1)).toBe("quieter");
    expect(assessments.open.value).toBeNull();
    expect(assessments.done.value).toHaveLength(1);
    expect(assessments.done.value[0]?.body.result).toBeDefined();
  });

  test("offers a breath after the heart and the body, and nowhere else", async () => {
    const { assessments } = await sitting();
    const asked: string[] = [];
    assessments.enter("short", "en/1");
    for (let after: After = "question"; after !== "quieter"; ) {
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

describe("the quieter questions", () => {
  const doneCheck = ({ done }: Assessments) => {
    const [check] = done.value;
    if (check === undefined) throw new Error("no check");
    return check;
  };

  /** Answers this many of the six, 0 where `choose` says nothing; returns what came after each. */
  function answerSix(assessments: Assessments, choose: Record<string, Answer>, many = 6): After[] {
    return Array.from({ length: many }, () => {
      const position = assessments.open.value?.body.position ?? "";
      assessments.answer(position, choose[position] ?? 0);
      return assessments.goOn();
    });
  }

  test("are asked in their own order after the check is done, and end with the result", async () => {
    const { assessments, clock } = await sitting();
    makeCheck(assessments, { PHY01: 1 });
    const { body } = doneCheck(assessments);
    clock.pass(60_000);
    assessments.askQuieter(doneCheck(assessments));
    expect(assessments.open.value?.body.position).toBe("PHY05");
    expect(assessments.back()).toBe(false);
    expect(answerSix(assessments, { PHY04: "skip", POL03: "na" })).toEqual([
      ...Array.from({ length: 5 }, () => "question"),
      "finished",
    ]);
    expect(assessments.open.value).toBeNull();
    const after = doneCheck(assessments).body;
    expect(after.answers).toMatchObject({
      PHY05: 0,
      PHY04: "skip",
      ECO03: 0,
      ECO04: 0,
      POL03: "na",
      POL04: 0,
    });
    expect(after.finishedAt).toBe(body.finishedAt);
    expect(after.result).toEqual(body.result);
    expect(assessments.done.value).toHaveLength(1);
  });

  test("wait where she stopped, go on at the first one without an answer, and can be left", async () => {
    const { assessments, reopened } = await sitting();
    makeCheck(assessments, { PHY01: 1 });
    assessments.askQuieter(doneCheck(assessments));
    answerSix(assessments, { PHY05: 2 }, 2);
    const again = await reopened();
    expect(again.open.value?.body.position).toBe("ECO03");
    again.back();
    expect(again.open.value?.body.position).toBe("PHY04");
    again.enter("short", "en/1");
    expect(again.open.value?.id).toBe(doneCheck(again).id);
    again.askQuieter(doneCheck(again));
    expect(again.open.value?.body.position).toBe("ECO03");
    again.leaveQuieter(doneCheck(again));
    expect(again.open.value).toBeNull();
    expect(doneCheck(again).body).toMatchObject({ position: null, answers: { PHY05: 2, PHY04: 0 } });
    expect(doneCheck(again).body.result?.categories.PHY.redLines).toEqual([["PHY05", 2]]);
  });

  test("never take the finished check with them when what waits is put away", async () => {
    const { assessments } = await sitting();
    makeCheck(assessments, { PHY01: 1 });
    assessments.askQuieter(doneCheck(assessments));
    const waiting = assessments.open.value;
    if (waiting === null) throw new Error("nothing waits");
    assessments.discard(waiting);
    expect(assessments.done.value.map(({ id }) => id)).toEqual([waiting.id]);
  });

  test("bring the page when the check had none", async () => {
    const { assessments } = await sitting();
    makeCheck(assessments, { PHY01: 1 });
    assessments.askQuieter(doneCheck(assessments));
    expect(answerSix(assessments, { PHY05: 4, POL04: 4 }).at(-1)).toBe("red-line");
    expect(assessments.firstPage.value).toMatchObject({
      after: "finished",
      page: { line: { line: "PHY05" } },
    });
  });

  test.each(["in the same sitting", "in another sitting"])("bring no second page, %s", async (when) => {
    const { assessments, reopened } = await sitting();
    expect(makeCheck(assessments, { SPI01: 2 }).at(-1)).toBe("red-line");
    expect(assessments.firstPage.value?.after).toBe("quieter");
    assessments.setOpen(doneCheck(assessments), "SPI01", "over");
    const now = when === "in another sitting" ? await reopened() : assessments;
    now.askQuieter(doneCheck(now));
    expect(answerSix(now, { PHY04: 3 }).at(-1)).toBe("finished");
    expect(doneCheck(now).body.result?.categories.PHY.redLines).toEqual([["PHY04", 1]]);
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

describe("the whole check", () => {
  const threat: Record<string, Answer> = { PHY11: 4, PHY01: 3, PHY02: 3 };

  /** Answers on until the part is told; returns what came at its end. */
  function tellPart(assessments: Assessments, choose: Record<string, Answer> = {}): After {
    for (;;) {
      const position = assessments.open.value?.body.position ?? "";
      assessments.answer(position, choose[position] ?? 0);
      const after = assessments.goOn();
      if (after !== "question") return after;
    }
  }

  test("opens the door for dark moments after the first part, and a breath after every other", async () => {
    const { assessments } = await sitting();
    assessments.enter("full", "en/1");
    const ends = ["EMO", "ECO", "POL", "PHY", "SPI"].map(() => tellPart(assessments, { PHY11: 4, PHY13: 4 }));
    expect(ends).toEqual(["dark-door", "breath", "breath", "breath", "finished"]);
    expect(assessments.done.value[0]?.body.form).toBe("full");
  });

  test("may hold one part alone, and is ended with it", async () => {
    const { assessments } = await sitting();
    assessments.enter("full", "en/1");
    assessments.toPart("ECO");
    expect(tellPart(assessments, { ECO10: 4 })).toBe("breath");
    expect(assessments.endNow()).toBe("finished");
    const [done] = assessments.done.value;
    expect(Object.keys(done?.body.answers ?? {}).every((id) => id.startsWith("ECO"))).toBe(true);
    expect(done?.body.result?.categories.ECO.valid).toBe(true);
    expect(done?.body.result?.categories.EMO.valid).toBe(false);
  });

  test("has one page, also over sittings: one that was cut off comes again, one that was left does not", async () => {
    const { assessments, reopened } = await sitting();
    assessments.enter("full", "en/1");
    assessments.toPart("PHY");
    expect(tellPart(assessments, threat)).toBe("red-line");
    const cut = await reopened();
    expect(cut.enter("full", "en/1")).toBe("red-line");
    expect(cut.firstPage.value?.page.line.line).toBe("PHY02");
    cut.answer(cut.open.value?.body.position ?? "", 0);
    cut.goOn();
    const next = await reopened();
    expect(next.enter("full", "en/1")).toBe("question");
    expect(tellPart(next, { SPI01: 4 })).toBe("breath");
    expect(next.endNow()).toBe("finished");
  });
});
