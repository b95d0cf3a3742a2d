import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forOthersToChange } from "../../src/assessment/explanation.ts";
import { othersSheet } from "../../src/assessment/others.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { anyCheck, calmBut, indicatorOf } from "./answers.ts";

const none = new Set<string>();
const hushed = instrument.indicators.filter((one) => one.hushed).map(({ id }) => id);
const anyAskedFor = fc.subarray(hushed).map((ids) => new Set(ids));

describe("what others must change", () => {
  test("stands under each area it belongs to, over all five categories, the heaviest first", () => {
    const answers = calmBut("full", { PHY01: 4, PHY03: 4, SPI03: 4, ECO01: 2, POL02: 2, POL05: 2, POL06: 2 });
    // Shares: PHY01 11.8, SPI03 7.7, POL02 6.3, PHY03 5.9, ECO01 3.6, POL05 and POL06 3.1 of a hundred.
    expect(othersSheet(answers, "full", none)).toEqual([
      { area: "A1", ids: ["POL02", "ECO01", "POL05"] },
      { area: "A2", ids: ["PHY01", "SPI03", "PHY03", "POL06"] },
      { area: "A3", ids: ["POL06"] },
      { area: "A4", ids: ["PHY01", "POL02"] },
    ]);
  });

  test("equal weights stand in the order of ids, also from two categories", () => {
    const calm = calmBut("full", { SPI03: 4, ECO02: 4 });
    const [lighter, even] = [calm, { ...calm, ECO11: "na" } as const].map((answers) =>
      othersSheet(answers, "full", none),
    );
    // 100 of 14 and of 13; where one question less applies, both are 100 of 13.
    expect(lighter).toEqual([{ area: "A2", ids: ["SPI03", "ECO02"] }]);
    expect(even).toEqual([{ area: "A2", ids: ["ECO02", "SPI03"] }]);
  });

  test("what she can lift herself, or with others, is never on it", () => {
    const heavy = calmBut("full", { PHY07: 4, PHY10: 4, ECO05: 4, ECO09: 4, POL10: 4 });
    expect(othersSheet(heavy, "full", none)).toEqual([]);
  });

  test("a hushed answer stands there only if it is asked for, and no other with it", () => {
    const answers = calmBut("full", { PHY04: 4, SPI01: 4, POL01: 4 });
    expect(othersSheet(answers, "full", none)).toEqual([]);
    expect(othersSheet(answers, "full", new Set(["SPI01"]))).toEqual([
      { area: "A2", ids: ["SPI01"] },
      { area: "A4", ids: ["SPI01"] },
    ]);
  });

  test("after the short form the quieter answers weigh by the rules of the full one", () => {
    const answers = calmBut("short", { POL03: 2, POL04: 4, POL02: 1, PHY04: 2, PHY05: 0 });
    expect(othersSheet(answers, "short", none)).toEqual([
      { area: "A1", ids: ["POL04", "POL02"] },
      { area: "A2", ids: ["POL04"] },
      { area: "A4", ids: ["POL03", "POL02"] },
    ]);
  });

  test("without a number nothing weighs", () => {
    expect(othersSheet({ POL02: 4 }, "full", none)).toEqual([]);
    expect(othersSheet({}, "short", new Set(hushed))).toEqual([]);
  });

  test("whatever she answers, all that is for others is there once in each of its areas, and nothing else", () => {
    fc.assert(
      fc.property(anyCheck, anyAskedFor, ({ form, answers }, askedFor) => {
        const sheet = othersSheet(answers, form, askedFor);
        const shares = instrument.resultOrder.flatMap((of) => forOthersToChange(answers, form, of));
        const told = shares.filter(({ id }) => !indicatorOf(id).hushed || askedFor.has(id));
        const wanted = told.flatMap(({ id, ican }) => ican.map((area) => `${area} ${id}`));
        const written = sheet.flatMap(({ area, ids }) => ids.map((id) => `${area} ${id}`));
        expect(written.toSorted()).toEqual(wanted.toSorted());
        expect(sheet.map(({ area }) => area)).toEqual(
          [...new Set(wanted.map((one) => one.slice(0, 2)))].toSorted(),
        );
        const points = new Map(shares.map((share) => [share.id, share.points]));
        for (const { ids } of sheet) {
          const weights = ids.map((id) => points.get(id) ?? 0);
          expect(weights).toEqual(weights.toSorted((a, b) => b - a));
        }
      }),
    );
  });

  test("every answer that only others can change has an area, so that none is lost", () => {
    const lost = instrument.indicators.filter(({ mod, ican }) => mod === 0 && ican.length === 0);
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});
