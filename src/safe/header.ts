// The first 64 bytes of every block of the key file: public, the same in all, never changed while the file lives.
import { type Bytes, concat, equal, u32, view } from "../lib/bytes.ts";
import type { KdfCost } from "./kdf.ts";
import { sha256 } from "./sealing.ts";

export const headerLength = 64;

const checked = 48;
// "K1", then line ends that a transfer as text would spoil; format 1; KDF 1 (Argon2id, one lane); 00 00.
const opening = [0x4b, 0x31, 0x0d, 0x0a, 1, 1, 0, 0];

export interface Header {
  /** All 64 bytes, as they are bound into every box. */
  readonly bytes: Bytes;
  readonly cost: KdfCost;
  /** 16 bytes each. */
  readonly salt: Bytes;
  readonly fileId: Bytes;
}

function read(bytes: Bytes): Header {
  const numbers = view(bytes);
  return {
    bytes,
    cost: { memory: numbers.getUint32(8), passes: numbers.getUint32(12) },
    salt: bytes.slice(16, 32),
    fileId: bytes.slice(32, checked),
  };
}

async function isHeader(bytes: Bytes): Promise<boolean> {
  const check = await sha256(bytes.slice(0, checked));
  return (
    equal(bytes.subarray(0, opening.length), new Uint8Array(opening)) &&
    equal(bytes.subarray(checked), check.subarray(0, headerLength - checked))
  );
}

/** A new header; salt and file id are 16 random bytes each. */
export async function makeHeader(cost: KdfCost, salt: Bytes, fileId: Bytes): Promise<Header> {
  const body = concat(opening, u32(cost.memory), u32(cost.passes), salt, fileId);
  return read(concat(body, (await sha256(body)).subarray(0, headerLength - checked)));
}

/** The header that is valid in most blocks (the first of equals), or null when none is. */
export async function agreedHeader(blocks: readonly Bytes[]): Promise<Header | null> {
  const found = blocks.map((block) => block.slice(0, headerLength));
  const checks = await Promise.all(found.map(isHeader));
  const valid = found.filter((_, at) => checks[at] === true);
  const votes = valid.map((bytes) => valid.filter((other) => equal(bytes, other)).length);
  const winner = valid[votes.indexOf(Math.max(...votes))];
  return winner === undefined ? null : read(winner);
}
