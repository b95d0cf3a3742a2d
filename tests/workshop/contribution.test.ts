import { expect, test } from "vitest";
import { scoreCheck } from "../../src/assessment/scoring.ts";
import type { Answers } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import type { Bytes } from "../../src/lib/bytes.ts";
import {
  blankContribution,
  contributionOf,
  readContribution,
  writeContribution,
} from "../../src/workshop/contribution.ts";
import { calmBut } from "../assessment/answers.ts";
import { bandsOnly, everything, newOnce } from "./room.ts";

const full = { form: "full", mode: "pilot" } as const;
const board = { form: "full", mode: "board" } as const;
const group = { form: "full", mode: "group" } as const;
const once = newOnce();
const answers: Answers = {
  ...calmBut("full", { PHY02: 4, PHY05: 4, SPI01: 4, ECO03: 3, ECO04: 3 }),
  EMO01: "skip",
};
const bytesOf = (
  sharing = everything as Parameters<typeof contributionOf>[3],
  to = full as typeof full | typeof board,
) => writeContribution(contributionOf(answers, once, to, sharing), to);
const placeOf = (id: string) => instrument.indicators.findIndex((indicator) => indicator.id === id);

/** The bytes with three bits of the answers replaced. */
function withAnswer(bytes: Bytes, id: string, value: number): Bytes {
  const bits = [...bytes.slice(21, 44)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const at = 3 * placeOf(id);
  const changed = bits.slice(0, at) + value.toString(2).padStart(3, "0") + bits.slice(at + 3);
  const copy = bytes.slice();
  for (let byte = 0; byte < 23; byte += 1)
    copy[21 + byte] = Number.parseInt(changed.slice(8 * byte, 8 * byte + 8), 2);
  return copy;
}

test("the bytes are as the format says", () => {
  const result = scoreCheck(answers, "full").categories;
  const place = { steady: 1, watch: 2, high: 3, critical: 4 };
  const bits = instrument.resultOrder.map((category) => {
    const { pressure } = result[category];
    return (pressure === null ? 0 : place[pressure]).toString(2).padStart(3, "0");
  });
  const bytes = bytesOf({ answers: false, language: "ar", pair: null });
  expect([...bytes.slice(0, 11)]).toEqual([4, 1, 3, ...once]);
  expect([...bytes.slice(11, 19)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect([...bytes.slice(19, 21)].map((byte) => byte.toString(2).padStart(8, "0")).join("")).toBe(
    `${bits.join("")}0`,
  );
  expect([...bytes.slice(21, 44)]).toEqual([...new Array<number>(22).fill(255), 254]);
  expect([...bytes.slice(44)]).toEqual(new Array<number>(11).fill(0));
  expect(bytesOf(everything, board)[0]).toBe(14);
  expect(bytesOf()[0]).toBe(6);
  expect(writeContribution(blankContribution(once, "short"), group)[0]).toBe(1);
});

test("by default nothing but five bands by number is given", () => {
  const given = contributionOf(answers, once, full, bandsOnly);
  expect(given).toMatchObject({ answers: null, language: null, pair: null, isBlank: false });
  // Four red lines burn in PHY, and its band is that of the number all the same.
  expect(given.bands.PHY).toBe(scoreCheck(answers, "full").categories.PHY.pressure);
  expect(given.bands.PHY).not.toBe(scoreCheck(answers, "full").categories.PHY.band);
});

test("four questions never travel, and threats only as answered unless a board looks after it", () => {
  for (const to of [full, board]) {
    const given = contributionOf(answers, once, to, everything).answers ?? {};
    for (const id of ["PHY05", "SPI01", "ECO03", "ECO04"]) expect(given).not.toHaveProperty(id);
    expect(given).toMatchObject({ PHY02: to === full ? "answered" : 4, EMO01: "skip" });
  }
});

test("the short form gives none of the six quieter answers", () => {
  const quieter = Object.fromEntries(instrument.quieter.map((id) => [id, 2] as const));
  const short = { form: "short", mode: "board" } as const;
  const given = contributionOf({ ...calmBut("short", {}), ...quieter }, once, short, everything);
  expect(Object.keys(given.answers ?? {}).filter((id) => instrument.quieter.includes(id))).toEqual([]);
});

test("a group takes neither answers nor pairs, whatever she chose", () => {
  expect(contributionOf(answers, once, group, everything)).toMatchObject({ answers: null, pair: null });
});

test("what comes back is what was written", () => {
  for (const to of [full, board]) {
    const given = contributionOf(answers, once, to, everything);
    expect(readContribution(writeContribution(given, to), to)).toEqual(given);
  }
  const blank = blankContribution(once, "full");
  expect(readContribution(writeContribution(blank, group), group)).toEqual(blank);
});

test("a language of a later version is no language", () => {
  expect(readContribution(bytesOf().with(2, 200), full)).toMatchObject({ language: null });
});

test.each([
  ["a flag that is unknown", bytesOf().with(0, 6 + 16), full],
  ["another instrument", bytesOf().with(1, 2), full],
  ["a band that is none", bytesOf().with(19, 0xff), full],
  ["the spare bit of the bands", bytesOf().with(20, (bytesOf()[20] ?? 0) | 1), full],
  ["the spare bit of the answers", bytesOf().with(43, (bytesOf()[43] ?? 0) | 1), full],
  ["padding that is not zero", bytesOf().with(54, 1), full],
  ["a byte too few", bytesOf().slice(0, 54), full],
  ["a byte too many", new Uint8Array([...bytesOf(), 0]), full],
  ["the other form", bytesOf(), { ...full, form: "short" } as const],
  ["answers to a group", bytesOf(), group],
  ["a pair to a group", bytesOf({ answers: false, language: null, pair: newOnce() }), group],
  ["a blank one with bands", bytesOf(bandsOnly).with(0, 5), full],
  ["an answer about home", withAnswer(bytesOf(), "PHY05", 0), full],
  ["the value of a threat", withAnswer(bytesOf(), "PHY02", 3), full],
  ["threat values without a board", bytesOf(everything, board), full],
  ["no threat values with a board", bytesOf(), board],
  ["answers without their flag", bytesOf().with(0, 4), full],
] as const)("%s: refused", (_, bytes, to) => {
  expect(readContribution(bytes, to)).toBeNull();
});
