// The rows at rest, and the only Dexie of the project.
import { Dexie } from "dexie";
import { type Bytes, equal } from "../lib/bytes.ts";
import { deleteDatabase } from "./delete-database.ts";
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

/** Where the rows of one box lie. Each call that writes is one strict transaction; it throws SafeError "disk-full" or "storage-failed", having written nothing. */
export interface RowStore {
  isEmpty(): Promise<boolean>;
  /** Reads the rows of one half. */
  read(half: Half): Promise<OwnRows>;
  /** Adds pairs from page `from` on, `rows` in the order half 0, half 1 of each; a row that is there already stops it. */
  addPairs(from: number, rows: readonly Bytes[]): Promise<void>;
  /** Writes rows of one half, unless its page 0 does not begin with `stamp` (null: is missing): then SafeError "other-tab". */
  save(half: Half, stamp: Bytes | null, rows: ReadonlyMap<number, Bytes>): Promise<void>;
  clear(): Promise<void>;
}

/** The rows in use, beside those of an older locked box. */
export interface Rows extends RowStore {
  readonly older: RowStore;
  /** Moves all rows to the older box, in one strict transaction. */
  setAside(): Promise<void>;
  /** Deletes the database; false when something still holds it. */
  destroy(): Promise<boolean>;
  close(): void;
}

const inUse = "p";
const setAside = "p-old";
const pagesInHalf = 65_536;
const rowsAtOnce = 256;
const noRow: Bytes = new Uint8Array();

const halfStart = (half: Half): number => half * pagesInHalf;

function isQuota(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  if ("name" in error && error.name === "QuotaExceededError") return true;
  return "inner" in error && isQuota(error.inner);
}

/** Runs a transaction; what fails in it is "disk-full" or "storage-failed". */
export async function stored<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SafeError) throw error;
    throw new SafeError(isQuota(error) ? "disk-full" : "storage-failed");
  }
}

/** A database of this name with these tables, not yet opened. Its version stays 1 for ever. */
export function database(name: string, tables: readonly string[], factory: IDBFactory): Dexie {
  const apis = { indexedDB: factory, IDBKeyRange: globalThis.IDBKeyRange };
  const db = new Dexie(name, { ...apis, chromeTransactionDurability: "strict", cache: "disabled" });
  // After each save it would tell every other page of this origin which rows changed. Nobody listens.
  db.unuse({ stack: "dbcore", name: "Observability" });
  db.version(1).stores(Object.fromEntries(tables.map((table) => [table, ""])));
  // Somebody erases: let go, and do not open it anew.
  db.on("versionchange", () => {
    db.close();
    return false;
  });
  return db;
}

/** Whether there is a database of this name; throws SafeError "no-storage" where the browser has none at all. */
export async function isThere(name: string, factory: IDBFactory | undefined): Promise<boolean> {
  if (factory === undefined) throw new SafeError("no-storage");
  return (await factory.databases()).some((each) => each.name === name);
}

function tableRows(db: Dexie, table: string, factory: IDBFactory): RowStore {
  const pages = db.table<Bytes, number>(table);
  const rowsOf = (half: Half) => pages.where(":id").between(halfStart(half), halfStart(half) + pagesInHalf);
  const pairsIn = async (half: Half) => {
    const last = await rowsOf(half).lastKey();
    return typeof last === "number" ? last - halfStart(half) + 1 : 0;
  };
  const write = (work: () => Promise<void>) => stored(() => db.transaction("rw", pages, work));
  return {
    isEmpty: () => stored(async () => !(await isThere(db.name, factory)) || (await pages.count()) === 0),
    read: (half) =>
      stored(() =>
        db.transaction("r", pages, async () => {
          const counts = [await pairsIn(0), await pairsIn(1)] as const;
          // One by one they cost the browser a fifth of what a range of them does.
          const keys = Array.from({ length: counts[half] }, (_, page) => halfStart(half) + page);
          const rows = await pages.bulkGet(keys);
          return {
            rows: new Map(rows.flatMap((row, page) => (row === undefined ? [] : [[page, row]]))),
            pairs: Math.max(...counts),
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
    clear: () => write(() => pages.clear()),
  };
}

/** The rows in the database of this name; nothing is made before the first row is written. `factory` is undefined where the browser has none: then looking throws SafeError "no-storage". */
export function indexedDbRows(name: string, factory: IDBFactory): Rows {
  const db = database(name, [inUse, setAside], factory);
  return {
    ...tableRows(db, inUse, factory),
    older: tableRows(db, setAside, factory),
    setAside: () =>
      stored(() =>
        db.transaction("rw", [inUse, setAside], async () => {
          const pages = db.table<Bytes, number>(inUse);
          const keys = await pages.toCollection().primaryKeys();
          for (let at = 0; at < keys.length; at += rowsAtOnce) {
            const some = keys.slice(at, at + rowsAtOnce);
            const rows = await pages.bulkGet(some);
            await db.table<Bytes, number>(setAside).bulkAdd(
              rows.map((row) => row ?? noRow),
              some,
            );
          }
          await pages.clear();
        }),
      ),
    destroy: () => {
      db.close();
      return deleteDatabase(name, factory);
    },
    close: () => db.close(),
  };
}
