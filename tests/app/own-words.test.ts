import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { areOwnWordsUsable, generateWords, sameWords } from "../../src/app/own-words.ts";
import { below, type Random, systemRandom } from "../../src/lib/random.ts";
import { seededRandom } from "./parts.ts";

const frozen = readFileSync("locales/en/words.txt", "utf8").trim().split("\n");
const listOf = (length: number) => Array.from({ length }, (_, at) => `w${at}`);

/** Chance that gives these 16-bit numbers, one for each draw, and then no more. */
function scripted(...numbers: number[]): Random {
  return {
    bytes(length) {
      const number = numbers.shift();
      if (number === undefined || length !== 2) throw new Error("no such draw");
      return Uint8Array.of(number >> 8, number & 255);
    },
  };
}

test("draws five words of the frozen list of 2,048", () => {
  expect(frozen).toHaveLength(2_048);
  const words = generateWords(frozen, systemRandom).split(" ");
  expect(words).toHaveLength(5);
  for (const word of words) expect(frozen).toContain(word);
});

test("draws each word by its own two bytes, so that a word may come twice", () => {
  const list = listOf(2_048);
  expect(generateWords(list, scripted(0, 2_047, 1_024, 2_047, 3))).toBe("w0 w2047 w1024 w2047 w3");
  expect(generateWords(list, scripted(2_048, 65_535, 4_096, 1, 1))).toBe("w0 w2047 w0 w1 w1");
});

test("draws as `below` does, for any list and any chance, and never a word that is not there", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 3_000 }), (seed, length) => {
      const list = listOf(length);
      const chance = seededRandom(seed);
      const expected = Array.from({ length: 5 }, () => list[below(chance, length)]);
      expect(expected).not.toContain(undefined);
      expect(generateWords(list, seededRandom(seed)).split(" ")).toEqual(expected);
    }),
  );
});

test("draws every word of a list equally often, in every place", () => {
  const list = listOf(10);
  const random = seededRandom(20_270_305);
  const counts = new Map<string, number>();
  for (let round = 0; round < 4_000; round += 1) {
    for (const [place, word] of generateWords(list, random).split(" ").entries())
      counts.set(`${place} ${word}`, (counts.get(`${place} ${word}`) ?? 0) + 1);
  }
  // 400 expected in each of the 50 boxes; chi-square with 45 degrees of freedom is under 81 in 999 of 1,000 seeds.
  expect(counts.size).toBe(50);
  const distance = [...counts.values()].reduce((sum, count) => sum + (count - 400) ** 2 / 400, 0);
  expect(distance).toBeLessThan(81);
});

test("compares words of her own as the safe does", () => {
  expect(sameWords("Almond. Tree-house  in March", "almond tree house in march")).toBe(true);
  expect(sameWords("м\u2019ята і дім", "мята і дім")).toBe(true);
  expect(sameWords("almond tree", "almonds tree")).toBe(false);
  expect([areOwnWordsUsable("... - short ..."), areOwnWordsUsable("a tree by the well")]).toEqual([
    false,
    true,
  ]);
});
