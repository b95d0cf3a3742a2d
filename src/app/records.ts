// The records of an open space. Memory is the truth; the safe holds its sealed copy, written one batch after the other.
import { batch, type ReadonlySignal, signal } from "@preact/signals";
import { base64url } from "../lib/bytes.ts";
import type { Clock } from "../lib/clock.ts";
import type { Random } from "../lib/random.ts";
import type { Envelope, Loaded, Safe } from "../safe/api.ts";
import { createAfterPaint } from "./after-paint.ts";
import { errorCode } from "./failure.ts";
import type { Kind } from "./kinds.ts";
import { createShelves, gone } from "./shelves.ts";

/** A record that was read: its body in the newest version of its kind. */
export interface Stored<Body> {
  readonly id: string;
  readonly at: number;
  readonly seq: number;
  readonly body: Body;
}

/** kept = everything is sealed; keeping = a save runs; failed = the last save did not work, nothing in memory is lost. */
export type SaveState = "kept" | "keeping" | { readonly failed: string };

/** By what a space is known again in memory: the edits it holds, or that it holds none. */
interface Mark {
  readonly edits: ReadonlySet<string>;
  readonly isEmpty: boolean;
}

/** A change that was not sealed, and the space it belongs to. */
export interface Unsaved extends Envelope {
  readonly from: Mark;
}

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
  /** The same for what she did not ask for: when it cannot be sealed, nobody is told. */
  note<Body>(kind: Kind<Body>, id: string, body: Body): void;
  /** Takes the record away; a mark that it is gone stays, so that an older copy does not bring it back. */
  remove(id: string): void;
  /** Lets a change wait until what she touched is painted; whoever asks what is unsaved or settled has it done before. */
  afterPaint(change: () => void): void;
  /** Tries a failed save again. */
  saveAgain(): void;
  /** What is not sealed yet, in the order of `seq`. */
  unsaved(): readonly Unsaved[];
  /** Those of the changes that belong to this space; two that never kept anything cannot be told apart. */
  own(unsaved: readonly Unsaved[]): readonly Unsaved[];
  /** Takes up changes of this space that were left unsealed, and seals them; passes over those of another. */
  restore(unsaved: readonly Unsaved[]): void;
  /** A mark that this record is gone, not kept yet. */
  goneMark(id: string): Envelope;
  /** Every record as it is kept, also marks of removed ones and what this version cannot read. */
  everything(): readonly Envelope[];
  /** Seals records of another copy in one save, as they are, and takes them up. Throws what keeps them from being sealed; then nothing has changed. */
  takeIn(envelopes: readonly Envelope[]): Promise<void>;
  newId(): string;
  /** The id itself, or a new one where it belongs to a record that this version cannot read. */
  freeId(id: string): string;
  /** Resolves when nothing waits to be saved any more, or the save has failed. */
  settled(): Promise<void>;
}

const editsKept = 8;

export function createRecords(deps: { safe: Safe; loaded: Loaded; clock: Clock; random: Random }): Records {
  const { safe, loaded, clock, random } = deps;
  const shelves = createShelves(loaded.records);
  const afterPaint = createAfterPaint();
  const saving = signal<SaveState>("kept");
  const newId = () => base64url(random.bytes(16));
  const waiting = new Map<string, Envelope>();
  const noted = new WeakSet<Envelope>();
  const isAsked = (envelope: Envelope) => !noted.has(envelope);
  const wasEmpty = loaded.records.length === 0;
  let isEmpty = wasEmpty;
  // Not by spreading: there may be more records than a call takes arguments.
  let seq = loaded.records.reduce((most, envelope) => Math.max(most, envelope.seq), 0);
  let running: Promise<void> | null = null;

  function nextSeq(): number {
    seq += 1;
    return seq;
  }
  function envelopeOf(id: string, kind: string, v: number, body: unknown, place = nextSeq()): Envelope {
    const e = [base64url(random.bytes(8)), ...(shelves.known(id)?.e ?? [])].slice(0, editsKept);
    return { id, kind, v, at: clock.now(), seq: place, e, body };
  }
  const goneMark = (id: string) => envelopeOf(id, gone, 1, null);
  async function saveAll(): Promise<void> {
    saving.value = "keeping";
    while (waiting.size > 0) {
      const batch = [...waiting.values()];
      try {
        await safe.put(batch);
        isEmpty = false;
      } catch (error) {
        const code = errorCode(error);
        if (batch.some(isAsked)) {
          saving.value = { failed: code };
          return;
        }
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

  /** Shows records, or that they are gone, and seals them in one save. */
  function change(envelopes: readonly Envelope[]): void {
    batch(() => envelopes.forEach(shelves.place));
    for (const envelope of envelopes) waiting.set(envelope.id, envelope);
    save();
  }
  const write = <Body>(kind: Kind<Body>, id: string, body: Body, place?: number) =>
    change([envelopeOf(id, kind.kind, kind.v, kind.schema.parse(body), place)]);
  const placeOf = (id: string) => shelves.find(id)?.envelope.seq;

  function own(unsaved: readonly Unsaved[]): readonly Unsaved[] {
    const here = shelves.edits();
    const knows = ({ from }: Unsaved) =>
      (from.isEmpty && wasEmpty) || [...from.edits].some((edit) => here.has(edit));
    return unsaved.filter(knows);
  }

  return {
    saving,
    get unreadable() {
      return shelves.unreadable();
    },
    all<Body>(kind: Kind<Body>) {
      return shelves
        .all(kind.kind)
        .map(({ envelope: { id, at, seq: place }, body }) => ({ id, at, seq: place, body: body as Body }))
        .toSorted((one, other) => one.seq - other.seq);
    },
    put: (kind, id, body) => write(kind, id, body),
    amend: (kind, id, body) => write(kind, id, body, placeOf(id)),
    note(kind, id, body) {
      const made = envelopeOf(id, kind.kind, kind.v, kind.schema.parse(body), placeOf(id));
      // No edit of hers: two copies that differ in this alone are the same.
      const envelope = { ...made, e: shelves.known(id)?.e ?? made.e };
      noted.add(envelope);
      change([envelope]);
    },
    remove: (id) => change([goneMark(id)]),
    afterPaint: afterPaint.add,
    saveAgain: save,
    unsaved() {
      afterPaint.run();
      const from = { edits: shelves.edits(), isEmpty };
      const changes = [...waiting.values()].filter(isAsked).toSorted((one, other) => one.seq - other.seq);
      return changes.map((change) => ({ ...change, from }));
    },
    own,
    restore(unsaved) {
      // What was amended keeps its place; anything else comes after all that was kept since.
      const place = ({ id, seq: then }: Envelope) => (placeOf(id) === then ? then : nextSeq());
      const taken = own(unsaved).flatMap((old) => {
        const kept = shelves.known(old.id)?.e[0];
        if (kept === undefined || old.e.includes(kept)) return [old];
        // Changed elsewhere since: that stays, and this beside it, unless there can only be one.
        return old.id === old.kind || old.kind === gone ? [] : [{ ...old, id: newId() }];
      });
      change(taken.map((old) => envelopeOf(old.id, old.kind, old.v, old.body, place(old))));
    },
    goneMark,
    everything: shelves.everything,
    async takeIn(envelopes) {
      if (envelopes.length === 0) return;
      // Sealed before it is shown: what does not fit must not stand in the way of what she writes.
      await safe.put(envelopes);
      // A change that could not be kept must not come back over what has just taken its place.
      for (const { id } of envelopes) waiting.delete(id);
      isEmpty = false;
      seq = envelopes.reduce((most, envelope) => Math.max(most, envelope.seq), seq);
      batch(() => envelopes.forEach(shelves.place));
    },
    newId,
    freeId: (id) => (shelves.canRead(id) ? id : newId()),
    async settled() {
      afterPaint.run();
      while (running !== null) await running;
    },
  };
}
