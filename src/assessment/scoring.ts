// What the answers of one check mean in numbers and bands. Integers only, so that every device gives the same number.
import type { Answers, Band, Category, Dimension, Form, IndicatorId } from "../instrument/schema.ts";
import { instrument } from "../instrument/versions.ts";
import { bandOf, bands, highest, oneBelow, overTheBar } from "./bands.ts";
import {
  burningLines,
  type CombinationLetter,
  type FiredLine,
  firedLines,
  type Level,
  type Marked,
} from "./red-lines.ts";
import { isValid, type Mode, roundedScore, scoredIndicators, type Tally, tally } from "./risk.ts";

/** Stored beside a result; rises when the same answers could give another result. */
export const scorer = "1";

export type Confidence = "good" | "fair" | "low";
export type SubProfile = "threat" | "vulnerability" | "capacityGap";

/** One category: numbers are whole, 0-100, more = more risk, null without enough answers; `low` and `high` as if every missing answer were the best or the worst. */
export interface CategoryResult {
  readonly valid: boolean;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly confidence: Confidence | null;
  /** Final: by number, threat floor and red lines; for ranking and files, never shown as the pressure. */
  readonly band: Band | null;
  /** By the number alone. */
  readonly pressure: Band | null;
  readonly pressureLow: Band | null;
  readonly pressureHigh: Band | null;
  readonly threat: number | null;
  readonly vulnerability: number | null;
  readonly capacityGap: number | null;
  /** The sub-profiles the form asks about and nobody answered. */
  readonly blind: readonly SubProfile[];
  readonly redLines: readonly (readonly [IndicatorId, Level])[];
  readonly combinations: readonly (readonly [CombinationLetter, Level])[];
}

/** What the word of a result is made of: the bands of its number and bounds, and what is blind. */
export type Pressure = Pick<CategoryResult, "pressure" | "pressureLow" | "pressureHigh" | "blind">;

/** All categories together: `index` 0-100 from four valid categories on, `overTheBar` of `of` categories that have a final band. */
export interface OverallResult {
  readonly index: number | null;
  readonly band: Band | null;
  readonly overTheBar: number;
  readonly of: number;
}

export interface CheckResult {
  readonly categories: Readonly<Record<Category, CategoryResult>>;
  readonly overall: OverallResult;
}

/** The three things that make up a number, each with its dimension. */
export const subProfiles: readonly (readonly [SubProfile, Dimension])[] = [
  ["threat", "T"],
  ["vulnerability", "V"],
  ["capacityGap", "C"],
];

const withoutNumber = {
  valid: false,
  score: null,
  low: null,
  high: null,
  confidence: null,
  pressure: null,
  pressureLow: null,
  pressureHigh: null,
  threat: null,
  vulnerability: null,
  capacityGap: null,
  blind: [],
} as const;

/** Scores one check: every category and the whole. Answers to questions that the form does not ask leave the numbers alone; the six quieter ones still raise red lines. */
export function scoreCheck(answers: Answers, form: Form, mode: Mode = "normal"): CheckResult {
  const lines = firedLines(answers, form, mode);
  const of = (category: Category) => scoreCategory(answers, form, category, lines);
  const categories = { EMO: of("EMO"), PHY: of("PHY"), SPI: of("SPI"), ECO: of("ECO"), POL: of("POL") };
  return { categories, overall: scoreOverall(answers, form, categories, lines) };
}

/** The range with the error of measurement, rounded, 0-100, or null without a number. The error is SD 20 x sqrt(1 - reliability): 8.9 points for the full form, 11.8 for the short form and simple mode; assumed, not measured yet. */
export function measurementRange(
  result: CategoryResult,
  form: Form,
  mode: Mode,
): { low: number; high: number } | null {
  if (result.low === null || result.high === null) return null;
  const tenths = form === "full" && mode === "normal" ? 89 : 118;
  return {
    low: Math.max(0, Math.floor((10 * result.low - tenths + 5) / 10)),
    high: Math.min(100, Math.floor((10 * result.high + tenths + 5) / 10)),
  };
}

/** The bands that the range with the error of measurement reaches, from least to most; empty without a number. */
export function possibleBands(result: CategoryResult, form: Form, mode: Mode): readonly Band[] {
  const range = measurementRange(result, form, mode);
  if (range === null) return [];
  return bands.slice(bands.indexOf(bandOf(range.low)), bands.indexOf(bandOf(range.high)) + 1);
}

/** Whether to add that other answers may look darker or lighter than they are: strain changes perception. */
export function needsPerceptionNote(result: CheckResult): boolean {
  return result.categories.EMO.band === "critical";
}

/** The part of life to begin with: where the most urgent red line burns, else the highest final band, then the highest number; ties in the order of results. */
export function whereToBegin(check: Marked): Category {
  const [line] = burningLines(check);
  const { categories } = scoreCheck(check.answers, check.form, check.mode);
  const heat = (category: Category) => {
    const { band, score } = categories[category];
    return (band === null ? 0 : 1000 * (bands.indexOf(band) + 1)) + (score ?? 0);
  };
  const [hottest = "EMO"] = instrument.resultOrder.toSorted((one, other) => heat(other) - heat(one));
  return line?.categories[0] ?? hottest;
}

function scoreCategory(
  answers: Answers,
  form: Form,
  category: Category,
  lines: readonly FiredLine[],
): CategoryResult {
  const here = lines.filter(({ categories }) => categories.includes(category));
  const redLines = here.flatMap(({ line, level }) => (isLetter(line) ? [] : [[line, level] as const]));
  const combinations = here.flatMap(({ line, level }) => (isLetter(line) ? [[line, level] as const] : []));
  const asked = tally(scoredIndicators(form, category), answers);
  const numbers = isValid(asked) ? scoreNumbers(answers, form, category, asked) : null;
  const floor = numbers?.threatFloor ? "high" : null;
  const band = highest([numbers?.shown.pressure ?? null, floor, ...here.map(lineBand)]);
  return { ...(numbers?.shown ?? withoutNumber), band, redLines, combinations };
}

function scoreNumbers(answers: Answers, form: Form, category: Category, asked: Tally) {
  const missing = asked.applicable - asked.answered;
  const score = roundedScore(asked.points, asked.answered);
  const low = roundedScore(asked.points, asked.applicable);
  const high = roundedScore(asked.points + 4 * missing, asked.applicable);
  const parts = subProfiles.map(([name, dimension]) => {
    const indicators = scoredIndicators(form, category).filter(({ dim }) => dim === dimension);
    const part = tally(indicators, answers);
    const value = part.count > 0 ? roundedScore(part.points, part.answered) : null;
    return { name, value, count: part.count, asked: indicators.length > 0 };
  });
  const scoreOf = (name: SubProfile) => parts.find((part) => part.name === name)?.value ?? null;
  const blind = parts.filter((part) => part.asked && part.value === null).map(({ name }) => name);
  const shown = {
    valid: true,
    score,
    low,
    high,
    confidence: confidenceOf(high - low, blind.length > 0),
    pressure: bandOf(score),
    pressureLow: bandOf(low),
    pressureHigh: bandOf(high),
    threat: scoreOf("threat"),
    vulnerability: scoreOf("vulnerability"),
    capacityGap: scoreOf("capacityGap"),
    blind,
  };
  // Threats are not averaged away by capacities: two or more of them at "often" lift the final band.
  const threatFloor = parts.some(
    ({ name, value, count }) => name === "threat" && count >= 2 && (value ?? 0) >= 75,
  );
  return { shown, threatFloor };
}

function confidenceOf(width: number, isBlind: boolean): Confidence {
  if (width > 25) return "low";
  return width > 10 || isBlind ? "fair" : "good";
}

function scoreOverall(
  answers: Answers,
  form: Form,
  categories: Readonly<Record<Category, CategoryResult>>,
  lines: readonly FiredLine[],
): OverallResult {
  const results = instrument.resultOrder.map((category) => categories[category]);
  const over = results.filter(({ band }) => overTheBar(band)).length;
  const index = overallIndex(answers, form);
  const band = highest([
    index === null ? null : bandOf(index),
    oneBelow(highest(results.map((result) => result.band))),
    over >= 2 ? "high" : null,
    ...lines.map(lineBand),
  ]);
  return { index, band, overTheBar: over, of: results.filter((result) => result.band !== null).length };
}

/** The mean of the exact category scores over one common denominator, rounded once. */
function overallIndex(answers: Answers, form: Form): number | null {
  const sums = instrument.resultOrder.map((category) => tally(scoredIndicators(form, category), answers));
  const valid = sums.filter(isValid);
  if (valid.length < 4) return null;
  const common = valid.reduce((product, { answered }) => product * answered, 1);
  const points = valid.reduce((sum, part) => sum + part.points * (common / part.answered), 0);
  return roundedScore(points, common * valid.length);
}

function lineBand({ level }: FiredLine): Band {
  return level === 1 ? "critical" : "high";
}

function isLetter(line: string): line is CombinationLetter {
  return line === "a" || line === "b" || line === "c" || line === "d";
}
