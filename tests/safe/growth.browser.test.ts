// Room for more: pairs are added after a save, in pieces, and a full disk stops that without stopping saves.
import { expect, test } from "vitest";
import type { Notice } from "../../src/safe/api.ts";
import type { Stores } from "../../src/safe/boxes.ts";
import { SafeError } from "../../src/safe/errors.ts";
import { codeOf, newPlaces, opened, openRows, record, safeAt, safeWith, snapshot, words } from "./places.ts";

const whole = (id: string) => record(id, "x".repeat(12_000));
const many = (count: number) => Array.from({ length: count }, (_, at) => whole(`many${at}`));

async function made() {
  const places = newPlaces();
  const safe = await safeWith(places, []);
  const pairs = async () => {
    const [first, second] = [await places.rows.read(0), await places.rows.read(1)];
    expect(first.rows.size).toBe(second.rows.size);
    expect(first.pairs).toBe(first.rows.size);
    return first.pairs;
  };
  return { places, safe, pairs };
}

/** The same stores, whose disk is full for every call of this verb from the `from`th on, `times` times. */
function fullFor(places: Stores, verb: "addPairs" | "save", from: number, times: number): Stores {
  let calls = 0;
  const full = () => {
    calls += 1;
    if (calls >= from && calls < from + times) throw new SafeError("disk-full");
  };
  const rows = { ...places.rows };
  if (verb === "addPairs") {
    rows.addPairs = async (...rest) => {
      full();
      await places.rows.addPairs(...rest);
    };
  } else {
    rows.save = async (...rest) => {
      full();
      await places.rows.save(...rest);
    };
  }
  return { ...places, rows };
}

test("pairs are added once fewer than two pages, or an eighth, are free", async () => {
  const { places, safe, pairs } = await made();
  await safe.put(many(5));
  await safe.loadAll();
  expect(await pairs()).toBe(8);
  await safe.put([whole("one more")]);
  await safe.loadAll();
  expect(await pairs()).toBe(16);
  expect((await opened(places))?.ids).toHaveLength(6);
});

test("a save of many records adds what it needs before, doubling at most, 64 pairs at most at once", async () => {
  const places = newPlaces();
  const pieces: number[] = [];
  const rows = { ...places.rows };
  rows.addPairs = (from, added) => {
    pieces.push(added.length / 2);
    return places.rows.addPairs(from, added);
  };
  const safe = safeAt({ ...places, rows });
  await safe.create(words, []);
  await safe.put(many(200));
  await safe.loadAll();
  expect(pieces).toEqual([8, 8, 16, 32, 64, 64, 9, 51]);
  const found = await opened(places);
  expect(found?.ids).toHaveLength(200);
  expect(found?.notices).toEqual([]);
});

test("a full disk stops growth and is told once; saves go on in the free pages", async () => {
  const heard: Notice[] = [];
  const places = newPlaces();
  const safe = safeAt(fullFor(places, "addPairs", 2, 9), { notice: (notice) => heard.push(notice) });
  await safe.create(words, many(5));
  expect(heard).toEqual([]);
  await safe.put([whole("one more")]);
  await safe.put([record("small")]);
  await safe.loadAll();
  expect(heard).toEqual([{ code: "disk-full", count: 1 }]);
  expect((await places.rows.read(0)).pairs).toBe(8);
  expect((await opened(places))?.ids).toHaveLength(7);
  expect(await codeOf(safe.put([whole("too"), whole("much")]))).toBe("disk-full");
  expect((await opened(places))?.ids).toHaveLength(7);
});

test("growth that a full disk stopped half way keeps the pairs it added", async () => {
  const places = newPlaces();
  const safe = safeAt(fullFor(places, "addPairs", 4, 1));
  await safe.create(words, []);
  expect(await codeOf(safe.put(many(40)))).toBe("disk-full");
  expect((await safe.loadAll()).records).toEqual([]);
  expect((await places.rows.read(0)).pairs).toBe(32);
  await safe.put(many(40));
  expect(await opened(places)).toMatchObject({ notices: [] });
  expect((await opened(places))?.ids).toHaveLength(40);
});

test("a save that the disk refuses changes nothing, and its version is not used again", async () => {
  const places = newPlaces();
  const safe = safeAt(fullFor(places, "save", 2, 1));
  await safe.create(words, [record("a")]);
  const before = await snapshot(places);
  expect(await codeOf(safe.put([record("b")]))).toBe("disk-full");
  expect(await snapshot(places)).toEqual(before);
  expect((await safe.loadAll()).records).toEqual([record("a")]);
  await safe.put([record("c")]);
  expect(await opened(places)).toMatchObject({ ids: ["a", "c"], notices: [] });
  const { manifest, versions } = await openRows(places);
  expect(manifest).toMatchObject({ epoch: 4, versions: [0, 4, 0, 0, 0, 0, 0, 0] });
  expect(versions).toEqual(new Map([[1, 4]]));
});
