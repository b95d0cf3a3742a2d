// How records cross from the worker to the page: as text, which is parsed in a fraction of the time that copies of the objects take.
import type { Bytes } from "../lib/bytes.ts";
import type { Envelope, Loaded, Notice, Safe } from "./api.ts";

const decoder = new TextDecoder();

/** What `Loaded` holds, its records as JSON arrays in UTF-8, one for each page. */
export interface Packed {
  readonly texts: readonly Bytes[];
  readonly notices: readonly Notice[];
}

/** The verbs of the sealed store, as its worker answers them. */
export interface PackedSafe extends Omit<Safe, "loadAll" | "readOlder"> {
  loadAll(): Promise<Packed>;
  readOlder(passphrase: string): Promise<Packed | "wrong-passphrase">;
}

// The worker has looked at each of them.
const read = (text: Bytes) => JSON.parse(decoder.decode(text)) as readonly Envelope[];

const unpack = ({ texts, notices }: Packed): Loaded => ({ records: texts.flatMap(read), notices });

/** The same verbs with the records as objects; every call goes through `run`. */
export function unpacked(safe: PackedSafe, run: <T>(work: () => Promise<T>) => Promise<T>): Safe {
  return {
    start: (takesOver) => run(() => safe.start(takesOver)),
    create: (passphrase, records) => run(() => safe.create(passphrase, records)),
    unlock: (opener) => run(() => safe.unlock(opener)),
    loadAll: () => run(async () => unpack(await safe.loadAll())),
    put: (records) => run(() => safe.put(records)),
    remove: (ids) => run(() => safe.remove(ids)),
    changePassphrase: (current, next) => run(() => safe.changePassphrase(current, next)),
    checkPassphrase: (opener) => run(() => safe.checkPassphrase(opener)),
    makePaperKey: (passphrase, code) => run(() => safe.makePaperKey(passphrase, code)),
    deepClean: (passphrase, givesUp) => run(() => safe.deepClean(passphrase, givesUp)),
    keepKey: (id, key) => run(() => safe.keepKey(id, key)),
    readKey: (id) => run(() => safe.readKey(id)),
    destroyKey: (id) => run(() => safe.destroyKey(id)),
    hasOlder: () => run(() => safe.hasOlder()),
    setAside: () => run(() => safe.setAside()),
    readOlder: (passphrase) =>
      run(async () => {
        const found = await safe.readOlder(passphrase);
        return found === "wrong-passphrase" ? found : unpack(found);
      }),
    erase: (box) => run(() => safe.erase(box)),
    lock: () => run(() => safe.lock()),
  };
}
