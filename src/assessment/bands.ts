import type { Band } from "../instrument/schema.ts";

/** The four bands from least to most pressure. */
export const bands: readonly Band[] = Object.freeze<Band[]>(["steady", "watch", "high", "critical"]);

/** The band of a whole number 0-100; the cuts 25, 50, 75 are the average answers 1, 2, 3 of the scale itself. */
export function bandOf(score: number): Band {
  if (score >= 75) return "critical";
  if (score >= 50) return "high";
  return score >= 25 ? "watch" : "steady";
}

/** The highest of these bands, or null when none of them is a band. */
export function highest(found: readonly (Band | null)[]): Band | null {
  return bands.findLast((band) => found.includes(band)) ?? null;
}

/** One band lower; steady and null stay. */
export function oneBelow(band: Band | null): Band | null {
  return band === null ? null : (bands[bands.indexOf(band) - 1] ?? band);
}

/** Whether an area counts as over the bar. */
export function overTheBar(band: Band | null): boolean {
  return band === "high" || band === "critical";
}
