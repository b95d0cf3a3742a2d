import type { Marked } from "../../src/assessment/red-lines.ts";
import type { Answers } from "../../src/instrument/schema.ts";

/** A check with these answers, in the full form unless said otherwise, with no word yet on any red line. */
export function check(answers: Answers, more: Partial<Marked> = {}): Marked {
  return { answers, form: "full", mode: "normal", open: {}, ...more };
}
