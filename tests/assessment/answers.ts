import fc from "fast-check";
import type { Answer, Answers, Category, Form, Indicator, IndicatorId } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";

export const asked = (form: Form): Indicator[] =>
  instrument.indicators.filter((indicator) => form === "full" || indicator.short);

/** The answer that gives this risk value. */
export const answerAt = (indicator: Indicator, risk: number): Answer => {
  const steps: Answer[] = [0, 1, 2, 3, 4];
  return steps[indicator.dir === "R" ? risk : 4 - risk] ?? "skip";
};

/** An indicator that is known to exist. */
export function indicatorOf(id: IndicatorId): Indicator {
  const found = instrument.byId(id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
}

/** Answers where these ids have these risk values and every other question of the form is at its best. */
export const calmBut = (form: Form, risks: Record<IndicatorId, number>): Answers =>
  Object.fromEntries(
    [...asked(form), ...Object.keys(risks).map(indicatorOf)].map((indicator) => [
      indicator.id,
      answerAt(indicator, risks[indicator.id] ?? 0),
    ]),
  );

/** Answers to a category whose weights x risk values add up to `points`: the heaviest questions take what they can hold. */
export function worthPoints(form: Form, category: Category, points: number): Answers {
  const heaviest = instrument.questions(form, category).toSorted((one, other) => other.weight - one.weight);
  let left = points;
  return Object.fromEntries(
    heaviest.map((indicator) => {
      const risk = Math.min(4, Math.floor(left / indicator.weight));
      left -= risk * indicator.weight;
      return [indicator.id, answerAt(indicator, risk)];
    }),
  );
}

const answer: fc.Arbitrary<Answer | undefined> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<Answer>(0, 1, 2, 3, 4) },
  { weight: 1, arbitrary: fc.constantFrom<Answer>("skip", "na") },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

export const anyForm: fc.Arbitrary<Form> = fc.constantFrom<Form>("short", "full");

/** Any answers to a form, in any state: given, skipped, not applicable, unseen. */
export const anyAnswers = (form: Form): fc.Arbitrary<Answers> => {
  const ids = asked(form).map(({ id }) => id);
  return fc
    .array(answer, { minLength: ids.length, maxLength: ids.length })
    .map((list) =>
      Object.fromEntries(ids.flatMap((id, at) => (list[at] === undefined ? [] : [[id, list[at]]]))),
    );
};

export const anyCheck: fc.Arbitrary<{ form: Form; answers: Answers }> = anyForm.chain((form) =>
  anyAnswers(form).map((answers) => ({ form, answers })),
);
