// What is found at the start, and what the verbs then do: nothing is deleted or begun anew by itself.
import { beforeAll, expect, test } from "vitest";
import { systemRandom } from "../../src/lib/random.ts";
import {
  codeOf,
  fileIn,
  newPlaces,
  opened,
  record,
  restored,
  type Snapshot,
  safeAt,
  safeWith,
  snapshot,
  words,
} from "./places.ts";

const noRows: Snapshot["halves"] = [new Map(), new Map()];

let kept: Snapshot;
beforeAll(async () => {
  const places = newPlaces();
  await safeWith(places, [record("a")]);
  kept = await snapshot(places);
});

const found = {
  nothing: () => ({ file: null, halves: noRows }),
  "file and rows": () => kept,
  "file without rows": () => ({ file: kept.file, halves: noRows }),
  "random file without rows": () => ({ file: systemRandom.bytes(16_384), halves: noRows }),
  "random file and rows": () => ({ file: systemRandom.bytes(16_384), halves: kept.halves }),
  "empty file": () => ({ file: new Uint8Array(), halves: noRows }),
  "rows without a file": () => ({ file: null, halves: kept.halves }),
} satisfies Record<string, () => Snapshot>;

test.each([
  ["nothing", "first-run", "nothing-kept"],
  ["file without rows", "entries-gone", "entries-gone"],
  ["random file without rows", "interrupted", "interrupted"],
  ["random file and rows", "interrupted", "interrupted"],
  ["empty file", "interrupted", "interrupted"],
  ["rows without a file", "key-gone", "key-gone"],
] as const)("%s: %s", async (what, state, code) => {
  const places = await restored(found[what]());
  const before = await snapshot(places);
  const safe = safeAt(places);
  expect(await safe.start()).toBe(state);
  expect(await codeOf(safe.unlock(words))).toBe(code);
  if (what !== "nothing") expect(await codeOf(safe.create(words, []))).toBe("already-there");
  expect(await snapshot(places)).toEqual(before);
});

test("a whole safe is locked, and cannot be made a second time", async () => {
  const places = await restored(found["file and rows"]());
  const safe = safeAt(places);
  expect(await safe.start()).toBe("locked");
  expect(await codeOf(safe.create(words, []))).toBe("already-there");
  expect((await opened(places))?.ids).toEqual(["a"]);
});

test("looking makes neither file nor database", async () => {
  const places = newPlaces();
  expect(await safeAt(places).start()).toBe("first-run");
  expect(await safeAt(places).create("short", [])).toBe("unusable-passphrase");
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(places.name);
  const root = await navigator.storage.getDirectory();
  await expect(root.getFileHandle(places.name)).rejects.toMatchObject({ name: "NotFoundError" });
});

test.each(["file and rows", "random file and rows", "rows without a file", "file without rows"] as const)(
  "%s: erasing makes it a first run",
  async (what) => {
    const places = await restored(found[what]());
    expect(await safeAt(places).erase("all")).toEqual([]);
    const after = newPlaces();
    expect(await fileIn(places)).toBeNull();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(places.name);
    expect(await safeAt(after).start()).toBe("first-run");
  },
);

test("made, it has two files of constant length, whatever is in it", async () => {
  const lengths = ({ file, halves }: Snapshot) => [
    file?.length,
    ...halves.map((rows) => [...rows.values()].map(({ length }) => length)),
  ];
  const empty = newPlaces();
  await safeWith(empty, []);
  const row = Array<number>(8).fill(16_384);
  expect(lengths(await snapshot(empty))).toEqual([16_384, row, row]);
  expect(lengths(kept)).toEqual([16_384, row, row]);
});
