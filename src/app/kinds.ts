// Every kind of record the app reads. A kind is defined once, in the folder it belongs to.
import { assessmentKind } from "../assessment/assessment.ts";
import { careEntryKind } from "../care/care-log.ts";
import { tensionDateKind } from "../care/dates.ts";
import { routineKind } from "../care/habits.ts";
import { incidentKind } from "../care/incident.ts";
import { cardKind, letterKind, signKind } from "../care/pages.ts";
import { contactKind, personKind } from "../care/people.ts";
import { planItemKind } from "../care/plan.ts";
import { ticketKind, workshopKind } from "../workshop/records.ts";
import { backupStateKind } from "./backup-state.ts";
import { settingsKind } from "./settings.ts";

/** How a sort of record is checked and brought up to date: `migrate[n]` makes version n + 2 of a body from version n + 1. */
export interface Kind<Body> {
  readonly kind: string;
  readonly v: number;
  readonly schema: { parse(value: unknown): Body };
  readonly migrate: readonly ((body: unknown) => unknown)[];
}

export const kinds: readonly Kind<unknown>[] = [
  assessmentKind,
  planItemKind,
  routineKind,
  personKind,
  contactKind,
  careEntryKind,
  incidentKind,
  signKind,
  letterKind,
  cardKind,
  tensionDateKind,
  workshopKind,
  ticketKind,
  backupStateKind,
  settingsKind,
];
