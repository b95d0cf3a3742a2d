import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answers, Band } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { systemRandom } from "../../src/lib/random.ts";
import { blankContribution, contributionOf } from "../../src/workshop/contribution.ts";
import { groupTables, lastOfEach } from "../../src/workshop/group.ts";
import { browserSuite } from "../../src/workshop/hpke.ts";
import { openTicket, sealTicket } from "../../src/workshop/ticket.ts";
import { bandsOnly, newOnce, newRoom, usual, withBands } from "./room.ts";

const women = (steady: number, watch: number, high: number, critical: number) =>
  Object.entries({ steady, watch, high, critical }).flatMap(([band, count]) =>
    Array.from({ length: count }, () => withBands({ EMO: band as Band })),
  );
const empty = (count: number) => Array.from({ length: count }, () => blankContribution(newOnce(), "short"));
const emotional = (given: ReturnType<typeof women>, k = 7) => groupTables(given, k).categories.EMO;

test.each([
  ["one short of k", women(3, 3, 0, 0), { shown: "few" }],
  ["k women in two bands", women(3, 4, 0, 0), { shown: "four", shares: [45, 55, 0, 0] }],
  ["all four bands", women(3, 3, 3, 3), { shown: "four", shares: [25, 25, 25, 25] }],
  ["a cell of one: halves", women(1, 3, 4, 1), { shown: "two", shares: [45, 55] }],
  ["all in one band", women(0, 0, 0, 9), { shown: "close" }],
  ["all in the lower half, one alone", women(1, 8, 0, 0), { shown: "close" }],
  ["a half of two", women(2, 6, 1, 1), { shown: "close" }],
  ["six empty and one real", [...empty(6), ...women(0, 0, 0, 1)], { shown: "few" }],
  [
    "seven real among empty ones",
    [...empty(6), ...women(3, 0, 4, 0)],
    { shown: "four", shares: [45, 0, 55, 0] },
  ],
  ["seven who gave no number", Array.from({ length: 7 }, () => withBands({})), { shown: "few" }],
] as const)("%s", (_, given, table) => {
  expect(emotional([...given])).toEqual(table);
});

test("the number received counts empty ones and tells nothing of them", () => {
  const tables = groupTables([...empty(6), ...women(0, 0, 0, 1)], 7);
  expect(tables.received).toBe(7);
  expect(Object.values(tables.categories)).toEqual(
    tables.strengths.length === 0 ? Array(5).fill({ shown: "few" }) : [],
  );
});

test("a ticket made anew takes the place of her first, and a latecomer's own counts once", () => {
  const [first] = women(1, 0, 0, 0);
  const again = { ...withBands({ EMO: "critical" }), once: first?.once ?? newOnce() };
  const others = women(3, 4, 0, 0);
  const given = [...women(0, 0, 0, 0), ...(first ? [first] : []), ...others, again];
  expect(lastOfEach(given)).toEqual([again, ...others]);
  expect(groupTables(given, 7).received).toBe(8);
});

test("strengths are where most are steady among what may be seen", () => {
  const given = Array.from({ length: 8 }, (_, at) =>
    withBands({
      EMO: at < 4 ? "steady" : "watch",
      PHY: at < 3 ? "steady" : "high",
      SPI: at < 7 ? "steady" : "watch",
      POL: at < 4 ? "steady" : "critical",
    }),
  );
  expect(groupTables(given, 7).strengths).toEqual(["EMO", "POL"]);
});

test("no table tells of fewer than three women, and no share hides more than its step", () => {
  const bandOrNone = fc.constantFrom<Band | null>("steady", "watch", "high", "critical", null);
  fc.assert(
    fc.property(fc.array(bandOrNone, { maxLength: 30 }), fc.integer({ min: 5, max: 9 }), (found, k) => {
      const table = emotional(
        found.map((band) => withBands({ EMO: band })),
        k,
      );
      const count = (...some: Band[]) => found.filter((band) => band !== null && some.includes(band)).length;
      const all = count("steady", "watch", "high", "critical");
      if (all < k) {
        expect(table).toEqual({ shown: "few" });
        return;
      }
      const four = [count("steady"), count("watch"), count("high"), count("critical")];
      const two = [count("steady", "watch"), count("high", "critical")];
      const isSafe = (cells: number[]) =>
        cells.filter((cell) => cell > 0).length > 1 && cells.every((cell) => cell === 0 || cell > 2);
      if (!isSafe(four) && !isSafe(two)) {
        expect(table).toEqual({ shown: "close" });
        return;
      }
      const cells = isSafe(four) ? four : two;
      if (!("shares" in table)) throw new Error("nothing is shown");
      expect(table.shares).toHaveLength(cells.length);
      expect(table.shares.reduce((sum, share) => sum + share, 0)).toBe(100);
      for (const [at, share] of table.shares.entries()) {
        expect(share % 5).toBe(0);
        expect(Math.abs(share - (100 * (cells[at] ?? 0)) / all)).toBeLessThan(5);
      }
    }),
  );
});

test("twelve sealed contributions give the tables that their raw answers give", async () => {
  const hpke = browserSuite();
  const room = await newRoom();
  const byChance = (limit: number) => (systemRandom.bytes(1)[0] ?? 0) % limit;
  const raw = Array.from({ length: 12 }, (): Answers => {
    const tilt = byChance(4);
    return Object.fromEntries(
      instrument.indicators
        .filter(({ short }) => short)
        .map(({ id }) => [
          id,
          ([0, 1, 2, 3, 4, "skip", "na"] as const)[Math.min(6, tilt + byChance(4))] ?? 0,
        ]),
    );
  });
  const opened = await Promise.all(
    raw.map(async (answers) => {
      const ticket = await sealTicket(
        hpke,
        room,
        contributionOf(answers, newOnce(), room.invitation, bandsOnly),
      );
      const given = await openTicket(hpke, room, room.keys.privateKey, ticket);
      if (typeof given === "string") throw new Error(given);
      return given;
    }),
  );
  const direct = raw.map((answers) => contributionOf(answers, newOnce(), usual, bandsOnly));
  expect(groupTables(opened, 7)).toEqual(groupTables(direct, 7));
});
