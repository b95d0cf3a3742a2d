import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CareEntry,
  careEntryKind,
  emptyEntry,
  feelingSchema,
  folded,
  forgotten,
  monthOf,
  oftenTogether,
  rhythmOf,
  saysSomething,
  search,
  weekdayOf,
  weeksOf,
} from "../../src/care/care-log.ts";
import entries from "../fixtures/care-entry-v1.json" with { type: "json" };

// A Friday.
const today = 20_000;
const empty = emptyEntry(today, "evening");
const entry = (part: Partial<CareEntry>): CareEntry => ({ ...empty, ...part });
const fits = (body: unknown) => careEntryKind.schema.safeParse(body).success;

describe("what is kept of a moment", () => {
  test.each([
    ["nothing said", empty, true],
    ["as long as it may be", { ...empty, note: "n".repeat(1_500) }, true],
    ["a note too long", { ...empty, note: "n".repeat(1_501) }, false],
    ["one leaf of five", { ...empty, look: { PHY: 3 } }, true],
    ["a leaf fuller than full", { ...empty, look: { PHY: 4 } }, false],
    ["a leaf of another plant", { ...empty, look: { LOVE: 1 } }, false],
    ["a feeling by number", { ...empty, feeling: 3 }, false],
    ["a day before all days", { ...empty, day: -1 }, false],
    ["a field that is not hers", { ...empty, place: "market" }, false],
    ["a field too few", { day: today, part: "day" }, false],
  ])("%s", (_, body, isFit) => expect(fits(body)).toBe(isFit));

  test("the longest entry stays under what one record may hold, whatever it is written with", () => {
    const long = { ...empty, note: "\u0001".repeat(1_500), did: "\u0001".repeat(16) };
    expect(JSON.stringify(careEntryKind.schema.parse(long)).length).toBeLessThan(12_288 - 1_024);
  });

  test("what the first version kept is read as it was", () => {
    for (const body of entries) expect(careEntryKind.schema.parse(body)).toEqual(body);
  });
});

test.each([
  ["nothing", {}, false],
  ["spaces", { note: "  \n" }, false],
  ["a day on which nothing goes", { forgetOn: today + 30 }, false],
  ["words", { note: "a" }, true],
  ["rest", { rest: true }, true],
  ["a feeling", { feeling: "heavy" }, true],
  ["strength", { energy: "low" }, true],
  ["a routine", { did: "EMO-R1" }, true],
  ["one leaf, and it is empty", { look: { EMO: 0 } }, true],
] as const)("an entry with %s says something: %s", (_, part, says) =>
  expect(saysSomething(entry(part))).toBe(says),
);

describe("a note that may go", () => {
  const noted = entry({ note: "by the river", feeling: "tired", forgetOn: today + 30 });
  test.each([
    [0, true],
    [29, true],
    [30, false],
    [400, false],
    // The clock was set back.
    [-365, true],
  ])("after %i days is there: %s", (days, isThere) => {
    const left = forgotten(noted, today + days);
    expect(left.note !== "").toBe(isThere);
    expect(left === noted).toBe(isThere);
    expect(left.feeling).toBe("tired");
  });

  test("stays for good where she did not ask for that", () => {
    const kept = entry({ note: "by the river" });
    expect(forgotten(kept, today + 10_000)).toBe(kept);
  });
});

describe("rhythm in words", () => {
  const did = (days: readonly number[], part: CareEntry["part"] = "evening") =>
    days.map((ago) => entry({ day: today - ago, part, did: "EMO-R1" }));
  const every = (step: number, until = 28) =>
    Array.from({ length: Math.ceil(until / step) }, (_, n) => n * step);
  test.each([
    ["every evening", did(every(1)), { often: "days", part: "evening", weekday: null }],
    ["sixteen of 28 days", did(every(1, 16)), { often: "days", part: "evening", weekday: null }],
    ["every Friday", did(every(7)), { often: "weeks", part: null, weekday: 5 }],
    ["two of four weeks", did([0, 8]), { often: "sometimes", part: "evening", weekday: null }],
    ["three days of one week", did([0, 2, 3]), { often: "sometimes", part: "evening", weekday: null }],
    [
      "mornings as well as evenings",
      [...did(every(2)), ...did(every(2), "morning")],
      {
        often: "weeks",
        part: null,
        weekday: null,
      },
    ],
    ["once", did([3]), null],
    ["twice on one day", did([3, 3]), null],
    ["not since a month", did([28, 29, 30, 31, 32]), null],
    ["nothing", [], null],
  ] as const)("%s", (_, log, rhythm) => expect(rhythmOf("EMO-R1", log, today)).toEqual(rhythm));

  test("days of rest are no gap", () => {
    const half = did(every(2));
    const rests = every(2).map((ago) => entry({ day: today - ago - 1, rest: true }));
    expect(rhythmOf("EMO-R1", half, today)?.often).toBe("weeks");
    expect(rhythmOf("EMO-R1", [...half, ...rests], today)?.often).toBe("days");
  });

  test("another routine, and days that are still to come, do not count", () => {
    const others = every(1).map((ago) => entry({ day: today - ago, did: "PHY-R1" }));
    expect(rhythmOf("EMO-R1", [...others, ...did([-1, -2, -3])], today)).toBeNull();
  });
});

describe("search", () => {
  const texts = ["Ana por la mañana", "Ein Spaziergang", "مَشَيتُ إلى السوق", "the grey car, again"].map(folded);
  test.each([
    ["MANANA", [0]],
    ["mañ la", [0]],
    ["spazier", [1]],
    ["مشيت", [2]],
    ["car grey", [3]],
    ["a", [0, 1, 3]],
    ["grey bus", []],
    ["", []],
    ["   ", []],
  ])("%s", (wanted, found) => expect(search(texts, wanted)).toEqual(found));

  test("finds a text by any of its words, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        const words = folded(text).split(/\s+/).filter(Boolean);
        for (const word of words) expect(search([folded(text)], word)).toEqual([0]);
      }),
    );
  });
});

describe("often together", () => {
  const week = (number: number, feeling: CareEntry["feeling"], ...did: string[]) => [
    entry({ day: 19_996 - number * 7, feeling }),
    ...did.map((one) => entry({ day: 19_997 - number * 7, did: one })),
  ];
  const pattern = (weeks: number) =>
    Array.from({ length: weeks }, (_, n) =>
      n % 2 === 0 ? week(n, "good", "EMO-R1", "PHY-R1") : week(n, "heavy", "PHY-R1"),
    ).flat();
  test.each([
    [5, []],
    [6, ["EMO-R1"]],
    [20, ["EMO-R1"]],
  ])("in %i weeks", (weeks, found) => expect(oftenTogether(pattern(weeks))).toEqual(found));

  test("weeks without a feeling are none", () => {
    const silent = Array.from({ length: 10 }, (_, n) => week(n + 10, null, "EMO-R1")).flat();
    expect(oftenTogether([...pattern(5), ...silent])).toEqual([]);
  });

  test("where all weeks are alike nothing is said", () => {
    for (const feeling of feelingSchema.options) {
      const alike = Array.from({ length: 12 }, (_, n) => week(n, feeling, "EMO-R1")).flat();
      expect(oftenTogether(alike)).toEqual([]);
    }
  });
});

describe("a month", () => {
  test.each([
    // 2024-10-04 was day 20,000.
    [today, 0, 19_997, 31],
    [today, -1, 19_967, 30],
    [today, -8, 19_754, 29],
    [today, 3, 20_089, 31],
  ])("of day %i, %i away, begins on day %i and has %i days", (day, away, first, days) =>
    expect(monthOf(day, away)).toEqual({ first, days }),
  );

  test("holds each of its days once and under its weekday, whatever day weeks begin on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 6 }), (day, begins) => {
        const month = monthOf(day);
        const weeks = weeksOf(month, begins);
        const days = weeks.flat().filter((one) => one !== null);
        expect(days).toEqual(Array.from({ length: month.days }, (_, n) => month.first + n));
        expect(days).toContain(day);
        for (const one of weeks)
          one.forEach((at, place) => {
            if (at !== null) expect(weekdayOf(at)).toBe((begins + place) % 7);
          });
      }),
    );
  });
});
