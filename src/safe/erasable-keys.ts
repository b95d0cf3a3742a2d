// Keys that can be destroyed for good. They lie in the key file alone, which is overwritten in place; of a page the browser may keep old versions.
import { type Bytes, equal } from "../lib/bytes.ts";
import { SafeError } from "./errors.ts";
import { copiesOf, halfBoxOf, makeBlock, slotsOf, writeHalf } from "./key-file.ts";
import { mustWrite, type Places, type Session } from "./session.ts";
import { type HalfBox, openHalfBox, sealHalfBox } from "./slots.ts";

const keyPlaces = 16;

const idLength = 8;
const placeLength = idLength + 32;
const free = new Uint8Array(idLength);

/** The half box with the higher generation, and the slots that it fits. */
async function ownBox({ copies, header, half, halfKey }: Session): Promise<{ box: HalfBox; slots: Bytes }> {
  const boxes = await Promise.all(
    copies.map(async (block) => {
      const slots = slotsOf(block);
      const box = await openHalfBox(halfKey, header, half, slots, halfBoxOf(block));
      return box === null ? [] : [{ box, slots }];
    }),
  );
  const [newest, other] = boxes.flat().toSorted((one, two) => two.box.generation - one.box.generation);
  if (newest === undefined) throw new SafeError("damaged-key-file");
  if (other !== undefined) wipe(other.box);
  return newest;
}

function wipe({ next, rest }: HalfBox): void {
  next?.fill(0);
  rest.fill(0);
}

/** Where the id lies in the places; -1 when it is in none. */
function placeOf({ rest }: HalfBox, id: Bytes): number {
  for (let at = 0; at < keyPlaces * placeLength; at += placeLength) {
    if (equal(rest.subarray(at, at + idLength), id)) return at;
  }
  return -1;
}

/** Writes the half box with its keys as they are now, over both copies. */
async function write({ keyFile, random }: Places, session: Session, box: HalfBox, slots: Bytes) {
  const { header, half, halfKey } = session;
  const generation = box.generation + 1;
  const sealed = await sealHalfBox(halfKey, header, half, slots, { ...box, generation }, random);
  const block = makeBlock(header, slots, sealed, random);
  const opens = async (file: Bytes) => {
    const boxes = await Promise.all(
      copiesOf(file, half).map((copy) => openHalfBox(halfKey, header, half, slotsOf(copy), halfBoxOf(copy))),
    );
    for (const one of boxes) if (one !== null) wipe(one);
    return boxes.every((one) => one?.generation === generation);
  };
  await mustWrite(() => writeHalf(keyFile, half, session.copies, block, opens));
  session.copies = [block, block];
  session.generation = generation;
}

/** Puts a key (32 bytes) under an id (8 bytes, not all zero), in the place of the one that was there. */
export async function keepKey(
  places: Places,
  session: Session,
  id: Bytes,
  key: Bytes,
): Promise<"kept" | "full"> {
  const { box, slots } = await ownBox(session);
  try {
    const own = placeOf(box, id);
    const at = own < 0 ? placeOf(box, free) : own;
    if (at < 0) return "full";
    box.rest.set(id, at);
    box.rest.set(key, at + idLength);
    await write(places, session, box, slots);
    return "kept";
  } finally {
    wipe(box);
  }
}

/** The key under this id, or null; whoever holds it overwrites it after use. */
export async function readKey(session: Session, id: Bytes): Promise<Bytes | null> {
  const { box } = await ownBox(session);
  const at = placeOf(box, id);
  const key = at < 0 ? null : box.rest.slice(at + idLength, at + placeLength);
  wipe(box);
  return key;
}

/** Overwrites the key under this id in both copies. */
export async function destroyKey(places: Places, session: Session, id: Bytes): Promise<void> {
  const { box, slots } = await ownBox(session);
  try {
    const at = placeOf(box, id);
    if (at < 0) return;
    box.rest.fill(0, at, at + placeLength);
    await write(places, session, box, slots);
  } finally {
    wipe(box);
  }
}
