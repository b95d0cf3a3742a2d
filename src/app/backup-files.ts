// Her backups as files: locked, opened again, and brought back.
import { type Archive, type Job, openBackup, sealBackup, sealFile } from "../backup/client.ts";
import { type Bytes, utf8 } from "../lib/bytes.ts";
import type { Clock } from "../lib/clock.ts";
import { below, type Random } from "../lib/random.ts";
import { normalise } from "../safe/client.ts";
import { errorCode, type Failed } from "./failure.ts";
import type { OwnFile } from "./files.ts";
import type { Records } from "./records.ts";
import { gone } from "./shelves.ts";
import type { Space } from "./space.ts";

export type { Archive } from "../backup/client.ts";

/** What locks a backup: words drawn for it, her paper key, or the words that open the app. */
export type Lock = "drawn" | "paper" | "own";

const drawnCount = 6;

/** Six words from the list, each drawn independently (6 x 11 bits from 2,048 words), divided by spaces. */
export function drawBackupWords(list: readonly string[], random: Random): string {
  return Array.from({ length: drawnCount }, () => list[below(random, list.length)] ?? "").join(" ");
}

/** Work of seconds that can be stopped, with what went wrong as a code. */
export interface Work<T> {
  readonly done: Promise<T | "stopped" | Failed>;
  stop(): void;
}

function work<T>(begin: () => Job<T>): Work<T> {
  const failed = (error: unknown): Failed => ({ failed: errorCode(error) });
  try {
    const { done, stop } = begin();
    return { done: done.catch(failed), stop };
  } catch (error) {
    return { done: Promise.resolve(failed(error)), stop() {} };
  }
}

/** All that the space holds now. */
export const archiveOf = ({ records }: Space, clock: Clock): Archive => ({
  made: clock.now(),
  records: records.everything(),
});

/** Locks it with these words. */
export const makeBackup = (archive: Archive, words: string, lock: Lock): Work<Bytes> =>
  work(() => sealBackup(archive, normalise(words), lock === "own" ? "own" : "drawn"));

/** Locks a text with drawn words: an age file that any age program opens. */
export const lockText = (text: string, words: string): Work<Bytes> =>
  work(() => sealFile(utf8(text), normalise(words), "drawn"));

/** A locked file as it leaves; the name tells nothing. */
export const lockedFile = (content: Bytes): OwnFile => ({
  name: "notes.age",
  type: "application/octet-stream",
  content,
});

/** Opens a file with these words, as they are compared or as they stand. */
export const readBackup = (file: Blob, words: string): Work<Archive | "wrong-secret"> =>
  work(() => openBackup(file, [normalise(words), words]));

/** How many entries of hers a backup holds. */
export const entriesIn = ({ records }: Archive): number =>
  records.filter(({ id, kind }) => id !== kind && kind !== gone).length;

/** The last place that a backup holds. */
export const lastPlace = ({ records }: Archive): number =>
  records.reduce((last, { seq }) => Math.max(last, seq), 0);

/** Whether a backup was made of this space, or of what this space was made of. */
export function belongsTo(records: Records, { records: theirs }: Archive): boolean {
  const here = new Set(records.everything().map(({ id }) => id));
  return theirs.some(({ id, kind }) => id !== kind && here.has(id));
}

/** Whether a file that was opened is the backup that was just made. */
export const isSame = (one: Archive, other: Archive): boolean =>
  one.made === other.made && one.records.length === other.records.length;
