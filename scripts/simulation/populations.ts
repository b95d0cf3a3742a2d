// The women that `npm run simulate` makes up: guesses of people who know such places, not data. Good for telling two rules apart, not for telling how many women are in danger.
import type { Category, IndicatorId, ScaleId } from "../../src/instrument/schema.ts";

/** A place: the mean risk in a woman's life (0 = middle; 1 is about what one answer scatters by), and how much more there is in a part of it. */
export interface Population {
  readonly mean: number;
  readonly more: Partial<Readonly<Record<Category, number>>>;
}

/** The four places. A chronic war economy is the middle with hunger, debt and broken trade on top. */
export const populations = {
  calm: { mean: -1, more: {} },
  mid: { mean: 0, more: {} },
  "war economy": { mean: 0, more: { ECO: 0.6 } },
  high: { mean: 0.8, more: {} },
} as const satisfies Record<string, Population>;

/** How lives differ (standard deviations): from woman to woman, between the parts of one life, and from answer to answer within a part. */
export const spread = { woman: 0.45, part: 0.45, answer: 0.77 } as const;

/** What is another next month though life stands still: `answer` is the share (0-1) of the variance between answers, `mood` the standard deviation of a whole part. */
export interface Unsteadiness {
  readonly answer: number;
  readonly mood: number;
}

/** Nobody has measured how steady answers are. `unsteady` gives about the error of measurement that the words of change assume (8.9 points full, 11.8 short); in `steady` half of what tells one answer from another is there again next month. */
export const unsteadiness = {
  unsteady: { answer: 1, mood: 0.22 },
  steady: { answer: 0.5, mood: 0 },
} as const satisfies Record<string, Unsteadiness>;

/** How much more weighs on a life that really got heavier, on every answer; a lighter one lost as much. */
export const realChange = 1;

/** Where a risk value of at least 1, 2, 3, 4 begins; events are rare, frequencies and statements are not. */
export const thresholds: Readonly<Record<ScaleId, readonly number[]>> = {
  E: [0.75, 0.95, 1.55, 2.35],
  F: [-0.9, -0.1, 0.8, 1.7],
  T: [-0.9, -0.1, 0.7, 1.5],
  H: [0, 0.35, 0.9, 1.6],
};

/** How much rarer (+) or more common (-) a high answer is than the scale alone says; 0 where none is given. */
export const rarity: Readonly<Record<IndicatorId, number>> = {
  ...{ EMO07: -0.45, EMO08: -0.35, EMO09: 0.6, EMO10: 0.3 },
  ...{ PHY01: 0.15, PHY02: 0.75, PHY03: -0.15, PHY04: 0.75, PHY05: 0.2, PHY06: 0.3 },
  ...{ PHY10: 0.4, PHY11: -0.3, PHY13: -0.3 },
  ...{ SPI01: 0.1, SPI03: -0.2, SPI09: 0.5, SPI10: 0.4, SPI11: 0.8 },
  ...{ ECO01: -0.2, ECO02: 0.3, ECO03: 0.1, ECO04: 0.3, ECO05: 0.1, ECO10: -0.5 },
  ...{ POL01: -0.35, POL02: 0.3, POL03: -0.3, POL05: -0.4, POL09: -0.2, POL11: -0.2, POL13: -0.6 },
};

/** How often a question "does not apply", and the two to which that is never said. */
export const notApplicable: { readonly share: number; readonly never: readonly IndicatorId[] } = {
  share: 0.02,
  never: ["PHY01", "PHY02"],
};

/** How often a line that fires is over or already cared for, when she is asked. */
export const overShare = 0.25;
