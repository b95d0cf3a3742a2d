import { expect, test } from "vitest";
import { compareCategory, coreAnswers, newSigns } from "../../src/assessment/change.ts";
import { explain, hundredths } from "../../src/assessment/explanation.ts";
import { scoreCheck } from "../../src/assessment/scoring.ts";
import type { Answers, Category } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { aboutTheSame, type ChangeVector, core, lighter, scored } from "./vectors.ts";

const printedFields = [
  "valid",
  "score",
  "low",
  "high",
  "confidence",
  "band",
  "threat",
  "vulnerability",
].concat(["capacityGap", "blind", "redLines", "combinations"]);

test("there are 21 vectors of single categories and 4 of the whole", () => {
  expect(scored.map(([name]) => name)).toHaveLength(25);
});

test.each(scored)("%s is scored as expected", (_name, { form, answers, expect: expected, overall }) => {
  const result = scoreCheck(answers, form);
  const printed = instrument.resultOrder.map((category) => [
    category,
    Object.fromEntries(
      Object.entries(result.categories[category]).filter(([field]) => printedFields.includes(field)),
    ),
  ]);
  expect(Object.fromEntries(printed)).toEqual(expected);
  expect(result.overall).toEqual(overall);
});

const explained = scored.flatMap(([name, vector]) =>
  Object.entries(vector.explain ?? {}).map(([category, parts]) => [name, category, vector, parts] as const),
);

test.each(explained)(
  "%s %s is explained in the expected order",
  (_name, category, { form, answers }, parts) => {
    const { contributions, levers } = explain(answers, form, category as Category);
    for (const [found, expected] of [
      [contributions, parts.contributions],
      [levers, parts.levers],
    ] as const) {
      expect(found.map(({ id, points }) => [id, hundredths(points)])).toEqual(Object.entries(expected));
    }
  },
);

test("categories without a number have nothing to explain", () => {
  for (const [, { form, answers, explain: expected }] of scored.filter(([, vector]) => vector.explain)) {
    for (const category of instrument.resultOrder.filter((each) => !(each in (expected ?? {})))) {
      expect(explain(answers, form, category)).toEqual({ contributions: [], levers: [] });
    }
  }
});

const at = (answers: Answers, { form }: ChangeVector, startedAt: number) => ({
  ...({ instrument: "v1", mode: "normal", wording: "en", open: {} } as const),
  ...{ answers, form, startedAt },
});

test.each([
  ["TR1", "PHY", aboutTheSame, "same"],
  ["TR2", "EMO", lighter, "lighter"],
] as const)("%s: the change of %s has the expected size, word and signs", (_name, category, vector, word) => {
  const [first, second] = [at(vector.first, vector, 0), at(vector.second, vector, 30 * 86_400_000)];
  const change = compareCategory(first, second, category);
  if (!change.comparable) throw new Error(change.reason);
  expect(change.paired).toBe(vector.expect.paired);
  expect(change.points).toBeCloseTo(vector.expect.change, 2);
  expect(change.word).toBe(word);
  expect(newSigns(first, second)).toEqual(vector.expect.newRedLines);
  if (vector.expect.secondBand) {
    expect(scoreCheck(vector.second, vector.form).categories[category].band).toBe(vector.expect.secondBand);
  }
});

test("CORE: the short questions of a full record are scored by the rules of the short form", () => {
  const answers = coreAnswers(core.full);
  expect(answers).toEqual(core.expect.answers);
  expect(scoreCheck(answers, "short").categories.EMO.score).toBe(core.expect.score);
  const exact = explain(answers, "short", "EMO").contributions.reduce((sum, { points }) => sum + points, 0);
  expect(exact).toBeCloseTo(core.expect.exact, 9);
});
