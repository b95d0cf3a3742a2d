import fc from "fast-check";
import { describe, expect, test } from "vitest";
import safety from "../../locales/en/safety.json" with { type: "json" };
import ui from "../../locales/en/ui.json" with { type: "json" };
import {
  type Ask,
  askSchema,
  contactKind,
  most,
  personKind,
  tidied,
  turnAsk,
} from "../../src/care/people.ts";
import contacts from "../fixtures/contact-v1.json" with { type: "json" };
import persons from "../fixtures/person-v1.json" with { type: "json" };

const person = { name: "Amal", reach: "", for: ["come"] };
const contact = { name: "the clinic", reach: "", note: "" };
const fits = ({ schema }: typeof personKind | typeof contactKind, body: unknown) =>
  schema.safeParse(body).success;

describe("what is kept of a person", () => {
  test.each([
    ["the fewest words", person, true],
    ["as long as it may be", { ...person, name: "n".repeat(60), reach: "r".repeat(80) }, true],
    ["no name", { ...person, name: "" }, false],
    ["a name too long", { ...person, name: "n".repeat(61) }, false],
    ["a way too long", { ...person, reach: "r".repeat(81) }, false],
    ["something else to ask for", { ...person, for: ["money"] }, false],
    ["the same to ask for twice", { ...person, for: ["come", "come"] }, false],
    ["a field that is not hers", { ...person, address: "x" }, false],
    ["a field too few", { name: "Amal", for: [] }, false],
  ])("%s", (_, body, isFit) => expect(fits(personKind, body)).toBe(isFit));
});

describe("what is kept of help near her", () => {
  test.each([
    ["the fewest words", contact, true],
    ["as long as it may be", { name: "n".repeat(60), reach: "r".repeat(80), note: "t".repeat(200) }, true],
    ["no name", { ...contact, name: "" }, false],
    ["a name too long", { ...contact, name: "n".repeat(61) }, false],
    ["a way too long", { ...contact, reach: "r".repeat(81) }, false],
    ["a note too long", { ...contact, note: "t".repeat(201) }, false],
    ["a field that is not hers", { ...contact, for: [] }, false],
  ])("%s", (_, body, isFit) => expect(fits(contactKind, body)).toBe(isFit));
});

test("what the first version kept is read as it was", () => {
  for (const body of persons) expect(personKind.schema.parse(body)).toEqual(body);
  for (const body of contacts) expect(contactKind.schema.parse(body)).toEqual(body);
});

test("asks that are turned on and off again stay once and in the order of the list, whatever is touched", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...askSchema.options)), (touched) => {
      const asks = touched.reduce<readonly Ask[]>(turnAsk, []);
      const odd = askSchema.options.filter((ask) => touched.filter((one) => one === ask).length % 2 === 1);
      expect(asks).toEqual(odd);
      expect(fits(personKind, { ...person, for: asks })).toBe(true);
    }),
  );
});

test("what is typed within the length of a field can always be kept, if it is more than spaces", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), (typed) => {
      const name = tidied(typed.slice(0, most.person.name));
      expect(fits(personKind, { ...person, name })).toBe(name !== "");
      expect(tidied(name)).toBe(name);
    }),
  );
  expect(tidied("  Aunt \t  Salma ")).toBe("Aunt Salma");
  expect(tidied("mornings\nask for N.")).toBe("mornings\nask for N.");
});

test("all that can be asked for has a name and words to say, and nothing else has", () => {
  const keys = (texts: object, start: string) =>
    Object.keys(texts).flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []));
  const named = keys(ui, "person.for.").filter((key) => key !== "hint");
  const said = Object.entries(safety).flatMap(([key, text]) =>
    key.startsWith("tell.") && text.startsWith("“") ? [key.slice("tell.".length)] : [],
  );
  expect(named.toSorted()).toEqual(askSchema.options.toSorted());
  expect(said.toSorted()).toEqual(askSchema.options.toSorted());
});
