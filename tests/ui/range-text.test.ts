import { expect, test } from "vitest";
import { newAssessment } from "../../src/assessment/answering.ts";
import type { Assessment } from "../../src/assessment/assessment.ts";
import type { Answers, Form } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { othersText } from "../../src/ui/components/othersText.ts";
import { rangeText } from "../../src/ui/components/rangeText.ts";
import { calmBut, worthPoints } from "../assessment/answers.ts";

const started = { mode: "normal", window: "threeMonths", wording: "en/1", startedAt: 0 } as const;
const check = (form: Form, answers: Answers): Assessment => ({
  ...newAssessment({ ...started, form }),
  answers,
});
const say = (key: string, values: object = {}) =>
  [key, ...Object.values(values)].join(" ").replaceAll("results:", "").replaceAll("closer.range.", "");
const told = (form: Form, answers: Answers) => rangeText(say, check(form, answers), "EMO");
const full = (points: number) => told("full", worthPoints("full", "EMO", points));

test("the word is what is probable, and the range names what it could also be", () => {
  // Eleven answers of weight 1 and an error of 8.9 points: 61 alone, 55 and 70 beside a neighbour.
  expect(full(27)).toBe("one within.high");
  expect(full(24)).toBe("two within.high within.watch");
  expect(full(31)).toBe("two within.high within.critical");
  expect(full(44)).toBe("one within.critical");
});

test("on the way between two neighbours both are named", () => {
  // 25 of 40 points and one answer open: 57 to 66, with the error 48 to 75.
  const open = { ...worthPoints("full", "EMO", 25), EMO11: "skip" } as const;
  expect(told("full", open)).toBe("three within.high within.watch within.critical");
});

test("with much left open it says from where to where", () => {
  const half: Answers = { EMO01: 2, EMO02: 2, EMO03: 2, EMO07: "skip", EMO09: "skip" };
  expect(told("short", half)).toBe("wide within.high within.steady within.critical");
});

test("steady is never said alone while threats are left out, and nothing is said without a number", () => {
  expect(told("full", { ...calmBut("full", {}), EMO07: "na", EMO08: "na" })).toBe("onlyPart within.steady");
  expect(told("full", { ...calmBut("full", {}), EMO07: "skip", EMO08: "skip" })).toBe(
    "inPart within.steady within.watch",
  );
  expect(told("full", {})).toBe("general");
});

test("what others must change stands there once, though several answers ask for it", () => {
  const text = (key: string) => (/PHY0[24]|ECO04/.test(key) ? "help within a day" : key);
  expect(othersText(text, ["PHY04", "PHY01", "PHY02", "ECO04"])).toEqual([
    "help within a day",
    "instrument:PHY01.others",
  ]);
  expect(instrument.byId("PHY04")?.hushed).toBe(true);
});
