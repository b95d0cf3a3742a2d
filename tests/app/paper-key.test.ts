import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { languageTags } from "../../build/locales.ts";
import {
  atPlace,
  drawPaperKey,
  nothingTyped,
  provesPlace,
  readPaperKey,
  type TypedPaperKey,
  withTyped,
} from "../../src/app/paper-key.ts";
import { seededRandom } from "./parts.ts";

const listOf = (tag: string) => readFileSync(`locales/${tag}/words.txt`, "utf8").trim().split("\n");
const list = listOf("en");
const typed = (text: string, from: TypedPaperKey = nothingTyped) => withTyped(from, text);

test("two different places are asked for, and in time every place is", async () => {
  const random = seededRandom(5);
  const seen = new Set<number>();
  for (let turn = 0; turn < 200; turn += 1) {
    const { asked, words, code } = await drawPaperKey(list, random);
    expect(asked[0]).toBeLessThan(asked[1]);
    expect([words.length, code.length]).toEqual([12, 16]);
    for (const place of asked) seen.add(place);
  }
  expect([...seen].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test("a place is proved by its word or its first letters, and by no other word of the paper", async () => {
  const drawn = await drawPaperKey(list, seededRandom(6));
  const [first = "", second = ""] = drawn.words;
  expect(provesPlace(drawn, 1, ` ${first.toUpperCase()} `)).toBe(true);
  expect(provesPlace(drawn, 1, first.slice(0, 4))).toBe(true);
  expect(provesPlace(drawn, 1, second)).toBe(false);
  expect(provesPlace(drawn, 1, "")).toBe(false);
  expect(provesPlace(drawn, 1, "xylem")).toBe(false);
});

describe("typing a paper key", () => {
  test("a word goes to its place with the space behind it", () => {
    expect(typed("cop")).toEqual({ ...nothingTyped, typing: "cop" });
    expect(typed("copper ")).toEqual({ words: nothingTyped.words.with(0, "copper"), place: 1, typing: "" });
    expect(typed("  ")).toEqual(nothingTyped);
  });

  test("twelve at once fill twelve places; more is passed over", async () => {
    const { words, code } = await drawPaperKey(list, seededRandom(7));
    const whole = typed(`${words.join("  ")} able `);
    expect(whole).toEqual({ words, place: null, typing: "" });
    expect(await readPaperKey(whole, [list])).toEqual(code);
  });

  test("a word is typed anew where it stands, and then the next empty place follows", () => {
    const half = typed("one two three ");
    const again = atPlace({ ...half, typing: "four" }, 1);
    expect(again.typing).toBe("two");
    expect(again.words.slice(0, 4)).toEqual(["one", "", "three", "four"]);
    expect(typed("to ", again)).toMatchObject({ place: 4 });
    expect(typed("to ", again).words.slice(0, 5)).toEqual(["one", "to", "three", "four", ""]);
  });

  test("what is missing, unknown or in the wrong place is told by the first place", async () => {
    const { words } = await drawPaperKey(list, seededRandom(9));
    const whole = typed(`${words.join(" ")} `);
    const read = (other: readonly string[]) => readPaperKey({ ...whole, words: other }, [list]);
    expect(await read(words.with(4, "").with(9, ""))).toEqual({ mistake: "missing", place: 5 });
    expect(await read(words.with(4, "xylem"))).toEqual({ mistake: "unknown", place: 5 });
    const turned = words.with(0, words[1] ?? "").with(1, words[0] ?? "");
    expect(await read(turned)).toEqual({ mistake: "together" });
  });

  test.each(languageTags())(
    "words of %s are read whichever language comes first, and mistakes are told by the list that knows them",
    async (tag) => {
      const lists = languageTags().map(listOf);
      const { words, code } = await drawPaperKey(listOf(tag), seededRandom(11));
      for (const first of lists) {
        const inOrder = [first, ...lists.filter((other) => other !== first)];
        const read = (some: readonly string[]) =>
          readPaperKey({ words: some, place: null, typing: "" }, inOrder);
        expect(await read(words)).toEqual(code);
        expect(await read(words.map((word) => word.slice(0, 4)))).toEqual(code);
        expect(await read(words.with(8, "xylem"))).toEqual({ mistake: "unknown", place: 9 });
      }
    },
  );
});
