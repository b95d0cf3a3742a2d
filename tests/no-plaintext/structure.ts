// What would tell what she keeps without a word of hers: the names of kinds, questions, steps and parts of a record.
import { kinds } from "../../src/app/kinds.ts";
import { catalogue } from "../../src/care/catalogue.ts";
import { instrument } from "../../src/instrument/versions.ts";

/** A text as JSON writes it, and as the browser writes it in a value of IndexedDB. */
const inBoth = (text: string): string[] => [`"${text}"`, `"${String.fromCharCode(text.length)}${text}`];

const ids = [
  ...instrument.indicators.map(({ id }) => id),
  ...Object.values(catalogue).flatMap(({ actions, routines }) =>
    [...actions, ...routines].map(({ id }) => id),
  ),
];

export const structure: readonly string[] = [
  ...kinds.flatMap(({ kind }) => [`"kind":"${kind}"`, inBoth("kind")[1] + (inBoth(kind)[1] ?? "")]),
  ...[...ids, "answers", "startedAt"].flatMap(inBoth),
];
