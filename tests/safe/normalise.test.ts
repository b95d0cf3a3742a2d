import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise, usablePassphrase } from "../../src/safe/normalise.ts";

// Frozen: a vector is never changed, only added.
const vectors: readonly (readonly [typed: string, normal: string])[] = [
  ["Olive Ladder River Candle Stone", "olive ladder river candle stone"],
  ["  olive   ladder\triver\u00a0candle\u3000stone \n", "olive ladder river candle stone"],
  [
    "olive-ladder\u2010river\u2011candle\u2013stone\u2014moon\u2015end",
    "olive ladder river candle stone moon end",
  ],
  ["olive.ladder,river;candle:stone_moon...end", "olive ladder river candle stone moon end"],
  ["\u043c'\u044f\u0447 \u043f'\u044f\u0442\u044c", "\u043c\u044f\u0447 \u043f\u044f\u0442\u044c"],
  ["\u043c\u2019\u044f\u0447 \u043f\u2018\u044f\u0442\u044c", "\u043c\u044f\u0447 \u043f\u044f\u0442\u044c"],
  ["\u043c\u02bc\u044f\u0447 \u043f\u201b\u044f\u0442\u044c", "\u043c\u044f\u0447 \u043f\u044f\u0442\u044c"],
  ["\u043c`\u044f\u0447 \u043f\u00b4\u044f\u0442\u044c", "\u043c\u044f\u0447 \u043f\u044f\u0442\u044c"],
  [
    "\u041c\u2032\u042f\u0427 \u041f\u02b9\u042f\u0422\u042c \u02bb",
    "\u043c\u044f\u0447 \u043f\u044f\u0442\u044c",
  ],
  ["\u0407\u0436\u0430\u043a \u0406\u0434\u0435", "\u0457\u0436\u0430\u043a \u0456\u0434\u0435"],
  ["\u0406\u0308\u0436\u0430\u043a", "\u0457\u0436\u0430\u043a"],
  ["\u0419\u043e\u0434 \u0418\u0306\u043e\u0434", "\u0439\u043e\u0434 \u0439\u043e\u0434"],
  ["\u0645\u0650\u0641\u0652\u062a\u064e\u0627\u062d\u064c", "\u0645\u0641\u062a\u0627\u062d"],
  ["\u0645\u0640\u0640\u0641\u062a\u0640\u0627\u062d", "\u0645\u0641\u062a\u0627\u062d"],
  ["\u06a9\u062a\u0627\u0628 \u0639\u0644\u06cc", "\u0643\u062a\u0627\u0628 \u0639\u0644\u064a"],
  ["\u0643\u062a\u0627\u0628 \u0639\u0644\u064a", "\u0643\u062a\u0627\u0628 \u0639\u0644\u064a"],
  ["\u0639\u0644\u0649 \u0647\u062f\u0649", "\u0639\u0644\u064a \u0647\u062f\u064a"],
  ["\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669", "0123456789"],
  ["\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9", "0123456789"],
  ["\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0645\u064a\u062e\u0648\u0627\u0647\u0645"],
  [
    "\u0633\u0644\u0627\u0645\u060c \u062f\u0646\u06cc\u0627\u06d4 \u0635\u0644\u062d",
    "\u0633\u0644\u0627\u0645 \u062f\u0646\u064a\u0627 \u0635\u0644\u062d",
  ],
  ["\ufefa\ufeee\ufe8d", "\u0644\u0625\u0648\u0627"],
  ["\u0647\u0670\u0630\u0627", "\u0647\u0630\u0627"],
  ["\u0130stanbul I\u0307 \u0131", "istanbul i \u0131"],
  ["STRASSE stra\u00dfe \u1e9e", "strasse stra\u00dfe \u00df"],
  ["\u03a3\u0391\u03a3", "\u03c3\u03b1\u03c2"],
  ["cafe\u0301 caf\u00e9 CAF\u00c9", "caf\u00e9 caf\u00e9 caf\u00e9"],
  ["\ufb01ne \ufb03 \u2460 \u00bd \u33a1", "fine ffi 1 1\u20442 m2"],
  ["\uff21\uff22\uff23\u3000\uff11\uff12", "abc 12"],
  ["\u201cquoted\u201d \u201elow\u201f \u00abguillemets\u00bb", '"quoted" "low" "guillemets"'],
  ["a\u00adb\u200bc\u200dd\u2060e\ufefff\u034fg\u061ch\ufe0fi", "abcdefghi"],
  ["\u202ertl\u202c \u2066iso\u2069", "rtl iso"],
  ["\ud83d\udc69\u200d\ud83c\udf3e\ufe0f olive", "\ud83d\udc69\ud83c\udf3e olive"],
  ["don't don\u2019t dont", "dont dont dont"],
  ["...", ""],
  ["", ""],
  ["a\ufe52b\ufe50c", "a b c"],
  ["\u1fbd \u1fbf x", "\u0313 \u0313 x"],
  ["\u2044 1\u20442", "\u2044 1\u20442"],
  ["tab\u000bvt\fff\u0085nel\u2028ls", "tab vt ff\u0085nel ls"],
  ["x\u00a8y \u00afz \u00b8w", "x \u0308y \u0304z \u0327w"],
  ["m\u1ffdyata", "myata"],
  ["a\u03f9b", "a\u03c3b"],
  ["a\u0130\u064eb", "aib"],
  ["a\u200fb\u202ac\u2064d\u064be\u065ff\ufe00g", "abcdefg"],
];

describe("n1", () => {
  test.each(vectors)("of %j is %j, and stays so", (typed, normal) => {
    expect(normalise(typed)).toBe(normal);
    expect(normalise(normal)).toBe(normal);
  });

  test("is idempotent for any text", () => {
    const touched = fc.constantFrom(...vectors.flatMap(([typed]) => [...typed]));
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: touched, maxLength: 40 }),
    );
    fc.assert(fc.property(text, (typed) => normalise(normalise(typed)) === normalise(typed)));
  });

  test("does not look at the case, the apostrophes or the spaces of words", () => {
    const word = fc.stringMatching(/^[a-z\u0430-\u044f\u0627-\u063a]{3,9}$/u);
    const gap = fc.constantFrom(" ", "  ", "\u00a0", "-", "\u2013", ", ", ".", "\u060c ");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 6 }), (parts) => {
        const plain = parts.map(([text]) => text).join(" ");
        const typed = parts.map(([text, between]) => text.toUpperCase() + between).join("\u2019");
        return normalise(typed) === normalise(plain);
      }),
    );
  });
});

describe("a passphrase is usable", () => {
  test.each([
    ["15 characters", "abcdefghijklmno", true],
    ["14 characters", "abcdefghijklmn", false],
    ["14 characters and a trailing space", "abcdefghijklmn ", false],
    ["15 characters of which one is silent", "abcdefghijklm\u0640n", false],
    ["1,024 characters", "a".repeat(1024), true],
    ["1,025 characters", "a".repeat(1025), false],
    ["1,024 characters of two code units each", "\u{1f33f}".repeat(1024), true],
    ["a lone high surrogate", "abcdefghijklmno\ud83c", false],
    ["a lone low surrogate", "\udf3fabcdefghijklmno", false],
    ["an unassigned code point", "abcdefghijklmno\u0378", false],
    ["a noncharacter", "abcdefghijklmno\uffff", false],
    ["nothing", "", false],
    ["dots only", ".".repeat(40), false],
  ])("%s", (_, text, usable) => {
    expect(usablePassphrase(text)).toBe(usable);
  });
});

test("the browser is not left with the last words in its memory of regular expressions", () => {
  const uses = [
    () => normalise("Quiet-Harbour lantern"),
    () => usablePassphrase("Quiet-Harbour lantern \ud800"),
  ];
  for (const use of uses) {
    use();
    expect(RegExp.input).toBe("");
  }
});
