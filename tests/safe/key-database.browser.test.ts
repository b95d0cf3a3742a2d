// A phone without files: the key lies in one of two databases, and a change replaces the one by the other.
import { expect, test } from "vitest";
import { databaseKeyFile } from "../../src/safe/key-database.ts";
import { keyFileHere } from "../../src/safe/key-place.ts";
import { killedAfter } from "./faults.ts";
import {
  codeOf,
  fileIn,
  type NamedPlaces,
  newPlaces,
  newWords,
  opened,
  record,
  safeAt,
  safeWith,
  samePlaces,
  words,
} from "./places.ts";

async function made(): Promise<NamedPlaces> {
  const places = newPlaces("databases");
  await safeWith(places, [record("a")]);
  return places;
}

const databases = async ({ name }: NamedPlaces) =>
  (await indexedDB.databases()).flatMap((each) => (each.name?.startsWith(name) ? [each.name] : [])).sort();

/** A change of words that died after the new key file was written and before the old one was deleted. */
async function halfReplaced(): Promise<NamedPlaces> {
  const places = await made();
  const safe = safeAt(killedAfter(places, 1));
  await safe.unlock(words);
  await codeOf(safe.changePassphrase(words, newWords));
  expect(await places.keyFile.read()).toHaveLength(2);
  return places;
}

test("a change of words leaves one key file, which the old words do not open", async () => {
  const places = await made();
  const [before] = (await databases(places)).filter((name) => name !== places.name);
  const safe = safeAt(places);
  await safe.unlock(words);
  expect(await safe.changePassphrase(words, newWords)).toBe("changed");
  const [after, ...others] = (await databases(places)).filter((name) => name !== places.name);
  expect(others).toEqual([]);
  expect(after).not.toBe(before);
  expect(await opened(places, words)).toBeNull();
  expect((await opened(places, newWords))?.ids).toEqual(["a"]);
});

test.each([
  [words, newWords],
  [newWords, words],
])("a replacing that was interrupted ends with the words that are typed first", async (first, other) => {
  const places = await halfReplaced();
  expect(await safeAt(places).start()).toBe("locked");
  expect(await safeAt(places).unlock("some other words here")).toBe("wrong-passphrase");
  expect(await places.keyFile.read()).toHaveLength(2);
  expect(await opened(places, first)).toMatchObject({ ids: ["a"], notices: [] });
  expect(await places.keyFile.read()).toHaveLength(1);
  expect(await opened(places, other)).toBeNull();
});

test("of two key files that open, the one that was changed last stays", async () => {
  const places = await made();
  const old = (await fileIn(places)) ?? new Uint8Array();
  const safe = safeAt(places);
  await safe.unlock(words);
  await safe.changePassphrase(words, newWords);
  const changed = (await fileIn(places)) ?? new Uint8Array();
  await safe.changePassphrase(newWords, words);
  const newest = (await fileIn(places)) ?? new Uint8Array();
  for (const both of [
    [old, newest],
    [newest, old],
    [changed, newest],
  ]) {
    await places.keyFile.remove();
    await places.keyFile.create(both);
    expect((await opened(places, words))?.ids).toEqual(["a"]);
    expect(await places.keyFile.read()).toEqual([newest]);
  }
});

test("two tabs that choose differently at once leave at least one that opens", async () => {
  for (let times = 0; times < 5; times += 1) {
    const places = await halfReplaced();
    const tabs = [safeAt(places).unlock(words), safeAt(samePlaces(places)).unlock(newWords)];
    await Promise.allSettled(tabs);
    const ids = [await opened(places, words), await opened(places, newWords)].map((found) => found?.ids);
    expect(ids).toContainEqual(["a"]);
  }
});

test("a database that was made and never filled is no key file", async () => {
  const places = await made();
  const [only] = (await databases(places)).filter((name) => name !== places.name);
  const other = only?.endsWith("0") ? `${places.name}1` : `${places.name}0`;
  await new Promise((resolve, reject) => {
    const request = indexedDB.open(other, 10);
    request.onupgradeneeded = () => request.result.createObjectStore("k");
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = reject;
  });
  expect(await places.keyFile.read()).toHaveLength(1);
  const safe = safeAt(places);
  await safe.unlock(words);
  expect(await safe.changePassphrase(words, newWords)).toBe("changed");
  expect((await opened(places, newWords))?.ids).toEqual(["a"]);
});

test("where a browser has no files, the key file lies in a database and nothing is made by looking", async () => {
  // A page has no synchronous files, as an old browser has none anywhere.
  const places = newPlaces("databases");
  const refused = () => Promise.reject(new Error("no files"));
  const none = {
    read: refused,
    create: refused,
    write: refused,
    keep: refused,
    shred: refused,
    remove: refused,
  };
  let hasRows = false;
  const here = keyFileHere(none, databaseKeyFile(places.name, indexedDB), async () => hasRows);
  expect(await here.read()).toEqual([]);
  expect(await databases(places)).toEqual([]);
  await here.create([new Uint8Array(16_384)]);
  expect(await databases(places)).toEqual([`${places.name}0`]);
  await here.remove();

  // Rows without a key in a database: the key lies in a file that this browser does not show, and is not gone.
  hasRows = true;
  const later = keyFileHere(none, databaseKeyFile(places.name, indexedDB), async () => hasRows);
  expect(await codeOf(later.read())).toBe("key-out-of-reach");
});
