import { expect, test } from "vitest";
import { left } from "../../scripts/simulation/bounds.ts";
import { allFigures } from "../../scripts/simulation/figures.ts";
import { populations, unsteadiness } from "../../scripts/simulation/populations.ts";
import { answersOf, asked, checkOf, lifeIn, wordsOnLines } from "../../scripts/simulation/women.ts";
import { firedLines } from "../../src/assessment/red-lines.ts";
import type { Answers } from "../../src/instrument/schema.ts";
import { numbers } from "../endurance/numbers.ts";

const some = (count: number, seed = 1): Answers[] => {
  const chance = numbers(seed);
  const { mid } = populations;
  const { steady } = unsteadiness;
  return Array.from({ length: count }, () => answersOf(lifeIn(mid, steady, chance), 0, steady, chance));
};

test("the same seed makes the same women, another seed makes others", () => {
  expect(some(3)).toEqual(some(3));
  expect(some(3)).not.toEqual(some(3, 2));
});

test("a check holds what was asked, and no date of a threat that there was not", () => {
  for (const answers of some(50)) {
    for (const way of Object.values(asked)) {
      const check = checkOf(answers, way, 0);
      expect(Object.keys(check.answers).toSorted()).toEqual([...way.ids].toSorted());
      if (check.answers["PHY01"] === 0) expect(check.answers["PHY02"]).toBe(0);
    }
  }
});

test("a heavier life is answered with more risk, a lighter one with less", () => {
  const { steady } = unsteadiness;
  const life = lifeIn(populations.mid, steady, numbers(5));
  const weight = (heavier: number) => {
    const answers = answersOf(life, heavier, steady, numbers(6));
    return ["EMO01", "EMO02", "PHY07", "SPI04", "ECO05", "POL07"]
      .map((id) => Number(answers[id]))
      .reduce((sum, value) => sum + value, 0);
  };
  expect(weight(1)).toBeGreaterThan(weight(0));
  expect(weight(-1)).toBeLessThan(weight(0));
});

test("asked whether a line is still open, she says the same in every form", () => {
  for (const answers of some(20)) {
    const followUp = wordsOnLines(numbers(1));
    const [short, full] = [asked["short + 6"], asked.full].map((way) => followUp(checkOf(answers, way, 0)));
    expect(full?.open).toMatchObject(short?.open ?? {});
    expect(Object.keys(full?.open ?? {})).toEqual(
      firedLines(full?.answers ?? {}, "full").map(({ line }) => line),
    );
  }
});

test("every bound is about a figure that is counted", () => {
  const figures = allFigures(3, () => numbers(1));
  expect(left(figures).filter((line) => line.includes("missing"))).toEqual([]);
});

test("a figure beside its bounds or missing is told, one on the edge is not", () => {
  const bounds = ["a", "b", "c", "d"].map((figure) => ({ figure, from: 10, to: 20 }));
  const figures = new Map([
    ["a", 10],
    ["b", 20.01],
    ["c", 9],
  ]);
  expect(left(figures, bounds)).toEqual([
    "b: 20.0 is not within 10 to 20",
    "c: 9.0 is not within 10 to 20",
    "d: missing is not within 10 to 20",
  ]);
});
