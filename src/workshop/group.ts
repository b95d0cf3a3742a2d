// What a group may see of itself: shares of bands, never of fewer than three women, never who.
import { bands } from "../assessment/bands.ts";
import type { Band, Category } from "../instrument/schema.ts";
import { instrument } from "../instrument/versions.ts";
import { base64url } from "../lib/bytes.ts";
import { type Contribution, eachCategory } from "./contribution.ts";

/** One category of a group. `few`: not enough to show. `close`: what could be shown would tell of single women. `four` and `two`: shares in percent (steps of 5, together 100) from the least pressure on; `two` joins the lower bands and the upper ones. */
export type CategoryTable =
  | { readonly shown: "few" | "close" }
  | { readonly shown: "four"; readonly shares: readonly [number, number, number, number] }
  | { readonly shown: "two"; readonly shares: readonly [number, number] };

/** What a pilot keeps of one woman: nothing that tells who, when or in which language. */
export type Row = Pick<Contribution, "bands" | "answers">;

/** What a group sees: how many women gave a ticket (the last one of each counts), each category, and where most are steady (empty where that cannot be told). */
export interface GroupTables {
  readonly received: number;
  readonly categories: Readonly<Record<Category, CategoryTable>>;
  readonly strengths: readonly Category[];
}

const smallestCell = 3;
const step = 5;

/** Of every woman her checks, the first ones first: a later ticket of a check takes the place of the earlier, and the number of a pair joins two checks. */
export function byWoman(given: readonly Contribution[]): readonly (readonly Contribution[])[] {
  const checks = new Map(given.map((one) => [base64url(one.once), one]));
  const women = new Map<string, Contribution[]>();
  for (const [once, check] of checks) {
    const woman = check.pair === null ? once : `pair ${base64url(check.pair)}`;
    women.set(woman, [...(women.get(woman) ?? []), check]);
  }
  return [...women.values()];
}

/** Of every woman her last contribution. */
export const lastOfEach = (given: readonly Contribution[]): readonly Contribution[] =>
  byWoman(given).flatMap((checks) => checks.slice(-1));

/** The tables of a group, from the contributions in the order they came; a category needs `k` numbers. */
export function groupTables(given: readonly Contribution[], k: number): GroupTables {
  const last = lastOfEach(given);
  const categories = eachCategory((category) => categoryTable(last, category, k));
  return { received: last.length, categories, strengths: strengthsIn(categories) };
}

/** The rows of a pilot, of every woman her last. */
export function rowsOf(given: readonly Contribution[]): readonly Row[] {
  const rows = lastOfEach(given).flatMap(({ isBlank, bands, answers }) =>
    isBlank ? [] : [{ bands, answers }],
  );
  return sorted(rows);
}

/** Rows in an order that comes from nothing but what is in them. */
export function sorted(rows: readonly Row[]): readonly Row[] {
  const text = (row: Row) => JSON.stringify(row);
  return rows.toSorted((one, other) => (text(one) < text(other) ? -1 : 1));
}

function categoryTable(given: readonly Contribution[], category: Category, k: number): CategoryTable {
  const found = given.flatMap((one) => (one.isBlank ? [] : (one.bands[category] ?? [])));
  if (found.length < k) return { shown: "few" };
  const count = (band: Band) => found.filter((one) => one === band).length;
  const [steady = 0, watch = 0, high = 0, critical = 0] = bands.map(count);
  const four = [steady, watch, high, critical] as const;
  if (canBeShown(four)) return { shown: "four", shares: shares(four) };
  const two = [steady + watch, high + critical] as const;
  return canBeShown(two) ? { shown: "two", shares: shares(two) } : { shown: "close" };
}

/** No cell of one or two, and not all in one: both would tell of single women. */
export const canBeShown = (cells: readonly number[]): boolean => {
  const filled = cells.filter((cell) => cell > 0);
  return filled.length > 1 && filled.every((cell) => cell >= smallestCell);
};

/** Counts as percent in steps of 5 that add up to 100: rounded down, then the largest remainders go up, the first of equal ones first. */
export function shares<Counts extends readonly number[]>(counts: Counts): { [At in keyof Counts]: number } {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const steps = counts.map((count) => Math.floor((count * 20) / all));
  const left = 20 - steps.reduce((sum, count) => sum + count, 0);
  const remainder = (at: number) => ((counts[at] ?? 0) * 20) % all;
  const raised = new Set(
    [...counts.keys()].toSorted((one, other) => remainder(other) - remainder(one)).slice(0, left),
  );
  const rounded = steps.map((count, at) => step * (count + (raised.has(at) ? 1 : 0)));
  return rounded as { [At in keyof Counts]: number };
}

function strengthsIn(categories: GroupTables["categories"]): readonly Category[] {
  const steady = (category: Category) => {
    const table = categories[category];
    return table.shown === "four" ? (table.shares[0] ?? 0) : 0;
  };
  const most = Math.max(...instrument.resultOrder.map(steady));
  return most === 0 ? [] : instrument.resultOrder.filter((category) => steady(category) === most);
}
