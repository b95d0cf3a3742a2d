import { expect, test } from "vitest";
import { bands } from "../../src/assessment/bands.ts";
import { measurementRange, possibleBands, scoreCheck } from "../../src/assessment/scoring.ts";
import { calmBut, worthPoints } from "./answers.ts";

test("the range with the error of measurement is rounded and stays within 0-100", () => {
  const full = scoreCheck(
    {
      EMO01: 3,
      EMO02: 2,
      EMO03: 2,
      EMO04: 1,
      EMO05: 3,
      EMO06: 2,
      EMO07: 1,
      EMO08: 2,
      EMO09: 3,
      EMO10: 2,
      EMO11: 1,
    },
    "full",
  ).categories.EMO;
  expect(measurementRange(full, "full", "normal")).toEqual({ low: 41, high: 59 });
  expect(measurementRange(full, "full", "simple")).toEqual({ low: 38, high: 62 });
  const calm = scoreCheck(calmBut("short", {}), "short").categories;
  expect(measurementRange(calm.EMO, "short", "normal")).toEqual({ low: 0, high: 12 });
  expect(measurementRange(scoreCheck({}, "full").categories.EMO, "full", "normal")).toBeNull();
});

test("the bands that range reaches are named from least to most, without gaps", () => {
  const calm = scoreCheck(calmBut("short", {}), "short").categories.EMO;
  expect(possibleBands(calm, "short", "normal")).toEqual(["steady"]);
  const middle = scoreCheck(worthPoints("full", "EMO", 22), "full").categories.EMO;
  // 41 to 59.
  expect(possibleBands(middle, "full", "normal")).toEqual(["watch", "high"]);
  const open = { EMO01: 2, EMO02: 2, EMO03: 2, EMO07: "skip", EMO09: "skip" } as const;
  const wide = scoreCheck(open, "short").categories.EMO;
  expect(possibleBands(wide, "short", "normal")).toEqual(bands);
  expect(possibleBands(scoreCheck({}, "full").categories.EMO, "full", "normal")).toEqual([]);
});
