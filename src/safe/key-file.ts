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

/** A part of the key file: its place and its new bytes. */
export interface Piece {
  readonly at: number;
  readonly bytes: Bytes;
}

/** Where the key file lies. Each call opens and closes it; "key-file-busy", thrown before anything is written, when somebody else keeps it open. */
export interface KeyFileStore {
  /** The key file, 16,384 bytes (zeros where it is shorter). None where there is none; two where the replacing of one by the other was interrupted. */
  read(): Promise<readonly Bytes[]>;
  /** Makes the file of what `read` may give, flushed and read back. Throws SafeError "already-there", having written nothing, where there is one. */
  create(files: readonly Bytes[]): Promise<void>;
  /** Changes the file piece after piece, each flushed and read back before the next. Throws SafeError "key-gone" where there is no file. */
  write(pieces: readonly Piece[]): Promise<void>;
  /** Ends an interrupted replacing: only this one of the files that were read stays. */
  keep(file: Bytes): Promise<void>;
  /** Makes what is in the file unreadable where it lies, as far as the place allows. */
  shred(random: Random): Promise<void>;
  remove(): Promise<void>;
}

/** The one key file, or null; throws SafeError "other-tab" where there are two, because only a secret can choose between them. */
export async function readOne(store: Pick<KeyFileStore, "read">): Promise<Bytes | null> {
  const [file, other] = await store.read();
  if (other !== undefined) throw new SafeError("other-tab");
  return file ?? null;
}

/** The file with its pieces put in. */
export function withPieces(file: Bytes, pieces: readonly Piece[]): Bytes {
  const changed = file.slice();
  for (const { at, bytes } of pieces) changed.set(bytes, at);
  return changed;
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

/** The first blocks of a new safe, to be written over a file of random bytes: both halves of copy B, then of copy A. */
export function firstBlocks(half: Half, own: Bytes, unused: Bytes): readonly Piece[] {
  const bytes = half === 0 ? concat(own, unused) : concat(unused, own);
  return [
    { at: blockStart(1, 0), bytes },
    { at: blockStart(0, 0), bytes },
  ];
}

/** One block for both copies of a half, B before A, leaving alone a copy that is so already. */
export function blockPieces(half: Half, now: Copies, block: Bytes): readonly Piece[] {
  return ([1, 0] as const)
    .filter((copy) => !equal(now[copy], block))
    .map((copy) => ({ at: blockStart(copy, half), bytes: block }));
}

/**
 * Writes a changed half. Throws SafeError "other-tab", having written nothing, when its blocks are no longer those last seen,
 * and "key-file-failed" when `opens` says no to the file as it would be.
 */
export async function writeHalf(
  store: KeyFileStore,
  half: Half,
  seen: Copies,
  block: Bytes,
  opens: (file: Bytes) => Promise<boolean>,
): Promise<void> {
  const file = await readOne(store);
  if (file === null) throw new SafeError("key-gone");
  const now = copiesOf(file, half);
  if (!equal(now[0], seen[0]) || !equal(now[1], seen[1])) throw new SafeError("other-tab");
  const pieces = blockPieces(half, now, block);
  if (!(await opens(withPieces(file, pieces)))) throw new SafeError("key-file-failed");
  await store.write(pieces);
}
