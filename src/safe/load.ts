// Reading a space from its rows: what opens is taken, what does not is left alone and told.
import type { Bytes } from "../lib/bytes.ts";
import type { Envelope, Notice, NoticeCode } from "./api.ts";
import { type OwnRows, stampLength } from "./database.ts";
import { type Manifest, mostPages, openManifest, openPage, type PageKey } from "./pages.ts";
import { decodeRecord } from "./records.ts";
import { makePage, type Space } from "./space.ts";

interface Entry {
  readonly record: Envelope;
  readonly bytes: Bytes;
}
interface OpenedPage {
  readonly version: number;
  readonly entries: readonly Entry[];
}
interface Found {
  readonly record: Envelope;
  readonly page: number;
  readonly version: number;
}

export interface LoadedSpace {
  readonly space: Space;
  readonly records: readonly Envelope[];
  readonly notices: readonly Notice[];
}

/** Counts what was noticed; gives the notices in the order in which they first came. */
function makeTally() {
  const counts = new Map<NoticeCode, number>();
  return {
    add: (code: NoticeCode, count = 1) => counts.set(code, (counts.get(code) ?? 0) + count),
    notices: (): readonly Notice[] => [...counts].map(([code, count]) => ({ code, count })),
  };
}
type Tally = ReturnType<typeof makeTally>;

async function openEntries(key: PageKey, page: number, row: Bytes): Promise<OpenedPage | null> {
  const stored = await openPage(key, page, row);
  if (stored === null) return null;
  const entries: Entry[] = [];
  for (const bytes of stored.records) {
    const record = decodeRecord(bytes);
    if (record === null) return null;
    entries.push({ record, bytes });
  }
  return { version: stored.version, entries };
}

async function openAll(key: PageKey, rows: OwnRows["rows"]): Promise<ReadonlyMap<number, OpenedPage>> {
  const opened = await Promise.all(
    [...rows].map(
      async ([page, row]) => [page, page === 0 ? null : await openEntries(key, page, row)] as const,
    ),
  );
  return new Map(opened.flatMap(([page, content]) => (content === null ? [] : [[page, content]])));
}

/** The pages to take, compared with the manifest; fills in `versions`. */
function choosePages(
  manifest: Manifest | null,
  opened: ReadonlyMap<number, OpenedPage>,
  versions: number[],
  tally: Tally,
): ReadonlyMap<number, OpenedPage> {
  const chosen = new Map<number, OpenedPage>();
  for (const [page, listed] of versions.entries()) {
    const content = opened.get(page);
    if (page === 0) continue;
    if (content === undefined) {
      if (listed > 0) tally.add("unreadable");
      continue;
    }
    const { version, entries } = content;
    if (manifest !== null && version < listed) tally.add("older", entries.length);
    if (manifest !== null && version > listed) {
      // A page that was emptied since may come back as an old row: it stays free.
      if (listed === 0 && version <= manifest.epoch) continue;
      tally.add("rolled-back");
    }
    versions[page] = Math.max(listed, version);
    chosen.set(page, content);
  }
  return chosen;
}

const isBetter = (a: Found, b: Found): boolean =>
  a.record.e.length === b.record.e.length ? a.version > b.version : a.record.e.length > b.record.e.length;

/** Of records found twice the one with the longer edit history, then of the newer page. */
function chooseRecords(chosen: ReadonlyMap<number, OpenedPage>, tally: Tally): ReadonlyMap<string, Found> {
  const best = new Map<string, Found>();
  for (const [page, { version, entries }] of chosen) {
    for (const { record } of entries) {
      const other = best.get(record.id);
      const found = { record, page, version };
      if (other !== undefined) tally.add("found-twice");
      if (other === undefined || isBetter(found, other)) best.set(record.id, found);
    }
  }
  return best;
}

/** Opens all rows of a space; `generation` is that of the key file, null when it is not known. */
export async function loadSpace(key: PageKey, own: OwnRows, generation: number | null): Promise<LoadedSpace> {
  const tally = makeTally();
  const first = own.rows.get(0);
  const manifest = first === undefined ? null : await openManifest(key, first);
  if (manifest === null) tally.add("manifest-rebuilt");
  else if (generation !== null && generation < manifest.generation) tally.add("key-file-older");

  const capacity = Math.min(mostPages, Math.max(manifest?.versions.length ?? 1, own.pairs));
  const versions = Array.from({ length: capacity }, (_, page) => manifest?.versions[page] ?? 0);
  const chosen = choosePages(manifest, await openAll(key, own.rows), versions, tally);
  const best = chooseRecords(chosen, tally);

  const pages = new Map(
    [...chosen].map(([page, { entries }]) => {
      const kept = entries.filter(({ record }) => best.get(record.id)?.page === page);
      return [page, makePage(new Map(kept.map(({ record, bytes }) => [record.id, bytes])))];
    }),
  );
  const where = new Map([...best].map(([id, { page }]) => [id, page]));
  const epoch = versions.reduce((newest, version) => Math.max(newest, version), manifest?.epoch ?? 0);
  const stamp = first?.slice(0, stampLength) ?? null;
  const records = [...best.values()].map(({ record }) => record);
  const generationThen = manifest?.generation ?? 0;
  return {
    space: { epoch, generation: generationThen, versions, pages, where, stamp },
    records,
    notices: tally.notices(),
  };
}

/** All records of a space that is loaded already. */
export const recordsOf = ({ pages }: Space): readonly Envelope[] =>
  [...pages.values()].flatMap(({ records }) =>
    [...records.values()].map(decodeRecord).filter((record) => record !== null),
  );
