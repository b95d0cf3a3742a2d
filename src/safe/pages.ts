// A page of records and the manifest, as bytes and sealed. Every row is 16,384 bytes long, whatever is in it.
import { type Bytes, concat, u32, utf8, view } from "../lib/bytes.ts";
import type { Random } from "../lib/random.ts";
import { boxOverhead, deriveKey, openBox, rootKey, sealBox } from "./sealing.ts";
import type { Half } from "./slots.ts";

const rowLength = 16_384;
export const mostPages = 4000;

const plainLength = rowLength - boxOverhead;
const pageHead = 6;
const manifestHead = 10;
const lengthField = 2;
const [opening, comma, closing, space] = [0x5b, 0x2c, 0x5d, 0x20];
const pageLabel = utf8("olive/1/page");

/** How many bytes of records, with their length fields, a page holds. */
export const pageRoom = plainLength - pageHead;

/** The room that one record takes in a page. */
export const roomOf = (record: Bytes): number => lengthField + record.length;

/** Opens and seals the rows of one space. */
export interface PageKey {
  readonly key: CryptoKey;
  readonly fileId: Bytes;
  readonly half: Half;
}

export interface Manifest {
  readonly epoch: number;
  /** The key file's generation when this was written. */
  readonly generation: number;
  /** The version of each page; 0 is a free one. Entry 0 is not used. */
  readonly versions: readonly number[];
}

export interface StoredPage {
  readonly version: number;
  readonly records: readonly Bytes[];
}

/** The key of a space's pages, from its space key (32 bytes). */
export async function makePageKey(spaceKey: Bytes, fileId: Bytes, half: Half): Promise<PageKey> {
  const info = concat(pageLabel, [half]);
  return { key: await deriveKey(await rootKey(spaceKey), fileId, info), fileId, half };
}

const aad = ({ fileId, half }: PageKey, page: number): Bytes => concat(pageLabel, fileId, [half], u32(page));

async function sealRow(key: PageKey, page: number, plain: Bytes, random: Random): Promise<Bytes> {
  const row = await sealBox(key.key, aad(key, page), plain, random);
  plain.fill(0);
  return row;
}

async function openRow(key: PageKey, page: number, row: Bytes): Promise<Bytes | null> {
  return row.length === rowLength ? openBox(key.key, aad(key, page), row) : null;
}

/** The row of a page (1 or higher); the records must fit into `pageRoom`. */
export function sealPage(key: PageKey, page: number, content: StoredPage, random: Random): Promise<Bytes> {
  const plain = new Uint8Array(plainLength);
  const numbers = view(plain);
  numbers.setUint32(0, content.version);
  numbers.setUint16(4, content.records.length);
  let at = pageHead;
  for (const record of content.records) {
    numbers.setUint16(at, record.length);
    plain.set(record, at + lengthField);
    at += roomOf(record);
  }
  return sealRow(key, page, plain, random);
}

/** A page that was opened. Its records are taken apart anew each time they are asked for. */
export interface OpenedPage extends StoredPage {
  /** How many records it holds, and the room they take. */
  readonly count: number;
  readonly taken: number;
  /** The records as one JSON array in UTF-8, which is read in a fraction of the time that they take one by one. */
  readonly text: Bytes;
}

/** Where each record of a page begins and, last, where the last one ends; null when one would end behind the page. */
function startsIn(plain: Bytes): readonly number[] | null {
  const numbers = view(plain);
  const starts = [pageHead];
  let at = pageHead;
  for (let count = numbers.getUint16(4); count > 0; count -= 1) {
    if (at + lengthField > plainLength) return null;
    at += lengthField + numbers.getUint16(at);
    if (at > plainLength) return null;
    starts.push(at);
  }
  return starts;
}

/** The records as they lie, with a bracket or a comma in the place of each length. */
function asList(plain: Bytes, starts: readonly number[], end: number): Bytes {
  const text = new Uint8Array(Math.max(lengthField, end - pageHead) + 1).fill(space);
  text.set(plain.subarray(pageHead, end));
  for (const start of starts.slice(0, -1)) {
    text[start - pageHead] = comma;
    text[start - pageHead + 1] = space;
  }
  text[0] = opening;
  text[text.length - 1] = closing;
  return text;
}

/** What is in the row of a page, or null when it does not open or is not a page. */
export async function openPage(key: PageKey, page: number, row: Bytes): Promise<OpenedPage | null> {
  const plain = await openRow(key, page, row);
  const starts = plain && startsIn(plain);
  if (plain === null || starts === null) return null;
  const end = starts.at(-1) ?? pageHead;
  return {
    version: view(plain).getUint32(0),
    count: starts.length - 1,
    taken: end - pageHead,
    text: asList(plain, starts, end),
    get records() {
      return starts.slice(1).map((next, at) => plain.subarray((starts[at] ?? 0) + lengthField, next));
    },
  };
}

/** The row of page 0. */
export function sealManifest(
  key: PageKey,
  { epoch, generation, versions }: Manifest,
  random: Random,
): Promise<Bytes> {
  const plain = new Uint8Array(plainLength);
  const numbers = view(plain);
  numbers.setUint32(0, epoch);
  numbers.setUint32(4, generation);
  numbers.setUint16(8, versions.length);
  for (const [page, version] of versions.entries()) numbers.setUint32(manifestHead + 4 * page, version);
  return sealRow(key, 0, plain, random);
}

/** The manifest in the row of page 0, or null when it does not open or is none. */
export async function openManifest(key: PageKey, row: Bytes): Promise<Manifest | null> {
  const plain = await openRow(key, 0, row);
  if (plain === null) return null;
  const numbers = view(plain);
  const capacity = numbers.getUint16(8);
  if (capacity > mostPages) return null;
  const versions = Array.from({ length: capacity }, (_, page) => numbers.getUint32(manifestHead + 4 * page));
  return { epoch: numbers.getUint32(0), generation: numbers.getUint32(4), versions };
}

/** A row as every page is that holds nothing. */
export const randomRow = (random: Random): Bytes => random.bytes(rowLength);
