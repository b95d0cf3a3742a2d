// The risk value of one answer, and the sums that every score is made of.
import type { Answer, Answers, Category, Form, Indicator } from "../instrument/schema.ts";
import { instrument } from "../instrument/versions.ts";

export type RiskValue = 0 | 1 | 2 | 3 | 4;

/** Normal: five steps. Simple: three pictures on the same metric (0, 2, 4). */
export type Mode = "normal" | "simple";

/** Weights of some indicators: `all` that were asked, `applicable` without "does not apply", `answered`; `points` = sum of weight x risk value over the answered; `count` of the answered. */
export interface Tally {
  readonly all: number;
  readonly applicable: number;
  readonly answered: number;
  readonly points: number;
  readonly count: number;
}

const reversed = [4, 3, 2, 1, 0] as const;

/** The risk value 0-4 of an answer (a capacity counts in reverse), or null for skip, not applicable and unseen. */
export function riskValue(indicator: Indicator, answer: Answer | undefined): RiskValue | null {
  if (typeof answer !== "number") return null;
  return indicator.dir === "R" ? answer : reversed[answer];
}

/** The risk value 0-4 (or null) as red lines read it: in simple mode the outer picture of the scales F and T stands for "often", so it counts as 3. */
export function lineValue(indicator: Indicator, answer: Answer | undefined, mode: Mode): RiskValue | null {
  const value = riskValue(indicator, answer);
  const coarse = mode === "simple" && (indicator.scale === "F" || indicator.scale === "T");
  return coarse && value === 4 ? 3 : value;
}

/** The indicators that make up the number of a category in a form, in display order. */
export function scoredIndicators(form: Form, category: Category): readonly Indicator[] {
  return instrument.questions(form, category);
}

/** Adds up the answers of these indicators; an unseen question counts like a skipped one. */
export function tally(indicators: readonly Indicator[], answers: Answers): Tally {
  const sum = { all: 0, applicable: 0, answered: 0, points: 0, count: 0 };
  for (const indicator of indicators) {
    const answer = answers[indicator.id];
    const value = riskValue(indicator, answer);
    sum.all += indicator.weight;
    if (answer !== "na") sum.applicable += indicator.weight;
    if (value === null) continue;
    sum.answered += indicator.weight;
    sum.points += indicator.weight * value;
    sum.count += 1;
  }
  return sum;
}

/** Whether there is enough for a number: three answers, 60 % of the applicable weight answered, at most half of the weight not applicable. */
export function isValid(sum: Tally): boolean {
  return sum.count >= 3 && 5 * sum.answered >= 3 * sum.applicable && 2 * sum.applicable >= sum.all;
}

/** 25 x points / weight as an integer 0-100, halves up; the weight is at least 1. */
export function roundedScore(points: number, weight: number): number {
  return Math.floor((50 * points + weight) / (2 * weight));
}
