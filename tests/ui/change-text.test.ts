import { expect, test } from "vitest";
import results from "../../locales/en/results.json" with { type: "json" };
import { newAssessment } from "../../src/assessment/answering.ts";
import type { Assessment } from "../../src/assessment/assessment.ts";
import type { CannotCompare, Change } from "../../src/assessment/change.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { changeText, mainText } from "../../src/ui/components/changeText.ts";
import { calmBut } from "../assessment/answers.ts";

const words: Readonly<Record<string, string>> = results;
/** The English sentence where it is one of the results, else the key. */
const say = (key: string, values: object = {}) =>
  Object.entries(values).reduce(
    (text, [name, value]) => text.replace(`{{${name}}}`, String(value)),
    words[key.replace("results:", "")] ?? key,
  );
const change = (word: Change["word"], leaning: Change["leaning"]): Change => ({
  ...{ comparable: true, word, leaning },
  ...{ points: 0, paired: 5 },
});
const body = (risks: Record<string, number> = {}): Assessment => ({
  ...newAssessment({
    ...{ form: "full", mode: "normal", window: "threeMonths", wording: "en/1" },
    startedAt: 0,
  }),
  answers: calmBut("full", risks),
});

const changes = [
  change("heavier", "more"),
  change("lighter", "less"),
  change("same", "more"),
  change("same", "less"),
  change("same", "none"),
];
const reasons: readonly CannotCompare[] = ["instrument", "mode", "wording", "tooSoon", "unsure", "fewPairs"];

test("every change has a sentence of its own, without figures and without blame", () => {
  for (const of of ["change", "beside"] as const) {
    const told = [
      ...changes.map((each) => changeText(say, each, of)),
      ...reasons.map((reason) => changeText(say, { comparable: false, reason }, of)),
    ];
    expect(new Set(told).size).toBe(changes.length + reasons.length);
    for (const sentence of told) expect(sentence).not.toMatch(/\d|results:|worse|score|bad|fail/i);
  }
});

test("every reason why nothing is compared is a whole sentence on a result too", () => {
  for (const reason of reasons)
    expect(mainText(say, body(), { what: "cannot", reason })).toMatch(/^[A-Z][^:]+\.$/);
});

test("a new sign is named, with perhaps where she was not sure, and never where it is hushed", () => {
  expect(mainText(say, body({ PHY01: 2 }), { what: "sign", line: "PHY01" })).toBe(
    "New since last time: instrument:PHY01.sign.",
  );
  expect(mainText(say, body({ PHY02: 1 }), { what: "sign", line: "PHY02" })).toContain("perhaps");
  for (const { id } of instrument.indicators.filter(({ hushed }) => hushed)) {
    const told = mainText(say, body({ [id]: 4 }), { what: "sign", line: id });
    expect(told).toBe(`instrument:${id}.hushed is new since last time.`);
  }
  for (const line of ["a", "b", "c", "d"])
    expect(mainText(say, body(), { what: "sign", line })).not.toContain("instrument:");
});
