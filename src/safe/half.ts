// Finding the half of the key file that a secret opens, and which of its two copies to believe. Reads only.
import type { Bytes } from "../lib/bytes.ts";
import { SafeError } from "./errors.ts";
import type { Header } from "./header.ts";
import { type Copies, copiesOf, halfBoxOf, slotOf, slotsOf, withHeader } from "./key-file.ts";
import {
  type Half,
  type HalfBox,
  makeHalfKey,
  openHalfBox,
  openSlots,
  type Secret,
  type SlotContent,
  slotsInHalf,
} from "./slots.ts";

/** A half that a secret opened. */
export interface OpenHalf {
  readonly header: Header;
  readonly half: Half;
  /** The slot (0..3) she came through, and what is in it. */
  readonly slot: number;
  readonly content: SlotContent;
  /** The blocks as they lie in the file. */
  readonly copies: Copies;
  /** What both copies should be; null when neither can be trusted to put the other right. */
  readonly wanted: Bytes | null;
  /** A valid half box with the four slots it fits; null when both copies have lost theirs. */
  readonly base: { readonly box: HalfBox; readonly slots: Bytes } | null;
}

/** Overwrites the raw keys of a half that was found. */
export function forget({ content, base }: OpenHalf): void {
  content.spaceKey.fill(0);
  base?.box.next?.fill(0);
  base?.box.rest.fill(0);
}

interface Attempt {
  readonly half: Half;
  readonly slot: number;
  readonly found: readonly (SlotContent | "damaged" | null)[];
}

interface Candidate {
  readonly block: Bytes;
  readonly box: HalfBox | null;
  /** Whether the secret opens the slot in this very copy. */
  readonly opens: boolean;
  readonly content: SlotContent;
}

/** Tries all slots of both halves in both copies, always all of them. */
async function tryAllSlots(file: Bytes, header: Header, secret: Secret): Promise<readonly Attempt[]> {
  const halves: readonly Half[] = [0, 1];
  return Promise.all(
    halves.flatMap((half) => {
      const copies = copiesOf(file, half).map(slotsOf);
      return Array.from({ length: slotsInHalf }, async (_, slot) => {
        const slots = copies.map((four) => slotOf(four, slot));
        return { half, slot, found: await openSlots(secret, { header, half, slot }, slots) };
      });
    }),
  );
}

const isContent = (found: SlotContent | "damaged" | null): found is SlotContent =>
  found !== null && found !== "damaged";

/** Whether any of the eight slots is this secret's own, damaged or not. */
export async function opensAnySlot(file: Bytes, header: Header, secret: Secret): Promise<boolean> {
  const found = (await tryAllSlots(file, header, secret)).flatMap((attempt) => attempt.found);
  for (const { spaceKey } of found.filter(isContent)) spaceKey.fill(0);
  return found.some((one) => one !== null);
}

async function candidates(header: Header, half: Half, copies: Copies, found: Attempt["found"]) {
  const opened = found.find(isContent);
  if (opened === undefined) return [];
  const both = copies.map(async (block, copy): Promise<Candidate> => {
    const own = found[copy] ?? null;
    const content = isContent(own) ? own : opened;
    const key = await makeHalfKey(content.spaceKey, header, half);
    const box = await openHalfBox(key, header, half, slotsOf(block), halfBoxOf(block));
    return { block, box, opens: isContent(own), content };
  });
  return Promise.all(both);
}

const generation = ({ box }: Candidate): number => box?.generation ?? -1;

/**
 * The half whose slot is the secret's. Where its copies differ, the one that the secret opens is wanted, of two such ones
 * that with the higher generation. Null when no slot is the secret's; throws SafeError "damaged-key-file" when one is but
 * opens in no copy.
 */
export async function findHalf(file: Bytes, header: Header, secret: Secret): Promise<OpenHalf | null> {
  const attempts = await tryAllSlots(file, header, secret);
  const mine = attempts.find(({ found }) => found.some(isContent));
  if (mine === undefined) {
    if (attempts.some(({ found }) => found.includes("damaged"))) throw new SafeError("damaged-key-file");
    return null;
  }
  const { half, slot } = mine;
  const copies = copiesOf(file, half);
  const ranked = (await candidates(header, half, copies, mine.found)).toSorted(
    (a, b) => generation(b) - generation(a),
  );
  const best = ranked.find(({ box, opens }) => opens && box !== null) ?? null;
  const source = best ?? ranked.find(({ box }) => box !== null);
  const content = (best ?? ranked.find(({ opens }) => opens))?.content;
  if (content === undefined) throw new SafeError("damaged-key-file");
  for (const other of ranked) {
    if (other.content !== content) other.content.spaceKey.fill(0);
    if (other.box !== source?.box) other.box?.rest.fill(0);
  }
  return {
    header,
    half,
    slot,
    content,
    copies,
    wanted: best && withHeader(best.block, header),
    base: source?.box ? { box: source.box, slots: slotsOf(source.block) } : null,
  };
}

/** Whether the secret opens a half of the file. */
export async function opensFile(file: Bytes, header: Header, secret: Secret): Promise<boolean> {
  const found = await findHalf(file, header, secret);
  if (found !== null) forget(found);
  return found !== null;
}

/** Where the replacing of one file by another was interrupted: the file that the secret opens, of two such the one with the higher generation. Null when it opens none; throws as `findHalf` when its slot is damaged wherever it is. */
export async function findNewest(
  files: readonly Bytes[],
  header: Header,
  secret: Secret,
): Promise<{ readonly file: Bytes; readonly found: OpenHalf } | null> {
  const tries = await Promise.allSettled(files.map((file) => findHalf(file, header, secret)));
  const open = tries.flatMap((tried, at) => {
    const file = files[at];
    return tried.status === "fulfilled" && tried.value && file ? [{ file, found: tried.value }] : [];
  });
  const failed = tries.find((tried) => tried.status === "rejected");
  const [newest, ...others] = open.toSorted(
    (a, b) => (b.found.base?.box.generation ?? -1) - (a.found.base?.box.generation ?? -1),
  );
  for (const { found } of others) forget(found);
  if (newest !== undefined) return newest;
  if (failed !== undefined) throw failed.reason;
  return null;
}
