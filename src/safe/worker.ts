// The one dedicated worker that holds the keys. Entry: joins the parts for her phone and answers the page.
import { expose, transfer } from "comlink";
import { systemClock } from "../lib/clock.ts";
import { systemRandom } from "../lib/random.ts";
import type { Opener } from "./api.ts";
import type { Stores } from "./boxes.ts";
import { indexedDbRows, type RowStore } from "./database.ts";
import { asSafeError } from "./errors.ts";
import { argon2id, phoneChoice, type SlowHash } from "./kdf.ts";
import { databaseKeyFile } from "./key-database.ts";
import { keyFileHere } from "./key-place.ts";
import { makeOneTab } from "./one-tab.ts";
import { onlyMine } from "./only-mine.ts";
import { opfsKeyFile } from "./opfs.ts";
import type { Packed, PackedSafe } from "./packed.ts";
import { createSafe } from "./safe.ts";

const handlePatience = 5000;
const tabPatience = 1000;
const askPatience = 3000;

const rows = indexedDbRows("s", globalThis.indexedDB);
const keyFile = (name: string, table: RowStore) =>
  keyFileHere(
    opfsKeyFile(name, handlePatience),
    databaseKeyFile(name, globalThis.indexedDB),
    async () => !(await table.isEmpty()),
  );
const stores = {
  keyFile: keyFile("k", rows),
  olderKeyFile: keyFile("k.old", rows.older),
  rows,
  random: systemRandom,
};
const safeOver = (parts: Stores) =>
  createSafe({
    ...parts,
    clock: systemClock,
    kdf: argon2id,
    choice: phoneChoice,
    notice: (notice) => postMessage({ notice }),
  });
const safe = safeOver(onlyMine(stores, () => tab.alone()));
const tab = makeOneTab({
  name: "olive",
  patience: tabPatience,
  askPatience,
  tell(news) {
    if (news === "taken") void safe.lock();
    postMessage({ tab: news });
  },
});

/** Passes on errors by their code only, because the text of a foreign error may quote what she wrote. */
async function answer<T>(work: () => Promise<T>, may = () => tab.alone()): Promise<T> {
  try {
    await may();
    return await work();
  } catch (error) {
    throw asSafeError(error);
  }
}

const anyone = () => Promise.resolve();

/** A paper key came here as a copy, which ends with the call. */
function wipe(opener: Opener): void {
  if (typeof opener !== "string") opener.fill(0);
}

/** The texts move to the page; nothing of them stays here. */
const handedOver = (packed: Packed): Packed =>
  transfer(
    packed,
    packed.texts.map(({ buffer }) => buffer),
  );

expose({
  start: (takesOver) =>
    answer(
      () => safe.start(),
      () => (takesOver ? tab.takeOver() : tab.alone()),
    ),
  create: (passphrase, records) => answer(() => safe.create(passphrase, records)),
  unlock: (opener) => answer(() => safe.unlock(opener)).finally(() => wipe(opener)),
  loadAll: () => answer(async () => handedOver(await safe.loadAll())),
  put: (records) => answer(() => safe.put(records)),
  remove: (ids) => answer(() => safe.remove(ids)),
  changePassphrase: (current, next) =>
    answer(() => safe.changePassphrase(current, next)).finally(() => wipe(current)),
  checkPassphrase: (opener) => answer(() => safe.checkPassphrase(opener)).finally(() => wipe(opener)),
  makePaperKey: (passphrase, code) =>
    answer(() => safe.makePaperKey(passphrase, code)).finally(() => wipe(code)),
  deepClean: (passphrase, givesUp) => answer(() => safe.deepClean(passphrase, givesUp)),
  keepKey: (id, key) => answer(() => safe.keepKey(id, key)).finally(() => wipe(key)),
  readKey: (id) =>
    answer(async () => {
      const key = await safe.readKey(id);
      return key === null ? null : transfer(key, [key.buffer]);
    }),
  destroyKey: (id) => answer(() => safe.destroyKey(id)),
  hasOlder: () => answer(() => safe.hasOlder()),
  setAside: () => answer(() => safe.setAside()),
  readOlder: (passphrase) => answer(() => safe.readOlder(passphrase)),
  // Destroying must not wait for another tab to let go.
  erase: (box) =>
    box === "all" ? answer(() => safeOver(stores).erase(box), anyone) : answer(() => safe.erase(box)),
  lock: () => answer(() => safe.lock(), anyone),
  hashSlowly: (secret, salt, cost) => answer(() => argon2id(secret, salt, cost), anyone),
} satisfies PackedSafe & SlowHash);
