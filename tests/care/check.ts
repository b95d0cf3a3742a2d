import fc from "fast-check";
import type { Marked } from "../../src/assessment/red-lines.ts";
import { allActions, catalogue } from "../../src/care/catalogue.ts";
import { priorityMost, prioritySchema } from "../../src/care/life.ts";
import type { Context } from "../../src/care/ranking.ts";
import type { Entry, Need } from "../../src/care/schema.ts";
import type { CategoryPage } from "../../src/care/suggestions.ts";
import type { Answer, Answers, Form } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";

/** All routines, in catalogue order. */
export const allRoutines = Object.values(catalogue).flatMap(({ routines }) => routines);

const needs: readonly Need[] = ["money", "person", "privateRoom", "signal", "battery"];
const everyId = [...allActions(), ...allRoutines].map(({ id }) => id);

/** Whatever she says of her life, lacks, or has dismissed. */
export const anyContext: fc.Arbitrary<Context> = fc.record({
  priorities: fc.shuffledSubarray([...prioritySchema.options], { maxLength: priorityMost }),
  missing: fc.subarray([...needs]),
  dismissed: fc.subarray(everyId),
});

/** A check with these answers, in the full form unless said otherwise, with no word yet on any red line. */
export function check(answers: Answers, more: Partial<Marked> = {}): Marked {
  return { answers, form: "full", mode: "normal", open: {}, ...more };
}

/** The ids that can be asked in a form, the quieter six included. */
export function asked(form: Form): string[] {
  return instrument.indicators
    .filter(({ id, short }) => form === "full" || short || instrument.quieter.includes(id))
    .map(({ id }) => id);
}

/** Answers from pairs; undefined is a question not seen. */
export function answersOf(drawn: readonly (readonly [string, Answer | undefined])[]): Answers {
  return Object.fromEntries(drawn.flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));
}

/** Everything that stands on the pages. */
export function shown(pages: Readonly<Record<string, CategoryPage>>): readonly Entry[] {
  return Object.values(pages).flatMap(({ actions, routine }) => [
    ...actions.map(({ entry }) => entry),
    ...(routine ? [routine.entry] : []),
  ]);
}
