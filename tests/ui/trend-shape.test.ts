import { describe, expect, test } from "vitest";
import { newAssessment } from "../../src/assessment/answering.ts";
import type { Assessment } from "../../src/assessment/assessment.ts";
import { trendOf } from "../../src/assessment/trend.ts";
import type { Answers, Form } from "../../src/instrument/schema.ts";
import { heightOf, lampRadius, trendShape } from "../../src/ui/components/trendShape.ts";
import { calmBut } from "../assessment/answers.ts";

const day = 86_400_000;
const check = (form: Form, days: number, answers: Answers): Assessment => ({
  ...newAssessment({
    ...{ form, mode: "normal", window: "threeMonths", wording: "en/1" },
    startedAt: days * day,
  }),
  ...{ answers, finishedAt: days * day },
});
const open = (answers: Answers, ...ids: string[]): Answers => ({
  ...answers,
  ...Object.fromEntries(ids.map((id) => [id, "skip" as const])),
});

/** Six checks of both forms: steady, some pressure, strong, left open with a lantern, care first with one, and a range. */
const six = [
  check("short", 0, calmBut("short", {})),
  check("full", 30, calmBut("full", { EMO01: 3, EMO02: 3 })),
  check("short", 60, calmBut("short", { EMO01: 4, EMO02: 4, EMO03: 3 })),
  check("full", 90, open(calmBut("full", { EMO07: 4 }), "EMO01", "EMO02", "EMO03")),
  check("short", 120, calmBut("short", { EMO01: 4, EMO02: 4, EMO03: 4, EMO07: 4 })),
  check("short", 150, open(calmBut("short", { EMO02: 3, EMO03: 3 }), "EMO01")),
] as const;
const { dots, joints, top, bottom } = trendShape(trendOf(six, "EMO"));
const numbers = (path: string) => [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number));

describe("the picture of six checks", () => {
  test("runs from the earliest to the newest in even steps, inside its ground", () => {
    const xs = dots.map(({ x }) => x);
    expect(xs).toHaveLength(6);
    const steps = xs.slice(1).map((x, place) => x - (xs[place] ?? 0));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
    for (const { x, y, lantern } of dots) {
      expect(x).toBeGreaterThan(26);
      expect(x).toBeLessThanOrEqual(291);
      expect(y + 5).toBeLessThan(bottom);
      expect((lantern ?? y) - lampRadius).toBeGreaterThan(top);
    }
  });

  test("stands in the field of its word: farther up is more pressure", () => {
    expect(dots.map(({ y }) => y)).toEqual([
      heightOf(1),
      heightOf(2),
      heightOf(3),
      dots[3]?.y,
      heightOf(4),
      heightOf(2),
    ]);
    expect(heightOf(4)).toBeLessThan(heightOf(1));
  });

  test("has a gap under the ground where there was no number", () => {
    expect(dots.map(({ hasNumber }) => hasNumber)).toEqual([true, true, true, false, true, true]);
    expect(dots[3]?.y).toBeGreaterThan(heightOf(1) + 10);
  });

  test("carries lanterns where something burned, above point and range", () => {
    expect(dots.map(({ lantern }) => lantern !== null)).toEqual([false, false, false, true, true, false]);
    for (const { lantern, y, range } of dots)
      if (lantern !== null) expect(lantern).toBeLessThan(Math.min(y, range?.top ?? y) - 12);
  });

  test("shows a range only where it reaches another field, around its point", () => {
    expect(dots.map(({ range }) => range !== null)).toEqual([false, false, false, false, false, true]);
    const { range, y = 0 } = dots[5] ?? {};
    expect(range?.top).toBeLessThan(y);
    expect((range?.top ?? 0) + (range?.height ?? 0)).toBeGreaterThanOrEqual(y);
  });

  test("joins neighbours that can be compared, and no others", () => {
    expect(joints).toHaveLength(3);
    const ends = joints.map((joint) => [numbers(joint)[0], numbers(joint).at(-2)]);
    expect(ends).toEqual([
      [dots[0]?.x, dots[1]?.x],
      [dots[1]?.x, dots[2]?.x],
      [dots[4]?.x, dots[5]?.x],
    ]);
  });
});

test("two checks stand near each other, and one alone at the beginning", () => {
  const [one, other] = trendShape(trendOf(six.slice(0, 2), "PHY")).dots;
  expect((other?.x ?? 0) - (one?.x ?? 0)).toBeLessThanOrEqual(70);
  expect(trendShape(trendOf(six.slice(0, 1), "PHY")).dots.map(({ x }) => x)).toEqual([one?.x]);
});
