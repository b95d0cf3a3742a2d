// The rows of closed pilots of one form, put together: what research may read of them.
import type { Form } from "../instrument/schema.ts";
import { instrument } from "../instrument/versions.ts";
import { isAsked } from "./contribution.ts";
import { type Row, sorted } from "./group.ts";
import type { Invitation } from "./invitation.ts";
import type { Closed } from "./records.ts";

/** Rows with single answers, sorted by what is in them; `k` is the largest of the workshops they come from. */
export interface Pool {
  readonly form: Form;
  readonly rows: readonly Row[];
  readonly workshops: number;
  readonly k: number;
}

/** So many rows must be together before any leaves the phone. */
export const fewestToLeave = 30;

interface Source {
  readonly invitation: Pick<Invitation, "form" | "k">;
  readonly closed: Closed | null;
}

/** All rows of this form in which single answers were given. */
export function poolOf(sources: readonly Source[], form: Form): Pool {
  const filled = sources.flatMap(({ invitation, closed }) => {
    const rows = closed?.rows?.filter(({ answers }) => answers !== null) ?? [];
    return invitation.form === form && rows.length > 0 ? [{ k: invitation.k, rows }] : [];
  });
  return {
    form,
    rows: sorted(filled.flatMap(({ rows }) => rows)),
    workshops: filled.length,
    k: Math.max(0, ...filled.map(({ k }) => k)),
  };
}

/** The questions that may be given in this form, in the order on screen. */
export const givenQuestions = (form: Form) =>
  instrument.checkOrder
    .flatMap((category) => instrument.questions(form, category))
    .filter((indicator) => isAsked(indicator, form));

/** The pool as a table under the names of its columns: the five bands, then the questions in instrument order; null where nothing was given. Throws a RangeError below `fewestToLeave` rows. */
export function poolTable({ form, rows }: Pool): readonly (readonly (string | number | null)[])[] {
  if (rows.length < fewestToLeave) throw new RangeError("too few rows to leave the phone");
  const categories = instrument.resultOrder;
  const ids = instrument.indicators.filter((one) => isAsked(one, form)).map(({ id }) => id);
  return [
    [...categories, ...ids],
    ...rows.map(({ bands, answers }) => [
      ...categories.map((category) => bands[category]),
      ...ids.map((id) => answers?.[id] ?? null),
    ]),
  ];
}
