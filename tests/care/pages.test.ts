import { describe, expect, test } from "vitest";
import {
  cardKind,
  emptyWords,
  fieldsOf,
  isBlank,
  letterKind,
  pageIds,
  signKind,
} from "../../src/care/pages.ts";
import cards from "../fixtures/card-v1.json" with { type: "json" };
import letters from "../fixtures/letter-v1.json" with { type: "json" };
import signs from "../fixtures/sign-v1.json" with { type: "json" };

const kindOf = { signs: signKind, letter: letterKind } as const;
const schemaOf = (page: (typeof pageIds)[number]) =>
  (page === "signs" || page === "letter" ? kindOf[page] : cardKind).schema;
const fits = (page: (typeof pageIds)[number], words: object) =>
  schemaOf(page).safeParse({ which: page, words }).success;

describe.each(pageIds)("the page %s", (page) => {
  const full = Object.fromEntries(fieldsOf(page).map(({ field, most }) => [field, "\u0001".repeat(most)]));

  test("takes as much as its fields say, and that fits one record", () => {
    expect(fits(page, full)).toBe(true);
    expect(JSON.stringify({ which: page, words: full }).length).toBeLessThan(12_288 - 1_024);
  });

  test("takes no letter more, no field less, and none that is not its own", () => {
    const [first] = fieldsOf(page);
    expect(fits(page, { ...full, [first?.field ?? ""]: "x".repeat((first?.most ?? 0) + 1) })).toBe(false);
    expect(fits(page, { ...full, secret: "" })).toBe(false);
    expect(fits(page, {})).toBe(false);
  });

  test("is blank until there is more than spaces on it", () => {
    expect(fits(page, emptyWords(page))).toBe(true);
    expect(isBlank(emptyWords(page))).toBe(true);
    for (const { field } of fieldsOf(page)) {
      expect(isBlank({ ...emptyWords(page), [field]: " \n" })).toBe(true);
      expect(isBlank({ ...emptyWords(page), [field]: "x" })).toBe(false);
    }
  });
});

test("what the first version kept is read as it was", () => {
  for (const body of signs) expect(signKind.schema.parse(body)).toEqual(body);
  for (const body of letters) expect(letterKind.schema.parse(body)).toEqual(body);
  for (const body of cards) expect(cardKind.schema.parse(body)).toEqual(body);
});
