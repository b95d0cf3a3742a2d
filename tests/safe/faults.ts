// Stores that fail at a chosen write: once, as a full or broken disk does, or for good, as a phone that dies.
import type { Stores } from "../../src/safe/boxes.ts";
import type { RowStore } from "../../src/safe/database.ts";
import { SafeError } from "../../src/safe/errors.ts";
import { databaseKeyFile } from "../../src/safe/key-database.ts";
import type { KeyFileStore } from "../../src/safe/key-file.ts";
import type { NamedPlaces, Phone } from "./places.ts";

class Killed extends Error {}

export interface Fault {
  /** The write that fails; 0 is the first. */
  readonly at: number;
  /** Killed: this write and every call after it fail. Refused: this write alone does. */
  readonly kind: "killed" | "refused";
  /** How many bytes of it still reach the key file. */
  readonly torn?: number;
}

export interface FaultyStores extends Stores {
  /** How many writes were tried. */
  readonly writes: () => number;
  readonly isDead: () => boolean;
}

/** Counts writes, and lets the chosen one fail. */
function makeGate({ at, kind, torn = 0 }: Fault) {
  let writes = 0;
  let dead = false;
  function alive(): void {
    if (dead) throw new Killed();
  }
  /** One more write; throws when it is the one that fails. */
  function spend(): void {
    alive();
    writes += 1;
    if (writes - 1 !== at) return;
    dead = kind === "killed";
    throw dead ? new Killed() : new SafeError("disk-full");
  }
  return {
    writes: () => writes,
    isDead: () => dead,
    alive,
    /** Does the work, or `cut` with the bytes that still go through and then fails. */
    async write(work: () => Promise<void>, cut: (torn: number) => Promise<void> = async () => {}) {
      try {
        spend();
      } catch (error) {
        if (writes - 1 === at && torn > 0) await cut(torn);
        throw error;
      }
      await work();
    },
    spend,
  };
}
type Gate = ReturnType<typeof makeGate>;

function faultyFile(file: KeyFileStore, gate: Gate, phone: Phone): KeyFileStore {
  return {
    async read() {
      gate.alive();
      return file.read();
    },
    create: (files) =>
      gate.write(
        () => file.create(files),
        (torn) => file.create(files.map((bytes) => bytes.slice(0, torn))),
      ),
    async write(pieces) {
      // A database takes them all at once.
      if (phone === "databases") return gate.write(() => file.write(pieces));
      for (const { at, bytes } of pieces) {
        await gate.write(
          () => file.write([{ at, bytes }]),
          (torn) => file.write([{ at, bytes: bytes.slice(0, torn) }]),
        );
      }
    },
    keep: (one) => gate.write(() => file.keep(one)),
    shred: (random) => gate.write(() => file.shred(random)),
    remove: () => gate.write(() => file.remove()),
  };
}

function faultyRows(rows: RowStore, gate: Gate): RowStore {
  return {
    async isEmpty() {
      gate.alive();
      return rows.isEmpty();
    },
    async read(half) {
      gate.alive();
      return rows.read(half);
    },
    addPairs: (from, pairs) => gate.write(() => rows.addPairs(from, pairs)),
    save: (half, stamp, changed) => gate.write(() => rows.save(half, stamp, changed)),
    clear: () => gate.write(() => rows.clear()),
  };
}

/** A browser whose deletions of databases count as writes too. */
const faultyFactory = (gate: Gate): IDBFactory =>
  ({
    open: (name: string, version?: number) => indexedDB.open(name, version),
    databases: () => indexedDB.databases(),
    deleteDatabase(name: string) {
      gate.spend();
      return indexedDB.deleteDatabase(name);
    },
  }) as IDBFactory;

/** The same stores, in which one write fails. */
export function faulty(stores: NamedPlaces, fault: Fault): FaultyStores {
  const gate = makeGate(fault);
  const { rows, name, phone } = stores;
  const inDatabases = (one: string) => databaseKeyFile(one, faultyFactory(gate));
  const keyFile = phone === "files" ? stores.keyFile : inDatabases(name);
  const olderKeyFile = phone === "files" ? stores.olderKeyFile : inDatabases(`${name}.old`);
  return {
    random: stores.random,
    keyFile: faultyFile(keyFile, gate, phone),
    olderKeyFile: faultyFile(olderKeyFile, gate, phone),
    rows: {
      ...faultyRows(rows, gate),
      older: faultyRows(rows.older, gate),
      setAside: () => gate.write(() => rows.setAside()),
      async destroy() {
        let done = false;
        await gate.write(async () => {
          done = await rows.destroy();
        });
        return done;
      },
      close: () => rows.close(),
    },
    writes: gate.writes,
    isDead: gate.isDead,
  };
}

/** The same stores until `writes` writes are done; the next one (cut off after `torn` bytes, if it goes to the key file) and every call after it fail. */
export const killedAfter = (stores: NamedPlaces, writes: number, torn = 0): FaultyStores =>
  faulty(stores, { at: writes, kind: "killed", torn });
