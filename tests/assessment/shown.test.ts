import { expect, test } from "vitest";
import { finished, newAssessment } from "../../src/assessment/answering.ts";
import { type Assessment, assessmentSchema } from "../../src/assessment/assessment.ts";
import { thingsIn } from "../../src/assessment/red-lines.ts";
import { scoreCheck } from "../../src/assessment/scoring.ts";
import { isOfOtherRules, shownResult, thingsShown } from "../../src/assessment/shown.ts";
import { instrument } from "../../src/instrument/versions.ts";
import old from "../fixtures/assessment-other-scorer.json" with { type: "json" };
import { calmBut } from "./answers.ts";

/** A check that a scorer called "0" counted: it saw strong pressure where today's rules see none, and other lines. */
const check: Assessment = assessmentSchema.parse(old);

const today = (risks: Record<string, number>) =>
  finished(
    {
      ...newAssessment({
        ...{ form: "short", mode: "normal", window: "threeMonths", wording: "en/1" },
        startedAt: 0,
      }),
      answers: calmBut("short", risks),
    },
    1,
  );

test("an older check whose scorer differs shows what it showed then, and says so", () => {
  expect(isOfOtherRules(check)).toBe(true);
  expect(shownResult(check)).toEqual(check.result);
  expect(shownResult(check).categories.EMO.pressure).toBe("high");
  expect(scoreCheck(check.answers, check.form).categories.EMO.pressure).toBe("steady");
});

test("its lanterns are those of then, without what she called over", () => {
  const lit = (each: Assessment) => instrument.resultOrder.map((category) => thingsShown(category, each));
  expect(lit(check)).toEqual([0, 2, 0, 1, 0]);
  expect(thingsIn("ECO", check)).toEqual([]);
  expect(lit({ ...check, open: { ...check.open, PHY02: "over", a: "over" } })).toEqual([0, 0, 0, 1, 0]);
});

test("a check of today's rules, and one that kept no result, show what today's rules say", () => {
  const now = today({ PHY01: 4, PHY03: 4, EMO01: 3 });
  const bare = { ...check };
  delete bare.result;
  for (const each of [now, bare]) {
    expect(isOfOtherRules(each)).toBe(false);
    expect(shownResult(each)).toEqual(scoreCheck(each.answers, each.form));
    for (const category of instrument.resultOrder)
      expect(thingsShown(category, each)).toBe(thingsIn(category, each).length);
  }
});
