// Her private log in the open space. Notes whose day has come are forgotten when it opens.
import { computed, type ReadonlySignal } from "@preact/signals";
import { type CareEntry, careEntryKind, emptyEntry, forgotten, saysSomething } from "../care/care-log.ts";
import type { CareDone } from "../care/habits.ts";
import type { Clock } from "../lib/clock.ts";
import { partOfDay } from "../lib/part-of-day.ts";
import type { Kind } from "./kinds.ts";
import { dayOf } from "./plan.ts";
import type { Records, Stored } from "./records.ts";

export type LogEntry = Stored<CareEntry>;

export interface Log {
  /** The newest day first, and in a day what was begun last. */
  readonly entries: ReadonlySignal<readonly LogEntry[]>;
  readonly done: ReadonlySignal<readonly CareDone[]>;
  byId(id: string): LogEntry | undefined;
  /** Today, as days since 1970-01-01 in her time zone. */
  today(): number;
  /** Keeps what she says of this moment. */
  add(part: Partial<CareEntry>): LogEntry["id"];
  /** Keeps the place; an entry that says nothing any more is gone. */
  change(id: string, part: Partial<CareEntry>): void;
  /** Takes the entry away; what is given back brings it back. */
  remove(id: string): () => void;
  /** Says that a routine was done today, or takes that back. */
  turnToday(routineId: string): void;
}

const kind: Kind<CareEntry> = careEntryKind;

export function createLog(records: Records, clock: Clock): Log {
  const entries = computed(() =>
    records.all(kind).toSorted((one, other) => other.body.day - one.body.day || other.seq - one.seq),
  );
  const byId = (id: string) => entries.value.find((entry) => entry.id === id);
  const today = () => dayOf(clock.now());
  const now = () => emptyEntry(today(), partOfDay(clock.now()));

  function keep(id: string, body: CareEntry): void {
    if (saysSomething(body)) records.amend(kind, id, body);
    else records.remove(id);
  }
  function add(part: Partial<CareEntry>): LogEntry["id"] {
    const id = records.newId();
    records.put(kind, id, { ...now(), ...part });
    return id;
  }
  for (const { id, body } of entries.value) {
    const left = forgotten(body, today());
    if (left !== body) keep(id, left);
  }
  return {
    entries,
    done: computed(() =>
      entries.value.flatMap(({ body: { did, day } }) => (did === null ? [] : { routineId: did, day })),
    ),
    byId,
    today,
    add,
    change(id, part) {
      const entry = byId(id);
      if (entry !== undefined) keep(id, { ...entry.body, ...part });
    },
    remove(id) {
      const entry = byId(id);
      if (entry === undefined) return () => {};
      records.remove(id);
      return () => records.put(kind, id, entry.body);
    },
    turnToday(routineId) {
      const day = today();
      const done = entries.value.filter(({ body }) => body.did === routineId && body.day === day);
      if (done.length === 0) add({ did: routineId });
      // A tick that is taken back leaves what she wrote beside it.
      for (const { id, body } of done) keep(id, { ...body, did: null });
    },
  };
}
