// Real stores with new names, copies of them, and stores that are killed at a chosen write.
import { wrap } from "comlink";
import { afterEach } from "vitest";
import type { Bytes } from "../../src/lib/bytes.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { systemRandom } from "../../src/lib/random.ts";
import type { Envelope, Notice, Safe } from "../../src/safe/api.ts";
import { indexedDbRows, type RowStore } from "../../src/safe/database.ts";
import { asSafeError } from "../../src/safe/errors.ts";
import { findHalf, type OpenHalf } from "../../src/safe/half.ts";
import { agreedHeader } from "../../src/safe/header.ts";
import { type Argon2id, argon2id } from "../../src/safe/kdf.ts";
import { blocksOf, type KeyFileStore } from "../../src/safe/key-file.ts";
import { makePageKey, openManifest, openPage } from "../../src/safe/pages.ts";
import { passphraseSecret } from "../../src/safe/passphrase.ts";
import { createSafe, type SafeParts } from "../../src/safe/safe.ts";
import type { Places } from "../../src/safe/session.ts";
import type { Half, Secret } from "../../src/safe/slots.ts";
import type { Files } from "./files.ts";

export const files = wrap<Files>(
  new Worker(new URL("./safe.worker.ts", import.meta.url), { type: "module" }),
);

/** The key file of this name, on OPFS in the test's worker; errors arrive as the page would see them. */
function keyFileNamed(name: string): KeyFileStore {
  const told = async <T>(answer: Promise<T>) => {
    try {
      return await answer;
    } catch (error) {
      throw asSafeError(error);
    }
  };
  return {
    read: () => told(files.read(name)),
    write: (at, bytes) => told(files.write(name, at, bytes)),
    remove: () => told(files.remove(name)),
  };
}

export interface NamedPlaces extends Places {
  readonly name: string;
}

const made: NamedPlaces[] = [];

function placesNamed(name: string, factory = indexedDB): NamedPlaces {
  const places = {
    name,
    keyFile: keyFileNamed(name),
    rows: indexedDbRows(name, factory),
    random: systemRandom,
  };
  made.push(places);
  return places;
}

/** Stores that lie nowhere yet; they are cleared after the test. */
export const newPlaces = (factory?: IDBFactory): NamedPlaces =>
  placesNamed(`test-${crypto.randomUUID()}`, factory);

/** A second connection to the same bytes, as another tab has it. */
export const samePlaces = ({ name }: NamedPlaces): NamedPlaces => placesNamed(name);

afterEach(async () => {
  const all = made.splice(0);
  for (const { rows } of all) rows.close();
  for (const { rows, keyFile } of all) {
    await rows.destroy();
    if ((await keyFile.read()) !== null) await keyFile.remove();
  }
});

export interface Snapshot {
  readonly file: Bytes | null;
  readonly halves: readonly [ReadonlyMap<number, Bytes>, ReadonlyMap<number, Bytes>];
}

/** All bytes at rest, as somebody who copies the phone's files gets them. */
export async function snapshot({ keyFile, rows }: Places): Promise<Snapshot> {
  const empty = await rows.isEmpty();
  const halfRows = async (half: Half) => (empty ? new Map<number, Bytes>() : (await rows.read(half)).rows);
  return { file: await keyFile.read(), halves: [await halfRows(0), await halfRows(1)] };
}

/** The same bytes in a new place. */
export async function restored({ file, halves }: Snapshot): Promise<NamedPlaces> {
  const places = newPlaces();
  if (file !== null) await places.keyFile.write(0, file);
  for (const half of [0, 1] as const)
    if (halves[half].size > 0) await places.rows.save(half, null, halves[half]);
  return places;
}

class Killed extends Error {}

/** The same stores until `writes` writes are done; the next one (cut off after `torn` bytes, if it goes to the key file) and every call after it fail. */
export function killedAfter(
  places: Places,
  writes: number,
  torn = 0,
): Places & { readonly isDead: () => boolean } {
  let left = writes;
  let dead = false;
  const alive = () => {
    if (dead) throw new Killed();
  };
  const spend = () => {
    alive();
    dead = left === 0;
    left -= 1;
    return !dead;
  };
  const write = async (work: () => Promise<unknown>) => {
    if (!spend()) throw new Killed();
    await work();
  };
  const read = <T>(work: () => Promise<T>) => {
    alive();
    return work();
  };
  const keyFile: KeyFileStore = {
    read: async () => read(() => places.keyFile.read()),
    async write(at, bytes) {
      if (spend()) return places.keyFile.write(at, bytes);
      if (torn > 0) await places.keyFile.write(at, bytes.slice(0, torn));
      throw new Killed();
    },
    remove: () => write(() => places.keyFile.remove()),
  };
  const rows: RowStore = {
    isEmpty: async () => read(() => places.rows.isEmpty()),
    read: async (half) => read(() => places.rows.read(half)),
    addPairs: (from, pairs) => write(() => places.rows.addPairs(from, pairs)),
    save: (half, stamp, changed) => write(() => places.rows.save(half, stamp, changed)),
    destroy: async () => {
      await write(() => places.rows.destroy());
      return true;
    },
    close: () => places.rows.close(),
  };
  return { keyFile, rows, random: places.random, isDead: () => dead };
}

const known = new Map<string, Promise<Bytes>>();

/** The real Argon2id, computed once for each question. */
export const remembered: Argon2id = async (secret, salt, cost) => {
  const question = [...secret, "|", ...salt, "|", cost.memory, cost.passes].join();
  const answer = known.get(question) ?? argon2id(secret.slice(), salt, cost);
  known.set(question, answer);
  return (await answer).slice();
};

export const cheapest = { memory: 19 * 1024, passes: 2 };

/** A safe at the lowest cost that is allowed. */
export function safeAt(places: Places, parts: Partial<SafeParts> = {}): Safe {
  return createSafe({
    keyFile: places.keyFile,
    rows: places.rows,
    random: places.random,
    clock: systemClock,
    kdf: remembered,
    choice: { costs: [cheapest], slowest: 4000, fastest: 0 },
    notice: () => {},
    ...parts,
  });
}

export const words = "olive ladder river candle stone";
export const newWords = "garden window copper thread moon";

/** A record; `size` is about the bytes of its body. */
export function record(id: string, text = "kept", edits: readonly string[] = ["edit"]): Envelope {
  return { id, kind: "care-entry", v: 1, at: 1_790_000_000_000, seq: 1, e: edits, body: { text } };
}

/** A safe that holds these records, created and open. */
export async function safeWith(places: Places, records: readonly Envelope[]): Promise<Safe> {
  const safe = safeAt(places);
  if ((await safe.create(words, records)) !== "created") throw new Error("not created");
  return safe;
}

/** What opens with these words: the ids in order, and the notices. */
export async function opened(places: Places, passphrase = words) {
  const safe = safeAt(places);
  if ((await safe.unlock(passphrase)) !== "unlocked") return null;
  const { records, notices } = await safe.loadAll();
  const byId = records.map(({ id, body }) => [id, body] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { ids: byId.map(([id]) => id), bodies: byId.map(([, body]) => body), notices };
}

/** The code that a broken world answers with. */
export async function codeOf(answer: Promise<unknown>): Promise<string> {
  return answer.then(
    () => "nothing thrown",
    (error: unknown) => asSafeError(error).code,
  );
}

export const noticed = (notices: readonly Notice[]): readonly string[] =>
  notices.map(({ code, count }) => `${code} ${count}`);

/** The half of the key file that the secret (the words, if none is given) opens, with its raw keys. */
export async function found(places: Places, secret?: Secret): Promise<OpenHalf> {
  const file = (await places.keyFile.read()) ?? new Uint8Array();
  const header = await agreedHeader(blocksOf(file));
  if (header === null) throw new Error("no header");
  const half = await findHalf(file, header, secret ?? (await passphraseSecret(words, header, argon2id)));
  if (half === null) throw new Error("not opened");
  return half;
}

/** What lies in the rows of the half that the words open: the manifest, and the versions of the pages that open. */
export async function openRows(places: Places) {
  const { header, half, content } = await found(places);
  const key = await makePageKey(content.spaceKey, header.fileId, half);
  const { rows } = await places.rows.read(half);
  const manifest = await openManifest(key, rows.get(0) ?? new Uint8Array());
  const pages = await Promise.all(
    [...rows].map(async ([page, row]) => [page, (await openPage(key, page, row))?.version] as const),
  );
  return {
    manifest,
    versions: new Map(pages.filter(([page, version]) => page > 0 && version !== undefined)),
  };
}
