// The records of an open space in memory, by kind: a change to one kind costs nothing to the others, however many there are.
import { type Signal, signal } from "@preact/signals";
import type { Envelope } from "../safe/api.ts";
import { kinds } from "./kinds.ts";

/** The kind of a mark that a record was removed. */
export const gone = "gone";

/** A record that this version can read: its body in the newest version of its kind. */
export interface Placed {
  readonly envelope: Envelope;
  readonly body: unknown;
}

export interface Shelves {
  /** The newest envelope of an id, also of a removed record or one that cannot be read. */
  known(id: string): Envelope | undefined;
  /** The record of this id, if it is there and can be read. */
  find(id: string): Placed | undefined;
  /** Every record of a kind, in no order; a computed value that asks follows later changes of that kind. */
  all(kind: string): readonly Placed[];
  /** Puts a record, or a mark that it is gone, in the place of what had its id. */
  place(envelope: Envelope): void;
  /** False for the id of a record that this version cannot read. */
  canRead(id: string): boolean;
  /** The newest envelope of every id. */
  everything(): readonly Envelope[];
  /** The edit ids of all records. */
  edits(): ReadonlySet<string>;
  /** How many records this version cannot read. */
  unreadable(): number;
}

interface Shelf {
  /** What was loaded and waits until somebody asks for its kind. */
  unread: Envelope[];
  readonly records: Map<string, Placed>;
  /** Rises with every change. */
  readonly changes: Signal<number>;
}

function read(envelope: Envelope): Placed | null {
  const kind = kinds.find((each) => each.kind === envelope.kind);
  if (kind === undefined || envelope.v > kind.v) return null;
  try {
    const body = kind.migrate.slice(envelope.v - 1).reduce((old, step) => step(old), envelope.body);
    return { envelope, body: kind.schema.parse(body) };
  } catch {
    return null;
  }
}

/** Takes these records up. Their bodies are checked when their kind is first asked for, so that opening does not wait for all. */
export function createShelves(loaded: readonly Envelope[]): Shelves {
  const shelves = new Map<string, Shelf>();
  const known = new Map<string, Envelope>();
  const unreadable = new Set<string>();

  function shelfOf(kind: string): Shelf {
    const shelf = shelves.get(kind) ?? { unread: [], records: new Map(), changes: signal(0) };
    shelves.set(kind, shelf);
    return shelf;
  }
  function readInto({ records }: Shelf, envelope: Envelope): void {
    const record = read(envelope);
    if (record === null) unreadable.add(envelope.id);
    else records.set(envelope.id, record);
  }
  function readShelf(kind: string): Shelf {
    const shelf = shelfOf(kind);
    const waiting = shelf.unread;
    shelf.unread = [];
    for (const envelope of waiting) readInto(shelf, envelope);
    return shelf;
  }
  const find = (id: string) => {
    const kind = known.get(id)?.kind;
    return kind === undefined ? undefined : readShelf(kind).records.get(id);
  };
  const changed = ({ changes }: Shelf) => {
    changes.value = changes.peek() + 1;
  };

  for (const envelope of loaded) {
    known.set(envelope.id, envelope);
    if (envelope.kind !== gone) shelfOf(envelope.kind).unread.push(envelope);
  }
  return {
    known: (id) => known.get(id),
    find,
    all(kind) {
      const { records, changes } = readShelf(kind);
      // Asked for, so that whoever computes with it follows.
      changes.value;
      return [...records.values()];
    },
    place(envelope) {
      const before = known.get(envelope.id);
      const old = before && readShelf(before.kind);
      if (old?.records.delete(envelope.id)) changed(old);
      known.set(envelope.id, envelope);
      if (envelope.kind === gone) return;
      const shelf = readShelf(envelope.kind);
      readInto(shelf, envelope);
      changed(shelf);
    },
    canRead: (id) => find(id) !== undefined || !unreadable.has(id),
    everything: () => [...known.values()],
    edits: () => new Set([...known.values()].flatMap(({ e }) => e)),
    unreadable() {
      for (const kind of shelves.keys()) readShelf(kind);
      return unreadable.size;
    },
  };
}
