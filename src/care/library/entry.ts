import { deepFreeze } from "../../instrument/freeze.ts";
import type { Category } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";
import type { Action, Routine } from "../schema.ts";

type Derived = "id" | "kind" | "category" | "dims" | "hushed";
type Shared = "countries" | "reviewedOn" | "reviewDue" | "licence" | "rev";
type Usual = "needs" | "avoidIf" | "general" | "hasNotText";
type Written<E, Own extends keyof E> = Omit<E, Derived | Shared | Usual | Own> &
  Partial<Pick<E, (Usual | Own) & keyof E>>;

// No review by a partner has taken place yet, so no entry carries a date or a country.
const shared = {
  countries: [],
  reviewedOn: null,
  reviewDue: null,
  licence: "CC-BY-SA-4.0",
  rev: 1,
} as const;

const usual = { needs: [], avoidIf: [], general: false, hasNotText: true } as const;

/** The two ways to write an entry of one category; what it is about, and whether it is hushed, follow from its links. */
export function entriesOf<C extends Category>(category: C) {
  return {
    /** Completes and freezes one protective action. */
    action(id: `${C}-A${number}`, written: Written<Action, "ican" | "dependants">): Action {
      const own = { id, kind: "action", category, ...linked(written.links) } as const;
      return deepFreeze({ ...own, ...shared, ...usual, ican: [], dependants: [], ...written });
    },
    /** Completes and freezes one care routine. */
    routine(id: `${C}-R${number}`, written: Written<Routine, "grounding">): Routine {
      const own = { id, kind: "routine", category, ...linked(written.links) } as const;
      return deepFreeze({ ...own, ...shared, ...usual, grounding: false, ...written });
    },
  };
}

function linked(links: readonly string[]): Pick<Action, "dims" | "hushed"> {
  const indicators = links.flatMap((id) => instrument.byId(id) ?? []);
  return {
    dims: (["T", "V", "C"] as const).filter((dim) => indicators.some((one) => one.dim === dim)),
    hushed: indicators.some(({ hushed }) => hushed),
  };
}
