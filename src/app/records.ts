// The records of an open space. Memory is the truth; the safe holds its sealed copy, written one batch after the other.
import { type ReadonlySignal, signal } from "@preact/signals";
import { base64url } from "../lib/bytes.ts";
import type { Clock } from "../lib/clock.ts";
import type { Random } from "../lib/random.ts";
import type { Envelope, Loaded, Safe } from "../safe/api.ts";
import { errorCode } from "./failure.ts";
import { type Kind, kinds } from "./kinds.ts";

/** A record that was read: its body in the newest version of its kind. */
export interface Stored<Body> {
  readonly id: string;
  readonly at: number;
  readonly seq: number;
  readonly body: Body;
}

/** kept = everything is sealed; keeping = a save runs; failed = the last save did not work, nothing in memory is lost. */
export type SaveState = "kept" | "keeping" | { readonly failed: string };

export interface Records {
  readonly saving: ReadonlySignal<SaveState>;
  /** Records that this version cannot read: kept as they are, never rewritten. */
  readonly unreadable: number;
  /** Every record of a kind, oldest first by `seq`. */
  all<Body>(kind: Kind<Body>): readonly Stored<Body>[];
  /** Shows the record at once and seals it; a later put of the same id wins. */
  put<Body>(kind: Kind<Body>, id: string, body: Body): void;
  /** The same for a record that keeps its place in the order. */
  amend<Body>(kind: Kind<Body>, id: string, body: Body): void;
  /** Takes the record away; a mark that it is gone stays, so that an older copy does not bring it back. */
  remove(id: string): void;
  /** Tries a failed save again. */
  saveAgain(): void;
  /** What is not sealed yet, in the order of `seq`. */
  unsaved(): readonly Envelope[];
  /** Takes up changes of this space that were left unsealed, and seals them. */
  restore(envelopes: readonly Envelope[]): void;
  newId(): string;
  /** The id itself, or a new one where it belongs to a record that this version cannot read. */
  freeId(id: string): string;
  /** Resolves when nothing waits to be saved any more, or the save has failed. */
  settled(): Promise<void>;
}

interface Parsed {
  readonly envelope: Envelope;
  readonly body: unknown;
}

const editsKept = 8;
const gone = "gone";

function parse(envelope: Envelope): Parsed | null {
  const kind = kinds.find((each) => each.kind === envelope.kind);
  if (kind === undefined || envelope.v > kind.v) return null;
  try {
    const body = kind.migrate.slice(envelope.v - 1).reduce((old, step) => step(old), envelope.body);
    return { envelope, body: kind.schema.parse(body) };
  } catch {
    return null;
  }
}

export function createRecords(deps: { safe: Safe; loaded: Loaded; clock: Clock; random: Random }): Records {
  const { safe, loaded, clock, random } = deps;
  const read = loaded.records
    .filter((envelope) => envelope.kind !== gone)
    .map((envelope) => [envelope.id, parse(envelope)] as const);
  const unread = new Set(read.flatMap(([id, record]) => (record === null ? [id] : [])));
  const held = signal<ReadonlyMap<string, Parsed>>(
    new Map(read.flatMap(([id, record]) => (record === null ? [] : [[id, record] as const]))),
  );
  const saving = signal<SaveState>("kept");
  const edits = new Map(loaded.records.map((envelope) => [envelope.id, envelope.e]));
  const newId = () => base64url(random.bytes(16));
  const waiting = new Map<string, Envelope>();
  let seq = Math.max(0, ...loaded.records.map((envelope) => envelope.seq));
  let running: Promise<void> | null = null;

  function nextSeq(): number {
    seq += 1;
    return seq;
  }
  function envelopeOf(id: string, kind: string, v: number, body: unknown, place = nextSeq()): Envelope {
    const e = [base64url(random.bytes(8)), ...(edits.get(id) ?? [])].slice(0, editsKept);
    edits.set(id, e);
    return { id, kind, v, at: clock.now(), seq: place, e, body };
  }
  async function saveAll(): Promise<void> {
    saving.value = "keeping";
    while (waiting.size > 0) {
      const batch = [...waiting.values()];
      try {
        await safe.put(batch);
      } catch (error) {
        saving.value = { failed: errorCode(error) };
        return;
      }
      // What is newer in the meantime stays for the next turn.
      for (const envelope of batch) if (waiting.get(envelope.id) === envelope) waiting.delete(envelope.id);
    }
    saving.value = "kept";
  }
  function save(): void {
    running ??= saveAll().finally(() => {
      running = null;
      if (waiting.size > 0 && saving.value === "kept") save();
    });
  }

  function write<Body>(kind: Kind<Body>, id: string, body: Body, place?: number): void {
    const envelope = envelopeOf(id, kind.kind, kind.v, kind.schema.parse(body), place);
    held.value = new Map(held.value).set(id, { envelope, body });
    waiting.set(id, envelope);
    save();
  }

  return {
    saving,
    unreadable: unread.size,
    all<Body>(kind: Kind<Body>) {
      return [...held.value.values()]
        .filter(({ envelope }) => envelope.kind === kind.kind)
        .map(({ envelope: { id, at, seq: place }, body }) => ({ id, at, seq: place, body: body as Body }))
        .toSorted((one, other) => one.seq - other.seq);
    },
    put: (kind, id, body) => write(kind, id, body),
    amend: (kind, id, body) => write(kind, id, body, held.value.get(id)?.envelope.seq),
    remove(id) {
      const rest = new Map(held.value);
      rest.delete(id);
      held.value = rest;
      waiting.set(id, envelopeOf(id, gone, 1, null));
      save();
    },
    saveAgain: save,
    unsaved: () => [...waiting.values()].toSorted((one, other) => one.seq - other.seq),
    restore(envelopes) {
      const next = new Map(held.value);
      for (const old of envelopes) {
        // What was amended keeps its place; anything else comes after all that was kept since.
        const place = held.value.get(old.id)?.envelope.seq === old.seq ? old.seq : nextSeq();
        const envelope = envelopeOf(old.id, old.kind, old.v, old.body, place);
        const parsed = envelope.kind === gone ? null : parse(envelope);
        if (parsed === null) next.delete(old.id);
        else next.set(old.id, parsed);
        waiting.set(old.id, envelope);
      }
      held.value = next;
      save();
    },
    newId,
    freeId: (id) => (unread.has(id) ? newId() : id),
    async settled() {
      while (running !== null) await running;
    },
  };
}
