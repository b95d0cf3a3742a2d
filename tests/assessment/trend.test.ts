import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newAssessment } from "../../src/assessment/answering.ts";
import type { Assessment } from "../../src/assessment/assessment.ts";
import { thingsIn } from "../../src/assessment/red-lines.ts";
import { scoreCheck } from "../../src/assessment/scoring.ts";
import { sharedForm, trendLength, trendOf } from "../../src/assessment/trend.ts";
import type { Answers, Form } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { anyCheck, calmBut, worthPoints } from "./answers.ts";

const day = 86_400_000;

const check = (form: Form, answers: Answers, days: number, more: Partial<Assessment> = {}): Assessment => ({
  ...newAssessment({
    ...{ form, mode: "normal", window: "threeMonths", wording: "en/1" },
    startedAt: days * day,
  }),
  ...{ answers, finishedAt: days * day },
  ...more,
});

/** Emotional answers worth this many points of 20 (short) or 44 (full), the rest at its best. */
const emo = (form: Form, points: number): Answers => ({
  ...calmBut(form, {}),
  ...worthPoints(form, "EMO", points),
});

/** Six checks of both forms; the third left the emotional part open, the fifth came too soon. */
const six: readonly Assessment[] = [
  check("short", emo("short", 2), 0),
  check("full", { ...emo("full", 0), EMO01: 3, EMO02: 3, POL09: 4 }, 30),
  check("short", { ...emo("short", 4), EMO01: "skip", EMO02: "skip", EMO03: "skip" }, 60),
  check("full", { ...emo("full", 0), EMO01: 4, EMO02: 4, EMO03: 4, EMO05: 4 }, 90),
  check("short", emo("short", 20), 93),
  check("short", { ...emo("short", 10), EMO01: "skip" }, 130),
];

describe("six checks of both forms", () => {
  const trend = trendOf(six, "EMO");

  test("stand in one trend, counted over the questions of the short form", () => {
    expect(sharedForm(six)).toBe("short");
    expect(trend.map(({ at }) => at / day)).toEqual([0, 30, 60, 90, 93, 130]);
    expect(trend.map(({ result: { pressure } }) => pressure)).toEqual([
      "steady",
      "watch",
      null,
      "high",
      "critical",
      "watch",
    ]);
  });

  test("show a range where an answer is missing", () => {
    const { pressureLow, pressureHigh } = trend[5]?.result ?? {};
    expect([pressureLow, pressureHigh]).toEqual(["watch", "high"]);
    expect([trend[0]?.result.pressureLow, trend[0]?.result.pressureHigh]).toEqual(["steady", "steady"]);
  });

  test("carry a lantern where a line burned, also one that the short form does not ask", () => {
    expect(trend.map(({ things }) => things)).toEqual([0, 0, 0, 0, 1, 0]);
    expect(trendOf(six, "POL").map(({ things }) => things)).toEqual([0, 1, 0, 0, 0, 0]);
  });

  test("are joined only where two of them can be compared", () => {
    expect(trend.map(({ isJoined }) => isJoined)).toEqual([false, true, false, false, false, true]);
  });
});

test("full checks alone are counted over all their questions", () => {
  const [, second, , fourth] = six;
  if (!second || !fourth) throw new Error("no checks");
  expect(sharedForm([second, fourth])).toBe("full");
  const [first] = trendOf([second, fourth], "EMO");
  expect(first?.result).toEqual(scoreCheck(second.answers, "full").categories.EMO);
});

test("other sentences or another mode are never joined", () => {
  const one = check("short", emo("short", 3), 0);
  const joined = (more: Partial<Assessment>) =>
    trendOf([one, check("short", emo("short", 3), 30, more)], "EMO").at(-1)?.isJoined;
  expect(joined({})).toBe(true);
  expect(joined({ wording: "es/1" })).toBe(false);
  expect(joined({ mode: "simple" })).toBe(false);
});

const anyChecks = fc
  .array(fc.tuple(anyCheck, fc.integer({ min: 0, max: 40 })), { maxLength: 9 })
  .map((list) => {
    let days = 0;
    return list.map(([{ form, answers }, more]) => {
      days += more;
      return check(form, answers, days);
    });
  });
const anyCategory = fc.constantFrom(...instrument.resultOrder);

describe("any checks", () => {
  test("give at most six points, the last ones, in their order", () => {
    fc.assert(
      fc.property(anyChecks, anyCategory, (checks, category) => {
        const trend = trendOf(checks, category);
        expect(trend.map(({ at }) => at)).toEqual(
          checks.slice(-trendLength).map(({ finishedAt }) => finishedAt),
        );
      }),
    );
  });

  test("keep every lantern of the check itself, and join only points that have a number", () => {
    fc.assert(
      fc.property(anyChecks, anyCategory, (checks, category) => {
        const last = checks.slice(-trendLength);
        const trend = trendOf(checks, category);
        trend.forEach(({ things, isJoined, result }, place) => {
          const whole = last[place];
          expect(things).toBe(whole && thingsIn(category, whole).length);
          if (!isJoined) return;
          expect(result.pressure).not.toBeNull();
          expect(trend[place - 1]?.result.pressure ?? null).not.toBeNull();
        });
        expect(trend[0]?.isJoined ?? false).toBe(false);
      }),
    );
  });

  test("beside a short one are told by their short questions alone", () => {
    fc.assert(
      fc.property(anyCheck, anyCheck, anyCategory, (one, other, category) => {
        const short = check("short", calmBut("short", {}), 0);
        const core = { ...one.answers };
        const mixed = { ...one.answers };
        for (const { id, short: isCore } of instrument.indicators) {
          if (isCore) continue;
          delete core[id];
          const answer = other.answers[id];
          if (answer !== undefined) mixed[id] = answer;
        }
        const resultOf = (answers: Answers) =>
          trendOf([short, check("full", answers, 30)], category).at(-1)?.result;
        const { redLines: _, combinations: __, band: ___, ...numbers } = resultOf(mixed) ?? {};
        expect(resultOf(core)).toMatchObject(numbers);
      }),
    );
  });
});
