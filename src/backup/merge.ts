// Two spaces that were one: which record of a backup goes beside, over or behind what is here. Decided by edit ids alone; no clock is asked.
import { base64url, utf8 } from "../lib/bytes.ts";
import type { ArchivedRecord } from "./archive.ts";

const gone = "gone";

/** What a merge changes, and how many records for which reason. */
export interface Merged {
  /** To be kept in one save; nothing else changes. */
  readonly changes: readonly ArchivedRecord[];
  /** Not here before. */
  readonly added: number;
  /** Changed there since. */
  readonly newer: number;
  /** Removed there since. */
  readonly removed: number;
  /** Changed in both places: theirs stands beside as a record of its own. */
  readonly both: number;
  /** Removed in one place and changed in the other: it is here. */
  readonly saved: number;
}

type Verdict = "same" | "mine" | "theirs" | "both";

function verdictOn(mine: ArchivedRecord, theirs: ArchivedRecord): Verdict {
  const [myNewest = ""] = mine.e;
  const [theirNewest = ""] = theirs.e;
  if (myNewest === theirNewest) return "same";
  if (theirs.e.includes(myNewest)) return "theirs";
  return mine.e.includes(theirNewest) ? "mine" : "both";
}

/** There is one of it in a space, such as the settings: it belongs to this phone. */
const isSingle = ({ id, kind }: ArchivedRecord) => id === kind;

/** The record under an id of its own, always the same one: the first 16 bytes of SHA-256 of its id and its newest edit id, both as text. */
async function copyOf(record: ArchivedRecord): Promise<ArchivedRecord> {
  const hash = await crypto.subtle.digest("SHA-256", utf8(`${record.id}${record.e[0] ?? ""}`));
  return { ...record, id: base64url(new Uint8Array(hash, 0, 16)) };
}

/** Records of a space that this one never met come before all that is here. */
function inOrder(mine: readonly ArchivedRecord[], theirs: readonly ArchivedRecord[]) {
  const ids = new Set(mine.filter((record) => !isSingle(record)).map(({ id }) => id));
  if (ids.size === 0 || theirs.some(({ id }) => ids.has(id))) return theirs;
  const oldest = mine.reduce((least, { seq }) => Math.min(least, seq), 1);
  const newest = theirs.reduce((most, { seq }) => Math.max(most, seq), -Infinity);
  return theirs.map((record) => ({ ...record, seq: record.seq - newest + oldest - 1 }));
}

/** What to keep so that nothing of either is lost; the same backup a second time changes nothing. What is one of its kind stays as it is here. */
export async function merge(
  mine: readonly ArchivedRecord[],
  theirs: readonly ArchivedRecord[],
): Promise<Merged> {
  const here = new Map(mine.map((record) => [record.id, record]));
  const changes: ArchivedRecord[] = [];
  const tally = { added: 0, newer: 0, removed: 0, both: 0, saved: 0 };
  const take = (record: ArchivedRecord, why: keyof typeof tally) => {
    changes.push(record);
    tally[why] += 1;
  };
  for (const record of inOrder(mine, theirs)) {
    if (isSingle(record)) continue;
    const own = here.get(record.id);
    if (own === undefined) {
      if (record.kind === gone) changes.push(record);
      else take(record, "added");
      continue;
    }
    const verdict = verdictOn(own, record);
    if (verdict === "theirs") take(record, record.kind === gone ? "removed" : "newer");
    if (verdict !== "both") continue;
    if (own.kind === gone && record.kind !== gone) take(record, "saved");
    else if (own.kind !== gone && record.kind === gone) tally.saved += 1;
    else if (record.kind !== gone) {
      const copy = await copyOf(record);
      if (!here.has(copy.id)) take(copy, "both");
    }
  }
  return { changes, ...tally };
}
