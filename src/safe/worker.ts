// The one dedicated worker that holds the keys. Entry: joins the parts for her phone and answers the page.
import { expose } from "comlink";
import { systemClock } from "../lib/clock.ts";
import { systemRandom } from "../lib/random.ts";
import type { Safe } from "./api.ts";
import { indexedDbRows } from "./database.ts";
import { asSafeError, SafeError } from "./errors.ts";
import { argon2id, phoneChoice } from "./kdf.ts";
import { makeOneTab } from "./one-tab.ts";
import { opfsKeyFile } from "./opfs.ts";
import { createSafe } from "./safe.ts";

const handlePatience = 5000;
const tabPatience = 1000;

const safe = createSafe({
  keyFile: opfsKeyFile("k", handlePatience),
  rows: indexedDbRows("s", globalThis.indexedDB),
  random: systemRandom,
  clock: systemClock,
  kdf: argon2id,
  choice: phoneChoice,
  notice: (notice) => postMessage({ notice }),
});
const alone = makeOneTab("olive", tabPatience, () => void safe.lock());

/** Passes on errors by their code only, because the text of a foreign error may quote what she wrote. */
async function answer<T>(work: () => Promise<T>, mayShare = false): Promise<T> {
  try {
    if (!mayShare && !(await alone())) throw new SafeError("other-tab-open");
    return await work();
  } catch (error) {
    throw asSafeError(error);
  }
}

expose({
  start: () => answer(() => safe.start()),
  create: (passphrase, records) => answer(() => safe.create(passphrase, records)),
  unlock: (passphrase) => answer(() => safe.unlock(passphrase)),
  loadAll: () => answer(() => safe.loadAll()),
  put: (records) => answer(() => safe.put(records)),
  remove: (ids) => answer(() => safe.remove(ids)),
  changePassphrase: (current, next) => answer(() => safe.changePassphrase(current, next)),
  // Destroying must not wait for another tab to let go.
  erase: () => answer(() => safe.erase(), true),
  lock: () => answer(() => safe.lock(), true),
} satisfies Safe);
