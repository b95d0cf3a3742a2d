// What is kept when a workshop is closed. It comes late, when one is.
import type { Contribution } from "./contribution.ts";
import { groupTables, rowsOf } from "./group.ts";
import type { Invitation } from "./invitation.ts";
import { needsOf } from "./needs.ts";
import { pairTables } from "./pairs.ts";
import type { Closed } from "./records.ts";

/** The tables of a group, from its contributions in the order they came; in a pilot also what weighs, the pairs, and the rows. */
export function closingOf(
  given: readonly Contribution[],
  invitation: Pick<Invitation, "k" | "mode">,
): Closed {
  const tables = groupTables(given, invitation.k);
  if (invitation.mode === "group") return { tables, rows: null };
  const rows = rowsOf(given);
  return { tables, rows, needs: needsOf(rows, invitation.k), pairs: pairTables(given, invitation) };
}
