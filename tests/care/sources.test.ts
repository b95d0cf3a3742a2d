import { expect, test } from "vitest";
import about from "../../locales/en/about.json" with { type: "json" };
import { allActions } from "../../src/care/catalogue.ts";
import { readSources, rememberedSources } from "../../src/care/sources.ts";
import { allRoutines } from "./check.ts";

const texts = new Map<string, string>(Object.entries(about));
const named: readonly string[] = [...readSources, ...rememberedSources];

test("every source that the library names stands on the page, once", () => {
  const used = [...allActions(), ...allRoutines].flatMap(({ sources }) => sources);
  expect(used.filter((code) => !named.includes(code))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
});

test("what was read has a title, a maker, a licence and what was taken, what was remembered only the first and the last", () => {
  const wanted = [
    ...readSources.flatMap((code) => ["", ".by", ".licence", ".took"].map((part) => `source.${code}${part}`)),
    ...rememberedSources.flatMap((code) => [`source.${code}`, `source.${code}.took`]),
  ];
  const written = [...texts.keys()].filter((key) => key.startsWith("source."));
  expect(written.toSorted()).toEqual(wanted.toSorted());
});

test("no practice from memory stays without use", () => {
  const used = new Set([...allActions(), ...allRoutines].flatMap(({ sources }) => sources));
  expect(rememberedSources.filter((code) => !used.has(code))).toEqual([]);
});

test("nobody is claimed as a partner, and nothing as proven", () => {
  const claims = [...texts.values()].filter((text) =>
    /\b(in partnership|our partners?|endorsed|certified|proven|clinically|in cooperation|supported by)\b/i.test(
      text,
    ),
  );
  expect(claims).toEqual([]);
});
