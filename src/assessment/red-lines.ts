// Answers and combinations of answers that ask for action whatever the number says, and which of them gets the page.
import type { Answers, Category, Form, Indicator, IndicatorId } from "../instrument/schema.ts";
import { instrument } from "../instrument/versions.ts";
import { lineValue, type Mode } from "./risk.ts";

/** 1 = act within 24 hours, 2 = act within days. */
export type Level = 1 | 2;
export type CombinationLetter = "a" | "b" | "c" | "d";

/** What she says to "Is this still open?"; an unasked line has none of them. */
export type OpenState = "open" | "unsure" | "over" | "unsaid";

/** One red line that fires: an indicator id or the letter of a combination, where it acts, and the answers behind it. */
export interface FiredLine {
  readonly line: string;
  readonly level: Level;
  readonly categories: readonly Category[];
  readonly indicators: readonly IndicatorId[];
}

/** What red lines need to know of a check; an Assessment is one. */
export interface Marked {
  readonly answers: Answers;
  readonly form: Form;
  readonly mode: Mode;
  readonly open: Readonly<Record<string, OpenState>>;
}

/** The one page of a check: its line, every other line that still burns (most urgent first), and how many other things that is to her: a line whose answers are all told already is not counted again. */
export interface RedLinePage {
  readonly line: FiredLine;
  readonly others: readonly FiredLine[];
  readonly otherThings: number;
}

/** new = not fired last time; grown = fired last time and an answer behind it rose; known = neither; over = she says it is over or cared for. */
export type LineStatus = "new" | "grown" | "known" | "over";

type Ingredient = readonly [id: IndicatorId, from: number];
interface Combination {
  readonly letter: CombinationLetter;
  readonly level: Level;
  readonly categories: readonly Category[];
  /** Every clause needs one ingredient at or over its risk value. */
  readonly clauses: readonly (readonly Ingredient[])[];
}

const atLeast = (from: number, ...ids: IndicatorId[]): Ingredient[] => ids.map((id) => [id, from]);

const combinations: readonly Combination[] = [
  {
    letter: "a",
    level: 1,
    categories: ["PHY"],
    clauses: [atLeast(2, "PHY01", "PHY02"), atLeast(2, "PHY03", "PHY06")],
  },
  {
    letter: "b",
    level: 2,
    categories: ["POL"],
    clauses: [atLeast(3, "POL06"), atLeast(2, "POL01", "POL04")],
  },
  { letter: "c", level: 1, categories: ["PHY", "ECO"], clauses: [atLeast(2, "PHY05"), atLeast(2, "ECO03")] },
  {
    letter: "d",
    level: 1,
    categories: ["PHY"],
    clauses: [atLeast(3, "PHY11"), [...atLeast(3, "PHY01"), ...atLeast(1, "PHY02"), ...atLeast(3, "PHY05")]],
  },
];

const pageOrder = "PHY02 PHY04 PHY05 PHY01 c a SPI01 POL02 POL04 ECO04 POL03 d b ECO05".split(" ");

/** The lines that fire, indicators in instrument order and then combinations by letter; in the short form the six quieter answers count too. */
export function firedLines(answers: Answers, form: Form, mode: Mode = "normal"): FiredLine[] {
  const valueAt = (id: IndicatorId) => {
    const indicator = instrument.byId(id);
    return indicator && isAskedIn(form, indicator) ? lineValue(indicator, answers[id], mode) : null;
  };
  const single = instrument.indicators.flatMap((indicator): FiredLine[] => {
    const level = levelOf(indicator, valueAt(indicator.id));
    if (level === null) return [];
    return [{ line: indicator.id, level, categories: [indicator.category], indicators: [indicator.id] }];
  });
  const combined = combinations.flatMap(({ letter, level, categories, clauses }): FiredLine[] => {
    const met = clauses.map((clause) => clause.filter(([id, from]) => (valueAt(id) ?? 0) >= from));
    if (met.some((clause) => clause.length === 0)) return [];
    return [{ line: letter, level, categories, indicators: met.flat().map(([id]) => id) }];
  });
  return [...single, ...combined];
}

/** Whether a question can be asked in a form: the form itself, and after the short one the six quieter questions. */
export function isAskedIn(form: Form, indicator: Indicator): boolean {
  return form === "full" || indicator.short || instrument.quieter.includes(indicator.id);
}

/** The lines an answer can take part in: its own and the combinations that name it. */
export function linesOf(id: IndicatorId): string[] {
  const named = combinations.filter(({ clauses }) =>
    clauses.flat().some(([ingredient]) => ingredient === id),
  );
  return [id, ...named.map(({ letter }) => letter)];
}

/** The same lines, most urgent first: level 1 before 2, then the fixed order of the red-line page, then instrument order. */
export function mostUrgentFirst(lines: readonly FiredLine[]): FiredLine[] {
  return lines.toSorted((one, other) => one.level - other.level || rank(one.line) - rank(other.line));
}

/** The fired lines that burn: all but those she called over, most urgent first. */
export function burningLines(now: Marked): FiredLine[] {
  return mostUrgentFirst(firedLines(now.answers, now.form, now.mode)).filter(
    ({ line }) => now.open[line] !== "over",
  );
}

/** What burns in a category, the most urgent first, as she would count it: a line whose answers are all told already is not named again. */
export function thingsIn(category: Category, now: Marked): readonly FiredLine[] {
  return asThings(burningLines(now).filter(({ categories }) => categories.includes(category)));
}

/** Lines as she would count them, the most urgent first: one whose answers are all told already is not named again. */
export function asThings(lines: readonly FiredLine[]): readonly FiredLine[] {
  return newThings(mostUrgentFirst(lines), []);
}

/** The categories that carry a lantern, in the order of results. */
export function lanterns(now: Marked): Category[] {
  const lit = burningLines(now).flatMap(({ categories }) => categories);
  return instrument.resultOrder.filter((category) => lit.includes(category));
}

/** How a fired line of this check stands against the check before it (null: there is none). */
export function lineStatus(line: FiredLine, now: Marked, before: Marked | null): LineStatus {
  const state = now.open[line.line];
  if (state === "over") return "over";
  const then =
    before && firedLines(before.answers, before.form, before.mode).find((old) => old.line === line.line);
  if (!before || !then) return "new";
  // It was over last time and she says now that it is open: it came back, with the same answer.
  if (before.open[line.line] === "over" && state === "open") return "new";
  return line.indicators.some((id) => hasRisen(id, now, before)) ? "grown" : "known";
}

/** The lines to tell as "still here, and you know it": burning, fired last time too, not grown; most urgent first. */
export function stillHere(now: Marked, before: Marked | null): FiredLine[] {
  return burningLines(now).filter((line) => lineStatus(line, now, before) === "known");
}

/** The one red-line page of a check (the most urgent new or grown line), or null when nothing asks for it. */
export function redLinePage(now: Marked, before: Marked | null): RedLinePage | null {
  const burning = burningLines(now);
  const line = burning.find((candidate) => lineStatus(candidate, now, before) !== "known");
  if (!line) return null;
  const others = burning.filter((other) => other !== line);
  return { line, others, otherThings: newThings(others, line.indicators).length };
}

/** Whether the answers of the form itself asked for the page, so that a check in its quieter questions had it already. */
export function hadPage(now: Marked, before: Marked | null): boolean {
  const own = Object.entries(now.answers).filter(([id]) => !instrument.quieter.includes(id));
  return redLinePage({ ...now, answers: Object.fromEntries(own), open: {} }, before) !== null;
}

/** Whether one of the answers behind a line must never be repeated in words. */
export function isHushed(line: FiredLine): boolean {
  return line.indicators.some((id) => instrument.byId(id)?.hushed === true);
}

/** Whether the risk value of an answer is higher than last time, or was not told last time. */
function hasRisen(id: IndicatorId, now: Marked, before: Marked): boolean {
  const indicator = instrument.byId(id);
  if (!indicator) return false;
  const then = lineValue(indicator, before.answers[id], before.mode);
  return then === null || (lineValue(indicator, now.answers[id], now.mode) ?? 0) > then;
}

function levelOf(indicator: Indicator, value: number | null): Level | null {
  if (value === null) return null;
  if (indicator.rl1 !== null && value >= indicator.rl1) return 1;
  return indicator.rl2 !== null && value >= indicator.rl2 ? 2 : null;
}

function rank(line: string): number {
  const listed = pageOrder.indexOf(line);
  if (listed >= 0) return listed;
  return pageOrder.length + instrument.indicators.findIndex(({ id }) => id === line);
}

/** The lines whose answers are not all told by those before them, or by `told`. */
export function newThings(lines: readonly FiredLine[], told: readonly IndicatorId[]): readonly FiredLine[] {
  const covered = new Set(told);
  return lines.filter(({ indicators }) => {
    const isNew = indicators.some((id) => !covered.has(id));
    for (const id of indicators) covered.add(id);
    return isNew;
  });
}
