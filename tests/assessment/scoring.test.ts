import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandOf, bands } from "../../src/assessment/bands.ts";
import { coreAnswers } from "../../src/assessment/change.ts";
import { isValid, riskValue, roundedScore, tally } from "../../src/assessment/risk.ts";
import { needsPerceptionNote, scoreCheck } from "../../src/assessment/scoring.ts";
import type { Answers, Band } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { answerAt, anyAnswers, anyCheck, asked, calmBut, indicatorOf, worthPoints } from "./answers.ts";
import { besideCuts } from "./tables.ts";

const height = (band: Band | null): number => (band === null ? -1 : bands.indexOf(band));
const above = (value: number | null): number => value ?? -1;
const categories = (answers: Answers, form: "short" | "full") =>
  instrument.resultOrder.map(
    (category) => [category, scoreCheck(answers, form).categories[category]] as const,
  );

describe("properties", () => {
  test("a worse answer never lowers a score, its bounds, a final band or the whole", () => {
    const worsened = anyCheck.chain(({ form, answers }) =>
      fc
        .tuple(
          fc.constantFrom(...asked(form)),
          fc.integer({ min: 0, max: 4 }),
          fc.integer({ min: 0, max: 4 }),
        )
        .map(([indicator, one, other]) => {
          const better = { ...answers, [indicator.id]: answerAt(indicator, Math.min(one, other)) };
          return {
            form,
            better,
            worse: { ...better, [indicator.id]: answerAt(indicator, Math.max(one, other)) },
          };
        }),
    );
    fc.assert(
      fc.property(worsened, ({ form, better, worse }) => {
        const [before, after] = [scoreCheck(better, form), scoreCheck(worse, form)];
        for (const category of instrument.resultOrder) {
          const [was, is] = [before.categories[category], after.categories[category]];
          expect(above(is.score)).toBeGreaterThanOrEqual(above(was.score));
          expect(above(is.low)).toBeGreaterThanOrEqual(above(was.low));
          expect(above(is.high)).toBeGreaterThanOrEqual(above(was.high));
          expect(height(is.band)).toBeGreaterThanOrEqual(height(was.band));
        }
        expect(above(after.overall.index)).toBeGreaterThanOrEqual(above(before.overall.index));
        expect(height(after.overall.band)).toBeGreaterThanOrEqual(height(before.overall.band));
        expect(after.overall.overTheBar).toBeGreaterThanOrEqual(before.overall.overTheBar);
      }),
      { numRuns: 300 },
    );
  });

  test("low <= score <= high, all whole numbers 0-100, whenever a category is valid", () => {
    fc.assert(
      fc.property(anyCheck, ({ form, answers }) => {
        for (const [, { valid, score, low, high, pressure, band }] of categories(answers, form)) {
          expect(score !== null).toBe(valid);
          if (score === null || low === null || high === null) continue;
          expect(low).toBeLessThanOrEqual(score);
          expect(score).toBeLessThanOrEqual(high);
          for (const number of [low, score, high]) expect(number).toSatisfy(isWholePercent);
          expect(height(band)).toBeGreaterThanOrEqual(height(pressure));
        }
      }),
    );
  });

  test("the order in which answers were given changes nothing", () => {
    const shuffled = anyCheck.chain(({ form, answers }) =>
      fc
        .shuffledSubarray(Object.entries(answers), { minLength: Object.keys(answers).length })
        .map((entries) => ({ form, answers, other: Object.fromEntries(entries) })),
    );
    fc.assert(
      fc.property(shuffled, ({ form, answers, other }) => {
        expect(scoreCheck(other, form)).toEqual(scoreCheck(answers, form));
      }),
    );
  });

  test("the short numbers of a full record are those of its short questions", () => {
    fc.assert(
      fc.property(anyAnswers("full"), (answers) => {
        const whole = scoreCheck(answers, "short");
        const core = scoreCheck(coreAnswers(answers), "short");
        for (const category of instrument.resultOrder) {
          const { band, redLines, combinations, ...numbers } = whole.categories[category];
          expect(core.categories[category]).toMatchObject(numbers);
          // Only the six quieter answers, which a full record holds, can add lines.
          const extra = redLines.filter(([id]) => !instrument.quieter.includes(id));
          expect(core.categories[category].redLines).toEqual(extra);
          expect(height(core.categories[category].band)).toBeLessThanOrEqual(height(band));
          expect(combinations.length).toBeGreaterThanOrEqual(core.categories[category].combinations.length);
        }
        expect(core.overall.index).toBe(whole.overall.index);
      }),
    );
  });

  test("not applicable is the same as not being there, apart from the half rule", () => {
    fc.assert(
      fc.property(anyCheck, ({ form, answers }) => {
        for (const [category, { valid, score, low, high }] of categories(answers, form)) {
          const all = instrument.questions(form, category);
          const left = tally(
            all.filter(({ id }) => answers[id] !== "na"),
            answers,
          );
          const half = 2 * left.applicable >= all.reduce((sum, { weight }) => sum + weight, 0);
          expect(valid).toBe(isValid(left) && half);
          if (!valid) continue;
          expect(score).toBe(roundedScore(left.points, left.answered));
          expect(low).toBe(roundedScore(left.points, left.applicable));
          const missing = left.applicable - left.answered;
          expect(high).toBe(roundedScore(left.points + 4 * missing, left.applicable));
        }
      }),
    );
  });

  test("a skipped and an unseen question count alike", () => {
    fc.assert(
      fc.property(anyCheck, ({ form, answers }) => {
        const seen = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== "skip"));
        expect(scoreCheck(seen, form)).toEqual(scoreCheck(answers, form));
      }),
    );
  });
});

function isWholePercent(number: number): boolean {
  return Number.isInteger(number) && number >= 0 && number <= 100;
}

describe("numbers and bands", () => {
  test("rounding never carries a category over a cut: every sum of every weight up to 17", () => {
    for (let weight = 1; weight <= 17; weight += 1) {
      for (let points = 0; points <= 4 * weight; points += 1) {
        const average = Math.floor(points / weight);
        expect([weight, points, bandOf(roundedScore(points, weight))]).toEqual([
          weight,
          points,
          bands[Math.min(3, average)],
        ]);
      }
    }
  });

  test("halves are rounded up", () => {
    expect(roundedScore(1, 2)).toBe(13);
    expect(roundedScore(1, 10)).toBe(3);
    expect(roundedScore(3, 2)).toBe(38);
  });

  test("the cuts stand at 25, 50 and 75", () => {
    expect([0, 24, 25, 49, 50, 74, 75, 100].map(bandOf)).toEqual([
      "steady",
      "steady",
      "watch",
      "watch",
      "high",
      "high",
      "critical",
      "critical",
    ]);
  });

  test.each(besideCuts)("%i points of 17 are a score of %i, %s", (points, score, pressure) => {
    const answers = worthPoints("full", "PHY", points);
    expect(scoreCheck(answers, "full").categories.PHY).toMatchObject({ score, pressure });
  });

  test("a capacity counts in reverse; skip, not applicable and unseen have no risk value", () => {
    expect(
      [0, 4, "skip", "na", undefined].map((answer) => riskValue(indicatorOf("EMO09"), answer as 0)),
    ).toEqual([4, 0, null, null, null]);
    expect([0, 4].map((answer) => riskValue(indicatorOf("EMO01"), answer as 0))).toEqual([0, 4]);
  });

  test("the bands of low and high stand beside the band by number", () => {
    const { EMO } = scoreCheck({ EMO02: 2, EMO03: 3, EMO09: 1 }, "short").categories;
    expect([EMO.pressureLow, EMO.pressure, EMO.pressureHigh]).toEqual(["watch", "high", "critical"]);
  });

  test("a red line lifts the final band and leaves the number and its band alone", () => {
    const { PHY } = scoreCheck(calmBut("full", { PHY04: 2 }), "full").categories;
    expect([PHY.score, PHY.pressure, PHY.band]).toEqual([6, "steady", "critical"]);
  });

  test("confidence: good up to a width of 10, fair up to 25, and at best fair with a blind side", () => {
    const confidence = (answers: Answers, form: "short" | "full") => {
      const { low, high, confidence: label } = scoreCheck(answers, form).categories.EMO;
      return [(high ?? 0) - (low ?? 0), label];
    };
    const [short, full] = [calmBut("short", {}), calmBut("full", {})];
    expect(confidence({ ...full, EMO01: "na", EMO02: "skip" }, "full")).toEqual([10, "good"]);
    expect(confidence({ ...short, EMO02: "skip" }, "short")).toEqual([20, "fair"]);
    expect(confidence({ ...short, EMO01: "na", EMO02: "skip" }, "short")).toEqual([25, "fair"]);
    expect(confidence({ ...full, EMO01: "skip", EMO02: "skip", EMO03: "skip" }, "full")).toEqual([27, "low"]);
    expect(confidence({ ...short, EMO07: "na" }, "short")).toEqual([0, "fair"]);
    const widest = { ...calmBut("full", { POL01: 1 }), POL02: "skip", POL03: "skip", POL13: "na" } as const;
    expect(scoreCheck(widest, "full").categories.POL).toMatchObject({ low: 2, high: 28, confidence: "low" });
  });

  test("a number needs three answers, 60 % of the weight that applies, and half of the weight applying", () => {
    const valid = (ids: string, rest: "skip" | "na") => {
      const all = Object.fromEntries(instrument.questions("full", "ECO").map(({ id }) => [id, rest]));
      const given = ids.split(" ").map((id) => [`ECO${id}`, 0]);
      return scoreCheck({ ...all, ...Object.fromEntries(given) }, "full").categories.ECO.valid;
    };
    // Of 14: ECO04 and ECO05 weigh 2, all others 1.
    expect(valid("01 02 03 06 07 08 09", "na")).toBe(true);
    expect(valid("01 02 03 06 07 08", "na")).toBe(false);
    expect(valid("01 02 03 04 05 06 07", "skip")).toBe(true);
    expect(valid("01 02 03 04 06 07 08", "skip")).toBe(false);
    const two = { PHY01: 0, PHY02: 0, PHY03: "na", PHY07: "na", PHY11: "na" } as const;
    expect(scoreCheck(two, "short").categories.PHY.valid).toBe(false);
    expect(scoreCheck({ ...two, PHY07: 0 }, "short").categories.PHY.valid).toBe(true);
  });

  test("the threat floor needs two answered threats", () => {
    const risks = { SPI01: 1, SPI02: 4 };
    const two = scoreCheck({ ...calmBut("short", risks), SPI01: "skip" }, "short").categories.SPI;
    expect(two.threat).toBe(100);
    const ECO = scoreCheck(calmBut("short", { ECO01: 4 }), "short").categories.ECO;
    expect([ECO.threat, ECO.band]).toEqual([100, "steady"]);
    const EMO = scoreCheck(calmBut("full", { EMO07: 3, EMO08: 3 }), "full").categories.EMO;
    expect([EMO.threat, EMO.pressure, EMO.band]).toEqual([75, "steady", "high"]);
  });

  test("only threats lift a band like this, vulnerabilities and lost capacities do not", () => {
    const strained = { EMO01: 4, EMO02: 4, EMO03: 4, EMO04: 3, EMO05: 3, EMO06: 3 };
    const { EMO } = scoreCheck(calmBut("full", strained), "full").categories;
    expect([EMO.vulnerability, EMO.band]).toEqual([88, "watch"]);
    const { PHY } = scoreCheck(calmBut("full", { PHY11: 4, PHY12: 4, PHY13: 4 }), "full").categories;
    expect([PHY.capacityGap, PHY.band]).toEqual([100, "steady"]);
  });

  test("the six quieter answers after a short check raise lines and bands, never its numbers", () => {
    const short = calmBut("short", {});
    const more = { ...short, PHY04: 2, POL03: 3 } as const;
    const [before, after] = [scoreCheck(short, "short"), scoreCheck(more, "short")];
    expect(after.categories.PHY).toEqual({
      ...before.categories.PHY,
      band: "critical",
      redLines: [["PHY04", 1]],
    });
    expect(after.categories.POL).toEqual({
      ...before.categories.POL,
      band: "high",
      redLines: [["POL03", 2]],
    });
    expect(after.overall.index).toBe(0);
  });

  test("the sub-profile of a dimension that the form leaves out is null but not blind", () => {
    const { POL } = scoreCheck(calmBut("short", {}), "short").categories;
    expect([POL.vulnerability, POL.blind]).toEqual([null, []]);
  });

  test("the note on perception comes with a critical emotional band only", () => {
    const strained = { EMO01: 4, EMO02: 4, EMO03: 4, EMO07: 3, EMO09: 0 } as const;
    expect(needsPerceptionNote(scoreCheck(strained, "short"))).toBe(true);
    expect(needsPerceptionNote(scoreCheck(calmBut("short", { PHY02: 4 }), "short"))).toBe(false);
  });
});
