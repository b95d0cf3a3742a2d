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
    [v, at, seq].every(Number.isSafeInteger) &&
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

/** The record, or null when the bytes are not one. */
export function decodeRecord(bytes: Bytes): Envelope | null {
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes));
    return isEnvelope(value) ? value : null;
  } catch {
    return null;
  }
}

/** The records by id, encoded; of two with the same id the last. */
export const encodeRecords = (records: readonly Envelope[]): ReadonlyMap<string, Bytes> =>
  new Map(records.map((record) => [record.id, encodeRecord(record)]));
