// Her own people in the open space: whom she trusts, and who helps near her.
import { computed, type ReadonlySignal } from "@preact/signals";
import { contactKind, type LocalContact, type Person, personKind } from "../care/people.ts";
import type { Kind } from "./kinds.ts";
import type { Records, Stored } from "./records.ts";

/** One list of hers, in the order in which she added to it. */
export interface Entries<Body> {
  readonly all: ReadonlySignal<readonly Stored<Body>[]>;
  byId(id: string): Stored<Body> | undefined;
  add(body: Body): void;
  /** Keeps the place in the list. */
  change(id: string, body: Body): void;
  remove(id: string): void;
}

export interface People {
  readonly trusted: Entries<Person>;
  readonly near: Entries<LocalContact>;
}

/** The list of a kind, oldest first. */
export function entriesOf<Body>(records: Records, kind: Kind<Body>): Entries<Body> {
  const all = computed(() => records.all(kind));
  const byId = (id: string) => all.value.find((entry) => entry.id === id);
  return {
    all,
    byId,
    add: (body) => records.put(kind, records.newId(), body),
    change(id, body) {
      if (byId(id) !== undefined) records.amend(kind, id, body);
    },
    remove(id) {
      if (byId(id) !== undefined) records.remove(id);
    },
  };
}

export function createPeople(records: Records): People {
  return { trusted: entriesOf(records, personKind), near: entriesOf(records, contactKind) };
}
