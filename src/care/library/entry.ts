import { deepFreeze } from "../../instrument/freeze.ts";
import type { Action, Routine } from "../schema.ts";

type Shared = "kind" | "countries" | "reviewedOn" | "reviewDue" | "licence" | "rev";
type Usual = "needs" | "avoidIf" | "hushed" | "general" | "hasNotText";
type Written<E, Own extends keyof E> = Omit<E, Shared | Usual | Own> &
  Partial<Pick<E, (Usual | Own) & keyof E>>;

// No review by a partner has taken place yet, so no entry carries a date or a country.
const shared = {
  countries: [],
  reviewedOn: null,
  reviewDue: null,
  licence: "CC-BY-SA-4.0",
  rev: 1,
} as const;

const usual = { needs: [], avoidIf: [], hushed: false, general: false, hasNotText: true } as const;

/** Completes and freezes one protective action. */
export function action(written: Written<Action, "ican" | "withChildren">): Action {
  return deepFreeze({ kind: "action", ...shared, ...usual, ican: [], withChildren: false, ...written });
}

/** Completes and freezes one care routine. */
export function routine(written: Written<Routine, "grounding">): Routine {
  return deepFreeze({ kind: "routine", ...shared, ...usual, grounding: false, ...written });
}
