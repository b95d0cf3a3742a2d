// Two checks of the same women in a pilot: what became lighter or heavier, and how far the two agree.
import { bands } from "../assessment/bands.ts";
import { scoreCheck } from "../assessment/scoring.ts";
import type { Answer, Category } from "../instrument/schema.ts";
import { type Contribution, eachCategory } from "./contribution.ts";
import { byWoman, canBeShown, shares } from "./group.ts";
import { type Agreement, agreement, weightedKappa } from "./pilot-statistics.ts";

/** One category of those who gave two checks. `few` and `close` as in the group; `three`: shares in percent of those whose band became lighter, stayed, became heavier; `two`: stayed, or not. `kappa`: how far the two bands agree. */
export type PairTable =
  | { readonly shown: "few" | "close" }
  | {
      readonly shown: "three";
      readonly shares: readonly [number, number, number];
      readonly kappa: number | null;
    }
  | { readonly shown: "two"; readonly shares: readonly [number, number]; readonly kappa: number | null };

/** All categories of at least `k` pairs. `agreement` of the numbers only where every single answer travels. */
export interface PairTables {
  readonly pairs: number;
  readonly categories: Readonly<Record<Category, PairTable>>;
  readonly agreement: Readonly<Record<Category, Agreement | null>> | null;
}

type Pair = readonly [first: Contribution, last: Contribution];

/** What the first and the last check of those who joined two say, or null below `k` of them. */
export function pairTables(
  given: readonly Contribution[],
  { k, mode }: { readonly k: number; readonly mode: "group" | "pilot" | "board" },
): PairTables | null {
  const pairs = byWoman(given).flatMap((checks): readonly Pair[] => {
    const [first, last] = [checks[0], checks.at(-1)];
    return first === undefined || last === undefined || first === last ? [] : [[first, last]];
  });
  if (mode === "group" || pairs.length < k) return null;
  return {
    pairs: pairs.length,
    categories: eachCategory((category) => pairTable(pairs, category, k)),
    agreement: mode === "board" ? eachCategory((category) => agreementOf(pairs, category, k)) : null,
  };
}

function pairTable(pairs: readonly Pair[], category: Category, k: number): PairTable {
  const ranks = pairs.flatMap(([first, last]): readonly (readonly [number, number])[] => {
    const [before, after] = [first.bands[category], last.bands[category]];
    return before === null || after === null ? [] : [[bands.indexOf(before), bands.indexOf(after)]];
  });
  if (ranks.length < k) return { shown: "few" };
  const count = (is: (change: number) => boolean) =>
    ranks.filter(([before, after]) => is(after - before)).length;
  const three = [
    count((change) => change < 0),
    count((change) => change === 0),
    count((change) => change > 0),
  ] as const;
  const kappa = weightedKappa(ranks);
  if (canBeShown(three)) return { shown: "three", shares: shares(three), kappa };
  const two = [three[1], three[0] + three[2]] as const;
  return canBeShown(two) ? { shown: "two", shares: shares(two), kappa } : { shown: "close" };
}

/** The agreement of the numbers that the given answers come to, or null below `k` pairs that have both. */
function agreementOf(pairs: readonly Pair[], category: Category, k: number): Agreement | null {
  const scores = pairs
    .map((pair) => pair.flatMap((check) => scoreOf(check, category) ?? []))
    .filter((both) => both.length === 2);
  return scores.length < k ? null : agreement(scores);
}

function scoreOf({ answers, form }: Contribution, category: Category): number | null {
  if (answers === null) return null;
  const known = Object.entries(answers).filter((entry): entry is [string, Answer] => entry[1] !== "answered");
  return scoreCheck(Object.fromEntries(known), form).categories[category].score;
}
