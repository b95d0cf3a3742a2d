import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  inOrder,
  isNear,
  nearness,
  nextDay,
  type TensionDate,
  tensionDateKind,
} from "../../src/care/dates.ts";
import dates from "../fixtures/tension-date-v1.json" with { type: "json" };

const on = (date: string) => Date.parse(`${date}T00:00Z`) / 86_400_000;
const today = on("2027-03-05");
const date = (day: string, isYearly = false): TensionDate => ({ day: on(day), name: "x", isYearly });

describe("what is kept of a day", () => {
  test.each([
    ["a word and a day", date("2027-04-01"), true],
    ["no word", { ...date("2027-04-01"), name: "" }, false],
    ["a word too long", { ...date("2027-04-01"), name: "n".repeat(61) }, false],
    ["half a day", { ...date("2027-04-01"), day: 1.5 }, false],
    ["a place", { ...date("2027-04-01"), place: "x" }, false],
  ])("%s", (_, body, isFit) => expect(tensionDateKind.schema.safeParse(body).success).toBe(isFit));

  test("what the first version kept is read as it was", () => {
    for (const body of dates) expect(tensionDateKind.schema.parse(body)).toEqual(body);
  });
});

describe("the next day it falls on", () => {
  test.each([
    ["a day to come", date("2027-04-01"), "2027-04-01"],
    ["a day that is over", date("2027-03-04"), "2027-03-04"],
    ["yearly, to come", date("2020-04-01", true), "2027-04-01"],
    ["yearly, today", date("2020-03-05", true), "2027-03-05"],
    ["yearly, over for this year", date("2020-03-04", true), "2028-03-04"],
    ["yearly, in a year to come", date("2029-04-01", true), "2029-04-01"],
    ["yearly, on a 29 February", date("2024-02-29", true), "2028-02-29"],
  ])("%s", (_, one, next) => expect(nextDay(one, today)).toBe(on(next)));

  test("is never past for a yearly one, and never more than a year and a day away once it has begun", () => {
    fc.assert(
      fc.property(fc.nat({ max: 60_000 }), fc.nat({ max: 60_000 }), (day, now) => {
        const next = nextDay({ day, name: "x", isYearly: true }, now);
        expect(next).toBeGreaterThanOrEqual(now);
        if (day < now) expect(next - now).toBeLessThanOrEqual(366);
      }),
    );
  });
});

test.each([
  [-1, "over"],
  [0, "today"],
  [1, "soon"],
  [14, "soon"],
  [15, "weeks"],
  [60, "weeks"],
  [61, "later"],
])("%i days away is %s", (days, word) => expect(nearness(today + days, today)).toBe(word));

test("the nearest is first, and what is over comes last", () => {
  const all = [date("2027-03-01"), date("2027-06-01"), date("2026-01-01"), date("2020-03-10", true)];
  const listed = inOrder(
    all.map((body) => ({ body })),
    today,
  );
  expect(listed.map(({ body }) => all.indexOf(body))).toEqual([3, 1, 0, 2]);
});

test.each([
  [[], false],
  [[date("2027-03-19")], true],
  [[date("2027-03-20")], false],
  [[date("2027-03-04"), date("2027-08-01")], false],
  [[date("2027-08-01"), date("2001-03-05", true)], true],
])("is one of %o near: %s", (all, near) => expect(isNear(all, today)).toBe(near));
