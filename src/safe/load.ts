// Reading a space from its rows: what opens is taken, what does not is left alone and told.
import type { Bytes } from "../lib/bytes.ts";
import type { Notice, NoticeCode } from "./api.ts";
import { type OwnRows, stampLength } from "./database.ts";
import { type Manifest, mostPages, type OpenedPage, openManifest, openPage, type PageKey } from "./pages.ts";
import { joinRecords, parseRecords } from "./records.ts";
import { latePage, makePage, type Page, type Space } from "./space.ts";

/** A page that was opened, and what its records say of themselves, in its order. */
interface Content {
  readonly page: OpenedPage;
  readonly ids: readonly string[];
  /** How many edits the history of each record holds. */
  readonly edits: readonly number[];
}

export interface LoadedSpace {
  readonly space: Space;
  /** The records as JSON arrays, one for each page. */
  readonly texts: readonly Bytes[];
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

async function openContent(key: PageKey, page: number, row: Bytes): Promise<Content | null> {
  const opened = await openPage(key, page, row);
  const records = opened && parseRecords(opened.text);
  if (opened === null || records?.length !== opened.count) return null;
  return { page: opened, ids: records.map(({ id }) => id), edits: records.map(({ e }) => e.length) };
}

async function openAll(key: PageKey, rows: OwnRows["rows"]): Promise<ReadonlyMap<number, Content>> {
  const opened = await Promise.all(
    [...rows].map(
      async ([page, row]) => [page, page === 0 ? null : await openContent(key, page, row)] as const,
    ),
  );
  return new Map(opened.flatMap(([page, content]) => (content === null ? [] : [[page, content]])));
}

/** The pages to take, compared with the manifest; fills in `versions`. */
function choosePages(
  manifest: Manifest | null,
  opened: ReadonlyMap<number, Content>,
  versions: number[],
  tally: Tally,
): ReadonlyMap<number, Content> {
  const chosen = new Map<number, Content>();
  for (const [page, listed] of versions.entries()) {
    const content = opened.get(page);
    if (page === 0) continue;
    if (content === undefined) {
      if (listed > 0) tally.add("unreadable");
      continue;
    }
    const { version, count } = content.page;
    if (manifest !== null && version < listed) tally.add("older", count);
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

/** Whether `a` has the longer edit history of a record that both hold, or the same in a newer page. */
function isBetter(id: string, a: Content, b: Content): boolean {
  const edits = ({ ids, edits: counts }: Content) => counts[ids.indexOf(id)] ?? 0;
  return edits(a) === edits(b) ? a.page.version > b.page.version : edits(a) > edits(b);
}

/** The page to take each record from, and the pages that hold one that was found twice. */
function placeRecords(chosen: ReadonlyMap<number, Content>, tally: Tally) {
  const where = new Map<string, number>();
  const mixed = new Set<number>();
  for (const [page, content] of chosen) {
    for (const id of content.ids) {
      const other = where.get(id);
      if (other === undefined) {
        where.set(id, page);
        continue;
      }
      tally.add("found-twice");
      mixed.add(page).add(other);
      const rival = chosen.get(other);
      if (rival === undefined || isBetter(id, content, rival)) where.set(id, page);
    }
  }
  return { where, mixed };
}

const byId = ({ page, ids }: Content): ReadonlyMap<string, Bytes> => {
  const { records } = page;
  return new Map(ids.flatMap((id, at) => (records[at] === undefined ? [] : [[id, records[at]]])));
};

const textOf = ({ records }: Page): Bytes => joinRecords([...records.values()]);

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
  const { where, mixed } = placeRecords(chosen, tally);

  const pages = new Map<number, Page>();
  const texts: Bytes[] = [];
  for (const [page, content] of chosen) {
    const isWhole = !mixed.has(page);
    const kept = isWhole
      ? latePage(content.page.taken, () => byId(content))
      : makePage(new Map([...byId(content)].filter(([id]) => where.get(id) === page)));
    pages.set(page, kept);
    texts.push(isWhole ? content.page.text : textOf(kept));
  }
  const epoch = versions.reduce((newest, version) => Math.max(newest, version), manifest?.epoch ?? 0);
  const stamp = first?.slice(0, stampLength) ?? null;
  const generationThen = manifest?.generation ?? 0;
  return {
    space: { epoch, generation: generationThen, versions, pages, where, stamp },
    texts,
    notices: tally.notices(),
  };
}

/** All records of a space that is loaded already, as JSON arrays. */
export const textsOf = ({ pages }: Space): readonly Bytes[] => [...pages.values()].map(textOf);
