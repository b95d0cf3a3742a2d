// The page's side of the safe: starts the worker, calls it, and does what only a page can.
import { wrap } from "comlink";
import { trustedScript } from "../lib/trusted-script.ts";
import type { EraseRest, Notice, Safe, TabNews } from "./api.ts";
import { deleteDatabase } from "./delete-database.ts";
import { asSafeError, SafeError } from "./errors.ts";
import type { Argon2id, SlowHash } from "./kdf.ts";
import { type PackedSafe, unpacked } from "./packed.ts";
import workerUrl from "./worker.ts?worker&url";

export { normalise, usablePassphrase } from "./normalise.ts";
export {
  isPaperWord,
  type PaperMistake,
  paperKeyLength,
  paperWordCount,
  paperWords,
  readPaperWords,
} from "./paper-words.ts";

/** A safe that runs in its own worker. `stop` ends the worker at once; what it still had to answer is rejected. */
export interface RunningSafe {
  readonly safe: Safe;
  stop(): void;
}

const lockPatience = 500;

/** Calls that a dead worker cannot leave hanging. */
function makeCalls() {
  const waiting = new Set<(error: SafeError) => void>();
  let dead = false;
  return {
    run: <T>(work: () => Promise<T>): Promise<T> =>
      new Promise<T>((resolve, reject) => {
        if (dead) return reject(new SafeError("worker-dead"));
        waiting.add(reject);
        const settled = work().finally(() => waiting.delete(reject));
        settled.then(resolve, (error: unknown) => reject(asSafeError(error)));
      }),
    end() {
      dead = true;
      for (const reject of waiting) reject(new SafeError("worker-dead"));
      waiting.clear();
    },
  };
}

/** Removes what one area of this origin holds, if the browser has it; names the area when that fails. */
async function clear(
  area: EraseRest,
  exists: boolean,
  work: () => Promise<unknown>,
): Promise<readonly EraseRest[]> {
  try {
    if (exists) await work();
    return [];
  } catch {
    return [area];
  }
}

async function clearOrigin(): Promise<readonly EraseRest[]> {
  const areas = await Promise.all([
    clear("database", "indexedDB" in globalThis, async () => {
      const all = await indexedDB.databases();
      const gone = await Promise.all(all.map(({ name = "" }) => deleteDatabase(name, indexedDB)));
      if (gone.includes(false)) throw new SafeError("storage-failed");
    }),
    clear("files", "storage" in navigator && "getDirectory" in navigator.storage, async () => {
      const root = await navigator.storage.getDirectory();
      for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
    }),
    clear("caches", "caches" in globalThis, async () => {
      await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
    }),
    clear("settings", true, async () => {
      localStorage.clear();
      sessionStorage.clear();
    }),
    clear("service-worker", "serviceWorker" in navigator, async () => {
      const all = await navigator.serviceWorker.getRegistrations();
      await Promise.all(all.map((registration) => registration.unregister()));
    }),
  ]);
  return areas.flat();
}

/** What a worker tells by itself. */
interface News {
  readonly notice?: Notice;
  readonly tab?: TabNews;
}

const startWorker = () => new Worker(trustedScript(workerUrl), { type: "module" });

/** Argon2id of what no safe guards, with one lane and 32 bytes out, in a worker that ends with it; throws SafeError where the phone cannot give the memory. */
export const hashSlowly: Argon2id = async (secret, salt, cost) => {
  const worker = startWorker();
  const remote = wrap<SlowHash>(worker);
  try {
    return await new Promise<Awaited<ReturnType<Argon2id>>>((resolve, reject) => {
      worker.addEventListener("error", reject);
      remote.hashSlowly(secret, salt, cost).then(resolve, reject);
    });
  } catch (error) {
    throw asSafeError(error);
  } finally {
    worker.terminate();
  }
};

/** Starts the safe's worker. `onNotice` hears what is noticed after a save was kept, `onTab` what other tabs want or did. */
export function startSafe(
  onNotice: (notice: Notice) => void = () => {},
  onTab: (news: TabNews) => void = () => {},
  worker = startWorker(),
): RunningSafe {
  const remote = wrap<PackedSafe>(worker);
  const calls = makeCalls();
  const verbs = unpacked(remote, calls.run);
  const hear = ({ data }: MessageEvent<News>) => {
    if (data.notice !== undefined) onNotice(data.notice);
    if (data.tab !== undefined) onTab(data.tab);
  };
  const stop = () => {
    // What it still says after its end concerns nobody.
    worker.removeEventListener("message", hear);
    worker.terminate();
    calls.end();
  };
  worker.addEventListener("error", stop);
  worker.addEventListener("messageerror", stop);
  worker.addEventListener("message", hear);
  async function eraseAll(): Promise<readonly EraseRest[]> {
    // Whatever the worker could not do, the rest still goes. Its database is deleted once more from here.
    const rest = await verbs.erase("all").catch((): EraseRest[] => ["key-file"]);
    return [...rest.filter((one) => one === "key-file"), ...(await clearOrigin())];
  }
  const safe: Safe = {
    ...verbs,
    erase: (box) => (box === "all" ? eraseAll() : verbs.erase(box)),
    // A dead worker is locked already.
    lock: () =>
      Promise.race([
        verbs.lock().catch(() => {}),
        new Promise<void>((resolve) => setTimeout(resolve, lockPatience)),
      ]),
  };
  return { safe, stop };
}
