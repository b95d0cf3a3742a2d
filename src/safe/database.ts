// The rows at rest, and the only Dexie of the project.
import { Dexie, type Table } from "dexie";
import { type Bytes, equal } from "../lib/bytes.ts";
import { SafeError } from "./errors.ts";
import type { Half } from "./slots.ts";

/** The part of a row that changes with every save: its nonce, 12 bytes. */
export const stampLength = 12;

/** Rows by page; pages exist in pairs, one in each half. */
export interface OwnRows {
  readonly rows: ReadonlyMap<number, Bytes>;
  /** How many pairs there are, in whichever half the last row lies. */
  readonly pairs: number;
}

/** Where the rows lie. Each call that writes is one strict transaction; it throws SafeError "disk-full" or "storage-failed", having written nothing. */
export interface RowStore {
  isEmpty(): Promise<boolean>;
  /** Reads the rows of one half. */
  read(half: Half): Promise<OwnRows>;
  /** Adds pairs from page `from` on, `rows` in the order half 0, half 1 of each; a row that is there already stops it. */
  addPairs(from: number, rows: readonly Bytes[]): Promise<void>;
  /** Writes rows of one half, unless its page 0 does not begin with `stamp` (null: is missing): then SafeError "other-tab". */
  save(half: Half, stamp: Bytes | null, rows: ReadonlyMap<number, Bytes>): Promise<void>;
  /** Deletes the database; false when something still holds it. */
  destroy(): Promise<boolean>;
  close(): void;
}

const pagesInHalf = 65_536;
const noRow: Bytes = new Uint8Array();

const halfStart = (half: Half): number => half * pagesInHalf;

function isQuota(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  if ("name" in error && error.name === "QuotaExceededError") return true;
  return "inner" in error && isQuota(error.inner);
}

async function translated<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SafeError) throw error;
    throw new SafeError(isQuota(error) ? "disk-full" : "storage-failed");
  }
}

function open(name: string, factory: IDBFactory): { db: Dexie; pages: Table<Bytes, number> } {
  const apis = { indexedDB: factory, IDBKeyRange: globalThis.IDBKeyRange };
  const db = new Dexie(name, { ...apis, chromeTransactionDurability: "strict", cache: "disabled" });
  // "p-old" is the place of an older locked box; the version stays 1 for ever.
  db.version(1).stores({ p: "", "p-old": "" });
  // Somebody erases: let go, and do not open it anew.
  db.on("versionchange", () => {
    db.close();
    return false;
  });
  return { db, pages: db.table<Bytes, number>("p") };
}

function deleteDatabase(name: string, factory: IDBFactory): Promise<boolean> {
  return new Promise((resolve) => {
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
    request.onblocked = () => resolve(false);
  });
}

/** The rows in the database of this name; nothing is made before the first row is written. `factory` is undefined where the browser has none: then looking throws SafeError "no-storage". */
export function indexedDbRows(name: string, factory: IDBFactory): RowStore {
  const { db, pages } = open(name, factory);
  const rowsOf = (half: Half) => pages.where(":id").between(halfStart(half), halfStart(half) + pagesInHalf);
  const pairsIn = async (half: Half) => {
    const last = await rowsOf(half).lastKey();
    return typeof last === "number" ? last - halfStart(half) + 1 : 0;
  };
  const write = (work: () => Promise<void>) => translated(() => db.transaction("rw", pages, work));
  return {
    isEmpty: () =>
      translated(async () => {
        if (factory === undefined) throw new SafeError("no-storage");
        const all = await factory.databases();
        return all.every((database) => database.name !== name) || (await pages.count()) === 0;
      }),
    read: (half) =>
      translated(() =>
        db.transaction("r", pages, async () => {
          const keys = await rowsOf(half).primaryKeys();
          const values = await rowsOf(half).toArray();
          const pairs = Math.max(await pairsIn(0), await pairsIn(1));
          return {
            rows: new Map(keys.map((key, at) => [key - halfStart(half), values[at] ?? noRow])),
            pairs,
          };
        }),
      ),
    addPairs: (from, rows) =>
      write(async () => {
        const keys = rows.map((_, at) => halfStart(at % 2 === 0 ? 0 : 1) + from + Math.floor(at / 2));
        await pages.bulkAdd(rows, keys);
      }),
    save: (half, stamp, rows) =>
      write(async () => {
        const first = await pages.get(halfStart(half));
        if (!equal(first?.subarray(0, stampLength) ?? noRow, stamp ?? noRow))
          throw new SafeError("other-tab");
        await pages.bulkPut(
          [...rows.values()],
          [...rows.keys()].map((page) => halfStart(half) + page),
        );
      }),
    destroy: () => {
      db.close();
      return deleteDatabase(name, factory);
    },
    close: () => db.close(),
  };
}
