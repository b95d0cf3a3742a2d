// What one space holds while it is open: which record lies in which page. Pure; nothing here is sealed or stored.
import type { Bytes } from "../lib/bytes.ts";
import { mostPages, pageRoom, roomOf } from "./pages.ts";

/** The records of one page by id, as encoded, and the room they take together. */
export interface Page {
  readonly records: ReadonlyMap<string, Bytes>;
  readonly taken: number;
}

export interface Space {
  /** The version of the newest save; it only rises, also when a save fails. */
  epoch: number;
  /** The key file's generation that the manifest was last written under. */
  readonly generation: number;
  /** By page; 0 is free. A page with a version that is not in `pages` could not be read and is left alone. */
  readonly versions: number[];
  readonly pages: Map<number, Page>;
  /** The page of each id. */
  readonly where: Map<string, number>;
  /** The stamp of page 0 as last seen; null when it is missing. */
  stamp: Bytes | null;
}

/** The new content of every page that a save touches; pages at or beyond the capacity must first be added. */
export type Plan = ReadonlyMap<number, Page>;

const emptyPage: Page = { records: new Map(), taken: 0 };
const noPage: Page = { records: new Map(), taken: pageRoom };

/** A page with these records. */
export function makePage(records: ReadonlyMap<string, Bytes>): Page {
  return { records, taken: [...records.values()].reduce((sum, record) => sum + roomOf(record), 0) };
}

/** A page whose records are looked up when they are first asked for: most pages are never written again. */
export function latePage(taken: number, find: () => ReadonlyMap<string, Bytes>): Page {
  let found: ReadonlyMap<string, Bytes> | null = null;
  return {
    taken,
    get records() {
      found ??= find();
      return found;
    },
  };
}

/** How many own pages hold nothing. */
export const freePages = ({ versions }: Space): number =>
  versions.reduce((count, version, page) => (page > 0 && version === 0 ? count + 1 : count), 0);

/** How many pages a space must have for this plan. */
export const capacityFor = (space: Space, plan: Plan): number =>
  Math.max(space.versions.length, ...[...plan.keys()].map((page) => page + 1));

/** How many pairs to add now: none while enough pages are free, else a quarter more, at least 8, at most 4,000 in all. */
export function pairsToGrow(space: Space): number {
  const capacity = space.versions.length;
  if (freePages(space) >= Math.max(2, capacity / 8)) return 0;
  return Math.min(Math.max(8, Math.ceil(capacity / 4)), capacity, mostPages - capacity);
}

/** Where changed records go: into their own page if they fit, else where there is room, else into a free page. Null removes. */
export function planSave(space: Space, changes: ReadonlyMap<string, Bytes | null>): Plan {
  const plan = new Map<number, { records: Map<string, Bytes>; taken: number }>();
  let fresh = 0;
  let latest = 0;

  const drafted = (page: number) => {
    const { records, taken } = space.pages.get(page) ?? emptyPage;
    const draft = plan.get(page) ?? { records: new Map(records), taken };
    plan.set(page, draft);
    return draft;
  };
  const fits = (page: number, record: Bytes) => {
    const { taken } = plan.get(page) ?? space.pages.get(page) ?? noPage;
    return taken + roomOf(record) <= pageRoom;
  };
  const nextFree = () => {
    do fresh += 1;
    while (plan.has(fresh) || (space.versions[fresh] ?? 0) > 0);
    return fresh;
  };
  const withRoom = (record: Bytes) => {
    if (fits(latest, record)) return latest;
    for (const pages of [plan, space.pages])
      for (const page of pages.keys()) if (fits(page, record)) return page;
    return nextFree();
  };

  for (const [id, record] of changes) {
    const before = space.where.get(id);
    if (before !== undefined) {
      const draft = drafted(before);
      const old = draft.records.get(id);
      if (old !== undefined) draft.taken -= roomOf(old);
      draft.records.delete(id);
    }
    if (record === null) continue;
    latest = before !== undefined && fits(before, record) ? before : withRoom(record);
    const draft = drafted(latest);
    draft.records.set(id, record);
    draft.taken += roomOf(record);
  }
  return plan;
}

/** The versions of all pages once the plan is saved under `epoch`. */
export function versionsAfter(space: Space, plan: Plan, epoch: number): number[] {
  const versions = [...space.versions];
  for (const [page, { records }] of plan) versions[page] = records.size === 0 ? 0 : epoch;
  return versions;
}

/** Takes over a plan that was saved under the space's epoch. */
export function adopt(space: Space, plan: Plan, stamp: Bytes): void {
  for (const page of plan.keys())
    for (const id of space.pages.get(page)?.records.keys() ?? []) space.where.delete(id);
  for (const [number, page] of plan) {
    const isEmpty = page.records.size === 0;
    space.versions[number] = isEmpty ? 0 : space.epoch;
    if (isEmpty) space.pages.delete(number);
    else space.pages.set(number, page);
    for (const id of page.records.keys()) space.where.set(id, number);
  }
  space.stamp = stamp;
}
