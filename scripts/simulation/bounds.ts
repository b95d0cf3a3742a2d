// Where the figures of `npm run simulate` must lie, in per cent.
import type { Figures } from "./figures.ts";

/** A figure by its place and name, and where it must lie. */
export interface Bound {
  readonly figure: string;
  readonly from: number;
  readonly to: number;
}

/** The shares for which the rules were chosen, computed then by another program. It may have differed in what is not written down: 4 points for that, 4 for chance (three standard errors of a share among a thousand women). */
const decided = {
  tolerance: 8,
  figures: {
    "mid short careFirst": 20,
    "mid full careFirst": 21,
    "mid short careFirstAsked": 17,
    "mid full careFirstAsked": 17,
    "war economy short careFirst": 27,
    "war economy full careFirst": 23,
    "war economy short careFirstAsked": 26,
    "war economy full careFirstAsked": 18,
    "high short careFirst": 63,
    "high full careFirst": 65,
  },
};

/** What this program itself found among 4000 women: a rule that is changed shows here, chance does not. */
const found = {
  tolerance: 5,
  figures: {
    "mid short careFirst": 16,
    "mid full careFirst": 19,
    "mid full page": 59,
    "mid full pageAsked": 52,
    "war economy short careFirst": 28,
    "war economy full careFirst": 24,
    "war economy full page": 71,
    "high short careFirst": 59,
    "high full careFirst": 64,
    "unsteady mid short + 6 still heavier": 19,
    "unsteady mid short + 6 still lighter": 19,
    "unsteady mid full still heavier": 16,
    "unsteady mid full still lighter": 17,
    "unsteady mid full still sign": 53,
    "steady mid full still sign": 42,
    "unsteady mid full heavier part": 62,
    "unsteady mid full lighter part": 34,
    "steady mid full heavier part": 67,
  },
};

/** What must hold in any case: calm lives are left in peace, a life that moved is not told the opposite, the short form finds what is urgent. */
const always: readonly Bound[] = [
  ...["short", "short + 6", "full"].map((way) => ({ figure: `calm ${way} careFirst`, from: 0, to: 5 })),
  ...["unsteady", "steady"].flatMap((how) => [
    { figure: `${how} mid full heavier lighter`, from: 0, to: 2 },
    { figure: `${how} mid full lighter heavier`, from: 0, to: 2 },
    { figure: `${how} mid full heavier heavier`, from: 90, to: 100 },
  ]),
  ...["mid", "war economy", "high"].map((place) => ({ figure: `${place} found`, from: 90, to: 100 })),
];

const around = ({ tolerance, figures }: typeof decided | typeof found): Bound[] =>
  Object.entries(figures).map(([figure, value]) => ({
    ...{ figure, from: value - tolerance },
    to: value + tolerance,
  }));

/** All of them. */
const bounds: readonly Bound[] = [...around(decided), ...around(found), ...always];

/** The bounds that these figures leave, in words; a figure that is missing leaves its bound too. */
export function left(figures: Figures, all: readonly Bound[] = bounds): string[] {
  return all.flatMap(({ figure, from, to }) => {
    const value = figures.get(figure);
    if (value !== undefined && value >= from && value <= to) return [];
    return [`${figure}: ${value?.toFixed(1) ?? "missing"} is not within ${from} to ${to}`];
  });
}
