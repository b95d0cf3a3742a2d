// Keys that can be destroyed: what they outlive, and that nothing of them is left in a copy of the phone.
import { expect, test } from "vitest";
import { type Bytes, equal } from "../../src/lib/bytes.ts";
import { systemRandom } from "../../src/lib/random.ts";
import { copiesOf, halfBoxOf, slotsOf } from "../../src/safe/key-file.ts";
import { makeHalfKey, openHalfBox } from "../../src/safe/slots.ts";
import {
  codeOf,
  fileIn,
  found,
  type NamedPlaces,
  newPlaces,
  newWords,
  opened,
  paper,
  record,
  restored,
  safeAt,
  safeWith,
  samePlaces,
  snapshot,
  words,
} from "./places.ts";

const id = systemRandom.bytes(8);
const key = systemRandom.bytes(32);
const another = () => systemRandom.bytes(8);

async function withKey(places: NamedPlaces) {
  const safe = await safeWith(places, [record("a")]);
  expect(await safe.keepKey(id, key)).toBe("kept");
  return safe;
}

/** What the key file holds for the open half, read with the raw space key: the places of both copies. */
async function placesInFile(places: NamedPlaces): Promise<readonly Bytes[]> {
  const file = await fileIn(places);
  const { header, half, content } = await found(places);
  if (file === null) throw new Error("no key file");
  const halfKey = await makeHalfKey(content.spaceKey, header, half);
  return Promise.all(
    copiesOf(file, half).map(async (block) => {
      const box = await openHalfBox(halfKey, header, half, slotsOf(block), halfBoxOf(block));
      if (box === null) throw new Error("a half box does not open");
      return box.rest;
    }),
  );
}

const has = (bytes: Bytes, part: Bytes): boolean =>
  bytes.some((_, at) => equal(bytes.subarray(at, at + part.length), part));

test.each(["files", "databases"] as const)(
  "a key outlives all that is done to a safe on %s",
  async (phone) => {
    const places = newPlaces(phone);
    const safe = await withKey(places);
    const holds = async (one = safe) => expect(await one.readKey(id)).toEqual(key);
    await safe.put([record("b")]);
    await holds();
    await safe.makePaperKey(words, paper);
    await holds();
    await safe.changePassphrase(words, newWords);
    await holds();
    await safe.keepKey(another(), key);
    await safe.deepClean(newWords, false);
    await holds();
    await safe.keepKey(another(), key);
    await holds();
    await safe.makePaperKey(newWords, paper);
    await safe.lock();
    for (const opener of [newWords, paper]) {
      const again = safeAt(samePlaces(places));
      expect(await again.unlock(opener)).toBe("unlocked");
      await holds(again);
      expect((await again.loadAll()).notices).toEqual([]);
    }
  },
);

test("a key that was destroyed is in no byte that her words open", async () => {
  const places = newPlaces();
  const safe = await withKey(places);
  const other = another();
  await safe.keepKey(other, key.toReversed());
  for (const kept of await placesInFile(places)) expect(has(kept, key)).toBe(true);
  await safe.destroyKey(id);
  for (const kept of await placesInFile(places)) {
    expect(has(kept, key)).toBe(false);
    expect(has(kept, id)).toBe(false);
    expect(has(kept, key.toReversed())).toBe(true);
  }
  const copy = await restored(await snapshot(places));
  expect((await opened(copy))?.ids).toEqual(["a"]);
  const there = safeAt(copy);
  await there.unlock(words);
  expect(await there.readKey(id)).toBeNull();
  expect(await there.readKey(other)).toEqual(key.toReversed());
});

test("there are sixteen places, and one that was destroyed is free again", async () => {
  const places = newPlaces();
  const safe = await withKey(places);
  for (let at = 1; at < 16; at += 1) expect(await safe.keepKey(another(), key)).toBe("kept");
  expect(await safe.keepKey(another(), key)).toBe("full");
  expect(await safe.keepKey(id, key.toReversed())).toBe("kept");
  await safe.destroyKey(id);
  expect(await safe.keepKey(another(), key)).toBe("kept");
  expect(await safe.keepKey(another(), key)).toBe("full");
  expect((await opened(places))?.notices).toEqual([]);
});

test("a key file that another tab has changed is left alone", async () => {
  const places = newPlaces();
  const safe = await withKey(places);
  const tab = safeAt(samePlaces(places));
  await tab.unlock(words);
  await tab.destroyKey(id);
  const before = await fileIn(places);
  expect(await codeOf(safe.keepKey(another(), key))).toBe("other-tab");
  expect(await fileIn(places)).toEqual(before);
  expect(await codeOf(safe.loadAll())).toBe("locked");
});

test("where one copy of the half is damaged the key comes from the other", async () => {
  const places = newPlaces();
  const safe = await withKey(places);
  const { half } = await found(places);
  await safe.lock();
  await places.keyFile.write([{ at: 4096 * half + 1100, bytes: systemRandom.bytes(64) }]);
  const again = safeAt(samePlaces(places));
  await again.unlock(words);
  expect(await again.readKey(id)).toEqual(key);
  await again.destroyKey(id);
  for (const kept of await placesInFile(places)) expect(has(kept, key)).toBe(false);
});
