import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandOf, bands } from "../../src/assessment/bands.ts";
import type { Marked } from "../../src/assessment/red-lines.ts";
import { riskValue } from "../../src/assessment/risk.ts";
import { fewestAnswers, type SideId, securityOf, sides } from "../../src/assessment/security.ts";
import type { Answers, Form } from "../../src/instrument/schema.ts";
import { answerAt, anyCheck, asked, calmBut, indicatorOf } from "./answers.ts";

const marked = (answers: Answers, form: Form = "full"): Marked => ({
  answers,
  form,
  mode: "normal",
  open: {},
});
const without = (answers: Answers, ...ids: string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));

function sideOf(check: Marked, side: SideId) {
  const found = securityOf(check).find((each) => each.side === side);
  if (!found) throw new Error(`no side ${side}`);
  return found;
}

describe("the seven sides of human security", () => {
  test("stand in one order, each with what the form asks about it", () => {
    const counts = (form: Form) => securityOf(marked({}, form)).map(({ asked: count }) => count);
    expect(sides).toEqual(["ECO", "FOO", "HEA", "ENV", "PER", "COM", "POL"]);
    expect(counts("full")).toEqual([9, 3, 10, 2, 18, 13, 13]);
    expect(counts("short")).toEqual([3, 1, 4, 0, 7, 7, 5]);
  });

  test("the environment is thin: two questions in the full form, none in the short one", () => {
    const [land, water] = [indicatorOf("SPI03"), indicatorOf("PHY10")];
    const full = marked({ SPI03: answerAt(land, 4), PHY10: answerAt(water, 1) });
    // (4 + 1) of 8.
    expect(sideOf(full, "ENV")).toMatchObject({ asked: 2, answered: 2, score: 63, pressure: "high" });
    expect(sideOf(marked(calmBut("short", {}), "short"), "ENV")).toMatchObject({
      asked: 0,
      answered: 0,
      pressure: null,
      blind: [],
    });
  });

  test("one answer alone is no word", () => {
    expect(sideOf(marked({ SPI03: 4 }), "ENV")).toMatchObject({ answered: 1, score: null, pressure: null });
    expect(sideOf(marked({ SPI03: 4, PHY10: "skip" }), "ENV")).toMatchObject({ answered: 1, pressure: null });
  });

  test("heavy answers weigh twice, as in a category", () => {
    // ECO05 weighs 2: (2 x 4 + 0 + 0) of 16.
    const food = marked({ ECO05: 4, ECO02: 0, PHY10: 0 });
    expect(sideOf(food, "FOO")).toMatchObject({ score: 50, low: 50, high: 50 });
  });

  test("what was left out widens the word and is never read as safe; what does not apply is no part of it", () => {
    const calm = calmBut("full", {});
    const left = without(calm, "ECO05");
    expect(sideOf(marked(left), "FOO")).toMatchObject({
      answered: 2,
      pressure: "steady",
      pressureLow: "steady",
      pressureHigh: "high",
    });
    expect(sideOf(marked({ ...calm, ECO05: "na" }), "FOO")).toMatchObject({
      answered: 2,
      apart: 1,
      pressureHigh: "steady",
    });
  });

  test("steady never stands alone where no threat was answered", () => {
    const threats = asked("full").filter(({ undp, dim }) => undp.includes("POL") && dim === "T");
    const apart = Object.fromEntries(threats.map(({ id }) => [id, "na" as const]));
    const side = sideOf(marked({ ...calmBut("full", {}), ...apart }), "POL");
    expect(side).toMatchObject({ pressure: "steady", pressureHigh: "steady", blind: ["threat"] });
  });

  test("what needs care first burns on each side it belongs to, also from a quieter question, until it is over", () => {
    const check = marked({ ...calmBut("short", {}), PHY04: 2 }, "short");
    const lit = (of: Marked) => securityOf(of).flatMap(({ side, lit: count }) => (count > 0 ? [side] : []));
    expect(lit(check)).toEqual(["PER"]);
    expect(lit({ ...check, open: { PHY04: "over" } })).toEqual([]);
    expect(lit(marked(calmBut("full", { POL03: 4 })))).toEqual(["PER", "POL"]);
    expect(sideOf(check, "PER")).toMatchObject({ asked: 7, answered: 7, pressure: "steady", lit: 1 });
  });

  test("whatever she answers, a word rests on two answers at least and lies between its bounds", () => {
    fc.assert(
      fc.property(anyCheck, ({ form, answers }) => {
        for (const one of securityOf(marked(answers, form))) {
          const own = asked(form).filter(({ undp }) => undp.includes(one.side));
          const values = own.flatMap((each) => riskValue(each, answers[each.id]) ?? []);
          expect(one).toMatchObject({ asked: own.length, answered: values.length });
          if (one.score === null || one.low === null || one.high === null) {
            expect(values.length).toBeLessThan(fewestAnswers);
            continue;
          }
          expect(values.length).toBeGreaterThanOrEqual(fewestAnswers);
          expect(one.low).toBeLessThanOrEqual(one.score);
          expect(one.score).toBeLessThanOrEqual(one.high);
          expect([bandOf(one.low), bandOf(one.score), bandOf(one.high)]).toEqual([
            one.pressureLow,
            one.pressure,
            one.pressureHigh,
          ]);
        }
      }),
    );
  });

  test("a worse answer never makes a side lighter", () => {
    fc.assert(
      fc.property(anyCheck, fc.constantFrom(...asked("full")), ({ form, answers }, indicator) => {
        const at = (risk: number) =>
          securityOf(marked({ ...answers, [indicator.id]: answerAt(indicator, risk) }, form));
        const [before, after] = [at(1), at(3)];
        for (const [place, side] of before.entries()) {
          expect(after[place]?.score ?? 0).toBeGreaterThanOrEqual(side.score ?? 0);
          expect(bands.indexOf(after[place]?.pressureHigh ?? "steady")).toBeGreaterThanOrEqual(
            bands.indexOf(side.pressureHigh ?? "steady"),
          );
        }
      }),
    );
  });
});
