// What changed between two checks of the same woman, in words only where the difference is larger than chance.
import type { Answers, Category, Form, IndicatorId } from "../instrument/schema.ts";
import { instrument } from "../instrument/versions.ts";
import type { Assessment } from "./assessment.ts";
import { firedLines, type Marked, mostUrgentFirst } from "./red-lines.ts";
import { riskValue, scoredIndicators, tally } from "./risk.ts";
import { scoreCheck } from "./scoring.ts";

/** What a comparison needs to know of a check. */
export type Compared = Marked & Pick<Assessment, "instrument" | "wording" | "startedAt" | "finishedAt">;

/** Why two checks cannot be compared: another version, another mode, other sentences, less than a week between them without an incident, too wide a range in one of them, too few questions answered in both. */
export type CannotCompare = "instrument" | "mode" | "wording" | "tooSoon" | "unsure" | "fewPairs";

/** `points` = later minus earlier score over the paired answers (-100 to 100, not rounded); `leaning` tells the side when the word is "same". */
export interface Change {
  readonly comparable: true;
  readonly word: "heavier" | "lighter" | "same";
  readonly leaning: "more" | "less" | "none";
  readonly points: number;
  readonly paired: number;
}
export type Comparison = Change | { readonly comparable: false; readonly reason: CannotCompare };

/** What two checks tell together: why nothing of them is compared (then there are no signs and no weaker supports), or each category, the new signs (most urgent first) and the capacities that fell. */
export interface ChangeBetween {
  readonly obstacle: CannotCompare | null;
  readonly categories: Readonly<Record<Category, Comparison>>;
  readonly signs: readonly string[];
  readonly weaker: readonly IndicatorId[];
}

/** The one thing that is told first; "same" is `whole` when every category could be compared. */
export type MainChange =
  | { readonly what: "sign"; readonly line: string }
  | { readonly what: "heavier" | "lighter"; readonly category: Category }
  | { readonly what: "weaker"; readonly id: IndicatorId }
  | { readonly what: "same"; readonly isWhole: boolean }
  | { readonly what: "cannot"; readonly reason: CannotCompare };

const week = 604_800_000;

/** The form in which two checks are compared: full only if both are. */
export function commonForm(first: Pick<Assessment, "form">, second: Pick<Assessment, "form">): Form {
  return first.form === "full" && second.form === "full" ? "full" : "short";
}

/** The answers of the short form alone: what is scored when a full check is compared with a short one. */
export function coreAnswers(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => instrument.byId(id)?.short === true));
}

/** Compares one category of an earlier and a later check over the questions answered in both. Words begin at 21 points (full form) or 28 (short form, simple mode): 1.645 x the standard error of a difference, up and down alike (Jacobson and Truax's reliable change). */
export function compareCategory(
  first: Compared,
  second: Compared,
  category: Category,
  incidentBetween = false,
): Comparison {
  const obstacle = obstacleBetween(first, second, incidentBetween);
  if (obstacle) return { comparable: false, reason: obstacle };
  const form = commonForm(first, second);
  if (![first, second].every((check) => isSure(check, form, category))) {
    return { comparable: false, reason: "unsure" };
  }
  const indicators = scoredIndicators(form, category);
  const pairs = indicators.filter(({ id }) =>
    [first, second].every(({ answers }) => typeof answers[id] === "number"),
  );
  const [before, after] = [tally(pairs, first.answers), tally(pairs, second.answers)];
  const enough = [first, second].every(
    ({ answers }) => 5 * before.answered >= 3 * tally(indicators, answers).applicable,
  );
  if (!enough) return { comparable: false, reason: "fewPairs" };
  const threshold = form === "full" && second.mode === "normal" ? 21 : 28;
  return changeOf(after.points - before.points, before.answered, threshold, pairs.length);
}

/** New signs of a later check, most urgent first: a line with an answer that was at most 1 last time, rose, and is not over; or a weight-2 threat from at most 1 to at least 2. A capacity that fell is none. */
export function newSigns(first: Marked, second: Marked): string[] {
  const known = firedLines(first.answers, first.form, first.mode).map(({ line }) => line);
  const fired = mostUrgentFirst(firedLines(second.answers, second.form, second.mode));
  const lines = fired.filter(({ line, indicators }) => {
    const isCombination = instrument.byId(line) === undefined;
    if (isCombination && known.includes(line)) return false;
    return second.open[line] !== "over" && indicators.some((id) => emerged(id, first, second));
  });
  const threats = instrument.indicators.filter(
    ({ id, dim, weight }) =>
      dim === "T" && weight === 2 && stepsOf(id, second) >= 2 && emerged(id, first, second),
  );
  const quiet = threats.map(({ id }) => id).filter((id) => !fired.some(({ line }) => line === id));
  return [...lines.map(({ line }) => line), ...quiet];
}

/** The capacities that fell by two steps or more since the earlier check ("one support is weaker"), in instrument order. */
export function weakerSupports(first: Marked, second: Marked): IndicatorId[] {
  return instrument.indicators.flatMap(({ id, dim }) => {
    const [before, after] = [first.answers[id], second.answers[id]];
    const fell = typeof before === "number" && typeof after === "number" && before - after >= 2;
    return dim === "C" && fell ? [id] : [];
  });
}

/** The whole days since the last check was finished while a new one would be too soon to be compared with it, else null (UTC ms). */
export function daysTooSoon(lastFinishedAt: number, now: number): number | null {
  const apart = now - lastFinishedAt;
  return apart < week ? Math.max(0, Math.floor((7 * apart) / week)) : null;
}

/** Compares an earlier and a later check as a whole. */
export function changeBetween(first: Compared, second: Compared, incidentBetween = false): ChangeBetween {
  const obstacle = obstacleBetween(first, second, incidentBetween);
  const of = (category: Category) => compareCategory(first, second, category, incidentBetween);
  return {
    obstacle,
    categories: { EMO: of("EMO"), PHY: of("PHY"), SPI: of("SPI"), ECO: of("ECO"), POL: of("POL") },
    signs: obstacle ? [] : newSigns(first, second),
    weaker: obstacle ? [] : weakerSupports(first, second),
  };
}

/** What of a change is told first: a new sign, the category that grew heaviest, a weaker support, the one that grew lightest; ties in the order of results. */
export function mainChange({ obstacle, categories, signs, weaker }: ChangeBetween): MainChange {
  const all = instrument.resultOrder.map((category) => ({ category, ...categories[category] }));
  const compared = all.flatMap((each) => (each.comparable ? [each] : []));
  const farthest = (word: Change["word"]) =>
    compared
      .filter((each) => each.word === word)
      .toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points))[0]?.category;
  const [[line], [id], heavier, lighter] = [signs, weaker, farthest("heavier"), farthest("lighter")];
  if (line !== undefined) return { what: "sign", line };
  if (heavier !== undefined) return { what: "heavier", category: heavier };
  if (id !== undefined) return { what: "weaker", id };
  if (lighter !== undefined) return { what: "lighter", category: lighter };
  if (compared.length > 0) return { what: "same", isWhole: compared.length === all.length };
  const reasons = all.flatMap((each) => (each.comparable ? [] : [each.reason]));
  return { what: "cannot", reason: obstacle ?? reasons[0] ?? "unsure" };
}

/** Why no category of two checks is compared, or null. */
function obstacleBetween(first: Compared, second: Compared, incidentBetween: boolean): CannotCompare | null {
  if (first.instrument !== second.instrument) return "instrument";
  if (first.mode !== second.mode) return "mode";
  if (first.wording !== second.wording) return "wording";
  const apart = (second.finishedAt ?? second.startedAt) - (first.finishedAt ?? first.startedAt);
  return apart < week && !incidentBetween ? "tooSoon" : null;
}

function isSure({ answers, mode }: Compared, form: Form, category: Category): boolean {
  const { confidence } = scoreCheck(answers, form, mode).categories[category];
  return confidence === "good" || confidence === "fair";
}

function changeOf(points: number, weight: number, threshold: number, paired: number): Change {
  const exact = { comparable: true, points: (25 * points) / weight, paired } as const;
  const leaning = points === 0 ? "none" : points > 0 ? "more" : "less";
  // Compared in whole numbers: 25 x points / weight against the threshold.
  if (25 * Math.abs(points) < threshold * weight) return { ...exact, word: "same", leaning };
  return { ...exact, word: points > 0 ? "heavier" : "lighter", leaning };
}

/** Whether a threat or a vulnerability that was told as at most 1 last time is higher now. */
function emerged(id: IndicatorId, first: Marked, second: Marked): boolean {
  const before = stepsOf(id, first);
  return instrument.byId(id)?.dir === "R" && before >= 0 && before <= 1 && stepsOf(id, second) > before;
}

function stepsOf(id: IndicatorId, { answers }: Marked): number {
  const indicator = instrument.byId(id);
  return (indicator && riskValue(indicator, answers[id])) ?? -1;
}
