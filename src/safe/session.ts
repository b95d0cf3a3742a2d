// From a secret to an open space: repairs what a kill left half done in the key file, and rewrites slots.
import { type Bytes, concat, equal } from "../lib/bytes.ts";
import type { Random } from "../lib/random.ts";
import type { Notice } from "./api.ts";
import type { OwnRows, RowStore } from "./database.ts";
import { SafeError, type SafeErrorCode } from "./errors.ts";
import { findNewest, forget, type OpenHalf, opensFile } from "./half.ts";
import type { Header } from "./header.ts";
import { type Copies, type KeyFileStore, makeBlock, writeHalf } from "./key-file.ts";
import { makePageKey, openManifest, openPage, type PageKey } from "./pages.ts";
import {
  type Half,
  type HalfBox,
  makeHalfKey,
  type Secret,
  sealHalfBox,
  sealSlot,
  slotLength,
  slotsInHalf,
} from "./slots.ts";
import type { Space } from "./space.ts";

/** Where a safe lies and where its chance comes from. */
export interface Places {
  readonly keyFile: KeyFileStore;
  readonly rows: RowStore;
  readonly random: Random;
}

/** An open space. Its keys cannot be read back; dropping it ends every use of them. */
export interface Session {
  readonly header: Header;
  readonly half: Half;
  pageKey: PageKey;
  /** Opens the half box as it lies in the file. */
  halfKey: CryptoKey;
  /** Whether a deep clean that has not ended has left the pages under the next key, to be settled when slot 0 is written. */
  underNext: boolean;
  /** The own blocks as last seen. */
  copies: Copies;
  /** The key file's generation; null when both half boxes are damaged. */
  generation: number | null;
  /** What was noticed in the key file, and in the pages once they are loaded. */
  notices: readonly Notice[];
  /** False after growth failed. */
  mayGrow: boolean;
  /** Filled in when the pages are first needed. */
  space: Space | null;
}

interface NewHalf {
  readonly slots: Bytes;
  readonly spaceKey: Bytes;
  readonly box: HalfBox;
}

/** Said before anything was written. */
const untouched: ReadonlySet<SafeErrorCode> = new Set(["key-file-busy", "key-gone", "other-tab"]);

type Settled = Pick<Session, "pageKey" | "halfKey" | "underNext" | "copies" | "generation">;

async function write(
  { keyFile, random }: Places,
  { header, half }: OpenHalf,
  seen: Copies,
  secrets: readonly Secret[],
  to: NewHalf,
): Promise<Copies> {
  const key = await makeHalfKey(to.spaceKey, header, half);
  const halfBox = await sealHalfBox(key, header, half, to.slots, to.box, random);
  const block = makeBlock(header, to.slots, halfBox, random);
  await writeHalf(keyFile, half, seen, block, async (file) => {
    const opened = await Promise.all(secrets.map((secret) => opensFile(file, header, secret)));
    return !opened.includes(false);
  });
  return [block, block];
}

/** The first slots for these secrets in front of the others, or of random ones. */
async function withSlots(
  { random }: Places,
  { header, half, content: { flags } }: OpenHalf,
  secrets: readonly Secret[],
  spaceKey: Bytes,
  others: Bytes | null,
): Promise<Bytes> {
  const first = await Promise.all(
    secrets.map((secret, slot) => sealSlot(secret, { header, half, slot }, { flags, spaceKey }, random)),
  );
  const rest = others ?? random.bytes(slotsInHalf * slotLength);
  return concat(...first, rest.subarray(first.length * slotLength));
}

// A deep clean seals all pages in one transaction, so any page that opens tells which key they are under.
async function keyOfPages(keys: readonly [PageKey, PageKey], { rows }: OwnRows): Promise<0 | 1 | null> {
  for (const [page, row] of [...rows].toSorted(([a], [b]) => a - b)) {
    for (const which of [0, 1] as const) {
      const opened =
        page === 0 ? await openManifest(keys[which], row) : await openPage(keys[which], page, row);
      if (opened !== null) return which;
    }
  }
  return null;
}

/** Ends a deep clean that was interrupted: back to the slot's key, or on to the next one, by what the pages are under. */
async function settleNext(places: Places, found: OpenHalf, secret: Secret, copies: Copies): Promise<Settled> {
  const { header, half, content, base } = found;
  const own = await makePageKey(content.spaceKey, header.fileId, half);
  const halfKey = await makeHalfKey(content.spaceKey, header, half);
  const generation = base?.box.generation ?? null;
  const asItIs = { pageKey: own, halfKey, underNext: false, copies, generation };
  if (base === null || base.box.next === null) return asItIs;
  const { next } = base.box;
  const nextKey = await makePageKey(next, header.fileId, half);
  const which = await keyOfPages([own, nextKey], await places.rows.read(half));
  if (which === null) return asItIs;
  const box = { ...base.box, generation: base.box.generation + 1, next: null };
  const written = { underNext: false, generation: box.generation };
  const mayWrite = found.wanted !== null;
  if (which === 0) {
    if (!mayWrite) return asItIs;
    const to = { slots: base.slots, spaceKey: content.spaceKey, box };
    return { ...written, pageKey: own, halfKey, copies: await write(places, found, copies, [secret], to) };
  }
  if (!mayWrite || found.slot !== 0) return { ...asItIs, pageKey: nextKey, underNext: true };
  const slots = await withSlots(places, found, [secret], next, null);
  return {
    ...written,
    pageKey: nextKey,
    halfKey: await makeHalfKey(next, header, half),
    copies: await write(places, found, copies, [secret], { slots, spaceKey: next, box }),
  };
}

/** Opens the space whose slot is the secret's, after putting its copies right; null when there is none. */
export async function openSession(
  places: Places,
  files: readonly Bytes[],
  header: Header,
  secret: Secret,
): Promise<Session | null> {
  const newest = await findNewest(files, header, secret);
  if (newest === null) return null;
  const { found } = newest;
  const { half, wanted } = found;
  try {
    if (files.length > 1) await places.keyFile.keep(newest.file);
    const differ = wanted !== null && found.copies.some((block) => !equal(block, wanted));
    if (wanted !== null && differ) {
      const opens = (changed: Bytes) => opensFile(changed, header, secret);
      await writeHalf(places.keyFile, half, found.copies, wanted, opens);
    }
    const settled = await settleNext(
      places,
      found,
      secret,
      wanted === null ? found.copies : [wanted, wanted],
    );
    const notices: Notice[] = [];
    if (differ) notices.push({ code: "copy-repaired", count: 1 });
    if (wanted === null) notices.push({ code: "copy-damaged", count: 1 });
    return { header, half, ...settled, notices, mayGrow: true, space: null };
  } finally {
    forget(found);
  }
}

/** Does what changes the key file of an open space; throws SafeError "key-file-failed" when it is not certain what is in the file afterwards. */
export async function mustWrite<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SafeError && untouched.has(error.code)) throw error;
    throw new SafeError("key-file-failed");
  }
}

type HalfBase = NonNullable<OpenHalf["base"]>;

/** Writes down the key that a deep clean changes to, unless one is named already; gives it as a copy, and the half box that holds it. */
export async function nameNextKey(
  places: Places,
  session: Session,
  found: OpenHalf & { readonly base: HalfBase },
  secret: Secret,
): Promise<{ readonly base: HalfBase; readonly next: Bytes }> {
  const { base, content } = found;
  if (base.box.next !== null) return { base, next: base.box.next.slice() };
  const next = places.random.bytes(32);
  const box = { ...base.box, generation: base.box.generation + 1, next };
  const to = { slots: base.slots, spaceKey: content.spaceKey, box };
  session.copies = await write(places, found, session.copies, [secret], to);
  session.generation = box.generation;
  return { base: { slots: base.slots, box }, next };
}

/** Puts secrets into the first slots of the session's half, which `found` opened; afterwards those they replace open no byte of the file. */
export async function replaceSlots(
  places: Places,
  session: Session,
  found: OpenHalf,
  secrets: readonly Secret[],
): Promise<void> {
  const { base } = found;
  if (base === null) throw new SafeError("damaged-key-file");
  const spaceKey = (session.underNext ? base.box.next : null) ?? found.content.spaceKey;
  const slots = await withSlots(places, found, secrets, spaceKey, session.underNext ? null : base.slots);
  const next = session.underNext ? null : base.box.next;
  const box = { ...base.box, generation: base.box.generation + 1, next };
  const to = { slots, spaceKey, box };
  session.copies = await mustWrite(() => write(places, found, session.copies, secrets, to));
  session.halfKey = await makeHalfKey(spaceKey, found.header, found.half);
  session.generation = box.generation;
  session.underNext = false;
}
