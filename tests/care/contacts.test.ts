import { describe, expect, test } from "vitest";
import safety from "../../locales/en/safety.json" with { type: "json" };
import { needsCheck, type Organisation, organisations } from "../../src/care/contacts.ts";

const texts = new Map<string, string>(Object.entries(safety));
const dayOf = (date: string) => Date.parse(date) / 86_400_000;

describe("organisations far away", () => {
  test("each has its words and no others are there, and each language its name", () => {
    const ids = organisations.map(({ id }) => id);
    const written = [...texts.keys()].filter((key) => key.startsWith("INT-"));
    expect(written.toSorted()).toEqual(ids.map((id) => `${id}.offers`).toSorted());
    const spoken = organisations.flatMap(({ languages }) => (languages === "any" ? [] : languages));
    const named = [...texts.keys()].filter((key) => key.startsWith("language."));
    expect(named.toSorted()).toEqual([...new Set(spoken)].map((tag) => `language.${tag}`).toSorted());
  });

  test("are numbered in order, once each, and cannot be changed", () => {
    expect(organisations.map(({ id }) => id)).toEqual(
      organisations.map((_, at) => `INT-${String(at + 1).padStart(2, "0")}`),
    );
    expect([organisations, ...organisations].every((one) => Object.isFrozen(one))).toBe(true);
  });

  test("a number begins with its country, and a page has no scheme that would make it a link", () => {
    for (const { id, phone, site } of organisations) {
      if (phone !== null) expect(phone, id).toMatch(/^\+[1-9][\d ]{6,}\d$/);
      if (site !== null) expect(site, id).toMatch(/^[a-z0-9-]+(\.[a-z]+)+$/);
    }
  });
});

describe("check first", () => {
  const checked = (verifiedOn: string | null): Organisation => ({
    id: "INT-99",
    name: "Nobody",
    languages: [],
    phone: null,
    site: null,
    verifiedOn,
    expiresAfterDays: 180,
  });

  test("is said of all of them, for nobody made sure of any", () => {
    const found = organisations.filter((one) => !needsCheck(one, dayOf("2026-11-26")));
    expect(found).toEqual([]);
    expect(organisations.map(({ verifiedOn }) => verifiedOn)).toEqual(organisations.map(() => null));
  });

  test.each([
    ["never", null, "2027-01-01", true],
    ["on the day itself", "2027-01-01", "2027-01-01", false],
    ["180 days later", "2027-01-01", "2027-06-30", false],
    ["181 days later", "2027-01-01", "2027-07-01", true],
    ["years later", "2027-01-01", "2030-01-01", true],
    ["with a clock set back", "2027-01-01", "2020-01-01", true],
  ])("made sure of %s", (_, verifiedOn, today, isSaid) => {
    expect(needsCheck(checked(verifiedOn), dayOf(today))).toBe(isSaid);
  });
});
