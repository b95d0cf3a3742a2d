// The key file: 4 blocks in the order A0 A1 B0 B1 (copy, half). Which bytes lie where, and in which order they are written.
import { type Bytes, concat, equal } from "../lib/bytes.ts";
import type { Random } from "../lib/random.ts";
import { SafeError } from "./errors.ts";
import { type Header, headerLength } from "./header.ts";
import { type Half, halfBoxLength, slotLength, slotsInHalf } from "./slots.ts";

export const keyFileLength = 16_384;

const blockLength = keyFileLength / 4;
const slotsEnd = headerLength + slotsInHalf * slotLength;
const halfBoxEnd = slotsEnd + halfBoxLength;

/** Where the key file lies. Each call opens and closes it; "key-file-busy" when somebody else keeps it open. */
export interface KeyFileStore {
  /** All 16,384 bytes (zeros where the file is shorter), or null when there is no file. */
  read(): Promise<Bytes | null>;
  /** Overwrites in place; resolves when the bytes were flushed and read back. A write at 0 makes the file where there is none, any other throws SafeError "key-gone" there. */
  write(at: number, bytes: Bytes): Promise<void>;
  remove(): Promise<void>;
}

/** One half's block in copy A and in copy B. */
export type Copies = readonly [a: Bytes, b: Bytes];

type Copy = 0 | 1;

const blockStart = (copy: Copy, half: Half): number => (copy * 2 + half) * blockLength;

/** The four blocks of the file. */
export const blocksOf = (file: Bytes): readonly Bytes[] =>
  [0, 1, 2, 3].map((block) => file.slice(block * blockLength, (block + 1) * blockLength));

/** Both copies of one half. */
export function copiesOf(file: Bytes, half: Half): Copies {
  const copy = (which: Copy) => file.slice(blockStart(which, half), blockStart(which, half) + blockLength);
  return [copy(0), copy(1)];
}

/** The four slots of a block as one piece. */
export const slotsOf = (block: Bytes): Bytes => block.slice(headerLength, slotsEnd);

/** One slot (0..3) of a piece of four. */
export const slotOf = (slots: Bytes, slot: number): Bytes =>
  slots.slice(slot * slotLength, (slot + 1) * slotLength);

/** The half box of a block. */
export const halfBoxOf = (block: Bytes): Bytes => block.slice(slotsEnd, halfBoxEnd);

/** A block with these slots and this half box. */
export const makeBlock = (header: Header, slots: Bytes, halfBox: Bytes, random: Random): Bytes =>
  concat(header.bytes, slots, halfBox, random.bytes(blockLength - halfBoxEnd));

/** A half that nobody uses. */
export const unusedBlock = (header: Header, random: Random): Bytes =>
  makeBlock(header, random.bytes(slotsEnd - headerLength), random.bytes(halfBoxLength), random);

/** The block as it should be when the header is damaged or somebody else's copy of it is. */
export const withHeader = (block: Bytes, header: Header): Bytes =>
  concat(header.bytes, block.subarray(headerLength));

/** Writes the first blocks of a new safe over a file of random bytes: both halves of copy B, then of copy A. */
export async function writeFirstBlocks(
  store: KeyFileStore,
  half: Half,
  own: Bytes,
  unused: Bytes,
): Promise<void> {
  const both = half === 0 ? concat(own, unused) : concat(unused, own);
  await store.write(blockStart(1, 0), both);
  await store.write(blockStart(0, 0), both);
}

/** Puts one block into both copies of a half, B before A, leaving alone a copy that is so already. */
export async function putBlock(store: KeyFileStore, half: Half, now: Copies, block: Bytes): Promise<void> {
  if (!equal(now[1], block)) await store.write(blockStart(1, half), block);
  if (!equal(now[0], block)) await store.write(blockStart(0, half), block);
}

/** Writes a changed half; throws SafeError "other-tab", having written nothing, when its blocks are no longer those last seen. */
export async function writeHalf(store: KeyFileStore, half: Half, seen: Copies, block: Bytes): Promise<void> {
  const file = await store.read();
  if (file === null) throw new SafeError("key-gone");
  const [a, b] = copiesOf(file, half);
  if (!equal(a, seen[0]) || !equal(b, seen[1])) throw new SafeError("other-tab");
  await putBlock(store, half, [a, b], block);
}
