// The key file when bytes of it are damaged, busy, planted or from another day.
import { beforeAll, describe, expect, test } from "vitest";
import { type Bytes, concat } from "../../src/lib/bytes.ts";
import { systemRandom } from "../../src/lib/random.ts";
import { makeHeader } from "../../src/safe/header.ts";
import { blocksOf, withHeader } from "../../src/safe/key-file.ts";
import type { Half } from "../../src/safe/slots.ts";
import {
  cheapest,
  codeOf,
  fileIn,
  files,
  newPlaces,
  newWords,
  noticed,
  opened,
  record,
  restored,
  type Snapshot,
  safeAt,
  safeWith,
  snapshot,
  words,
} from "./places.ts";

let made: Snapshot;
let changed: Snapshot;
let half: Half;

beforeAll(async () => {
  const places = newPlaces();
  const safe = await safeWith(places, [record("a")]);
  made = await snapshot(places);
  await safe.changePassphrase(words, newWords);
  await safe.put([record("a")]);
  changed = await snapshot(places);
  half = made.halves[0].get(0)?.[0] === changed.halves[0].get(0)?.[0] ? 1 : 0;
});

const fileOf = ({ file }: Snapshot): Bytes => file ?? new Uint8Array();

/** Where byte `at` of the own block lies in copy 0 (A) or 1 (B). */
const place = (copy: 0 | 1, at: number) => (copy * 2 + half) * 4096 + at;

/** The file with one bit turned in each of these bytes of the own blocks. */
function damaged(...bytes: readonly (readonly [copy: 0 | 1, at: number])[]): Snapshot {
  const file = fileOf(made).slice();
  for (const [copy, at] of bytes) file[place(copy, at)] = (file[place(copy, at)] ?? 0) ^ 1;
  return { file, halves: made.halves };
}

const inHeader = 5;
const inSlot = 100;
const inMark = 64 + 230;
const inOtherSlot = 64 + 3 * 256;
const inHalfBox = 1500;
const inTail = 3000;

async function openedTwice(at: Snapshot) {
  const places = await restored(at);
  const told = [];
  for (let times = 0; times < 2; times += 1) {
    const found = await opened(places);
    expect(found?.ids).toEqual(["a"]);
    told.push(noticed(found?.notices ?? []));
  }
  return { told, file: await fileIn(places) };
}

describe("damage in one copy", () => {
  test.each(
    ([0, 1] as const).flatMap((copy) =>
      [inHeader, inSlot, inMark, inOtherSlot, inHalfBox, inTail].map((at) => [at, copy] as const),
    ),
  )("at byte %i of copy %i is put right from the other", async (at, copy) => {
    const { told, file } = await openedTwice(damaged([copy, at]));
    expect(told).toEqual([["copy-repaired 1"], []]);
    expect([...blocksOf(file ?? new Uint8Array())].map((block) => block.length)).toEqual([
      4096, 4096, 4096, 4096,
    ]);
    if (at !== inTail) expect(file).toEqual(fileOf(made));
  });
});

describe("damage in both copies", () => {
  test("of the slot's content is told, and the words are not called wrong", async () => {
    const places = await restored(damaged([0, inSlot], [1, inSlot]));
    expect(await codeOf(safeAt(places).unlock(words))).toBe("damaged-key-file");
    expect(await safeAt(places).unlock("some other words here")).toBe("wrong-passphrase");
  });

  test.each([
    ["half box and half box", inHalfBox, inHalfBox],
    ["slot and half box", inHalfBox, inOtherSlot],
  ])("of %s still opens, is told each time, and repairs nothing", async (_, a, b) => {
    const before = damaged([0, a], [1, b]);
    const { told, file } = await openedTwice(before);
    expect(told).toEqual([["copy-damaged 1"], ["copy-damaged 1"]]);
    expect(file).toEqual(before.file);
  });

  test("that leaves no valid half box keeps the words from being changed, and nothing else", async () => {
    const places = await restored(damaged([0, inHalfBox], [1, inHalfBox]));
    const safe = safeAt(places);
    await safe.unlock(words);
    expect(await codeOf(safe.changePassphrase(words, newWords))).toBe("damaged-key-file");
    await safe.put([record("b")]);
    expect((await opened(places))?.ids).toEqual(["a", "b"]);
  });
});

describe("the header", () => {
  test("that is valid in one block only still opens, and the own blocks get it back", async () => {
    const file = fileOf(made).slice();
    for (const block of [0, 1, 2]) file[block * 4096] = 0;
    const { told } = await openedTwice({ file, halves: made.halves });
    expect(told).toEqual([["copy-repaired 1"], []]);
  });

  test("that most blocks have wins over another valid one", async () => {
    const other = await makeHeader(cheapest, systemRandom.bytes(16), systemRandom.bytes(16));
    const blocks = blocksOf(fileOf(made)).map((block, at) =>
      at === half ? withHeader(block, other) : block,
    );
    const { told } = await openedTwice({ file: concat(...blocks), halves: made.halves });
    expect(told).toEqual([["copy-repaired 1"], []]);
  });

  test.each([
    ["too little memory", { memory: 8 * 1024, passes: 2 }],
    ["too much memory", { memory: 300 * 1024, passes: 2 }],
    ["one pass", { memory: 19 * 1024, passes: 1 }],
    ["too many passes", { memory: 19 * 1024, passes: 11 }],
  ])("that asks for %s is refused before anything is computed", async (_, cost) => {
    const planted = await makeHeader(cost, systemRandom.bytes(16), systemRandom.bytes(16));
    const file = concat(...blocksOf(fileOf(made)).map((block) => withHeader(block, planted)));
    const places = await restored({ file, halves: made.halves });
    const kdf = async () => expect.unreachable("computed");
    expect(await codeOf(safeAt(places, { kdf }).unlock(words))).toBe("unsafe-parameters");
  });
});

describe("changing the words", () => {
  test.each([
    ["the same words", words],
    ["the same words, typed otherwise", ` ${words.toUpperCase()}`],
  ])("to %s is answered with: choose another", async (_, next) => {
    const safe = safeAt(await restored(made));
    await safe.unlock(words);
    expect(await safe.changePassphrase(words, next)).toBe("choose-another");
  });

  test("needs the words of now, and new ones that are long enough", async () => {
    const places = await restored(made);
    const safe = safeAt(places);
    await safe.unlock(words);
    expect(await safe.changePassphrase("not the words of now", newWords)).toBe("wrong-passphrase");
    expect(await safe.changePassphrase(words, "too short")).toBe("unusable-passphrase");
    expect(await fileIn(places)).toEqual(made.file);
  });

  test("touches the own blocks only, and leaves the rows as they are", async () => {
    const places = await restored(made);
    const safe = safeAt(places);
    await safe.unlock(words);
    expect(await safe.changePassphrase(words, newWords)).toBe("changed");
    const after = await snapshot(places);
    const same = blocksOf(fileOf(after)).map(
      (block, at) => block.join() === blocksOf(fileOf(made))[at]?.join(),
    );
    expect(same).toEqual([0, 1, 2, 3].map((block) => block % 2 !== half));
    expect(after.halves).toEqual(made.halves);
  });
});

test("a key file that is older than the rows is told once something is known to be newer", async () => {
  const places = await restored({ file: made.file, halves: changed.halves });
  expect(await opened(places, words)).toMatchObject({
    ids: ["a"],
    notices: [{ code: "key-file-older", count: 1 }],
  });
  expect(await opened(places, newWords)).toBeNull();
});

test("a busy key file is waited for, and then told", async () => {
  const places = await restored(made);
  await files.hold(places.name);
  expect(await codeOf(safeAt(places).unlock(words))).toBe("key-file-busy");
  const waiting = safeAt(places).unlock(words);
  await files.release(places.name);
  expect(await waiting).toBe("unlocked");
});
