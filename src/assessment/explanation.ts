// Why a category stands where it stands: what weighs, what she can lift, what holds her, what others must change.
import type { Answer, Answers, Category, Form, Indicator, IndicatorId } from "../instrument/schema.ts";
import { instrument } from "../instrument/versions.ts";
import { isValid, riskValue, scoredIndicators, tally } from "./risk.ts";
import { type SubProfile, subProfiles } from "./scoring.ts";

/** Points 0-100 of the category's score that one answer brings, not rounded: one division of whole numbers. */
export interface Share {
  readonly id: IndicatorId;
  readonly points: number;
}

export interface Explanation {
  /** What each answer adds to the score; together they are the exact score. */
  readonly contributions: readonly Share[];
  /** What could fall by what she does, alone (all of it) or with others (half of it). */
  readonly levers: readonly Share[];
}

/** Explains the number of a category: 25 x weight x risk value / answered weight for each answer, and that times the modifiability; largest first, ties by id, zeros left out; both lists are empty without a number. */
export function explain(answers: Answers, form: Form, category: Category): Explanation {
  const weighed = weigh(answers, form, category);
  return {
    contributions: shares(weighed, () => 2),
    levers: shares(weighed, ({ mod }) => 2 * mod),
  };
}

/** The three answers that weigh most, or fewer. */
export function weighsMost(answers: Answers, form: Form, category: Category): IndicatorId[] {
  return explain(answers, form, category)
    .contributions.slice(0, 3)
    .map(({ id }) => id);
}

/** What weighs and is for others to change, never her task: its points and the areas A1-A4 of the ICAN protection framework it belongs to. */
export function forOthersToChange(
  answers: Answers,
  form: Form,
  category: Category,
): (Share & Pick<Indicator, "ican">)[] {
  const others = shares(weigh(answers, form, category), ({ mod }) => (mod === 0 ? 2 : 0));
  return others.map((share) => ({ ...share, ican: instrument.byId(share.id)?.ican ?? [] }));
}

/** The points (0-100, not rounded) by which the score falls when this answer gets one step better, or null without a number or without a risk in that answer. */
export function oneStepEffect(answers: Answers, form: Form, id: IndicatorId): number | null {
  const indicator = instrument.byId(id);
  if (!indicator) return null;
  const found = weigh(answers, form, indicator.category).find((part) => part.indicator === indicator);
  return found && found.value > 0 ? (25 * indicator.weight) / found.answered : null;
}

/** The answer that is hers to move, alone or with others, and whose one step would lower the number most: one step's points x modifiability, then the larger lever, then the id; no support that holds already; null where there is none. */
export function smallestChange(answers: Answers, form: Form, category: Category): IndicatorId | null {
  const held = protects(answers, form, category);
  const steps = weigh(answers, form, category)
    .filter(({ indicator, value }) => value > 0 && !held.includes(indicator.id))
    .map(({ indicator: { id, weight, mod }, value }) => ({ id, step: 2 * mod * weight, value }))
    .filter(({ step }) => step > 0);
  const [most] = steps.toSorted(
    (one, other) => other.step - one.step || other.value - one.value || byId(one.id, other.id),
  );
  return most?.id ?? null;
}

/** The capacities she marked "mostly" or "often" and more: the surest first, ties by id; needs no number. */
export function protects(answers: Answers, form: Form, category: Category): IndicatorId[] {
  const held = scoredIndicators(form, category).flatMap((indicator) => {
    const value = indicator.dim === "C" ? riskValue(indicator, answers[indicator.id]) : null;
    return value !== null && value <= 1 ? [{ id: indicator.id, value }] : [];
  });
  return held.toSorted((one, other) => one.value - other.value || byId(one.id, other.id)).map(({ id }) => id);
}

/** Why nothing is known of one of the three things: the form does not ask about it, none of it applies to her, or she left it out; null where she answered some of it. */
export function gapIn(
  answers: Answers,
  form: Form,
  category: Category,
  part: SubProfile,
): "unasked" | "apart" | "left" | null {
  const own = scoredIndicators(form, category).filter(({ dim }) =>
    subProfiles.some(([name, dimension]) => name === part && dimension === dim),
  );
  if (own.length === 0) return "unasked";
  if (own.every(({ id }) => answers[id] === "na")) return "apart";
  return tally(own, answers).count === 0 ? "left" : null;
}

/** Whether she said "not sure, or only signs" (a threat or a date), so that it must not be told as a fact. */
export function isUnsure({ scale }: Indicator, answer: Answer | undefined): boolean {
  return answer === 1 && (scale === "E" || scale === "H");
}

/** The capacity for the one strength sentence above a result: the surest, ties in the order of results; null when none is sure. */
export function strengthOf(answers: Answers, form: Form): IndicatorId | null {
  const first = instrument.resultOrder.flatMap((category) => protects(answers, form, category).slice(0, 1));
  return first.find((id) => answers[id] === 4) ?? first[0] ?? null;
}

/** Rounds points to hundredths, halves up, for tables and files. */
export function hundredths(points: number): number {
  return Math.floor(100 * points + 0.5) / 100;
}

interface Weighed {
  readonly indicator: Indicator;
  readonly value: number;
  readonly answered: number;
}

function weigh(answers: Answers, form: Form, category: Category): Weighed[] {
  const indicators = scoredIndicators(form, category);
  const sum = tally(indicators, answers);
  if (!isValid(sum)) return [];
  return indicators.flatMap((indicator) => {
    const value = riskValue(indicator, answers[indicator.id]);
    return value === null ? [] : [{ indicator, value, answered: sum.answered }];
  });
}

/** `halves` is 2, 1 or 0: the share of an answer in whole numbers, so that the order never depends on rounding. */
function shares(weighed: readonly Weighed[], halves: (indicator: Indicator) => number): Share[] {
  return weighed
    .map(({ indicator, value, answered }) => {
      const whole = 25 * indicator.weight * value * halves(indicator);
      return { id: indicator.id, whole, points: whole / (2 * answered) };
    })
    .filter(({ whole }) => whole > 0)
    .toSorted((one, other) => other.whole - one.whole || byId(one.id, other.id))
    .map(({ id, points }) => ({ id, points }));
}

function byId(one: IndicatorId, other: IndicatorId): number {
  return one < other ? -1 : 1;
}
