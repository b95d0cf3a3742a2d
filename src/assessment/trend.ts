// How one category stood in her last checks, each counted over the same questions.
import type { Category, Form } from "../instrument/schema.ts";
import type { Assessment } from "./assessment.ts";
import { commonForm, compareCategory, coreAnswers } from "./change.ts";
import { thingsIn } from "./red-lines.ts";
import { type CategoryResult, scoreCheck } from "./scoring.ts";

/** How many checks a trend holds at most. */
export const trendLength = 6;

/** One check in a trend: when it was finished (UTC ms), its result over the questions that all checks of the trend share, how many things burned there, and whether it can be compared with the check before it. */
export interface TrendPoint {
  readonly at: number;
  readonly result: CategoryResult;
  readonly things: number;
  readonly isJoined: boolean;
}

/** The form that all these checks can be counted in: short as soon as one of them is short. */
export function sharedForm(checks: readonly Pick<Assessment, "form">[]): Form {
  const form = checks.reduce((one, other) => ({ form: commonForm(one, other) }), { form: "full" as Form });
  return form.form;
}

/** The last six checks, oldest first, as one category of them is drawn; `checks` come oldest first. */
export function trendOf(checks: readonly Assessment[], category: Category): readonly TrendPoint[] {
  const last = checks.slice(-trendLength);
  const form = sharedForm(last);
  const counted = last.map((check) => countedIn(form, check));
  return counted.map((check, place) => {
    const before = counted[place - 1];
    return {
      at: check.finishedAt ?? check.startedAt,
      result: scoreCheck(check.answers, form, check.mode).categories[category],
      // Of the whole check: a line of the full form burned, whatever is counted here.
      things: thingsIn(category, last[place] ?? check).length,
      isJoined: before !== undefined && compareCategory(before, check, category).comparable,
    };
  });
}

function countedIn(form: Form, check: Assessment): Assessment {
  return check.form === form ? check : { ...check, form, answers: coreAnswers(check.answers) };
}
