import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paperWords, readPaperWords } from "../../src/safe/paper-words.ts";

const list = readFileSync("locales/en/words.txt", "utf8").trim().split("\n");
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));
const places = (words: readonly string[]) => words.map((word) => list.indexOf(word));

/** The same by one large number, from which the last word is taken first. */
function placesOf(code: Uint8Array): number[] {
  const check = BigInt((createHash("sha256").update(code).digest()[0] ?? 0) >> 4);
  let number = (BigInt(`0x${Buffer.from(code).toString("hex")}`) << 4n) | check;
  const found: number[] = [];
  for (; found.length < 12; number >>= 11n) found.unshift(Number(number & 2047n));
  return found;
}

describe.each([
  ["zeros", "00".repeat(16), [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3]],
  ["ones", "ff".repeat(16), [...Array<number>(11).fill(2047), 2037]],
  [
    "a number",
    "0c1e24e5917779d297e14d45f14e1a1a",
    [96, 1929, 459, 279, 956, 1866, 764, 333, 559, 1107, 1076, 423],
  ],
  [
    "another",
    "9e885d952ad362caeb4efe34a8e91bd2",
    [1268, 535, 810, 685, 433, 811, 1385, 1790, 421, 570, 567, 1313],
  ],
])("sixteen bytes of %s", (_, hex, expected) => {
  test("are these words, by two ways of counting", async () => {
    const words = await paperWords(bytes(hex), list);
    expect(places(words)).toEqual(placesOf(bytes(hex)));
    expect(places(words)).toEqual(expected);
  });

  test("come back from them", async () => {
    const words = await paperWords(bytes(hex), list);
    expect(await readPaperWords(words.join(" "), list)).toEqual(bytes(hex));
  });
});

test("any sixteen bytes come back, also from first letters in capitals with dots between", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 16 }), async (code) => {
      const words = await paperWords(Uint8Array.from(code), list);
      const written = words.map((word) => word.slice(0, 4).toUpperCase()).join(". ");
      expect(await readPaperWords(words.join(" "), list)).toEqual(code);
      expect(await readPaperWords(`  ${written}`, list)).toEqual(code);
    }),
  );
});

test("the sixteenth part of the last words fits; every other one is refused", async () => {
  const words = await paperWords(bytes("00".repeat(16)), list);
  const read = await Promise.all(
    list.slice(0, 512).map((last) => readPaperWords([...words.slice(0, 11), last].join(" "), list)),
  );
  const fits = read.filter((one) => one instanceof Uint8Array);
  expect(fits).toHaveLength(32);
  expect(read.filter((one) => !(one instanceof Uint8Array))).toEqual(
    Array.from({ length: 480 }, () => ({ mistake: "together" })),
  );
});

describe("a mistake is told by its place", () => {
  const right = Array<string>(11)
    .fill(list[0] ?? "")
    .concat(list[3] ?? "");
  test.each([
    ["nothing", "", { mistake: "count", count: 0 }],
    ["a word too few", right.slice(1).join(" "), { mistake: "count", count: 11 }],
    ["a word too many", [...right, "able"].join(" "), { mistake: "count", count: 13 }],
    [
      "a word that is not in the list",
      ["ability", "xylem", ...right.slice(2)].join(" "),
      { mistake: "unknown", place: 2 },
    ],
    [
      "letters that fit several words",
      ["abo", ...right.slice(1)].join(" "),
      { mistake: "unknown", place: 1 },
    ],
    ["two letters", ["ab", ...right.slice(1)].join(" "), { mistake: "unknown", place: 1 }],
    ["another order", [list[3], ...right.slice(0, 11)].join(" "), { mistake: "together" }],
  ])("%s", async (_, typed, mistake) => {
    expect(await readPaperWords(typed, list)).toEqual(mistake);
  });
});
