// Rows that were damaged, lost, exchanged or put back: what still opens is there, and the rest is left alone and told.
import { beforeAll, expect, test } from "vitest";
import type { Bytes } from "../../src/lib/bytes.ts";
import type { Half } from "../../src/safe/slots.ts";
import {
  newPlaces,
  noticed,
  opened,
  openRows,
  record,
  restored,
  type Snapshot,
  safeAt,
  safeWith,
  snapshot,
  words,
} from "./places.ts";

const wholePage = "x".repeat(12_000);
const whole = (id: string, edits?: readonly string[]) => record(id, wholePage, edits);

/** The moments of one safe: `a` in page 1, `b` in page 2, then `a` changed, then `c` in page 3, then `b` removed. */
interface Moments {
  readonly half: Half;
  readonly made: Snapshot;
  readonly changed: Snapshot;
  readonly added: Snapshot;
  readonly removed: Snapshot;
}
let moments: Moments;

/** The half that was written between two moments. */
const halfOf = (before: Snapshot, after: Snapshot): Half =>
  differ(before.halves[0].get(0), after.halves[0].get(0)) ? 0 : 1;

const differ = (a: Bytes | undefined, b: Bytes | undefined) =>
  a?.some((byte, at) => byte !== b?.[at]) ?? false;

beforeAll(async () => {
  const places = newPlaces();
  const safe = await safeWith(places, [whole("a"), whole("b")]);
  const made = await snapshot(places);
  await safe.put([whole("a", ["edit2", "edit"])]);
  const changed = await snapshot(places);
  await safe.put([whole("c")]);
  const added = await snapshot(places);
  await safe.remove(["b"]);
  const removed = await snapshot(places);
  moments = { half: halfOf(made, changed), made, changed, added, removed };
});

const ownRows = (at: Snapshot) => at.halves[moments.half];

/** That moment with some own rows replaced; undefined takes a row away. */
function withRows(
  at: Snapshot,
  replaced: Readonly<Record<number, Bytes | undefined>>,
  half = moments.half,
): Snapshot {
  const rows = new Map(at.halves[half]);
  for (const [page, row] of Object.entries(replaced)) {
    if (row === undefined) rows.delete(Number(page));
    else rows.set(Number(page), row);
  }
  return { file: at.file, halves: half === 0 ? [rows, at.halves[1]] : [at.halves[0], rows] };
}

/** The row with one bit turned. */
function flipped(row: Bytes | undefined, at = 9000): Bytes | undefined {
  const bytes = row?.slice();
  if (bytes !== undefined) bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

async function openedWith(at: Snapshot) {
  const places = await restored(at);
  const found = await opened(places);
  if (found === null) throw new Error("not opened");
  return { places, ids: found.ids, bodies: found.bodies, told: noticed(found.notices) };
}

test.each([0, 12, 9000, 16_383])(
  "a page with one bit turned at byte %i is left alone, never used again, and told",
  async (at) => {
    const damaged = withRows(moments.added, { 2: flipped(ownRows(moments.added).get(2), at) });
    const { places, ids, told } = await openedWith(damaged);
    expect(ids).toEqual(["a", "c"]);
    expect(told).toEqual(["unreadable 1"]);
    const safe = safeAt(places);
    await safe.unlock(words);
    for (let more = 0; more < 8; more += 1) await safe.put([whole(`more${more}`)]);
    const rows = (await places.rows.read(moments.half)).rows;
    expect(rows.get(2)).toEqual(ownRows(damaged).get(2));
    expect(await opened(places)).toMatchObject({ notices: [{ code: "unreadable", count: 1 }] });
    expect((await opened(places))?.ids).toHaveLength(10);
  },
);

test("two missing pages are told; the rest opens", async () => {
  const { ids, told } = await openedWith(withRows(moments.added, { 1: undefined, 3: undefined }));
  expect(ids).toEqual(["b"]);
  expect(told).toEqual(["unreadable 2"]);
});

test("exchanged pages do not open in each other's place", async () => {
  const rows = ownRows(moments.added);
  const { ids, told } = await openedWith(withRows(moments.added, { 1: rows.get(2), 2: rows.get(1) }));
  expect(ids).toEqual(["c"]);
  expect(told).toEqual(["unreadable 2"]);
});

test("a page that was put back to an older day is loaded and told", async () => {
  const { places, ids, told } = await openedWith(
    withRows(moments.added, { 1: ownRows(moments.made).get(1) }),
  );
  expect(ids).toEqual(["a", "b", "c"]);
  expect(told).toEqual(["older 1"]);
  const safe = safeAt(places);
  await safe.unlock(words);
  await safe.put([whole("a", ["edit3", "edit"])]);
  expect(await opened(places)).toMatchObject({ ids: ["a", "b", "c"], notices: [] });
});

test("a manifest that was put back hides no page, and no later save overwrites one", async () => {
  const { places, ids, told } = await openedWith(
    withRows(moments.added, { 0: ownRows(moments.changed).get(0) }),
  );
  expect(ids).toEqual(["a", "b", "c"]);
  expect(told).toEqual(["rolled-back 1"]);
  const safe = safeAt(places);
  await safe.unlock(words);
  await safe.put([whole("d")]);
  expect(await opened(places)).toMatchObject({ ids: ["a", "b", "c", "d"], notices: [] });
  expect((await openRows(places)).manifest).toMatchObject({ epoch: 5, versions: [0, 3, 2, 4, 5, 0, 0, 0] });
});

test("a page that was emptied since does not come back", async () => {
  const { ids, told } = await openedWith(withRows(moments.removed, { 2: ownRows(moments.added).get(2) }));
  expect(ids).toEqual(["a", "c"]);
  expect(told).toEqual([]);
});

test.each([
  ["damaged", () => flipped(ownRows(moments.removed).get(0))],
  ["missing", () => undefined],
])("a manifest that is %s is made again from the pages that open", async (_, manifest) => {
  const { places, ids, told } = await openedWith(withRows(moments.removed, { 0: manifest() }));
  expect(ids).toEqual(["a", "c"]);
  expect(told).toEqual(["manifest-rebuilt 1"]);
  const safe = safeAt(places);
  await safe.unlock(words);
  await safe.put([whole("d")]);
  expect(await opened(places)).toMatchObject({ ids: ["a", "c", "d"], notices: [] });
});

test.each([
  ["longer", ["edit3", "edit2", "edit"], "after"],
  ["equally long", ["edit3", "edit2"], "after"],
  ["shorter", ["edit3"], "before"],
])("a record found twice, with a %s history in the newer page, is shown once", async (_, edits, shown) => {
  const text = (start: string, length: number) => start + "x".repeat(length);
  const places = newPlaces();
  const safe = await safeWith(places, [record("a", text("before", 4000), ["edit2", "edit"]), whole("b")]);
  const before = await snapshot(places);
  await safe.put([record("a", text("after", 9000), edits)]);
  const after = await snapshot(places);
  const half = halfOf(before, after);
  const { ids, bodies, told } = await openedWith(withRows(after, { 1: before.halves[half].get(1) }, half));
  expect(ids).toEqual(["a", "b"]);
  expect(JSON.stringify(bodies[0])).toContain(shown);
  expect(told).toEqual(["older 2", "found-twice 1"]);
});

test("a page that was emptied is random bytes and free", async () => {
  const { manifest, versions } = await openRows(await restored(moments.removed));
  expect(manifest?.versions).toEqual([0, 3, 0, 4, 0, 0, 0, 0]);
  expect(versions).toEqual(
    new Map([
      [1, 3],
      [3, 4],
    ]),
  );
  const [before, after] = [ownRows(moments.added).get(2), ownRows(moments.removed).get(2)];
  expect(after).toHaveLength(16_384);
  expect(before?.filter((byte, at) => byte === after?.[at]).length).toBeLessThan(200);
});

test("a save touches its page and the manifest, in its own half only", async () => {
  const { made, changed, half } = moments;
  const other = half === 0 ? 1 : 0;
  const touched = [...ownRows(changed)].filter(([page, row]) => differ(row, ownRows(made).get(page)));
  expect(touched.map(([page]) => page)).toEqual([0, 1]);
  expect(changed.halves[other]).toEqual(made.halves[other]);
  expect(changed.file).toEqual(made.file);
});
