// The page's side of the safe: starts the worker, calls it, and does what only a page can.
import { wrap } from "comlink";
import { trustedScript } from "../lib/trusted-script.ts";
import type { EraseRest, Notice, Safe } from "./api.ts";
import { asSafeError, SafeError } from "./errors.ts";
import workerUrl from "./worker.ts?worker&url";

export { normalise, usablePassphrase } from "./normalise.ts";

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

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = reject;
    request.onblocked = reject;
  });
}

async function clearOrigin(): Promise<readonly EraseRest[]> {
  const areas = await Promise.all([
    clear("database", "indexedDB" in globalThis, async () => {
      const all = await indexedDB.databases();
      await Promise.all(all.map(({ name = "" }) => deleteDatabase(name)));
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

/** Starts the safe's worker. `onNotice` hears what is noticed after a save was kept. */
export function startSafe(onNotice: (notice: Notice) => void = () => {}): RunningSafe {
  const worker = new Worker(trustedScript(workerUrl), { type: "module" });
  const remote = wrap<Safe>(worker);
  const calls = makeCalls();
  const stop = () => {
    worker.terminate();
    calls.end();
  };
  worker.addEventListener("error", stop);
  worker.addEventListener("messageerror", stop);
  worker.addEventListener("message", ({ data }: MessageEvent<{ notice?: Notice }>) => {
    if (data.notice !== undefined) onNotice(data.notice);
  });
  const safe: Safe = {
    start: () => calls.run(() => remote.start()),
    create: (passphrase, records) => calls.run(() => remote.create(passphrase, records)),
    unlock: (passphrase) => calls.run(() => remote.unlock(passphrase)),
    loadAll: () => calls.run(() => remote.loadAll()),
    put: (records) => calls.run(() => remote.put(records)),
    remove: (ids) => calls.run(() => remote.remove(ids)),
    changePassphrase: (current, next) => calls.run(() => remote.changePassphrase(current, next)),
    async erase() {
      // Whatever the worker could not do, the rest still goes.
      const rest = await calls.run(() => remote.erase()).catch((): EraseRest[] => ["key-file"]);
      return [...new Set([...rest, ...(await clearOrigin())])];
    },
    // A dead worker is locked already.
    lock: () =>
      Promise.race([
        calls.run(() => remote.lock()).catch(() => {}),
        new Promise<void>((resolve) => setTimeout(resolve, lockPatience)),
      ]),
  };
  return { safe, stop };
}
