// Real stores with new names, copies of them, and stores that are killed at a chosen write.
import { wrap } from "comlink";
import { afterEach } from "vitest";
import type { Bytes } from "../../src/lib/bytes.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { systemRandom } from "../../src/lib/random.ts";
import type { Envelope, Notice, Opener, Safe } from "../../src/safe/api.ts";
import type { Stores } from "../../src/safe/boxes.ts";
import { indexedDbRows } from "../../src/safe/database.ts";
import { asSafeError } from "../../src/safe/errors.ts";
import { findHalf, type OpenHalf } from "../../src/safe/half.ts";
import { agreedHeader } from "../../src/safe/header.ts";
import { type Argon2id, argon2id } from "../../src/safe/kdf.ts";
import { databaseKeyFile } from "../../src/safe/key-database.ts";
import { blocksOf, type KeyFileStore, readOne } from "../../src/safe/key-file.ts";
import { unpacked } from "../../src/safe/packed.ts";
import { makePageKey, openManifest, openPage } from "../../src/safe/pages.ts";
import { secretOf } from "../../src/safe/passphrase.ts";
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
    create: (whole) => told(files.create(name, whole)),
    write: (pieces) => told(files.write(name, pieces)),
    keep: async () => {},
    shred: () => told(files.shred(name)),
    remove: () => told(files.remove(name)),
  };
}

/** How a phone keeps the key file: in a file, or in two databases where it has no files. */
export type Phone = "files" | "databases";

export interface NamedPlaces extends Stores {
  readonly name: string;
  readonly phone: Phone;
}

const made: NamedPlaces[] = [];

function placesNamed(name: string, phone: Phone, factory = indexedDB): NamedPlaces {
  const keyFile = (one: string) => (phone === "files" ? keyFileNamed(one) : databaseKeyFile(one, factory));
  const places = {
    name,
    phone,
    keyFile: keyFile(name),
    olderKeyFile: keyFile(`${name}.old`),
    rows: indexedDbRows(name, factory),
    random: systemRandom,
  };
  made.push(places);
  return places;
}

/** Stores that lie nowhere yet; they are cleared after the test. */
export const newPlaces = (phone: Phone = "files", factory?: IDBFactory): NamedPlaces =>
  placesNamed(`test-${crypto.randomUUID()}`, phone, factory);

/** A second connection to the same bytes, as another tab has it. */
export const samePlaces = ({ name, phone }: NamedPlaces): NamedPlaces => placesNamed(name, phone);

/** All the bytes of these places, in new ones of the same kind. */
export async function copied(places: NamedPlaces): Promise<NamedPlaces> {
  const to = newPlaces(places.phone);
  for (const [from, into] of [
    [places.keyFile, to.keyFile],
    [places.olderKeyFile, to.olderKeyFile],
  ] as const) {
    const all = await from.read();
    if (all.length > 0) await into.create(all);
  }
  for (const [from, into] of [
    [places.rows, to.rows],
    [places.rows.older, to.rows.older],
  ] as const) {
    if (await from.isEmpty()) continue;
    for (const half of [0, 1] as const) await into.save(half, null, (await from.read(half)).rows);
  }
  return to;
}

/** The one key file, or null. */
export const fileIn = ({ keyFile }: Places): Promise<Bytes | null> => readOne(keyFile);

afterEach(async () => {
  const all = made.splice(0);
  for (const { rows } of all) rows.close();
  for (const { rows, keyFile, olderKeyFile } of all) {
    await rows.destroy();
    for (const file of [keyFile, olderKeyFile]) if ((await file.read()).length > 0) await file.remove();
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
  return { file: await readOne(keyFile), halves: [await halfRows(0), await halfRows(1)] };
}

/** The same bytes in a new place. */
export async function restored({ file, halves }: Snapshot, phone?: Phone): Promise<NamedPlaces> {
  const places = newPlaces(phone);
  if (file !== null) await places.keyFile.create([file]);
  for (const half of [0, 1] as const)
    if (halves[half].size > 0) await places.rows.save(half, null, halves[half]);
  return places;
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
export function safeAt(places: Stores, parts: Partial<SafeParts> = {}): Safe {
  const safe = createSafe({
    ...places,
    clock: systemClock,
    kdf: remembered,
    choice: { costs: [cheapest], slowest: 4000, fastest: 0 },
    notice: () => {},
    ...parts,
  });
  return unpacked(safe, (work) => work());
}

export const words = "olive ladder river candle stone";
export const newWords = "garden window copper thread moon";
export const paper = new Uint8Array(16).fill(3);
export const otherPaper = new Uint8Array(16).fill(4);

/** A record; `size` is about the bytes of its body. */
export function record(id: string, text = "kept", edits: readonly string[] = ["edit"]): Envelope {
  return { id, kind: "care-entry", v: 1, at: 1_790_000_000_000, seq: 1, e: edits, body: { text } };
}

/** A safe that holds these records, created and open. */
export async function safeWith(places: Stores, records: readonly Envelope[]): Promise<Safe> {
  const safe = safeAt(places);
  if ((await safe.create(words, records)) !== "created") throw new Error("not created");
  return safe;
}

/** Puts a safe of the lowest cost where the real worker looks for it; the test takes it away. */
export async function phoneWith(records: readonly Envelope[]): Promise<void> {
  const rows = indexedDbRows("s", indexedDB);
  const files = { keyFile: keyFileNamed("k"), olderKeyFile: keyFileNamed("k.old") };
  await safeWith({ ...files, rows, random: systemRandom }, records);
  rows.close();
}

/** What opens with these words or this paper key: the ids in order, and the notices. */
export async function opened(places: Stores, opener: Opener = words) {
  const safe = safeAt(places);
  if ((await safe.unlock(opener)) !== "unlocked") return null;
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
  const file = (await fileIn(places)) ?? new Uint8Array();
  const header = await agreedHeader(blocksOf(file));
  if (header === null) throw new Error("no header");
  const half = await findHalf(file, header, secret ?? (await secretOf(words, header, argon2id)));
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
