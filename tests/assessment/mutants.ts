// Every small mistake that the data and the rules of the instrument could hold.
import type { Indicator } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { type Mutant, replaced, sources } from "./mutant.ts";

type Field = keyof Indicator &
  ("weight" | "dir" | "dim" | "scale" | "short" | "rl2" | "rl1" | "mod" | "hushed");

const homes = { EMO: "emotional", PHY: "physical", SPI: "spiritual", ECO: "economic", POL: "political" };
const orders = "instrument/v1/orders.ts";
const redLines = "assessment/red-lines.ts";
const bands = "assessment/bands.ts";
const codeOf = (file: string): string => sources.get(file) ?? "";

/** The indicator with other values in some of its fields. */
function changed(indicator: Indicator, change: Partial<Record<Field, Indicator[Field]>>): Mutant {
  const file = `instrument/v1/${homes[indicator.category]}.ts`;
  const code = codeOf(file);
  const start = code.indexOf(`id: "${indicator.id}"`);
  const block = code.slice(start, code.indexOf("}", start));
  const other = Object.entries(change).reduce(
    (text, [field, value]) =>
      text.replace(new RegExp(`\\b${field}: [^,]+,`), `${field}: ${JSON.stringify(value)},`),
    block,
  );
  return { name: `${indicator.id} ${JSON.stringify(change)}`, file, code: replaced(code, block, other) };
}

const each = (changes: (indicator: Indicator) => Partial<Record<Field, Indicator[Field]>>[]): Mutant[] =>
  instrument.indicators.flatMap((indicator) =>
    changes(indicator).map((change) => changed(indicator, change)),
  );
const others = <Value>(all: readonly Value[], own: Value): Value[] => all.filter((value) => value !== own);

/** One mutant for each of these texts in a file. */
function inText(
  file: string,
  changes: readonly (readonly [name: string, from: string, to: string])[],
): Mutant[] {
  return changes.map(([name, from, to]) => ({ name, file, code: replaced(codeOf(file), from, to) }));
}

const cuts = [25, 50, 75].flatMap((cut) =>
  [cut - 1, cut + 1].map((to) => [`cut ${cut} -> ${to}`, `score >= ${cut}`, `score >= ${to}`] as const),
);

// Every combination once, from its letter to the next one.
const combinations = codeOf(redLines)
  .slice(codeOf(redLines).indexOf("const combinations"), codeOf(redLines).indexOf("const pageOrder"))
  .split(/(?=\tletter: )/)
  .slice(1);
const letterOf = (combination: string): string => /letter: ("\w")/.exec(combination)?.[1] ?? "";
const inCombinations = (change: (combination: string) => (readonly [name: string, to: string])[]): Mutant[] =>
  combinations.flatMap((combination) =>
    inText(
      redLines,
      change(combination).map(([name, to]) => [`${letterOf(combination)} ${name}`, combination, to] as const),
    ),
  );

/** A call such as atLeast(2, "PHY01", "PHY02") with another threshold for one of its ids, or (null) without it. */
function withIngredient(combination: string, id: string, threshold: (from: number) => number | null): string {
  const [call = "", from, ids = ""] =
    [...combination.matchAll(/atLeast\((\d), ([^)]*)\)/g)].find(([text]) => text.includes(id)) ?? [];
  const to = threshold(Number(from));
  const rest = others(ids.split(", "), id).map((other) => `...atLeast(${from}, ${other})`);
  const parts = to === null ? rest : [...rest, `...atLeast(${to}, ${id})`];
  const isSpread = combination.includes(`...${call}`);
  return replaced(combination, isSpread ? `...${call}` : call, isSpread ? parts.join(", ") : `[${parts}]`);
}
const ingredients = (combination: string): string[] =>
  [...combination.matchAll(/"[A-Z]{3}\d\d"/g)].map(([id]) => id);

const pageOrder = /pageOrder = "([^"]+)"/.exec(codeOf(redLines))?.[1] ?? "";
const lines = pageOrder.split(" ");
const swaps = lines.slice(1).map((line, at) => {
  const pair = `${lines[at]} ${line}`;
  return [`${pair} swapped`, pageOrder, pageOrder.replace(pair, `${line} ${lines[at]}`)] as const;
});

/** The mutants by what they change. */
export const mutants: Readonly<Record<string, readonly Mutant[]>> = {
  weights: each(({ weight }) => [{ weight: weight === 1 ? 2 : 1 }]),
  directions: each(({ dir }) => [{ dir: dir === "R" ? "C" : "R" }]),
  dimensions: each(({ dim }) => others(["T", "V", "C"] as const, dim).map((to) => ({ dim: to }))),
  scales: each(({ scale }) => others(["F", "T", "E", "H"] as const, scale).map((to) => ({ scale: to }))),
  "short form": each(({ short }) => [{ short: !short }]),
  modifiability: each(({ mod }) => others([0, 0.5, 1] as const, mod).map((to) => ({ mod: to }))),
  "hushed flags": each(({ hushed }) => [{ hushed: !hushed }]),
  "thresholds of red lines": each(({ rl2, rl1 }) => [
    ...(rl2 === null ? [] : [{ rl2: rl2 - 1 }, { rl2: rl2 + 1 }]),
    ...(rl1 === null ? [] : [{ rl1: rl1 - 1 }, { rl1: rl1 + 1 }]),
  ]),
  "levels of red lines": each(({ rl2, rl1 }) => (rl2 === rl1 ? [] : [{ rl2: rl1, rl1: rl2 }])),
  "red lines left out": each(({ rl2, rl1 }) => [
    ...(rl2 === null ? [] : [{ rl2: null }]),
    ...(rl1 === null ? [] : [{ rl1: null }]),
  ]),
  "red lines too many": each(({ rl2, rl1 }) => (rl2 === null && rl1 === null ? [{ rl2: 4 }] : [])),
  "band cuts": inText(bands, cuts),
  "thresholds of combinations": inCombinations((combination) =>
    ingredients(combination).flatMap((id) =>
      [-1, 1].map((by) => [`${id} ${by}`, withIngredient(combination, id, (from) => from + by)] as const),
    ),
  ),
  "ingredients left out": inCombinations((combination) =>
    ingredients(combination).map((id) => [`without ${id}`, withIngredient(combination, id, () => null)]),
  ),
  "levels of combinations": inCombinations((combination) => [
    ["other level", combination.replace(/level: (\d)/, (_, level) => `level: ${3 - level}`)],
  ]),
  "categories of combinations": inCombinations((combination) => {
    const [list = ""] = /categories: \[[^\]]*\]/.exec(combination) ?? [];
    return [...list.matchAll(/"[A-Z]{3}"/g)].map(([category]) => [
      `without ${category}`,
      combination.replace(list, list.replace(category, '"SPI"')),
    ]);
  }),
  "order of urgency": inText(redLines, swaps),
  "quieter questions": inText(
    orders,
    instrument.quieter.map((id) => [`without ${id}`, `\t"${id}"`, '\t"EMO08"'] as const),
  ),
};
