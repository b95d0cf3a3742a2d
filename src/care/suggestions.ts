// Which few steps are offered after a check, in which order. No entry is ever shown that her answers speak against.
import { burningLines, type FiredLine, type Marked } from "../assessment/red-lines.ts";
import { scoreCheck } from "../assessment/scoring.ts";
import type { Category } from "../instrument/schema.ts";
import { allActions, catalogue } from "./catalogue.ts";
import {
  byScore,
  type Context,
  isEligible,
  type Ranked,
  rankEntry,
  type Situation,
  situationOf,
  urgencyRank,
} from "./ranking.ts";
import type { Action, Routine } from "./schema.ts";

export interface CategoryPage {
  readonly category: Category;
  /** At most three, best first. */
  readonly actions: readonly Ranked<Action>[];
  readonly routine: Ranked<Routine> | null;
  /** Healing before acting: the routine stands above the actions. */
  readonly routineFirst: boolean;
}

export interface Suggestions {
  readonly pages: Readonly<Record<Category, CategoryPage>>;
  /** The grounding routine that comes before everything when the emotional pressure is high. */
  readonly first: Ranked<Routine> | null;
  /** The one action to begin with: for the most urgent open red line, else the one with the highest score. */
  readonly next: Ranked<Action> | null;
}

const largest = 3;

// What a combination asks for is more than any one of its answers: its act names this step.
const stepOfCombination: Readonly<Record<string, string>> = {
  b: "POL-A7",
  c: "PHY-A5",
  d: "PHY-A5",
};

const rules: readonly ((offer: Ranked<Action>) => boolean)[] = [
  ({ entry }) => entry.levels.some((level) => level === "trusted" || level === "community"),
  ({ today }) => today,
  ({ entry }) => entry.levels.some((level) => level !== "self" && level !== "trusted"),
];

/** What is offered after a check: up to three actions and a routine for each category, each with its reason. */
export function suggest(now: Marked, context: Context): Suggestions {
  const situation = situationOf(now, context);
  const { categories } = scoreCheck(now.answers, now.form, now.mode);
  const page = (category: Category): CategoryPage => {
    const { band, valid } = categories[category];
    const settleFirst = category === "EMO" && (band === "high" || band === "critical");
    return pageOf(category, situation, valid, settleFirst);
  };
  const pages = { EMO: page("EMO"), PHY: page("PHY"), SPI: page("SPI"), ECO: page("ECO"), POL: page("POL") };
  const best = Object.values(pages).flatMap(({ actions }) => actions);
  const [line] = burningLines(now);
  const forLine = line && stepsForLine(line, now, context);
  return {
    pages,
    first: pages.EMO.routineFirst ? pages.EMO.routine : null,
    next: forLine?.[0] ?? best.toSorted(byScore)[0] ?? null,
  };
}

/** The steps of a red-line page: first the one that the act of a combination names, then all that answer to this line, the most urgent first; then what else its categories offer for now or within a day, whatever its rank. */
export function stepsForLine(line: FiredLine, now: Marked, context: Context): readonly Ranked<Action>[] {
  const situation = situationOf(now, context);
  const answersTo = (action: Action) => action.links.some((id) => line.indicators.includes(id));
  const isNamed = ({ id }: Action) => stepOfCombination[line.line] === id;
  const isNear = (action: Action) => line.categories.includes(action.category) && isUrgent(action);
  return allActions()
    .filter(
      (action) => (isNamed(action) || answersTo(action) || isNear(action)) && isEligible(action, situation),
    )
    .map((action) => rankEntry(action, situation))
    .toSorted(
      (a, b) =>
        Number(isNamed(b.entry)) - Number(isNamed(a.entry)) ||
        Number(answersTo(b.entry)) - Number(answersTo(a.entry)) ||
        urgencyRank[a.entry.urgency] - urgencyRank[b.entry.urgency] ||
        byScore(a, b),
    );
}

function isUrgent({ urgency }: Action): boolean {
  return urgency === "now" || urgency === "24h";
}

function pageOf(
  category: Category,
  situation: Situation,
  hasNumber: boolean,
  settleFirst: boolean,
): CategoryPage {
  const order = hasNumber ? byScore : byGenerality;
  const shelf = catalogue[category];
  const offers = <E extends Action | Routine>(entries: readonly E[]) =>
    entries
      .filter((entry) => isEligible(entry, situation))
      .map((entry) => rankEntry(entry, situation))
      .toSorted(order);
  const routines = offers(shelf.routines);
  const grounding = settleFirst ? routines.find(({ entry }) => entry.grounding) : undefined;
  return {
    category,
    actions: diverse(offers(shelf.actions)),
    routine: grounding ?? routines[0] ?? null,
    routineFirst: grounding !== undefined,
  };
}

// Without a number nothing weighs but red lines; what serves everybody comes next.
function byGenerality(a: Ranked, b: Ranked): number {
  const fires = (offer: Ranked) => Number(offer.reason.redLine !== null);
  return fires(b) - fires(a) || Number(b.entry.general) - Number(a.entry.general) || byScore(a, b);
}

// The best stays; the other two are the highest that together keep the most rules.
function diverse(ranked: readonly Ranked<Action>[]): readonly Ranked<Action>[] {
  const [best, ...rest] = ranked;
  if (!best || ranked.length <= largest) return ranked;
  let chosen: readonly Ranked<Action>[] = [];
  let kept = -1;
  for (const [at, second] of rest.entries()) {
    for (const third of rest.slice(at + 1)) {
      const trio = [best, second, third];
      const met = rules.filter((rule) => trio.some(rule)).length;
      if (met > kept) [chosen, kept] = [trio, met];
    }
  }
  return chosen;
}
