// A disk that is really full. Storage buckets, which give it a quota, are Chromium's alone.
import { expect, onTestFinished, test } from "vitest";
import { codeOf, fileIn, newPlaces, opened, record, safeAt, safeWith, words } from "./places.ts";

const many = Array.from({ length: 300 }, (_, at) => record(`many${at}`, "x".repeat(12_000)));

interface Bucket {
  readonly indexedDB: IDBFactory;
}
interface Buckets {
  open(name: string, options: { readonly quota: number }): Promise<Bucket>;
  delete(name: string): Promise<void>;
}

/** A disk of this many bytes: a real one, with a quota that the browser keeps. */
async function smallDisk(quota: number): Promise<IDBFactory> {
  const { storageBuckets } = navigator as unknown as { readonly storageBuckets: Buckets };
  const name = crypto.randomUUID();
  onTestFinished(() => storageBuckets.delete(name));
  return (await storageBuckets.open(name, { quota })).indexedDB;
}

test("a disk that is really full refuses new pages, and nothing is changed", async () => {
  const places = newPlaces("files", await smallDisk(2_000_000));
  const safe = await safeWith(places, [record("a")]);
  expect(await codeOf(safe.put(many))).toBe("disk-full");
  expect((await safe.loadAll()).records).toEqual([record("a")]);
  expect(await opened(places)).toMatchObject({ ids: ["a"], notices: [] });
});

test("a disk that is really full from the start leaves nothing of a new safe behind", async () => {
  const places = newPlaces("files", await smallDisk(100_000));
  expect(await codeOf(safeAt(places).create(words, []))).toBe("disk-full");
  expect(await fileIn(places)).toBeNull();
  expect(await safeAt(places).start()).toBe("first-run");
});
