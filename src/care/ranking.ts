// The points of one entry, from nothing but her answers: 100 RL + L + P + K - B, and the reason that can be said.
import { explain, isUnsure, protects } from "../assessment/explanation.ts";
import { burningLines, type Marked } from "../assessment/red-lines.ts";
import type { Answers, Form, IndicatorId } from "../instrument/schema.ts";
import { instrument } from "../instrument/versions.ts";
import type { Life, Priority } from "./life.ts";
import type { Entry, Flag, Need, Urgency } from "./schema.ts";

/** What speaks for and against an entry besides the answers; all of it optional. */
export interface Context {
  readonly priorities: Life["priorities"];
  readonly missing: readonly Need[];
  /** Ids of actions and routines that she dismissed in the last 30 days. */
  readonly dismissed: readonly string[];
}

/** The context of somebody who said nothing about her life. */
export const noContext: Context = { priorities: [], missing: [], dismissed: [] };

/** How soon an action asks to be done: the smaller, the sooner. */
export const urgencyRank: Readonly<Record<Urgency, number>> = { now: 0, "24h": 1, days: 2, weeks: 3 };

export interface Sign {
  readonly id: string;
  /** She was not sure that it happened. */
  readonly unsure: boolean;
  /** Never said in words: only "one of your answers about ...". */
  readonly hushed: boolean;
}

export interface Reason {
  /** The linked answers that weigh most, at most two. */
  readonly signs: readonly Sign[];
  /** The red line that puts it first. */
  readonly redLine: string | null;
  readonly priority: Priority | null;
}

export interface Ranked<E extends Entry = Entry> {
  readonly entry: E;
  readonly score: number;
  readonly reason: Reason;
  /** Can be begun today. */
  readonly today: boolean;
}

interface Weight {
  readonly points: number;
  readonly lever: number;
}

/** Everything the ranking reads, prepared once for one check. */
export interface Situation {
  readonly weights: ReadonlyMap<IndicatorId, Weight>;
  /** Indicator -> the most urgent open red line it is part of; the most urgent first. */
  readonly burning: ReadonlyMap<IndicatorId, string>;
  readonly flags: ReadonlySet<Flag>;
  /** The supports that hold: they are never told as a reason. */
  readonly held: ReadonlySet<IndicatorId>;
  readonly unsure: ReadonlySet<IndicatorId>;
  readonly context: Context;
}

/** Reads a check once for the ranking of all entries; a red line that she called over weighs nothing. */
export function situationOf(now: Marked, context: Context): Situation {
  const burning = new Map<IndicatorId, string>();
  for (const { line, indicators } of burningLines(now)) {
    for (const id of indicators) if (!burning.has(id)) burning.set(id, line);
  }
  const { answers, form } = now;
  return {
    weights: weightsOf(now),
    burning,
    flags: flagsOf(answers),
    held: new Set(instrument.resultOrder.flatMap((category) => protects(answers, form, category))),
    unsure: new Set(
      instrument.indicators.filter((one) => isUnsure(one, answers[one.id])).map(({ id }) => id),
    ),
    context,
  };
}

/** True when nothing speaks against offering this entry to her. */
export function isEligible(entry: Entry, { flags, context }: Situation): boolean {
  return !entry.avoidIf.some((flag) => flags.has(flag)) && !context.dismissed.includes(entry.id);
}

/** Gives an entry its points and its reason. */
export function rankEntry<E extends Entry>(entry: E, situation: Situation): Ranked<E> {
  const { priorities, missing } = situation.context;
  const weighed = entry.links.map((id) => ({ id, points: weightFor(entry, id, situation) }));
  const lit = [...situation.burning.keys()].find((id) => entry.links.includes(id));
  const redLine = (lit && situation.burning.get(lit)) ?? null;
  const priority = priorities.find((one) => entry.serves.includes(one)) ?? null;
  const burden =
    4 * (entry.effort - 1) + 3 * entry.cost + (entry.needs.some((need) => missing.includes(need)) ? 10 : 0);
  const exact =
    (redLine ? 100 : 0) +
    weighed.reduce((sum, { points }) => sum + points, 0) +
    (priority ? 10 : 0) +
    (entry.firstStepMinutes <= 10 ? 5 : 0) -
    burden;
  // Sums of thirds and sevenths differ in the last bit by the order of adding; equal points must be a tie.
  const score = Math.round(exact * 1e6) / 1e6;
  const signs = weighed
    .filter(({ id, points }) => (points > 0 || situation.burning.has(id)) && !situation.held.has(id))
    .toSorted((a, b) => heat(b.id, situation) - heat(a.id, situation) || b.points - a.points)
    .slice(0, 2)
    .map(({ id }) => ({
      id,
      hushed: instrument.byId(id)?.hushed ?? true,
      unsure: situation.unsure.has(id),
    }));
  return { entry, score, reason: { signs, redLine, priority }, today: isForToday(entry) };
}

/** The higher score first; equal scores by id. */
export function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1);
}

// The quieter questions are never part of the short score, yet they count for steps: by the rules of the full form.
function weightsOf({ answers, form }: Marked): ReadonlyMap<IndicatorId, Weight> {
  const weigh = (rules: Form) =>
    instrument.resultOrder.flatMap((category) => {
      const { contributions, levers } = explain(answers, rules, category);
      const leverOf = new Map(levers.map(({ id, points }) => [id, points]));
      return contributions.map(({ id, points }) => [id, { points, lever: leverOf.get(id) ?? 0 }] as const);
    });
  const quieter = form === "short" ? weigh("full").filter(([id]) => instrument.quieter.includes(id)) : [];
  return new Map([...weigh(form), ...quieter]);
}

function flagsOf(answers: Answers): ReadonlySet<Flag> {
  const flags = new Set<Flag>();
  if (atLeastTwo(answers["PHY05"]) || atLeastTwo(answers["ECO03"])) flags.add("violent_partner");
  if (atLeastTwo(answers["POL02"])) flags.add("state_is_threat");
  return flags;
}

function atLeastTwo(answer: Answers[string] | undefined): boolean {
  return typeof answer === "number" && answer >= 2;
}

// What only others can change has no lever; it counts half where somebody else takes part in the step.
function weightFor(entry: Entry, id: string, { weights }: Situation): number {
  const weight = weights.get(id);
  if (!weight) return 0;
  if (weight.lever > 0) return weight.lever;
  return entry.levels.some((level) => level !== "self") ? weight.points * 0.5 : 0;
}

function heat(id: string, { burning }: Situation): number {
  return burning.has(id) ? 1 : 0;
}

function isForToday(entry: Entry): boolean {
  const soon = entry.kind === "action" && (entry.urgency === "now" || entry.urgency === "24h");
  return soon || (entry.effort === 1 && entry.cost === 0 && entry.firstStepMinutes <= 10);
}
