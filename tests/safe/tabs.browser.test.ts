// Two tabs on the same bytes, where the lock that keeps them apart was taken away or does not exist.
import { expect, test } from "vitest";
import {
  codeOf,
  fileIn,
  newPlaces,
  newWords,
  opened,
  record,
  remembered,
  safeAt,
  safeWith,
  samePlaces,
  snapshot,
  words,
} from "./places.ts";

async function twoTabs() {
  const places = newPlaces();
  const first = await safeWith(places, [record("a")]);
  const second = safeAt(samePlaces(places));
  await second.unlock(words);
  await second.loadAll();
  return { places, first, second };
}

test("a save after another tab saved writes nothing, says so, and locks", async () => {
  const { places, first, second } = await twoTabs();
  await second.put([record("b")]);
  const before = await snapshot(places);
  expect(await codeOf(first.put([record("c")]))).toBe("other-tab");
  expect(await snapshot(places)).toEqual(before);
  expect(await codeOf(first.put([record("c")]))).toBe("locked");
  expect((await opened(places))?.ids).toEqual(["a", "b"]);
  expect(await first.unlock(words)).toBe("unlocked");
  await first.put([record("c")]);
  expect((await opened(places))?.ids).toEqual(["a", "b", "c"]);
});

test("a change of words after another tab changed them writes nothing, says so, and locks", async () => {
  const { places, first, second } = await twoTabs();
  expect(await second.changePassphrase(words, newWords)).toBe("changed");
  const before = await snapshot(places);
  expect(await codeOf(first.changePassphrase(words, "third words for this safe"))).toBe("other-tab");
  expect(await snapshot(places)).toEqual(before);
  expect(await codeOf(first.loadAll())).toBe("locked");
});

test("words that another tab changes while these are being computed are not overwritten", async () => {
  const places = newPlaces();
  await safeWith(places, [record("a")]);
  const second = safeAt(samePlaces(places));
  await second.unlock(words);
  let computed = 0;
  const first = safeAt(places, {
    async kdf(...question) {
      computed += 1;
      if (computed === 3) expect(await second.changePassphrase(words, newWords)).toBe("changed");
      return remembered(...question);
    },
  });
  await first.unlock(words);
  expect(await codeOf(first.changePassphrase(words, "third words for this safe"))).toBe("other-tab");
  expect(await opened(places, "third words for this safe")).toBeNull();
  expect(await opened(places, newWords)).toMatchObject({ ids: ["a"], notices: [] });
});

test("after another tab erased, nothing is made anew", async () => {
  const { places, first, second } = await twoTabs();
  expect(await second.erase("all")).toEqual([]);
  expect(await codeOf(first.put([record("b")]))).toBe("storage-failed");
  expect(await codeOf(first.changePassphrase(words, newWords))).toBe("key-gone");
  expect(await fileIn(places)).toBeNull();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(places.name);
});
