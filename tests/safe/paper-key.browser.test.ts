// The paper key: 16 bytes in slot 1 that open the same space as her words, and let her choose new ones.
import { describe, expect, test } from "vitest";
import { blockPieces } from "../../src/safe/key-file.ts";
import { killedAfter } from "./faults.ts";
import {
  codeOf,
  found,
  newPlaces,
  newWords,
  opened,
  otherPaper,
  type Phone,
  paper,
  record,
  safeAt,
  safeWith,
  snapshot,
  words,
} from "./places.ts";

const halfBoxAt = 1088;
const held = { ids: ["a"], notices: [] };

describe.each<Phone>(["files", "databases"])("on a phone with %s", (phone) => {
  test("the paper key and her words open the same space, and saving goes on after it is made", async () => {
    const places = newPlaces(phone);
    const safe = await safeWith(places, []);
    expect(await safe.makePaperKey(words, paper)).toBe("made");
    await safe.put([record("a")]);
    expect(await opened(places, words)).toMatchObject(held);
    expect(await opened(places, paper)).toMatchObject(held);
    expect(await opened(places, otherPaper)).toBeNull();
  });

  test("another one ends the first, and leaves her words", async () => {
    const places = newPlaces(phone);
    const safe = await safeWith(places, [record("a")]);
    await safe.makePaperKey(words, paper);
    await safe.makePaperKey(words, otherPaper);
    expect(await opened(places, paper)).toBeNull();
    expect(await opened(places, otherPaper)).toMatchObject(held);
    expect(await opened(places, words)).toMatchObject(held);
  });

  test("with it she chooses new words: the old ones end, the paper key stays", async () => {
    const places = newPlaces(phone);
    await (await safeWith(places, [record("a")])).makePaperKey(words, paper);
    const safe = safeAt(places);
    expect(await safe.unlock(paper)).toBe("unlocked");
    expect(await safe.changePassphrase(otherPaper, newWords)).toBe("wrong-passphrase");
    expect(await safe.changePassphrase(paper, "too short")).toBe("unusable-passphrase");
    expect(await safe.changePassphrase(paper, words)).toBe("choose-another");
    expect(await safe.changePassphrase(paper, newWords)).toBe("changed");
    expect(await opened(places, words)).toBeNull();
    expect(await opened(places, newWords)).toMatchObject(held);
    expect(await opened(places, paper)).toMatchObject(held);
  });
});

test("with words that do not open it, no paper key is made and no byte is written", async () => {
  const places = newPlaces();
  const safe = await safeWith(places, [record("a")]);
  const before = await snapshot(places);
  expect(await safe.makePaperKey(newWords, paper)).toBe("wrong-passphrase");
  expect(await snapshot(places)).toEqual(before);
  expect(await opened(places, paper)).toBeNull();
});

test("the check of her words tells which are hers, and writes no byte", async () => {
  const places = newPlaces();
  const safe = await safeWith(places, [record("a")]);
  await safe.makePaperKey(words, paper);
  const before = await snapshot(places);
  expect(await safe.checkPassphrase("  OLIVE ladder-river, candle Stone ")).toBe("right");
  expect(await safe.checkPassphrase(newWords)).toBe("wrong-passphrase");
  expect(await safe.checkPassphrase("")).toBe("wrong-passphrase");
  expect(await snapshot(places)).toEqual(before);
  await safe.lock();
  expect(await codeOf(safe.checkPassphrase(words))).toBe("locked");
  expect(await codeOf(safe.makePaperKey(words, paper))).toBe("locked");
});

test("both copies of the half hold it, one generation later", async () => {
  const places = newPlaces();
  const safe = await safeWith(places, [record("a")]);
  const before = await found(places);
  await safe.makePaperKey(words, paper);
  const { copies, base } = await found(places);
  expect(copies[0]).toEqual(copies[1]);
  expect(base?.box.generation).toBe((before.base?.box.generation ?? 0) + 1);
});

test("where a change of words was cut off and a copy is damaged, both copies hold her words and it afterwards", async () => {
  const places = newPlaces();
  await safeWith(places, [record("a")]);
  const killed = safeAt(killedAfter(places, 1));
  await killed.unlock(words);
  expect(await codeOf(killed.changePassphrase(words, newWords))).toBe("key-file-failed");
  const { half, copies } = await found(places);
  const torn = copies[0].map((byte, at) => (at === halfBoxAt ? byte ^ 1 : byte));
  await places.keyFile.write(blockPieces(half, copies, torn).slice(1));
  const safe = safeAt(places);
  await safe.unlock(words);
  expect((await safe.loadAll()).notices).toEqual([{ code: "copy-damaged", count: 1 }]);
  expect(await safe.makePaperKey(words, paper)).toBe("made");
  expect(await opened(places, words)).toMatchObject(held);
  expect(await opened(places, paper)).toMatchObject(held);
  expect(await opened(places, newWords)).toBeNull();
});
