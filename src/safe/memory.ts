// The same verbs with nothing at rest: for trying, shared phones, and browsers that keep nothing. Leaving forgets.
import { type Bytes, base64url } from "../lib/bytes.ts";
import type { Safe } from "./api.ts";
import { SafeError } from "./errors.ts";
import { encodeRecords, joinRecords, parseRecords } from "./records.ts";

/** A safe in memory, open from the start; words are not asked for, and what is locked is gone. */
export function createMemorySafe(): Safe {
  let kept: Map<string, Bytes> | null = new Map();
  const keys = new Map<string, Bytes>();

  // Async, so that a refusal is a rejection here as it is in the worker.
  async function change(work: (records: Map<string, Bytes>) => void): Promise<void> {
    if (kept === null) throw new SafeError("locked");
    work(kept);
  }

  function forget(): void {
    kept = null;
    for (const key of keys.values()) key.fill(0);
    keys.clear();
  }

  return {
    start: async () => "first-run",
    async create(_passphrase, records) {
      kept = new Map(encodeRecords(records));
      return "created";
    },
    unlock: async () => "wrong-passphrase",
    async loadAll() {
      if (kept === null) throw new SafeError("locked");
      return { records: parseRecords(joinRecords([...kept.values()])) ?? [], notices: [] };
    },
    put: (records) =>
      change((all) => {
        for (const [id, bytes] of encodeRecords(records)) all.set(id, bytes);
      }),
    remove: (ids) =>
      change((all) => {
        for (const id of ids) all.delete(id);
      }),
    changePassphrase: async () => "wrong-passphrase",
    checkPassphrase: async () => "wrong-passphrase",
    makePaperKey: async () => "wrong-passphrase",
    deepClean: async () => "wrong-passphrase",
    async keepKey(id, key) {
      await change(() => {});
      keys.get(base64url(id))?.fill(0);
      keys.set(base64url(id), key.slice());
      return "kept";
    },
    async readKey(id) {
      await change(() => {});
      return keys.get(base64url(id))?.slice() ?? null;
    },
    async destroyKey(id) {
      await change(() => {});
      keys.get(base64url(id))?.fill(0);
      keys.delete(base64url(id));
    },
    hasOlder: async () => false,
    // Nothing is at rest that could be moved.
    setAside: async () => "set-aside",
    readOlder: async () => "wrong-passphrase",
    async erase() {
      forget();
      return [];
    },
    async lock() {
      forget();
    },
  };
}
