// The first run: a new key file and the first rows, in an order that leaves nothing half open.
import { type Bytes, concat } from "../lib/bytes.ts";
import type { Clock } from "../lib/clock.ts";
import { below } from "../lib/random.ts";
import { SafeError } from "./errors.ts";
import { type Header, makeHeader } from "./header.ts";
import { type Argon2id, calibrate, type KdfChoice, stretch } from "./kdf.ts";
import { firstBlocks, keyFileLength, makeBlock, unusedBlock } from "./key-file.ts";
import { makePageKey, randomRow, sealManifest } from "./pages.ts";
import type { Places } from "./session.ts";
import {
  firstHalfBox,
  type Half,
  makeHalfKey,
  makeSecret,
  type Secret,
  sealHalfBox,
  sealSlot,
  slotLength,
  slotsInHalf,
} from "./slots.ts";

const firstPairs = 8;

/** What a new safe chooses and measures the cost of its words with. */
export interface CreateParts extends Places {
  readonly clock: Clock;
  readonly kdf: Argon2id;
  readonly choice: KdfChoice;
}

async function newSecret(
  parts: CreateParts,
  passphrase: string,
): Promise<{ header: Header; secret: Secret }> {
  const { random, kdf, choice, clock } = parts;
  const salt = random.bytes(16);
  const { cost, x } = await calibrate(
    choice,
    (tried) => stretch(passphrase, salt, tried, kdf),
    clock.elapsed,
  );
  const header = await makeHeader(cost, salt, random.bytes(16));
  return { header, secret: await makeSecret(1, x, new Uint8Array(32)) };
}

async function firstRows(parts: Places, header: Header, half: Half, spaceKey: Bytes) {
  const key = await makePageKey(spaceKey, header.fileId, half);
  const manifest = { epoch: 1, generation: 1, versions: Array<number>(firstPairs).fill(0) };
  const rows = Array.from({ length: 2 * firstPairs }, () => randomRow(parts.random));
  rows[half] = await sealManifest(key, manifest, parts.random);
  return rows;
}

async function ownBlock({ random }: Places, header: Header, half: Half, secret: Secret, spaceKey: Bytes) {
  const slot = await sealSlot(secret, { header, half, slot: 0 }, { flags: 0, spaceKey }, random);
  const slots = concat(slot, random.bytes((slotsInHalf - 1) * slotLength));
  const key = await makeHalfKey(spaceKey, header, half);
  const halfBox = await sealHalfBox(key, header, half, slots, firstHalfBox(), random);
  return makeBlock(header, slots, halfBox, random);
}

/** Takes away what a failed creation left. A disk that refuses this too keeps what the next start will tell. */
async function undo({ keyFile, rows }: Places): Promise<void> {
  try {
    if (!(await rows.isEmpty())) await rows.clear();
    if ((await keyFile.read()).length > 0) await keyFile.remove();
  } catch {
    return;
  }
}

/** Writes the files of a new, empty safe and lets `fill` open and use it. When anything fails, the files go again, so that it can be tried once more. */
export async function createFiles(
  parts: CreateParts,
  passphrase: string,
  fill: () => Promise<void>,
): Promise<void> {
  const { keyFile, rows, random } = parts;
  const { header, secret } = await newSecret(parts, passphrase);
  const half: Half = below(random, 2) === 0 ? 0 : 1;
  const spaceKey = random.bytes(32);
  const [first, own] = await Promise.all([
    firstRows(parts, header, half, spaceKey),
    ownBlock(parts, header, half, secret, spaceKey),
  ]);
  spaceKey.fill(0);
  // Her words took seconds; another tab may have been faster.
  if (!(await rows.isEmpty())) throw new SafeError("already-there");
  try {
    await keyFile.create([random.bytes(keyFileLength)]);
    await rows.addPairs(0, first);
    await keyFile.write(firstBlocks(half, own, unusedBlock(header, random)));
    await fill();
  } catch (error) {
    // What another tab made is not undone.
    if (!(error instanceof SafeError && error.code === "already-there")) await undo(parts);
    throw error instanceof SafeError ? error : new SafeError("storage-failed");
  }
}
