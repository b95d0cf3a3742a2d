import fc from "fast-check";
import { expect, test } from "vitest";
import {
  explain,
  forOthersToChange,
  gapIn,
  isUnsure,
  oneStepEffect,
  protects,
  smallestChange,
  strengthOf,
  weighsMost,
} from "../../src/assessment/explanation.ts";
import { tally } from "../../src/assessment/risk.ts";
import { scoreCheck } from "../../src/assessment/scoring.ts";
import type { Answer } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { anyCheck, calmBut, indicatorOf } from "./answers.ts";

test("contributions add up to the exact score and levers are the part she can move", () => {
  fc.assert(
    fc.property(anyCheck, ({ form, answers }) => {
      for (const category of instrument.resultOrder) {
        const { contributions, levers } = explain(answers, form, category);
        if (!scoreCheck(answers, form).categories[category].valid) {
          expect([...contributions, ...levers]).toEqual([]);
          continue;
        }
        const { points, answered } = tally(instrument.questions(form, category), answers);
        const sum = contributions.reduce((total, share) => total + share.points, 0);
        expect(sum).toBeCloseTo((25 * points) / answered, 9);
        // The exact sum in whole numbers: every share is 25 x (weight x risk value) / answered weight.
        const whole = contributions.reduce(
          (total, share) => total + Math.round((share.points * answered) / 25),
          0,
        );
        expect(whole).toBe(points);
        for (const { id, points: lever } of levers) {
          const own = contributions.find((share) => share.id === id);
          expect(lever).toBeCloseTo((own?.points ?? 0) * indicatorOf(id).mod, 9);
        }
      }
    }),
  );
});

test("shares come largest first, ties by id, without zeros", () => {
  fc.assert(
    fc.property(anyCheck, ({ form, answers }) => {
      for (const category of instrument.resultOrder) {
        for (const list of Object.values(explain(answers, form, category))) {
          for (const [at, { id, points }] of list.entries()) {
            expect(points).toBeGreaterThan(0);
            const before = list[at - 1];
            if (before)
              expect(before.points > points || (before.points === points && before.id < id)).toBe(true);
          }
        }
      }
    }),
  );
});

const answers = calmBut("short", { PHY01: 1, PHY02: 2, PHY07: 1, PHY11: 1 });

test("at most three answers are named as what weighs most", () => {
  expect(weighsMost(answers, "short", "PHY")).toEqual(["PHY02", "PHY01", "PHY07"]);
  expect(weighsMost(answers, "short", "EMO")).toEqual([]);
});

test("what nobody can lift alone or with others is for others to change, with its areas", () => {
  expect(forOthersToChange(answers, "short", "PHY")).toEqual([
    { id: "PHY02", points: 100 / 7, ican: ["A4"] },
    { id: "PHY01", points: 50 / 7, ican: ["A2", "A4"] },
  ]);
});

test("one step better lowers the score by the weight of that answer", () => {
  expect(oneStepEffect(answers, "short", "PHY07")).toBe(25 / 7);
  expect(oneStepEffect(answers, "short", "PHY02")).toBe(50 / 7);
  expect(oneStepEffect(answers, "short", "PHY03")).toBeNull();
  expect(oneStepEffect({ PHY07: 4 }, "short", "PHY07")).toBeNull();
  expect(oneStepEffect(answers, "short", "EMO12")).toBeNull();
});

test("what protects is a capacity marked mostly or fully, the surest first, and needs no number", () => {
  expect(protects({ PHY11: 3, PHY12: 4, PHY13: 2 }, "full", "PHY")).toEqual(["PHY12", "PHY11"]);
  expect(protects({ PHY01: 0, PHY07: 0, PHY11: "skip" }, "full", "PHY")).toEqual([]);
});

test("the strength sentence takes the surest capacity, ties in the order of results", () => {
  expect(strengthOf({ EMO09: 3, SPI10: 4, POL11: 4 }, "short")).toBe("SPI10");
  expect(strengthOf({ EMO09: 3, POL11: 3 }, "short")).toBe("EMO09");
  expect(strengthOf({ EMO09: 2, EMO01: 0 }, "short")).toBeNull();
});

test.each<[scale: string, id: string, answer: Answer | undefined, unsure: boolean]>([
  ["E", "PHY01", 1, true],
  ["E", "PHY01", 0, false],
  ["E", "PHY01", 2, false],
  ["H", "POL06", 1, true],
  ["H", "POL06", 2, false],
  ["F", "EMO01", 1, false],
  ["T", "PHY11", 1, false],
  ["E", "PHY01", "skip", false],
  ["E", "PHY01", undefined, false],
])("scale %s, %s answered %s: told as perhaps is %s", (scale, id, given, unsure) => {
  const indicator = indicatorOf(id);
  expect([indicator.scale, isUnsure(indicator, given)]).toEqual([scale, unsure]);
});

test("the smallest change is the step of hers that lowers the number most, then the heaviest, then by id", () => {
  const change = (risks: Record<string, number>) => smallestChange(calmBut("full", risks), "full", "PHY");
  // PHY01 weighs 2 and is for others; PHY08 is half hers, PHY07 all hers.
  expect(change({ PHY01: 4, PHY08: 4, PHY07: 1 })).toBe("PHY07");
  expect(change({ PHY08: 4 })).toBe("PHY08");
  expect(change({ PHY07: 2, PHY09: 3 })).toBe("PHY09");
  expect(change({ PHY09: 3, PHY07: 3 })).toBe("PHY07");
  expect(change({ PHY01: 4, PHY03: 4 })).toBeNull();
  expect(change({})).toBeNull();
  expect(smallestChange({ PHY07: 4 }, "full", "PHY")).toBeNull();
  // ECO05 weighs 2 and is half hers: as much as one that weighs 1 and is all hers, and heavier.
  expect(smallestChange(calmBut("full", { ECO05: 3, ECO11: 2 }), "full", "ECO")).toBe("ECO05");
});

test("a support that holds already is not the smallest change", () => {
  expect(smallestChange(calmBut("full", { PHY12: 1 }), "full", "PHY")).toBeNull();
  expect(smallestChange(calmBut("full", { PHY12: 2, PHY08: 4 }), "full", "PHY")).toBe("PHY12");
});

test("whatever she answers, no other step of hers lowers the number more", () => {
  fc.assert(
    fc.property(anyCheck, ({ form, answers: given }) => {
      for (const category of instrument.resultOrder) {
        const effect = (id: string) => (oneStepEffect(given, form, id) ?? 0) * indicatorOf(id).mod;
        const held = protects(given, form, category);
        const hers = explain(given, form, category).levers.filter(({ id }) => !held.includes(id));
        const best = smallestChange(given, form, category);
        expect(best === null).toBe(hers.length === 0);
        for (const { id } of hers) expect(effect(id)).toBeLessThanOrEqual(effect(best ?? "") + 1e-9);
      }
    }),
  );
});

test("why nothing is known of a thing: not asked, not applicable or left out", () => {
  const calm = calmBut("short", {});
  expect(gapIn(calm, "short", "POL", "vulnerability")).toBe("unasked");
  expect(gapIn(calm, "short", "POL", "threat")).toBeNull();
  const threats = (answer: "skip" | "na") => ({ ...calm, POL01: answer, POL02: answer, POL06: answer });
  expect(gapIn(threats("skip"), "short", "POL", "threat")).toBe("left");
  expect(gapIn(threats("na"), "short", "POL", "threat")).toBe("apart");
  expect(gapIn({ ...threats("na"), POL06: "skip" }, "short", "POL", "threat")).toBe("left");
  expect(gapIn({}, "full", "EMO", "capacityGap")).toBe("left");
});
