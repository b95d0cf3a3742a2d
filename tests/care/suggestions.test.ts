import { describe, expect, test } from "vitest";
import { firedLines, type Marked } from "../../src/assessment/red-lines.ts";
import { scoreCheck } from "../../src/assessment/scoring.ts";
import { actionById } from "../../src/care/catalogue.ts";
import { type Context, noContext, rankEntry, situationOf } from "../../src/care/ranking.ts";
import { reasonLines } from "../../src/care/reasons.ts";
import { stepsForLine, suggest } from "../../src/care/suggestions.ts";
import type { Category } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { answersOf, asked, check, shown } from "./check.ts";

function points(id: string, now: Marked, context: Context = noContext): number {
  const entry = actionById(id);
  if (!entry) throw new Error(`no action ${id}`);
  return rankEntry(entry, situationOf(now, context)).score;
}

const dated = check({ PHY01: 1, PHY02: 2, PHY03: 0, PHY07: 1, PHY11: 3 }, { form: "short" });

describe("the worked example: a calm life, one dated threat", () => {
  test("the points are those of the method", () => {
    expect(points("PHY-A1", dated)).toBeCloseTo(115.714, 3);
    expect(points("PHY-A3", dated)).toBeCloseTo(8.571, 3);
    expect(points("PHY-A5", dated)).toBeCloseTo(-0.214, 3);
  });

  test("the first step is the one for the threat, with a reason that can be said", () => {
    const { next } = suggest(dated, noContext);
    expect(next?.entry.id).toBe("PHY-A1");
    expect(next?.reason).toMatchObject({ redLine: "PHY02", priority: null });
    expect(next && reasonLines(next)).toEqual([
      { key: "care:reason.redLine", terms: {}, unsure: [] },
      {
        key: "care:reason.becauseTwo",
        terms: { sign: "instrument:PHY02.sign", other: "instrument:PHY01.sign" },
        // "Not sure, or only signs" is never told as a fact.
        unsure: ["other"],
      },
    ]);
  });

  test("a step for tonight stays on the page of the line, whatever its rank", () => {
    const line = firedLines(dated.answers, "short")[0];
    if (!line) throw new Error("no line");
    const steps = stepsForLine(line, dated, noContext).map(({ entry }) => entry.id);
    expect(steps.slice(0, 3)).toEqual(["PHY-A1", "PHY-A2", "POL-A11"]);
    expect(steps).toContain("PHY-A5");
  });

  test("of several lines the most urgent one has the first step, even when another page scores higher", () => {
    const now = check({ PHY05: 2, ECO03: 2, POL02: 3, ECO05: 4 });
    expect(suggest(now, noContext).next?.entry.id).toBe("PHY-A5");
  });

  test("a line whose steps take days still has them on its page", () => {
    const now = check({ PHY10: 4 });
    const [line] = firedLines(now.answers, "full");
    expect(line && stepsForLine(line, now, noContext)[0]?.entry.id).toBe("PHY-A9");
  });

  test("a line she calls over puts nothing first any more", () => {
    const over = { ...dated, open: { PHY02: "over" } } as const;
    expect(points("PHY-A1", over)).toBeCloseTo(15.714, 3);
  });
});

describe("points", () => {
  test("a priority of hers adds ten", () => {
    const base = points("PHY-A3", dated);
    expect(points("PHY-A3", dated, { ...noContext, priorities: ["faith", "family"] }) - base).toBeCloseTo(10);
    expect(points("PHY-A3", dated, { ...noContext, priorities: ["faith", "privacy"] }) - base).toBe(0);
  });

  test("something needed that is missing takes ten, once", () => {
    const base = points("PHY-A3", dated);
    expect(points("PHY-A3", dated, { ...noContext, missing: ["person", "signal"] }) - base).toBeCloseTo(-10);
  });

  test("what only others can change weighs half with others, nothing by herself", () => {
    const answers = { ECO01: 4, ECO05: 0, ECO06: 0, ECO10: 4, ECO12: 4 } as const;
    const now = check(answers, { form: "short" });
    expect(points("ECO-A11", now)).toBeCloseTo(5);
    expect(points("ECO-A4", now)).toBeCloseTo(50 / 6 + 5 - 4);
  });

  test("after the short form the quieter answers weigh by the rules of the full one", () => {
    const calm = { ECO01: 0, ECO05: 0, ECO06: 0, ECO10: 4, ECO12: 4, ECO04: 0 } as const;
    const now = check({ ...calm, ECO03: 2 }, { form: "short" });
    // 25 x 2 over a weight of 9, half of it because she needs others for it.
    expect(points("ECO-A1", now)).toBeCloseTo(50 / 9 / 2 + 5);
  });
});

describe("order on a page", () => {
  const ids = (now: Marked, category: Category) =>
    suggest(now, noContext).pages[category].actions.map(({ entry }) => entry.id);
  const calm = (category: Category) =>
    instrument.questions("full", category).map(({ id, dir }) => [id, dir === "R" ? 0 : 4] as const);

  test("equal points stand in the order of ids", () => {
    expect(points("PHY-A11", dated)).toBe(points("PHY-A4", dated));
    const now = check({ ...answersOf(calm("PHY")), PHY03: 4, PHY07: 4 });
    expect(ids(now, "PHY")).toEqual(["PHY-A1", "PHY-A2", "PHY-A11"]);
  });

  test("points that are equal but for the last bit are a tie", () => {
    const answers = { PHY01: 2, PHY02: 2, PHY03: 0, PHY07: 0, PHY11: 4 } as const;
    const now = check(answers, { form: "short" });
    expect(points("PHY-A1", now)).toBe(points("PHY-A2", now));
    for (const id of ["PHY-A1", "PHY-A2"])
      expect(points(id, now) * 1e6).toBe(Math.round(points(id, now) * 1e6));
  });

  test("where only heavy steps are left, one for today and one with company take their places", () => {
    const now = check({ ...answersOf(calm("POL")), POL05: 4, POL08: 4, POL10: 4, POL13: 0 });
    const dismissed = ["POL-A2", "POL-A3", "POL-A7"];
    const { actions } = suggest(now, { ...noContext, dismissed }).pages.POL;
    expect(actions.map(({ entry }) => entry.id)).toEqual(["POL-A10", "POL-A12", "POL-A4"]);
    expect(actions.map(({ today }) => today)).toEqual([false, false, true]);
  });

  test.each([
    ["food and medicine come before stretching", "PHY", { PHY10: 4 }, "PHY-R5"],
    ["rest comes before planning around tiredness", "EMO", { EMO05: 4 }, "EMO-R4"],
  ] as const)("%s", (_, category, answers, routine) => {
    const now = check({ ...answersOf(calm(category)), ...answers });
    expect(suggest(now, noContext).pages[category].routine?.entry.id).toBe(routine);
  });

  test("of two open lines behind a step its reason names the more urgent one", () => {
    const now = check({ POL04: 2, POL02: 4, PHY01: 2, PHY02: 2, PHY03: 2 });
    const redLineOf = (id: string) => {
      const entry = actionById(id);
      return entry && rankEntry(entry, situationOf(now, noContext)).reason.redLine;
    };
    expect(redLineOf("POL-A3")).toBe("POL02");
    expect(redLineOf("PHY-A1")).toBe("PHY02");
    expect(redLineOf("ECO-A4")).toBe("a");
  });
});

describe("without a number", () => {
  test("no answers at all still bring the three general steps and a routine, for each part of life", () => {
    const { pages, first } = suggest(check({}), noContext);
    for (const { actions, routine, routineFirst } of Object.values(pages)) {
      expect(actions).toHaveLength(3);
      expect(actions.every(({ entry }) => entry.general)).toBe(true);
      expect(routine?.entry.general).toBe(true);
      expect(routineFirst).toBe(false);
      expect(actions.every(({ reason }) => reason.signs.length === 0)).toBe(true);
    }
    expect(first).toBeNull();
  });

  test("everything skipped brings the same as nothing answered", () => {
    const skipped = answersOf(asked("full").map((id) => [id, "skip"] as const));
    expect(suggest(check(skipped), noContext)).toEqual(suggest(check({}), noContext));
  });

  test("a red line comes first all the same", () => {
    const { pages } = suggest(check({ POL02: 4 }), noContext);
    const [best, second] = pages.POL.actions;
    expect([best?.entry.id, second?.entry.id]).toEqual(["POL-A2", "POL-A1"]);
    expect(best?.reason.redLine).toBe("POL02");
  });
});

describe("what her answers speak against", () => {
  test.each([
    [{ PHY05: 2 }, ["PHY-A8", "ECO-A3", "ECO-R2", "POL-R2"]],
    [{ ECO03: 2 }, ["PHY-A8", "ECO-A3", "ECO-R2", "POL-R2"]],
    [{ POL02: 2 }, ["POL-A9"]],
  ] as const)("%o keeps %o away on every page", (answers, away) => {
    const everything = answersOf(asked("full").map((id) => [id, 4] as const));
    const ids = shown(suggest(check({ ...everything, ...answers }), noContext).pages).map(({ id }) => id);
    expect(ids.filter((id) => (away as readonly string[]).includes(id))).toEqual([]);
  });

  test("below that, and when she prefers not to say, nothing is kept away", () => {
    for (const value of [0, 1, "skip", "na"] as const) {
      const { flags: drawn } = situationOf(check({ PHY05: value, ECO03: value, POL02: value }), noContext);
      expect([...drawn]).toEqual([]);
    }
  });
});

describe("healing before acting", () => {
  test.each([
    ["high", 3, 1],
    ["critical", 4, 0],
  ] as const)("%s pressure puts the grounding routine first", (band, value, trust) => {
    const now = check(
      { EMO01: value, EMO02: value, EMO03: value, EMO07: 2, EMO09: trust },
      { form: "short" },
    );
    expect(scoreCheck(now.answers, "short").categories.EMO.pressure).toBe(band);
    const { first, pages } = suggest(now, noContext);
    expect(first?.entry.id).toBe("EMO-R1");
    expect(pages.EMO).toMatchObject({ routineFirst: true });
    expect(suggest(now, { ...noContext, dismissed: ["EMO-R1"] }).first).toBeNull();
  });
});

describe("signs", () => {
  const ranked = (now: Marked, id: string) => {
    const entry = actionById(id);
    if (!entry) throw new Error(`no action ${id}`);
    return rankEntry(entry, situationOf(now, noContext));
  };
  const signs = (now: Marked, id: string) => ranked(now, id).reason.signs.map((sign) => sign.id);

  test("a support that holds is no reason, one that is weak is", () => {
    const answers = { ...dated.answers, PHY02: 0 } as const;
    expect(signs(check({ ...answers, PHY11: 3 }, { form: "short" }), "PHY-A5")).toEqual([]);
    expect(signs(check({ ...answers, PHY11: 1 }, { form: "short" }), "PHY-A5")).toEqual(["PHY11"]);
  });

  test.each([
    [1, ["sign"]],
    [2, []],
  ] as const)("a threat answered %i: what is told as perhaps is %o", (PHY03, unsure) => {
    const now = check({ ...dated.answers, PHY03, PHY07: 0 }, { form: "short" });
    expect(reasonLines(ranked(now, "PHY-A4"))).toContainEqual({
      key: "care:reason.because",
      terms: { sign: "instrument:PHY03.sign" },
      unsure,
    });
  });

  test("a hushed answer is told alike, whether she was sure or not", () => {
    const words = [1, 2, 3, 4].map((POL01) => {
      const calm = Object.fromEntries(instrument.questions("full", "POL").map(({ id }) => [id, 0]));
      const now = check({ ...calm, POL01 } as Marked["answers"]);
      return reasonLines(ranked(now, "POL-A4")).find(({ key }) => key.startsWith("care:reason.because"));
    });
    for (const told of words) {
      expect(told).toEqual({
        key: "care:reason.because",
        terms: { sign: "instrument:POL01.hushed" },
        unsure: [],
      });
    }
  });
});

describe("hushed answers", () => {
  test("two hushed answers are told as one", () => {
    const now = check({ PHY05: 3, ECO03: 3, EMO07: 4, POL01: 4 });
    const told = (id: string) => {
      const entry = actionById(id);
      return entry && reasonLines(rankEntry(entry, situationOf(now, noContext)))[1]?.terms;
    };
    expect(told("PHY-A7")).toEqual({ sign: "instrument:PHY05.hushed" });
    expect(told("EMO-A6")).toEqual({ sign: "instrument:EMO07.hushed" });
  });
});
