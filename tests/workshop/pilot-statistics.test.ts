import fc from "fast-check";
import { expect, test } from "vitest";
import { instrument } from "../../src/instrument/versions.ts";
import { type Contribution, contributionOf } from "../../src/workshop/contribution.ts";
import {
  agreement,
  alpha,
  completion,
  itemStatistics,
  reliability,
  weightedKappa,
} from "../../src/workshop/pilot-statistics.ts";
import { indicatorOf } from "../assessment/answers.ts";
import { everything, newOnce } from "./room.ts";

const pilot = { form: "full", mode: "pilot" } as const;
const row = (answers: Parameters<typeof contributionOf>[0]): Contribution =>
  contributionOf(answers, newOnce(), pilot, everything);
const four = ["EMO01", "EMO02", "EMO03", "EMO04"].map(indicatorOf);
// Six women, four questions: the worked example of the method.
const example = [
  [3, 2, 3, 2],
  [1, 1, 2, 1],
  [4, 3, 4, 3],
  [2, 2, 1, 2],
  [0, 1, 1, 0],
  [3, 3, 2, 3],
] as const;
const exampleRows = example.map((values) =>
  row(Object.fromEntries(four.map(({ id }, at) => [id, values[at] ?? 0]))),
);

test("the worked example gives its alpha, its correlations, and alpha without each question", () => {
  const found = reliability(four, exampleRows);
  expect(found?.n).toBe(6);
  expect(found?.alpha).toBeCloseTo(0.9326, 4);
  const [r, without] = [
    [0.9845, 0.8831, 0.6914, 0.908],
    [0.869, 0.9151, 0.9583, 0.8906],
  ];
  for (const [at, item] of (found?.items ?? []).entries()) {
    expect(item.id).toBe(four[at]?.id);
    expect(item.r).toBeCloseTo(r[at] ?? 0, 4);
    expect(item.alphaWithout).toBeCloseTo(without[at] ?? 0, 4);
  }
});

test("only who answered all of the questions counts for how they agree, and capacities count in reverse", () => {
  const more = [...exampleRows, row({ EMO01: 4, EMO02: "skip", EMO03: 0, EMO04: 0 }), row({ EMO01: 4 })];
  expect(reliability(four, more)).toEqual(reliability(four, exampleRows));
  const pair = [indicatorOf("EMO01"), indicatorOf("EMO09")];
  const opposite = ([0, 1, 3, 4] as const).map((at) =>
    row({ EMO01: at, EMO09: ([4, 3, 2, 1, 0] as const)[at] }),
  );
  expect(reliability(pair, opposite)?.alpha).toBeCloseTo(1, 12);
});

test.each([
  ["nobody", []],
  ["one woman", [[1, 2]]],
  ["one question", [[1], [2]]],
  [
    "sums that do not differ",
    [
      [1, 2],
      [2, 1],
    ],
  ],
])("%s: no alpha", (_, rows) => {
  expect(alpha(rows)).toBeNull();
});

test("a question that all answered alike has no correlation", () => {
  const flat = exampleRows.map((one) => ({ ...one, answers: { ...one.answers, EMO02: 2 as const } }));
  expect(reliability(four, flat)?.items[1]?.r).toBeNull();
});

test("a question tells how it was met", () => {
  const given = [0, 0, 0, 0, 4, 1, "skip", "skip", "na"] as const;
  const rows = [...given.map((answer) => row({ EMO01: answer })), row({}), { ...row({}), answers: null }];
  const found = itemStatistics(indicatorOf("EMO01"), rows);
  expect(found).toMatchObject({ answered: 6, skip: 2, na: 1, unseen: 1, flags: ["skipped", "floor"] });
  expect(found.values?.mean).toBeCloseTo(5 / 6, 12);
  expect(found.values?.sd).toBeCloseTo(Math.sqrt((17 - 25 / 6) / 5), 12);
  expect(found.values?.floor).toBeCloseTo(4 / 6, 12);
  expect(found.values?.ceiling).toBeCloseTo(1 / 6, 12);
  expect(found.values?.skew).toBeGreaterThan(1);
});

test("a threat in a pilot tells only how often it was answered", () => {
  const rows = ([4, 3, "na", "na"] as const).map((answer) => row({ PHY02: answer }));
  const found = itemStatistics(indicatorOf("PHY02"), rows);
  expect(found).toMatchObject({ answered: 2, na: 2, values: null, flags: ["notApplicable"] });
});

test("shares at their limit raise no flag", () => {
  const rows = [0, 0, 0, 1, 2, 3, 4, 4, 4, "skip"].map((answer) => row({ EMO01: answer as 0 | "skip" }));
  expect(itemStatistics(indicatorOf("EMO01"), rows).flags).toEqual([]);
});

test("the example of Shrout and Fleiss gives its ICC(2,1)", () => {
  const judged = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];
  // Mean squares of the paper: 11.24 between, 32.49 of judges, 1.02 left.
  const found = agreement(judged);
  expect(found?.icc).toBeCloseTo(0.29, 2);
  expect(found?.sem).toBeCloseTo(Math.sqrt((32.486 - 1.0194) / 6 + 1.0194), 3);
  expect(found?.smallestChange).toBeCloseTo(1.96 * Math.SQRT2 * (found?.sem ?? 0), 12);
});

test("scores that come back the same agree wholly, and those of nobody or of equals tell nothing", () => {
  expect(
    agreement([
      [1, 1],
      [2, 2],
      [4, 4],
    ]),
  ).toMatchObject({ icc: 1, sem: 0 });
  expect(agreement([])).toBeNull();
  expect(agreement([[1, 2]])).toBeNull();
  expect(
    agreement([
      [3, 3],
      [3, 3],
    ]),
  ).toBeNull();
});

test("kappa with quadratic weights is the concordance of the ranks", () => {
  const rank = fc.integer({ min: 1, max: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(rank, rank), { minLength: 1, maxLength: 40 }), (pairs) => {
      const mean = (values: number[]) => values.reduce((total, value) => total + value, 0) / values.length;
      const [one, other] = [pairs.map(([rank]) => rank), pairs.map(([, rank]) => rank)];
      const [ma, mb] = [mean(one), mean(other)];
      const spread =
        mean(one.map((x) => (x - ma) ** 2)) + mean(other.map((y) => (y - mb) ** 2)) + (ma - mb) ** 2;
      const together = 2 * mean(pairs.map(([x, y]) => (x - ma) * (y - mb)));
      const kappa = weightedKappa(pairs);
      if (spread < 1e-9) expect(kappa).toBeNull();
      else expect(kappa).toBeCloseTo(together / spread, 9);
    }),
  );
  expect(weightedKappa([])).toBeNull();
});

test("who stopped is counted by how far she came", () => {
  const asked = instrument.checkOrder.flatMap((category) => instrument.questions("full", category));
  const until = (count: number) =>
    row(Object.fromEntries(asked.slice(0, count).map(({ id }) => [id, 1] as const)));
  const given = asked.filter(({ id }) => id in (until(61).answers ?? {}));
  const found = completion([until(61), until(61), until(10), until(3)], given);
  expect(found).toEqual({ finished: 0.5, stoppedAfter: [3, 10] });
  expect(completion([{ ...until(3), answers: null }], given)).toBeNull();
});
