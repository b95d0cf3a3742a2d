// Reads the files of a LevelDB: what a grep misses is split over log blocks, or packed by prefix and by Snappy in tables.
import { uncompress } from "snappyjs";

export interface Entry {
  readonly key: Buffer;
  readonly value: Buffer;
}

const logBlock = 32_768;
const recordHeader = 7;
const [full, first] = [1, 2];
const batchHeader = 12;
const footerLength = 48;
const tableMagic = Buffer.from("57fb808b247547db", "hex");
const snappy = 1;
// What Chromium puts before a value or a blob of IndexedDB that it has packed (idb_value_wrapping.cc).
const packedMark = Buffer.from("ff1102", "hex");
const longestVersion = 10;

/** Reads numbers and byte strings one after the other; beyond the end there are zeros and nothing. */
function reader(bytes: Buffer, from = 0) {
  let at = from;
  function take(length: number): Buffer {
    at += length;
    return bytes.subarray(at - length, at);
  }
  function varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
  }
  return { take, varint, isLeft: () => at < bytes.length };
}

/** The records of a log file (or a MANIFEST), put together from their blocks; one that a killed write left unfinished comes as far as it goes. */
export function logRecords(file: Buffer): Buffer[] {
  const records: Buffer[] = [];
  let parts: Buffer[] = [];
  const finish = () => {
    if (parts.length > 0) records.push(Buffer.concat(parts));
    parts = [];
  };
  for (let at = 0; at + recordHeader <= file.length; ) {
    const room = logBlock - (at % logBlock);
    if (room < recordHeader) {
      at += room;
      continue;
    }
    const type = file[at + 6];
    const end = at + recordHeader + file.readUInt16LE(at + 4);
    if (type === full || type === first) finish();
    parts.push(file.subarray(at + recordHeader, end));
    at = end;
  }
  finish();
  return records;
}

/** The keys written by one record of a log, with their values (none where it deletes). */
export function batchEntries(record: Buffer): Entry[] {
  const entries: Entry[] = [];
  const { take, varint, isLeft } = reader(record, batchHeader);
  while (isLeft()) {
    const hasValue = take(1)[0] === 1;
    entries.push({ key: take(varint()), value: hasValue ? take(varint()) : Buffer.alloc(0) });
  }
  return entries;
}

function blockEntries(block: Buffer): Entry[] {
  const entries: Entry[] = [];
  const restarts = block.readUInt32LE(block.length - 4);
  const { take, varint, isLeft } = reader(block.subarray(0, block.length - 4 * (restarts + 1)));
  let key = Buffer.alloc(0);
  while (isLeft()) {
    const [shared, rest, length] = [varint(), varint(), varint()];
    key = Buffer.concat([key.subarray(0, shared), take(rest)]);
    entries.push({ key, value: take(length) });
  }
  return entries;
}

/** The block that a handle (offset, size) points to, unpacked. */
function blockAt(file: Buffer, handle: Buffer): Buffer {
  const { varint } = reader(handle);
  const [offset, size] = [varint(), varint()];
  const block = file.subarray(offset, offset + size);
  return file[offset + size] === snappy ? Buffer.from(uncompress(block)) : block;
}

/** Every key and value in a table; a table that is not finished has no index and gives nothing. */
export function tableEntries(file: Buffer): Entry[] {
  const footer = file.subarray(-footerLength);
  if (!footer.subarray(-tableMagic.length).equals(tableMagic)) return [];
  const { take, varint } = reader(footer);
  varint();
  varint();
  return blockEntries(blockAt(file, take(footerLength))).flatMap(({ value }) =>
    blockEntries(blockAt(file, value)),
  );
}

/** The content of a value or a blob of IndexedDB that Chromium packed; null for any other bytes. */
export function unpacked(value: Buffer): Buffer | null {
  const start = value.subarray(0, longestVersion + packedMark.length).indexOf(packedMark);
  if (start < 0) return null;
  try {
    return Buffer.from(uncompress(value.subarray(start + packedMark.length)));
  } catch {
    return null;
  }
}
