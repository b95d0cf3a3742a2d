// What an open space holds. It comes in one late chunk, with the instrument, the library and zod.
import { type Signal, signal } from "@preact/signals";
import type { Clock } from "../lib/clock.ts";
import type { Random } from "../lib/random.ts";
import type { Loaded, Notice, Safe } from "../safe/api.ts";
import { type Assessments, createAssessments } from "./assessments.ts";
import { type Backups, createBackups } from "./backups.ts";
import { createIncidents, type Incidents } from "./incidents.ts";
import { createLog, type Log } from "./log.ts";
import { beginOpening, type Opening } from "./opening.ts";
import { createPages, type Pages } from "./pages.ts";
import { createParticipation, type Joined, type Participation } from "./participation.ts";
import { createPeople, type People } from "./people.ts";
import { createPlan, type Plan } from "./plan.ts";
import { createRecords, type Records } from "./records.ts";
import type { StoreMode } from "./session.ts";
import { createSettings, type SpaceSettings } from "./settings.ts";
import { createWorkshops, type Workshops } from "./workshops.ts";

export interface Space {
  readonly mode: StoreMode;
  readonly notices: readonly Notice[];
  readonly records: Records;
  readonly assessments: Assessments;
  readonly plan: Plan;
  readonly people: People;
  readonly pages: Pages;
  readonly log: Log;
  readonly incidents: Incidents;
  readonly settings: SpaceSettings;
  readonly backups: Backups;
  readonly workshops: Workshops;
  readonly participation: Participation;
  /** Null where nothing is kept that could be opened again. */
  readonly opening: Opening | null;
}

/** The library that seals tickets comes when the first one is sealed or opened. */
const hpke = async () => (await import("../workshop/hpke.ts")).suiteHere();

export function createSpace(deps: {
  safe: Safe;
  loaded: Loaded;
  mode: StoreMode;
  clock: Clock;
  random: Random;
  /** The workshop that this phone is in, where it may be in one. */
  joined?: Signal<Joined | null>;
}): Space {
  const joined = deps.joined ?? signal(null);
  const records = createRecords(deps);
  const settings = createSettings(records);
  return {
    mode: deps.mode,
    notices: deps.loaded.notices,
    records,
    assessments: createAssessments(records, deps.clock, () => joined.value === null),
    plan: createPlan(records, deps.clock, settings.life),
    people: createPeople(records),
    pages: createPages(records),
    log: createLog(records, deps.clock),
    incidents: createIncidents(records, deps.clock),
    settings,
    backups: createBackups(records, deps.clock),
    workshops: createWorkshops({ records, safe: deps.safe, hpke }),
    participation: createParticipation({ records, settings, random: deps.random, hpke, joined }),
    opening: deps.mode === "sealed" ? beginOpening(settings, deps.clock) : null,
  };
}
