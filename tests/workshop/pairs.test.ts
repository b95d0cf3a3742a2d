import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer, Band } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { type Contribution, contributionOf } from "../../src/workshop/contribution.ts";
import { byWoman, groupTables } from "../../src/workshop/group.ts";
import { pairTables } from "../../src/workshop/pairs.ts";
import { newOnce, withBands } from "./room.ts";

const pilot = { k: 7, mode: "pilot" } as const;

/** A woman who gave two checks and let them be joined. */
function pair(before: Band | null, after: Band | null): readonly [Contribution, Contribution] {
  const number = newOnce();
  return [
    { ...withBands({ EMO: before }), pair: number },
    { ...withBands({ EMO: after }), pair: number },
  ];
}
type Pairs = readonly (readonly [Contribution, Contribution])[];
/** All first checks, then all second ones, as they come in a room. */
const inOrder = (pairs: Pairs) => [...pairs.map(([first]) => first), ...pairs.map(([, last]) => last)];
const times = (count: number, before: Band | null, after: Band | null): Pairs =>
  Array.from({ length: count }, () => pair(before, after));
const emotional = (pairs: Pairs) => pairTables(inOrder(pairs), pilot)?.categories.EMO;

test.each([
  [
    "three ways",
    [...times(3, "high", "watch"), ...times(4, "watch", "watch"), ...times(3, "steady", "critical")],
    { shown: "three", shares: [30, 40, 30] },
  ],
  [
    "only one became heavier",
    [...times(4, "high", "watch"), ...times(4, "watch", "watch"), ...times(1, "steady", "high")],
    { shown: "two", shares: [45, 55] },
  ],
  ["nobody changed", times(8, "high", "high"), { shown: "close" }],
  ["two changed", [...times(6, "high", "high"), ...times(2, "high", "steady")], { shown: "close" }],
  ["too few with a number in both", [...times(6, "high", "steady"), pair(null, "high")], { shown: "few" }],
] as const)("%s", (_, pairs, table) => {
  expect(emotional(pairs)).toMatchObject(table);
});

test("below k pairs nothing is said of any, however many tickets came", () => {
  const alone = Array.from({ length: 20 }, () => withBands({ EMO: "high" }));
  const six = inOrder(times(6, "high", "steady"));
  expect(pairTables([...six, ...alone], pilot)).toBeNull();
  expect(pairTables(inOrder(times(7, "high", "steady")), pilot)?.pairs).toBe(7);
  expect(pairTables(inOrder(times(7, "high", "steady")), { k: 7, mode: "group" })).toBeNull();
});

test("a woman with two checks is counted once in the group, by the last", () => {
  const given = inOrder([...times(4, "critical", "steady"), ...times(4, "critical", "watch")]);
  const { received, categories } = groupTables(given, 7);
  expect(received).toBe(8);
  expect(categories.EMO).toEqual({ shown: "four", shares: [50, 50, 0, 0] });
});

test("a first ticket that was made anew stays the first", () => {
  const [first, last] = pair("high", "steady");
  const anew = { ...first, bands: { ...first.bands, EMO: "critical" as const } };
  expect(byWoman([first, last, anew])).toEqual([[anew, last]]);
});

test("how far two checks agree is told with the shares, and only there", () => {
  const same = [
    ...times(4, "steady", "steady"),
    ...times(4, "critical", "critical"),
    ...times(3, "high", "watch"),
  ];
  const table = emotional(same);
  expect(table).toMatchObject({ shown: "three", shares: [25, 75, 0] });
  expect(table && "kappa" in table && table.kappa).toBeGreaterThan(0.9);
  expect(emotional(times(8, "high", "high"))).toEqual({ shown: "close" });
});

test("numbers are compared only where every single answer travels, and only of k pairs", () => {
  const board = { k: 7, mode: "board", form: "short" } as const;
  const asked = instrument.questions("short", "EMO");
  const check = (number: Uint8Array<ArrayBuffer>, answer: Answer) =>
    contributionOf(Object.fromEntries(asked.map(({ id }) => [id, answer])), newOnce(), board, {
      ...{ answers: true, language: null, pair: number },
    });
  const women = Array.from({ length: 8 }, (_, at): readonly [Contribution, Contribution] => {
    const number = newOnce();
    const answer = ([0, 1, 2, 3, 4] as const)[at % 5] ?? 0;
    return [check(number, answer), check(number, answer)];
  });
  const found = pairTables(inOrder(women), board);
  expect(found?.agreement?.EMO).toMatchObject({ n: 8, icc: 1, sem: 0 });
  expect(found?.agreement?.ECO).toBeNull();
  expect(pairTables(inOrder(women), { ...board, mode: "pilot" })?.agreement).toBeNull();
});

test("no table of pairs tells of fewer than three women", () => {
  const band = fc.constantFrom<Band | null>("steady", "watch", "high", "critical", null);
  const rank = (one: Band) => ["steady", "watch", "high", "critical"].indexOf(one);
  fc.assert(
    fc.property(fc.array(fc.tuple(band, band), { maxLength: 25 }), (women) => {
      const table = emotional(women.map(([before, after]) => pair(before, after)));
      const changes = women.flatMap(([before, after]) =>
        before === null || after === null ? [] : [Math.sign(rank(after) - rank(before))],
      );
      const count = (change: number) => changes.filter((one) => one === change).length;
      const cells = { three: [count(-1), count(0), count(1)], two: [count(0), count(-1) + count(1)] };
      if (table === undefined) return void expect(women.length).toBeLessThan(7);
      if (!("shares" in table)) {
        if (table.shown === "few") expect(changes.length).toBeLessThan(7);
        return;
      }
      expect(table.shares).toHaveLength(cells[table.shown].length);
      for (const cell of cells[table.shown]) expect(cell === 0 || cell >= 3).toBe(true);
      const shares: readonly number[] = table.shares;
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
    }),
  );
});
