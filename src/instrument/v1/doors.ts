import { deepFreeze } from "../freeze.ts";
import type { Category, Form } from "../schema.ts";

/** A page that is offered and never scored, stored, exported or remembered; `choices` are the parts of its sentence keys. */
export interface Door {
  readonly id: string;
  readonly at: "start" | { readonly endOf: Category };
  readonly forms: readonly Form[];
  readonly choices: readonly string[];
}

/** The two doors: is now a good moment (before every form, and once when a check is resumed); for very dark moments (end of EMO, full form). */
export const doors: readonly Door[] = deepFreeze<Door[]>([
  { id: "GATE00", at: "start", forms: ["short", "full"], choices: ["yes", "now", "unsure"] },
  { id: "EMO12", at: { endOf: "EMO" }, forms: ["full"], choices: ["show", "goOn"] },
]);
