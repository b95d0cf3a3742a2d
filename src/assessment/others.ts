// The sheet "what others must change": what weighs in all five categories and is not hers to lift.
import type { Answers, Form, Indicator, IndicatorId } from "../instrument/schema.ts";
import { instrument } from "../instrument/versions.ts";
import { forOthersToChange } from "./explanation.ts";

/** An area of the ICAN protection framework: law and politics, threats on the ground, the peace table, emergency help. */
export type Area = Indicator["ican"][number];

export interface OthersGroup {
  readonly area: Area;
  /** What weighs most first. */
  readonly ids: readonly IndicatorId[];
}

const areas: readonly Area[] = ["A1", "A2", "A3", "A4"];

/** Groups what is for others to change by the areas in which they must act, A1 to A4, areas with nothing left out: in each the heaviest share of its category's number first, ties by id; an answer stands in every area it belongs to, a hushed one only if it is asked for. */
export function othersSheet(
  answers: Answers,
  form: Form,
  askedFor: ReadonlySet<IndicatorId>,
): readonly OthersGroup[] {
  const shares = instrument.resultOrder
    .flatMap((category) => sharesIn(answers, form, category))
    .filter(({ id }) => askedFor.has(id) || instrument.byId(id)?.hushed === false)
    .toSorted((one, other) => other.points - one.points || (one.id < other.id ? -1 : 1));
  return areas
    .map((area) => ({ area, ids: shares.filter(({ ican }) => ican.includes(area)).map(({ id }) => id) }))
    .filter(({ ids }) => ids.length > 0);
}

// The quieter questions are never part of the short score: they weigh by the rules of the full form.
function sharesIn(answers: Answers, form: Form, category: Indicator["category"]) {
  const own = forOthersToChange(answers, form, category);
  if (form === "full") return own;
  const quieter = forOthersToChange(answers, "full", category).filter(({ id }) =>
    instrument.quieter.includes(id),
  );
  return [...own, ...quieter];
}
