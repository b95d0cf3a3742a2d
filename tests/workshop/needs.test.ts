import { expect, test } from "vitest";
import type { Answers } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { contributionOf } from "../../src/workshop/contribution.ts";
import { needsOf } from "../../src/workshop/needs.ts";
import { everything, newOnce } from "./room.ts";

const board = { form: "full", mode: "board" } as const;
const rowsOf = (women: readonly Answers[]) =>
  women.map((answers) => contributionOf(answers, newOnce(), board, everything));
const women = (count: number, answers: (at: number) => Answers) =>
  rowsOf(Array.from({ length: count }, (_, at) => answers(at)));

test("what weighs on most comes first, three at most, in steps of 5", () => {
  const rows = women(10, (at) => ({
    EMO01: at < 3 ? 3 : 2,
    EMO02: at < 6 ? 4 : 0,
    // A capacity that is missing weighs.
    EMO09: at < 7 ? 1 : 4,
    EMO03: at < 4 ? 3 : 1,
  }));
  expect(needsOf(rows, 7)).toEqual([
    { id: "EMO09", share: 70 },
    { id: "EMO02", share: 60 },
    { id: "EMO03", share: 40 },
  ]);
});

test.each([
  ["fewer than k answered", women(6, (at) => ({ EMO01: at < 3 ? 4 : 0 }))],
  ["it weighs on two", women(9, (at) => ({ EMO01: at < 2 ? 4 : 0 }))],
  ["it weighs on all", women(9, () => ({ EMO01: 4 }))],
  ["it weighs on all but two", women(9, (at) => ({ EMO01: at < 7 ? 4 : 0 }))],
  ["it weighs on nobody", women(9, () => ({ EMO01: 2 }))],
] as const)("%s: nothing is said", (_, rows) => {
  expect(needsOf(rows, 7)).toEqual([]);
});

test("threats and hushed questions are never among them, even where they travel", () => {
  const all = Object.fromEntries(instrument.indicators.map(({ id }) => [id, 0] as const));
  const heavy = (answers: Answers) =>
    Object.fromEntries(
      Object.keys(answers).map((id) => [id, instrument.byId(id)?.dir === "R" ? 4 : 0] as const),
    );
  const rows = women(9, (at) => (at < 4 ? heavy(all) : all));
  for (const { id } of instrument.indicators) {
    const only = rows.map((row) => ({ ...row, answers: { [id]: row.answers?.[id] ?? "skip" } }));
    const { dim, hushed } = instrument.byId(id) ?? {};
    if (dim === "T" || hushed) expect(needsOf(only, 7), id).toEqual([]);
  }
});
