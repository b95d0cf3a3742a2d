import { describe, expect, test } from "vitest";
import { firedLines } from "../../src/assessment/red-lines.ts";
import { noContext } from "../../src/care/ranking.ts";
import { stepsForLine } from "../../src/care/suggestions.ts";
import type { Answer, Answers } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { check } from "./check.ts";

function firstStep(letter: string, answers: Answers, dismissed: readonly string[] = []): string | undefined {
  const now = check(answers);
  const line = firedLines(now.answers, now.form).find((fired) => fired.line === letter);
  if (!line) throw new Error(`${letter} does not fire`);
  return stepsForLine(line, now, { ...noContext, dismissed })[0]?.entry.id;
}

const single: Readonly<Record<string, string>> = {
  EMO07: "EMO-A6",
  PHY01: "PHY-A1",
  PHY02: "PHY-A1",
  PHY03: "PHY-A1",
  PHY04: "PHY-A10",
  PHY05: "PHY-A5",
  PHY06: "PHY-A2",
  PHY10: "PHY-A9",
  SPI01: "SPI-A2",
  SPI02: "SPI-A1",
  ECO02: "ECO-A11",
  ECO03: "ECO-A1",
  ECO04: "ECO-A6",
  ECO05: "ECO-A10",
  POL01: "EMO-A6",
  POL02: "POL-A2",
  POL03: "POL-A2",
  POL04: "PHY-A2",
  POL09: "PHY-A8",
};

describe("the first step of a red line", () => {
  const lines = instrument.indicators.flatMap(({ id, rl1, rl2 }) => {
    const from = rl2 ?? rl1;
    return from === null ? [] : [{ id, from }];
  });

  test("is set down here for each", () => {
    expect(lines.map(({ id }) => id).toSorted()).toEqual(Object.keys(single).toSorted());
  });

  test.each(lines)("$id, from the value at which it fires", ({ id, from }) => {
    const values = ([1, 2, 3, 4] as const satisfies readonly Answer[]).filter((value) => value >= from);
    for (const value of values) expect(firstStep(id, { [id]: value }), String(value)).toBe(single[id]);
  });
});

describe("the first step of a combination is the one its act names", () => {
  test.each([
    ["a", { PHY01: 2, PHY03: 2 }, "PHY-A1"],
    ["a", { PHY01: 2, PHY06: 2 }, "PHY-A1"],
    ["a", { PHY02: 2, PHY03: 2 }, "PHY-A1"],
    ["a", { PHY02: 4, PHY06: 4 }, "PHY-A1"],
    ["b", { POL06: 3, POL01: 2 }, "POL-A7"],
    ["b", { POL06: 4, POL04: 3 }, "POL-A7"],
    ["c", { PHY05: 2, ECO03: 2 }, "PHY-A5"],
    ["c", { PHY05: 4, ECO03: 3 }, "PHY-A5"],
    ["d", { PHY11: 1, PHY02: 1 }, "PHY-A5"],
    ["d", { PHY11: 0, PHY01: 3 }, "PHY-A5"],
    ["d", { PHY11: 0, PHY05: 3 }, "PHY-A5"],
  ] as const)("%s by %o: %s", (letter, answers, first) => {
    expect(firstStep(letter, answers)).toBe(first);
  });

  test.each([
    ["b", { POL06: 3, POL04: 2 }, "POL-A7", "PHY-A2"],
    ["c", { PHY05: 2, ECO03: 2 }, "PHY-A5", "ECO-A1"],
    ["d", { PHY11: 0, PHY01: 3 }, "PHY-A5", "PHY-A1"],
  ] as const)("%s by %o without %s: what answers to it, the most urgent first", (...row) => {
    const [letter, answers, without, first] = row;
    expect(firstStep(letter, answers, [without])).toBe(first);
  });
});
