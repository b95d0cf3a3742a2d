// A slot wraps one space key under one secret; a half box holds what the space keeps in the key file itself.
import { type Bytes, concat, equal, u32, utf8, view } from "../lib/bytes.ts";
import type { Random } from "../lib/random.ts";
import type { Header } from "./header.ts";
import { boxOverhead, deriveBytes, deriveKey, openBox, rootKey, sealBox, sha256 } from "./sealing.ts";

export type Half = 0 | 1;

/** What a secret is made of: 1 passphrase, 2 recovery code, 3 passkey, 4 passphrase and passkey, 5 circle. */
export type Kind = 1 | 2 | 3 | 4 | 5;

/** The root of the slot keys of one secret. */
export interface Secret {
  readonly kind: Kind;
  readonly root: CryptoKey;
}

/** Where a slot lies; it opens nowhere else. */
interface Place {
  readonly header: Header;
  readonly half: Half;
  readonly slot: number;
}

export interface SlotContent {
  readonly flags: number;
  /** 32 bytes; whoever holds them overwrites them after use. */
  readonly spaceKey: Bytes;
}

export interface HalfBox {
  readonly generation: number;
  /** The key that a deep clean was changing to when it was interrupted, 32 bytes. */
  readonly next: Bytes | null;
  /** The 16 places for erasable keys and the zeros behind them. */
  readonly rest: Bytes;
}

export const slotLength = 256;
export const slotsInHalf = 4;
export const halfBoxLength = 1024;

const slotPlainLength = 196;
const markStart = slotPlainLength + boxOverhead;
const slotFormat = 1;
const restStart = 68;
const restLength = halfBoxLength - boxOverhead - restStart;

/** A half box content for a new space. */
export const firstHalfBox = (): HalfBox => ({ generation: 1, next: null, rest: new Uint8Array(restLength) });

/** The root of a secret's slot keys from X and Y, 32 bytes each and both overwritten; an absent one is zeros. */
export async function makeSecret(kind: Kind, x: Bytes, y: Bytes): Promise<Secret> {
  const both = concat(x, y);
  try {
    return { kind, root: await rootKey(both) };
  } finally {
    for (const bytes of [both, x, y]) bytes.fill(0);
  }
}

async function slotKeys({ kind, root }: Secret, { header, half, slot }: Place) {
  const place = [half, slot, kind];
  const [key, mark] = await Promise.all([
    deriveKey(root, header.fileId, concat(utf8("olive/1/key/"), place)),
    deriveBytes(root, header.fileId, concat(utf8("olive/1/mark/"), place)),
  ]);
  return { key, mark, aad: concat(utf8("olive/1/slot"), header.bytes, place) };
}

/** The slot's 256 bytes. */
export async function sealSlot(
  secret: Secret,
  place: Place,
  content: SlotContent,
  random: Random,
): Promise<Bytes> {
  const { key, mark, aad } = await slotKeys(secret, place);
  const plain = new Uint8Array(slotPlainLength);
  plain.set([slotFormat, content.flags]);
  plain.set(content.spaceKey, 2);
  const box = await sealBox(key, aad, plain, random);
  plain.fill(0);
  return concat(box, mark);
}

/** Tries the secret on the same slot of several copies: what is in it, "damaged" when it is the secret's own but does not open, null when it is not. */
export async function openSlots(
  secret: Secret,
  place: Place,
  copies: readonly Bytes[],
): Promise<readonly (SlotContent | "damaged" | null)[]> {
  const { key, mark, aad } = await slotKeys(secret, place);
  return Promise.all(
    copies.map(async (bytes) => {
      // Opened before the mark is looked at, so that every slot costs the same.
      const plain = await openBox(key, aad, bytes.slice(0, markStart));
      if (!equal(mark, bytes.subarray(markStart))) return null;
      if (plain === null || plain[0] !== slotFormat) return "damaged";
      const content = { flags: plain[1] ?? 0, spaceKey: plain.slice(2, 34) };
      plain.fill(0);
      return content;
    }),
  );
}

/** The key of a half box, which cannot be read back. */
export async function makeHalfKey(spaceKey: Bytes, { fileId }: Header, half: Half): Promise<CryptoKey> {
  return deriveKey(await rootKey(spaceKey), fileId, concat(utf8("olive/1/half"), [half]));
}

const halfBoxAad = ({ bytes }: Header, half: Half): Bytes => concat(utf8("olive/1/half"), bytes, [half]);

/** The half box's 1,024 bytes, bound to the four slots before it. */
export async function sealHalfBox(
  key: CryptoKey,
  header: Header,
  half: Half,
  slots: Bytes,
  content: HalfBox,
  random: Random,
): Promise<Bytes> {
  const next = content.next ?? new Uint8Array(32);
  const plain = concat(u32(content.generation), await sha256(slots), next, content.rest);
  const box = await sealBox(key, halfBoxAad(header, half), plain, random);
  plain.fill(0);
  return box;
}

/** What is in the half box, or null when it does not open or does not fit the four slots before it. */
export async function openHalfBox(
  key: CryptoKey,
  header: Header,
  half: Half,
  slots: Bytes,
  box: Bytes,
): Promise<HalfBox | null> {
  const plain = await openBox(key, halfBoxAad(header, half), box);
  if (plain === null || !equal(plain.subarray(4, 36), await sha256(slots))) return null;
  const next = plain.slice(36, restStart);
  const content = {
    generation: view(plain).getUint32(0),
    next: next.some((byte) => byte !== 0) ? next : null,
    rest: plain.slice(restStart),
  };
  plain.fill(0);
  return content;
}
