// A record as bytes. The safe looks at the envelope only; the body is opaque.
import { type Bytes, utf8 } from "../lib/bytes.ts";
import type { Envelope } from "./api.ts";
import { SafeError } from "./errors.ts";

/** The longest record, in bytes of UTF-8 JSON. */
export const longestRecord = 12_288;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function isEnvelope(value: unknown): value is Envelope {
  if (typeof value !== "object" || value === null) return false;
  const { id, kind, v, at, seq, e }: Partial<Record<keyof Envelope, unknown>> = value;
  return (
    typeof id === "string" &&
    id !== "" &&
    typeof kind === "string" &&
    Number.isSafeInteger(v) &&
    Number.isSafeInteger(at) &&
    Number.isSafeInteger(seq) &&
    Array.isArray(e) &&
    e.every((edit) => typeof edit === "string")
  );
}

/** The record as UTF-8 JSON; throws SafeError "record-malformed" or, above 12,288 bytes, "record-too-large". */
function encodeRecord(record: Envelope): Bytes {
  if (!isEnvelope(record)) throw new SafeError("record-malformed");
  const { id, kind, v, at, seq, e, body } = record;
  // JSON.stringify escapes lone surrogates, so the text is always well-formed UTF-8.
  const bytes = utf8(JSON.stringify({ id, kind, v, at, seq, e, body }));
  if (bytes.length > longestRecord) throw new SafeError("record-too-large");
  return bytes;
}

const opening = 0x5b;
const comma = 0x2c;
const closing = 0x5d;

/** Encoded records as the text of one JSON array, in UTF-8: all at once, they are read in a fraction of the time that each alone takes. */
export function joinRecords(records: readonly Bytes[]): Bytes {
  const length = records.reduce((sum, record) => sum + record.length, Math.max(1, records.length) + 1);
  const text = new Uint8Array(length).fill(comma);
  text[0] = opening;
  text[length - 1] = closing;
  let at = 1;
  for (const record of records) {
    text.set(record, at);
    at += record.length + 1;
  }
  return text;
}

/** The records of such a text, or null when it is none. */
export function parseRecords(text: Bytes): readonly Envelope[] | null {
  try {
    const values: unknown = JSON.parse(decoder.decode(text));
    return Array.isArray(values) && values.every(isEnvelope) ? values : null;
  } catch {
    return null;
  }
}

/** The records by id, encoded; of two with the same id the last. */
export const encodeRecords = (records: readonly Envelope[]): ReadonlyMap<string, Bytes> =>
  new Map(records.map((record) => [record.id, encodeRecord(record)]));
