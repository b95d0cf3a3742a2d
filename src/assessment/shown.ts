// What a finished check shows: by the rules of today, or as it was shown when other rules counted it.
import type { Category } from "../instrument/schema.ts";
import type { Assessment } from "./assessment.ts";
import { asThings, type FiredLine, firedLines, thingsIn } from "./red-lines.ts";
import { type CheckResult, scoreCheck, scorer } from "./scoring.ts";

/** The result that other rules than today's gave a check, or null. */
function resultOfThen(check: Assessment): CheckResult | null {
  return check.scorer === scorer ? null : (check.result ?? null);
}

/** Whether a check shows what other rules than today's made of it. */
export function isOfOtherRules(check: Assessment): boolean {
  return resultOfThen(check) !== null;
}

/** The result that a check shows. */
export function shownResult(check: Assessment): CheckResult {
  return resultOfThen(check) ?? scoreCheck(check.answers, check.form, check.mode);
}

/** How many things need care first in a category, as the check shows it; what she called over is none. */
export function thingsShown(category: Category, check: Assessment): number {
  const then = resultOfThen(check)?.categories[category];
  if (then === undefined) return thingsIn(category, check).length;
  const today = firedLines(check.answers, check.form, check.mode);
  const lines = [...then.redLines, ...then.combinations].map(([line, level]): FiredLine => {
    const known = today.find((each) => each.line === line);
    return { line, level, categories: [category], indicators: known?.indicators ?? [line] };
  });
  return asThings(lines.filter(({ line }) => check.open[line] !== "over")).length;
}
