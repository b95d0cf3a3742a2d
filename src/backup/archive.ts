// The document in a backup: every record of a space as it is kept, also marks of removed ones and kinds that this version does not know.
import * as z from "zod/mini";
import { type Bytes, utf8 } from "../lib/bytes.ts";
import { BackupError } from "./errors.ts";

// The page forbids code from text.
z.config({ jitless: true });

/** The longest file that is read, and the longest document in one (bytes). */
export const longestBackup = 72 * 2 ** 20;

const step = 2 ** 16;
const space = 0x20;
const format = 1;

// No calendar goes further (ms), and no phone counts so far: a record at the end of all numbers would leave no place for the next.
const moment = z.int().check(z.minimum(-8.64e15), z.maximum(8.64e15));
const place = z.int().check(z.minimum(-(2 ** 40)), z.maximum(2 ** 40));
const edit = z.string().check(z.regex(/^[\w-]{11}$/));
const recordSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  kind: z.string().check(z.minLength(1), z.maxLength(64)),
  v: z.int().check(z.minimum(1)),
  at: moment,
  seq: place,
  e: z.readonly(z.array(edit).check(z.minLength(1), z.maxLength(8))),
  body: z.unknown(),
});
const archiveSchema = z.strictObject({
  format: z.literal(format),
  /** UTC ms. */
  made: moment.check(z.minimum(0)),
  records: z.readonly(z.array(recordSchema)),
});

/** A record as its safe keeps it: an opaque body in a numbered envelope. */
export type ArchivedRecord = Readonly<z.infer<typeof recordSchema>>;

/** What a backup holds: when it was made (UTC ms), and all records. */
export interface Archive {
  readonly made: number;
  readonly records: readonly ArchivedRecord[];
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** The document as UTF-8 JSON with spaces up to 64 KiB x 2^n, so that its length tells little; throws BackupError "backup-too-large". */
export function encodeArchive({ made, records }: Archive): Bytes {
  const text = utf8(JSON.stringify({ format, made, records }));
  let length = step;
  while (length < text.length) length *= 2;
  if (length > longestBackup) throw new BackupError("backup-too-large");
  const padded = new Uint8Array(length).fill(space);
  padded.set(text);
  return padded;
}

function parse(bytes: Bytes): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    throw new BackupError("backup-unreadable");
  }
}

const isNewer = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "format" in value &&
  typeof value.format === "number" &&
  value.format > format;

/** The checked document; throws BackupError "backup-newer" for one of a later format, "backup-unreadable" for anything else that is none. */
export function readArchive(bytes: Bytes): Archive {
  const value = parse(bytes);
  if (isNewer(value)) throw new BackupError("backup-newer");
  const { success, data } = archiveSchema.safeParse(value);
  if (!success || new Set(data.records.map(({ id }) => id)).size !== data.records.length)
    throw new BackupError("backup-unreadable");
  return { made: data.made, records: data.records };
}
