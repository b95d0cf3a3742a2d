// How well the questions work, from the single answers of a pilot. What each figure is good for: Terwee et al. 2007, J Clin Epidemiol 60:34.
import {
  mean,
  sampleCorrelation,
  sampleSkewness,
  sampleStandardDeviation,
  sampleVariance,
} from "simple-statistics";
import { riskValue } from "../assessment/risk.ts";
import type { Indicator } from "../instrument/schema.ts";
import type { Given } from "./contribution.ts";
import type { Row } from "./group.ts";

/** What is worth a second look: many skipped it, said that it does not apply, or all gave the same end of the scale. */
export type ItemFlag = "skipped" | "notApplicable" | "floor" | "ceiling";

/** One question: how often it was answered, skipped, not applicable and not seen; `values` of those who answered with a step, 0..4 in the direction of risk, null where none travelled. */
export interface ItemStatistics {
  readonly id: string;
  readonly answered: number;
  readonly skip: number;
  readonly na: number;
  readonly unseen: number;
  readonly values: {
    readonly mean: number;
    /** With n - 1; null below two values. */
    readonly sd: number | null;
    /** Null below three values, or where all are the same. */
    readonly skew: number | null;
    /** Shares 0..1 of the lowest and the highest value. */
    readonly floor: number;
    readonly ceiling: number;
  } | null;
  readonly flags: readonly ItemFlag[];
}

/** How far some questions agree: Cronbach's alpha over those who answered all of them, each question beside the sum of the others, and alpha without it. */
export interface Reliability {
  readonly n: number;
  readonly alpha: number;
  readonly items: readonly {
    readonly id: string;
    readonly r: number | null;
    readonly alphaWithout: number | null;
  }[];
}

const manySkips = 0.1;
const manyNotApplicable = 0.3;
const manyAtOneEnd = 0.6;

/** What was given to one question by each who gave single answers; undefined where she did not see it. */
const givenTo = ({ id }: Indicator, rows: readonly Row[]): readonly (Given | undefined)[] =>
  rows.flatMap(({ answers }) => (answers === null ? [] : [answers[id]]));

function stepOf(indicator: Indicator, given: Given | undefined): number | null {
  return given === "answered" ? null : riskValue(indicator, given);
}

const shareOf = (values: readonly number[], value: number): number =>
  values.filter((one) => one === value).length / values.length;

function valuesOf(values: readonly number[]): ItemStatistics["values"] {
  if (values.length === 0) return null;
  const numbers = [...values];
  const sd = numbers.length > 1 ? sampleStandardDeviation(numbers) : null;
  const skew = numbers.length > 2 && sd !== null && sd > 0 ? sampleSkewness(numbers) : null;
  return { mean: mean(numbers), sd, skew, floor: shareOf(numbers, 0), ceiling: shareOf(numbers, 4) };
}

/** The figures of one question. A share counts those who saw it. */
export function itemStatistics(indicator: Indicator, rows: readonly Row[]): ItemStatistics {
  const given = givenTo(indicator, rows);
  const count = (what: Given | undefined) => given.filter((one) => one === what).length;
  const [skip, na, unseen] = [count("skip"), count("na"), count(undefined)];
  const seen = given.length - unseen;
  const values = valuesOf(given.flatMap((one) => stepOf(indicator, one) ?? []));
  const found: readonly (readonly [ItemFlag, boolean])[] = [
    ["skipped", skip / seen > manySkips],
    ["notApplicable", na / seen > manyNotApplicable],
    ["floor", (values?.floor ?? 0) > manyAtOneEnd],
    ["ceiling", (values?.ceiling ?? 0) > manyAtOneEnd],
  ];
  const flags = found.flatMap(([flag, isSo]) => (isSo ? [flag] : []));
  return { id: indicator.id, answered: seen - skip - na, skip, na, unseen, values, flags };
}

/** Cronbach's alpha of complete rows (n x items, n >= 2) = items / (items - 1) x (1 - sum of the variances / variance of the sums); null where the sums do not differ, or below two items. */
export function alpha(rows: readonly (readonly number[])[]): number | null {
  const items = rows[0]?.length ?? 0;
  if (items < 2 || rows.length < 2) return null;
  const whole = sampleVariance(rows.map(sum));
  if (whole === 0) return null;
  const parts = Array.from({ length: items }, (_, item) => sampleVariance(column(rows, item)));
  return (items / (items - 1)) * (1 - sum(parts) / whole);
}

/** How far these questions agree, or null where too few answered them all or their answers do not differ. */
export function reliability(indicators: readonly Indicator[], rows: readonly Row[]): Reliability | null {
  const complete = completeRows(indicators, rows);
  const whole = alpha(complete);
  if (whole === null) return null;
  const items = indicators.map(({ id }, item) => {
    const others = complete.map((row) => row.toSpliced(item, 1));
    return { id, r: correlation(column(complete, item), others.map(sum)), alphaWithout: alpha(others) };
  });
  return { n: complete.length, alpha: whole, items };
}

function completeRows(
  indicators: readonly Indicator[],
  rows: readonly Row[],
): readonly (readonly number[])[] {
  return rows.flatMap(({ answers }) => {
    const values = indicators.flatMap((indicator) => stepOf(indicator, answers?.[indicator.id]) ?? []);
    return values.length === indicators.length ? [values] : [];
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const column = (rows: readonly (readonly number[])[], item: number): number[] =>
  rows.map((row) => row[item] ?? 0);

function correlation(some: number[], others: number[]): number | null {
  const isFlat = (values: number[]) => values.every((value) => value === values[0]);
  return isFlat(some) || isFlat(others) ? null : sampleCorrelation(some, others);
}

/** Two checks of the same women: ICC(2,1) for absolute agreement (Shrout and Fleiss 1979), the standard error of measurement, and the smallest change that is more than error (1.96 x sqrt 2 x SEM). */
export interface Agreement {
  readonly n: number;
  readonly icc: number;
  readonly sem: number;
  readonly smallestChange: number;
}

/** The agreement of rows of repeated scores (n x occasions, both at least 2); null below that, or where nobody differs. */
export function agreement(scores: readonly (readonly number[])[]): Agreement | null {
  const [n, occasions] = [scores.length, scores[0]?.length ?? 0];
  if (n < 2 || occasions < 2) return null;
  const grand = mean(scores.flat());
  const rowMeans = scores.map((row) => sum(row) / occasions);
  const columnMeans = Array.from({ length: occasions }, (_, at) => mean(column(scores, at)));
  const squares = (values: readonly number[]) => sum(values.map((value) => (value - grand) ** 2));
  const between = squares(rowMeans) * occasions;
  const occasion = squares(columnMeans) * n;
  const error = squares(scores.flat()) - between - occasion;
  const [msRows, msColumns] = [between / (n - 1), occasion / (occasions - 1)];
  const msError = Math.max(0, error / ((n - 1) * (occasions - 1)));
  const below = msRows + (occasions - 1) * msError + (occasions * (msColumns - msError)) / n;
  if (below === 0) return null;
  const sem = Math.sqrt(Math.max(0, (msColumns - msError) / n) + msError);
  return { n, icc: (msRows - msError) / below, sem, smallestChange: 1.96 * Math.SQRT2 * sem };
}

/** Cohen's kappa with quadratic weights for pairs of ranks (whole numbers); null without pairs, or where all are the same. */
export function weightedKappa(pairs: readonly (readonly [number, number])[]): number | null {
  const observed = sum(pairs.map(([one, other]) => (one - other) ** 2)) / pairs.length;
  const expected =
    sum(pairs.flatMap(([one]) => pairs.map(([, other]) => (one - other) ** 2))) / pairs.length ** 2;
  return pairs.length === 0 || expected === 0 ? null : 1 - observed / expected;
}

/** Of those who gave single answers, the share (0..1) who came to the last of these questions, in the order on screen, and after how many answers the others stopped; null without any. */
export function completion(
  rows: readonly Row[],
  asked: readonly Indicator[],
): { readonly finished: number; readonly stoppedAfter: readonly number[] } | null {
  const reached = rows.flatMap(({ answers }) =>
    answers === null ? [] : [asked.findLastIndex(({ id }) => answers[id] !== undefined) + 1],
  );
  if (reached.length === 0) return null;
  const stopped = reached.filter((last) => last < asked.length);
  return {
    finished: 1 - stopped.length / reached.length,
    stoppedAfter: stopped.toSorted((one, other) => one - other),
  };
}
