import { expect, test } from "vitest";
import { lineValue, type Mode } from "../../src/assessment/risk.ts";
import type { Answer } from "../../src/instrument/schema.ts";
import { indicatorOf } from "./answers.ts";

// PHY11 and EMO11 count in reverse: their answer 0 is the risk value 4.
test.each<
  [scale: string, id: string, answer: Answer | undefined, normal: number | null, simple: number | null]
>([
  ["F", "PHY10", 4, 4, 3],
  ["F", "PHY10", 2, 2, 2],
  ["F", "PHY10", 0, 0, 0],
  ["F", "EMO11", 0, 4, 3],
  ["F", "EMO11", 4, 0, 0],
  ["T", "PHY08", 4, 4, 3],
  ["T", "PHY11", 0, 4, 3],
  ["T", "PHY11", 2, 2, 2],
  ["E", "PHY01", 4, 4, 4],
  ["E", "PHY01", 1, 1, 1],
  ["H", "POL06", 4, 4, 4],
  ["F", "PHY10", "skip", null, null],
  ["T", "PHY11", "na", null, null],
  ["E", "PHY01", undefined, null, null],
])(
  "scale %s, %s answered %s: a red line reads %s, in simple mode %s",
  (scale, id, answer, normal, simple) => {
    const indicator = indicatorOf(id);
    expect(indicator.scale).toBe(scale);
    const read = (["normal", "simple"] satisfies Mode[]).map((mode) => lineValue(indicator, answer, mode));
    expect(read).toEqual([normal, simple]);
  },
);
