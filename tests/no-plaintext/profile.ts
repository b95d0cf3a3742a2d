// Walks the profile of a browser and names every place where one of the needles lies.
import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import type { finder, Needle } from "./encodings.ts";
import { batchEntries, type Entry, logRecords, tableEntries, unpacked } from "./leveldb.ts";

export interface Hit {
  readonly text: string;
  readonly form: string;
  /** The part of the profile, such as "IndexedDB" or "Service Worker/CacheStorage". */
  readonly store: string;
  readonly file: string;
  /** Whether a search of the bytes of the file as they lie there finds it too. */
  readonly isRaw: boolean;
}

/** Where the browser keeps the code of the app, which names every question. */
const codeStores = ["Cache", "Code Cache", "Service Worker/CacheStorage", "Service Worker/ScriptCache"];
export const holdsCode = (store: string): boolean => codeStores.includes(store);

const storeOf = (file: string): string => {
  const parts = file.split("/").slice(file.startsWith("Default/") ? 1 : 0);
  return parts.slice(0, parts[0] === "Service Worker" ? 2 : 1).join("/");
};

/** The bytes of a file; null when the browser has removed it since it was listed. */
function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

const withUnpacked = ({ key, value }: Entry): Buffer[] => [key, value, unpacked(value) ?? Buffer.alloc(0)];

/** What a file says once it is decoded, as far as it is more than its bytes. */
function decoded(path: string, bytes: Buffer, isLevelDb: boolean): Buffer[] {
  const blob = unpacked(bytes);
  if (blob !== null) return [blob];
  if (!isLevelDb) return [];
  if (extname(path) === ".ldb") return tableEntries(bytes).flatMap(withUnpacked);
  if (basename(path).startsWith("MANIFEST-")) return logRecords(bytes);
  if (extname(path) !== ".log") return [];
  return logRecords(bytes).flatMap((record) => [record, ...batchEntries(record).flatMap(withUnpacked)]);
}

const isFile = (entry: Dirent): boolean => entry.isFile();

/** Every file below a folder, with whether it belongs to a LevelDB. */
function filesBelow(folder: string): { path: string; isLevelDb: boolean }[] {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(isFile)
    .map((entry) => join(entry.parentPath, entry.name));
  const databases = new Set(paths.filter((path) => basename(path) === "CURRENT").map(dirname));
  return paths.map((path) => ({ path, isLevelDb: databases.has(dirname(path)) }));
}

/** Where the needles of this finder lie in a profile, in names and in contents of files, raw and decoded. */
export function hitsIn(profile: string, find: ReturnType<typeof finder>): Hit[] {
  return filesBelow(profile).flatMap(({ path, isLevelDb }) => {
    const bytes = bytesOf(path);
    if (bytes === null) return [];
    const file = relative(profile, path);
    const raw = new Set([...find(bytes), ...find(Buffer.from(file))]);
    const all = new Set<Needle>(raw);
    for (const part of decoded(path, bytes, isLevelDb)) for (const needle of find(part)) all.add(needle);
    return [...all].map((needle) => ({
      text: needle.text,
      form: needle.form,
      store: storeOf(file),
      file,
      isRaw: raw.has(needle),
    }));
  });
}
