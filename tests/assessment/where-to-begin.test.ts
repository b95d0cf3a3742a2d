import { expect, test } from "vitest";
import { whereToBegin } from "../../src/assessment/scoring.ts";
import type { Answers } from "../../src/instrument/schema.ts";
import { calmBut, worthPoints } from "./answers.ts";

const check = (answers: Answers, open: Record<string, "over"> = {}) => ({
  answers,
  open,
  form: "full" as const,
  mode: "normal" as const,
});

test.each<[string, Parameters<typeof whereToBegin>[0], string]>([
  [
    "where a red line burns",
    check(calmBut("full", { ECO05: 3, EMO01: 4, EMO02: 4, EMO03: 4, EMO04: 4, EMO05: 4 })),
    "ECO",
  ],
  ["at the most urgent of them", check(calmBut("full", { ECO05: 3, POL02: 4 })), "POL"],
  [
    "elsewhere once it is over",
    check(calmBut("full", { ECO05: 4, EMO01: 4, EMO02: 4, EMO03: 4, EMO04: 4, EMO05: 4, EMO06: 4 }), {
      ECO05: "over",
    }),
    "EMO",
  ],
  ["at the highest number of the same band", check(calmBut("full", { SPI04: 2, POL07: 1 })), "SPI"],
  [
    "at the higher band, though its number is lower",
    check(calmBut("full", { SPI04: 4, SPI05: 4, SPI06: 4, EMO07: 3, EMO08: 3 })),
    "EMO",
  ],
  ["at the only part that was answered, however calm it is", check(worthPoints("full", "POL", 1)), "POL"],
  ["at the first part when nothing was answered", check({}), "EMO"],
])("to begin is %s", (_, marked, category) => {
  expect(whereToBegin(marked)).toBe(category);
});
