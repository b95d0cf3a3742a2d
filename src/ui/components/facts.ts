// What a result shows of each part of life, the same for every view of it.
import type { Assessment } from "../../assessment/assessment.ts";
import { bands } from "../../assessment/bands.ts";
import type { CategoryResult } from "../../assessment/scoring.ts";
import { shownResult, thingsShown } from "../../assessment/shown.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { Band, Category } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";
import { categoryText } from "./bandWords.ts";

export interface Fact {
  readonly category: Category;
  readonly result: CategoryResult;
  /** How many things need care first there. */
  readonly lit: number;
}

/** The five parts of a check, in the order of results. */
export function factsOf(body: Assessment): readonly Fact[] {
  const { categories } = shownResult(body);
  return instrument.resultOrder.map((category) => ({
    category,
    result: categories[category],
    lit: thingsShown(category, body),
  }));
}

/** Fields of a leaf or rings that a band fills: 1 to 4, or 0 without a number. */
export const fullness = (band: Band | null): number => (band === null ? 0 : bands.indexOf(band) + 1);

/** Every part and its word, as sentences one after the other. */
export function factsText(t: Translate, facts: readonly Fact[]): string {
  const sentences = facts.map(({ category, result, lit }) =>
    t("results:fact", {
      part: t(`instrument:category.${category}`),
      text: categoryText(t, result, lit),
    }),
  );
  return sentences.join(" ");
}
