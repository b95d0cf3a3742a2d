import { describe, expect, test } from "vitest";
import {
  type Compared,
  changeBetween,
  commonForm,
  compareCategory,
  coreAnswers,
  daysTooSoon,
  mainChange,
  newSigns,
  weakerSupports,
} from "../../src/assessment/change.ts";
import type { Answers, Form } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { calmBut } from "./answers.ts";

const day = 86_400_000;

const check = (answers: Answers, startedAt: number, rest: Partial<Compared> = {}): Compared => ({
  ...{ answers, startedAt, form: "full" as Form, open: {} },
  ...{ instrument: "v1", mode: "normal", wording: "en" },
  ...rest,
});
const compare = (first: Answers, second: Answers, rest: Partial<Compared> = {}) =>
  compareCategory(check(first, 0, rest), check(second, 30 * day, rest), "EMO");

/** EMO answers of the full form whose risk values add up to `points` of 44 (all weights are 1). */
const emo = (points: number): Answers => {
  const ids = instrument.questions("full", "EMO").map(({ id }) => id);
  const risks = ids.map((id, at) => [id, Math.max(0, Math.min(4, points - 4 * at))] as const);
  return calmBut("full", Object.fromEntries(risks));
};

describe("words", () => {
  test("full form: 21 points up and down, by the exact difference", () => {
    // 25 x 9 / 11 = 20.45, 25 x 10 / 11 = 22.7
    expect(compare(emo(10), emo(19))).toMatchObject({ word: "same", leaning: "more", points: 225 / 11 });
    expect(compare(emo(10), emo(20))).toMatchObject({ word: "heavier", points: 250 / 11, paired: 11 });
    expect(compare(emo(20), emo(11))).toMatchObject({ word: "same", leaning: "less" });
    expect(compare(emo(20), emo(10))).toMatchObject({ word: "lighter", points: -250 / 11 });
    expect(compare(emo(20), emo(20))).toMatchObject({ word: "same", leaning: "none", points: 0 });
  });

  test("short form: 28 points", () => {
    const first = calmBut("short", {});
    const five = calmBut("short", { EMO01: 4, EMO02: 1 });
    const six = calmBut("short", { EMO01: 4, EMO02: 2 });
    expect(compare(first, five, { form: "short" })).toMatchObject({ word: "same", points: 25 });
    expect(compare(first, six, { form: "short" })).toMatchObject({ word: "heavier", points: 30 });
  });

  test("simple mode needs the distance of the short form", () => {
    expect(compare(emo(10), emo(22), { mode: "simple" })).toMatchObject({ word: "same", points: 300 / 11 });
    expect(compare(emo(10), emo(23), { mode: "simple" })).toMatchObject({ word: "heavier" });
  });

  test("a full and a short check are compared over the short questions", () => {
    const first = check(emo(10), 0);
    const second = check(calmBut("short", {}), 30 * day, { form: "short" });
    expect(commonForm(first, second)).toBe("short");
    expect(commonForm(second, first)).toBe("short");
    expect(commonForm(first, first)).toBe("full");
    expect(compareCategory(first, second, "EMO")).toMatchObject({ paired: 5 });
    expect(Object.keys(coreAnswers(emo(10)))).toHaveLength(25);
  });
});

describe("what cannot be compared", () => {
  const reason = (first: Compared, second: Compared, incident = false) => {
    const comparison = compareCategory(first, second, "EMO", incident);
    return comparison.comparable ? comparison.word : comparison.reason;
  };
  const first = check(emo(4), 0);

  test("another version of the instrument", () => {
    const older = { ...first, instrument: "v0" as "v1" };
    expect(reason(older, check(emo(4), 30 * day))).toBe("instrument");
  });

  test("another mode or other sentences", () => {
    expect(reason(first, check(emo(4), 30 * day, { mode: "simple" }))).toBe("mode");
    expect(reason(first, check(emo(4), 30 * day, { wording: "es" }))).toBe("wording");
  });

  test("less than seven days apart, unless an incident lies between; the end of a check counts", () => {
    expect(reason(first, check(emo(4), 7 * day - 1))).toBe("tooSoon");
    expect(compareCategory(first, check(emo(4), 7 * day - 1), "EMO").comparable).toBe(false);
    expect(reason(first, check(emo(4), 7 * day - 1), true)).toBe("same");
    expect(reason(first, check(emo(4), 7 * day))).toBe("same");
    expect(reason(check(emo(4), 0, { finishedAt: 2 * day }), check(emo(4), 8 * day))).toBe("tooSoon");
  });

  test("a check whose range is too wide or that has no number", () => {
    const wide = { EMO01: 1, EMO02: 1, EMO03: 1, EMO04: 1, EMO05: 1, EMO06: 1, EMO07: 1 } as const;
    expect(reason(first, check(wide, 30 * day))).toBe("unsure");
    expect(reason(check({}, 0), check(emo(4), 30 * day))).toBe("unsure");
  });

  test("too few questions answered in both", () => {
    const without = (...ids: string[]): Answers =>
      Object.fromEntries(
        Object.entries(emo(0)).map(([id, answer]) => [id, ids.includes(id) ? "na" : answer]),
      );
    const one = without("EMO01", "EMO02", "EMO03", "EMO04");
    const other = without("EMO05", "EMO06", "EMO07", "EMO08");
    expect(reason(check(one, 0), check(other, 30 * day))).toBe("fewPairs");
    // Six pairs are 60 % of the ten that apply the first time, but not of eleven, and enough of six or seven.
    const seven = without("EMO01", "EMO02", "EMO03", "EMO04");
    const six = without("EMO01", "EMO02", "EMO03", "EMO04", "EMO05");
    expect(reason(check(without("EMO06"), 0), check(seven, 30 * day))).toBe("same");
    expect(reason(first, check(six, 30 * day))).toBe("fewPairs");
    expect(reason(check(six, 0), check(emo(4), 30 * day))).toBe("fewPairs");
  });
});

test.each([
  [0, 0],
  [day - 1, 0],
  [3 * day, 3],
  [7 * day - 1, 6],
  [7 * day, null],
  [-5 * day, 0],
])("after %i ms a new check is too soon by its days, or not at all", (apart, days) => {
  expect(daysTooSoon(10 * day, 10 * day + apart)).toBe(days);
});

describe("new signs", () => {
  const signs = (first: Record<string, number>, second: Record<string, number>, open = {}) =>
    newSigns(check(calmBut("full", first), 0), check(calmBut("full", second), day, { open }));

  test("a red line from at most 1 last time, most urgent first", () => {
    expect(signs({ PHY01: 1, EMO07: 1 }, { PHY01: 2, EMO07: 4 })).toEqual(["PHY01", "EMO07"]);
    expect(signs({ PHY01: 2 }, { PHY01: 4 })).toEqual([]);
    expect(signs({ EMO07: 3 }, { EMO07: 4 })).toEqual([]);
  });

  test("a weight-2 threat from at most 1 to at least 2, also below its red line", () => {
    expect(signs({ POL03: 1 }, { POL03: 2 })).toEqual(["POL03"]);
    expect(signs({ POL03: 0 }, { POL03: 1 })).toEqual([]);
    expect(signs({}, { PHY01: 2, POL03: 2 })).toEqual(["PHY01", "POL03"]);
    // Hunger weighs 2 and is no threat: its line begins at 3.
    expect(signs({ ECO05: 1 }, { ECO05: 2 })).toEqual([]);
    expect(signs({ ECO05: 1 }, { ECO05: 3 })).toEqual(["ECO05"]);
  });

  test("a line that was at 1 already and did not rise is none", () => {
    expect(signs({ PHY02: 1 }, { PHY02: 1 })).toEqual([]);
    expect(signs({ PHY02: 1 }, { PHY02: 2 })).toEqual(["PHY02"]);
  });

  test("a combination that became complete through a new threat", () => {
    expect(signs({ PHY01: 2, PHY03: 0 }, { PHY01: 2, PHY03: 2 })).toEqual(["a"]);
  });

  test("a combination that was complete already is none, whatever else joins it", () => {
    const [first, second] = [
      { PHY11: 3, PHY02: 1 },
      { PHY11: 3, PHY02: 1, PHY05: 3 },
    ];
    expect(signs(first, second)).toEqual(["PHY05"]);
  });

  test("a capacity that fell is never a sign, even when it completes a combination", () => {
    expect(signs({ PHY01: 3, PHY11: 0 }, { PHY01: 3, PHY11: 4 })).toEqual([]);
  });

  test("what she calls over is none, and what was not told last time is none", () => {
    expect(signs({}, { PHY01: 3 }, { PHY01: "over" })).toEqual([]);
    const skipped = check({ ...calmBut("full", {}), PHY01: "skip" }, 0);
    expect(newSigns(skipped, check(calmBut("full", { PHY01: 3 }), day))).toEqual([]);
  });

  test("a capacity that fell by two steps is a weaker support", () => {
    const [first, second] = [
      check({ EMO09: 4, PHY11: 3, EMO01: 4 }, 0),
      check({ EMO09: 2, PHY11: 2, EMO01: 0 }, day),
    ];
    expect(weakerSupports(first, second)).toEqual(["EMO09"]);
    expect(weakerSupports(second, first)).toEqual([]);
  });
});

describe("two checks together", () => {
  const between = (first: Answers, second: Answers, rest: Partial<Compared> = {}) =>
    changeBetween(check(first, 0), check(second, 30 * day, rest));
  const main = (first: Record<string, number>, second: Record<string, number>) =>
    mainChange(between(calmBut("full", first), calmBut("full", second)));
  const heavy = { EMO01: 4, EMO02: 4, EMO03: 4 };
  const heavier = { SPI04: 4, SPI05: 4, SPI06: 4, SPI07: 4 };

  test("a new sign is told first, then the heaviest part, a weaker support, the lightest part", () => {
    expect(main({}, { ...heavy, ...heavier, PHY11: 2, PHY01: 2 })).toEqual({ what: "sign", line: "PHY01" });
    expect(main({}, { ...heavy, ...heavier, PHY11: 2 })).toEqual({ what: "heavier", category: "SPI" });
    expect(main(heavy, { PHY11: 2 })).toEqual({ what: "weaker", id: "PHY11" });
    expect(main({ ...heavy, ...heavier }, {})).toEqual({ what: "lighter", category: "SPI" });
  });

  test("what is about the same says whether that is all of it", () => {
    expect(main({}, { EMO01: 1 })).toEqual({ what: "same", isWhole: true });
    const { EMO01: _, EMO02: __, EMO03: ___, ...rest } = calmBut("full", {});
    const change = between(calmBut("full", {}), rest);
    expect(change.categories.EMO).toEqual({ comparable: false, reason: "unsure" });
    expect(mainChange(change)).toEqual({ what: "same", isWhole: false });
  });

  test("checks that cannot be compared tell no sign and no weaker support", () => {
    const worse = calmBut("full", { PHY01: 4, PHY11: 4 });
    const change = between(calmBut("full", {}), worse, { wording: "es" });
    expect(change).toMatchObject({ obstacle: "wording", signs: [], weaker: [] });
    expect(mainChange(change)).toEqual({ what: "cannot", reason: "wording" });
    expect(mainChange(between({}, {}))).toEqual({ what: "cannot", reason: "unsure" });
  });
});
