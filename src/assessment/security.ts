// The answers of one check by the seven sides of human security (UNDP 1994): a second view beside the five categories.
import type { Dimension, Indicator } from "../instrument/schema.ts";
import { instrument } from "../instrument/versions.ts";
import { bandOf } from "./bands.ts";
import { burningLines, type Marked, newThings } from "./red-lines.ts";
import { roundedScore, tally } from "./risk.ts";
import { type Pressure, subProfiles } from "./scoring.ts";

export type SideId = Indicator["undp"][number];

/** One side: of the questions of the form, how many were `asked`, `answered`, and did not apply (`apart`); numbers are whole, 0-100, more = more risk, null below two answers; `lit` counts what needs care first there. */
export interface Side extends Pressure {
  readonly side: SideId;
  readonly asked: number;
  readonly answered: number;
  readonly apart: number;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly lit: number;
}

/** In the order in which the report of 1994 names them. */
export const sides: readonly SideId[] = Object.freeze<SideId[]>([
  "ECO",
  "FOO",
  "HEA",
  "ENV",
  "PER",
  "COM",
  "POL",
]);

/** From so many answers on, a side has a word. */
export const fewestAnswers = 2;

/** What a check says of each of the seven sides: the mean of the risk values answered there, weighted as in a category, with the same bounds for what is missing. An answer counts on every side it belongs to; the quieter questions count in no number, but their red lines do. */
export function securityOf(check: Marked): readonly Side[] {
  return sides.map((side) => sideOf(check, side));
}

function sideOf(check: Marked, side: SideId): Side {
  const { answers, form } = check;
  const indicators = instrument.resultOrder
    .flatMap((category) => instrument.questions(form, category))
    .filter(({ undp }) => undp.includes(side));
  const sum = tally(indicators, answers);
  const apart = indicators.filter(({ id }) => answers[id] === "na").length;
  const isHere = (id: string) => instrument.byId(id)?.undp.includes(side) ?? false;
  const lines = burningLines(check).filter(({ indicators: behind }) => behind.some(isHere));
  const counts = { side, asked: indicators.length, answered: sum.count, apart };
  const lit = newThings(lines, []).length;
  if (sum.count < fewestAnswers) return { ...counts, ...withoutWord, lit };
  const score = roundedScore(sum.points, sum.answered);
  const low = roundedScore(sum.points, sum.applicable);
  const high = roundedScore(sum.points + 4 * (sum.applicable - sum.answered), sum.applicable);
  const blind = subProfiles
    .filter(([, dimension]) => isBlind(check, indicators, dimension))
    .map(([name]) => name);
  const bands = { pressure: bandOf(score), pressureLow: bandOf(low), pressureHigh: bandOf(high) };
  return { ...counts, score, low, high, ...bands, blind, lit };
}

const withoutWord = {
  score: null,
  low: null,
  high: null,
  pressure: null,
  pressureLow: null,
  pressureHigh: null,
  blind: [],
} as const;

function isBlind({ answers }: Marked, indicators: readonly Indicator[], dimension: Dimension): boolean {
  const own = indicators.filter(({ dim }) => dim === dimension);
  return own.length > 0 && tally(own, answers).count === 0;
}
