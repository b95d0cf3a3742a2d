import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  burningLines,
  firedLines,
  hadPage,
  isHushed,
  lanterns,
  lineStatus,
  linesOf,
  type Marked,
  mostUrgentFirst,
  type OpenState,
  redLinePage,
  stillHere,
  thingsIn,
} from "../../src/assessment/red-lines.ts";
import { scoreCheck } from "../../src/assessment/scoring.ts";
import type { Answers, Form } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { anyAnswers, calmBut, indicatorOf } from "./answers.ts";
import { combinations, levels, quieter, urgency } from "./tables.ts";

const fired = (risks: Record<string, number>, form: Form = "full") =>
  firedLines(calmBut(form, risks), form).map(({ line, level }) => `${line}:${level}`);

const check = (answers: Answers, open: Record<string, OpenState> = {}, form: Form = "full"): Marked => ({
  ...{ answers, open, form },
  mode: "normal",
});
const marked = (risks: Record<string, number>, open: Record<string, OpenState> = {}) =>
  check(calmBut("full", risks), open);

describe("levels", () => {
  test.each(instrument.indicators.map(({ id }) => id))("%s fires at its values only", (id) => {
    const found = [1, 2, 3, 4].map((risk) => {
      const own = firedLines(calmBut("full", { [id]: risk }), "full").find(({ line }) => line === id);
      return own?.level ?? "-";
    });
    expect(found.join("")).toBe(levels[id] ?? "----");
  });

  test("skip, not applicable and unseen fire nothing", () => {
    for (const answer of ["skip", "na"] as const) {
      const answers = Object.fromEntries(instrument.indicators.map(({ id }) => [id, answer]));
      expect(firedLines(answers, "full")).toEqual([]);
    }
    expect(firedLines({}, "full")).toEqual([]);
  });

  test("in simple mode the outer picture of F and T counts as 3, that of E stays 4", () => {
    const answers = { PHY10: 4, ECO05: 4, PHY01: 4, PHY11: 0 } as const;
    const found = firedLines(answers, "full", "simple").map(({ line, level }) => `${line}:${level}`);
    expect(found).toEqual(["PHY01:1", "ECO05:2", "d:1"]);
  });

  test.each(Object.keys(levels))("%s fires in the short form only if it is asked there or after it", (id) => {
    const fires = firedLines(calmBut("full", { [id]: 4 }), "short").some(({ line }) => line === id);
    expect(fires).toBe(indicatorOf(id).short || quieter.includes(id));
  });

  test("the short form fires on its own questions and the six quieter ones, on nothing else", () => {
    fc.assert(
      fc.property(anyAnswers("full"), (answers) => {
        const allowed = instrument.indicators
          .filter(({ id, short }) => short || instrument.quieter.includes(id))
          .map(({ id }) => id);
        for (const { indicators } of firedLines(answers, "short")) {
          for (const id of indicators) expect(allowed).toContain(id);
        }
      }),
    );
  });
});

describe("combinations", () => {
  test.each(combinations)("%s with %o: %s", (line, risks, expected) => {
    expect(fired(risks).includes(line)).toBe(expected);
  });

  test("name the answers behind them", () => {
    const lines = firedLines(calmBut("full", { PHY01: 2, PHY02: 2, PHY06: 3 }), "full");
    expect(lines.find(({ line }) => line === "a")).toEqual({
      ...{ line: "a", level: 1, categories: ["PHY"] },
      indicators: ["PHY01", "PHY02", "PHY06"],
    });
  });

  test("raise bands only where they act: a and d in PHY, b in POL, c in PHY and ECO", () => {
    const bandsWith = (risks: Record<string, number>) => {
      const { categories, overall } = scoreCheck(calmBut("full", risks), "full");
      const raised = instrument.resultOrder.filter(
        (category) => categories[category].combinations.length > 0,
      );
      return [...raised.map((category) => `${category} ${categories[category].band}`), overall.band];
    };
    expect(bandsWith({ PHY01: 2, PHY03: 2 })).toEqual(["PHY critical", "critical"]);
    expect(bandsWith({ POL06: 3, POL01: 2 })).toEqual(["POL high", "high"]);
    expect(bandsWith({ PHY05: 2, ECO03: 2 })).toEqual(["PHY critical", "ECO critical", "critical"]);
    expect(bandsWith({ PHY11: 3, PHY02: 1 })).toEqual(["PHY critical", "critical"]);
  });

  test("an answer knows the lines it takes part in", () => {
    expect(linesOf("PHY01")).toEqual(["PHY01", "a", "d"]);
    expect(linesOf("ECO03")).toEqual(["ECO03", "c"]);
    expect(linesOf("EMO01")).toEqual(["EMO01"]);
  });
});

describe("the one page", () => {
  test("takes level 1 before level 2, then the fixed order, then instrument order", () => {
    const all = Object.keys(levels).concat("a", "b", "c", "d");
    const lines = all.map((line) => ({ line, level: 2, categories: [], indicators: [] }) as const);
    expect(mostUrgentFirst(lines).map(({ line }) => line)).toEqual(urgency);
    expect(redLinePage(marked({ PHY02: 1, POL03: 4 }), null)?.line.line).toBe("POL03");
  });

  test("counts the other things without telling one answer twice", () => {
    const page = redLinePage(marked({ PHY01: 2, PHY03: 2, POL02: 2, ECO05: 3 }), null);
    expect(page?.line.line).toBe("a");
    expect(page?.others.map(({ line }) => line)).toEqual(["PHY01", "POL02", "ECO05"]);
    expect(page?.otherThings).toBe(2);
    // d adds one answer that the page of a does not tell.
    const partly = redLinePage(marked({ PHY01: 3, PHY03: 2, PHY11: 3 }), null);
    expect(partly?.others.map(({ line }) => line)).toEqual(["d", "PHY01"]);
    expect(partly?.otherThings).toBe(1);
  });

  test("a category counts the same way, without what is over", () => {
    const now = (open: Record<string, OpenState>) => marked({ PHY01: 2, PHY03: 2, PHY05: 3, ECO03: 2 }, open);
    expect(burningLines(now({})).length).toBeGreaterThan(thingsIn("PHY", now({})).length);
    const counts = (open: Record<string, OpenState>) =>
      instrument.resultOrder.map((category) => thingsIn(category, now(open)).length);
    expect(counts({})).toEqual([0, 2, 0, 1, 0]);
    expect(counts({ c: "over" })).toEqual([0, 2, 0, 0, 0]);
  });

  test("is not shown when nothing fires", () => {
    expect(redLinePage(marked({}), null)).toBeNull();
  });

  test("over takes the page and the lantern away; every other word keeps them", () => {
    const risks = { PHY01: 2, POL02: 2 };
    const over = marked(risks, { PHY01: "over" });
    expect(redLinePage(over, null)).toMatchObject({ line: { line: "POL02" }, others: [], otherThings: 0 });
    expect(lanterns(over)).toEqual(["POL"]);
    for (const state of ["open", "unsure", "unsaid"] as const) {
      expect(lanterns(marked(risks, { PHY01: state }))).toEqual(["PHY", "POL"]);
      expect(redLinePage(marked(risks, { PHY01: state }), null)?.line.line).toBe("PHY01");
    }
  });

  test("what she says about a line never changes the score", () => {
    const { answers } = marked({ PHY01: 4 }, { PHY01: "over" });
    expect(scoreCheck(answers, "full").categories.PHY.redLines).toEqual([["PHY01", 1]]);
  });

  test("a line that burned last time and has not grown is still here and gets no page", () => {
    const before = marked({ PHY01: 3 });
    const now = marked({ PHY01: 3, POL02: 2 });
    expect(stillHere(now, before).map(({ line }) => line)).toEqual(["PHY01"]);
    expect(redLinePage(now, before)?.line.line).toBe("POL02");
    expect(redLinePage(marked({ PHY01: 2 }), before)).toBeNull();
    expect(burningLines(now).map(({ line }) => line)).toEqual(["PHY01", "POL02"]);
  });

  test("a line that has grown gets its page again", () => {
    const before = marked({ PHY01: 2 }, { PHY01: "over" });
    const now = marked({ PHY01: 4 });
    const page = redLinePage(now, before);
    expect(page?.line).toMatchObject({ line: "PHY01", level: 1 });
    expect(page && lineStatus(page.line, now, before)).toBe("grown");
  });

  test("a combination has grown when one of its answers has; a line that did not fire before is new", () => {
    const before = marked({ PHY01: 2, PHY03: 2 });
    const now = marked({ PHY01: 2, PHY03: 3, POL02: 2 });
    const status = firedLines(now.answers, "full").map(
      (line) => `${line.line} ${lineStatus(line, now, before)}`,
    );
    expect(status).toEqual(["PHY01 known", "POL02 new", "a grown"]);
    expect(lineStatus({ line: "a", level: 1, categories: ["PHY"], indicators: ["PHY01"] }, now, null)).toBe(
      "new",
    );
  });

  test("her word decides before what grew; open makes a line new only where it was over", () => {
    const statusOf = (risk: number, open: Record<string, OpenState>, before: Marked) => {
      const now = marked({ PHY01: risk }, open);
      return firedLines(now.answers, "full").map((line) => lineStatus(line, now, before));
    };
    const [known, gone] = [marked({ PHY01: 2 }), marked({ PHY01: 2 }, { PHY01: "over" })];
    expect(statusOf(4, { PHY01: "over" }, known)).toEqual(["over"]);
    expect(statusOf(2, { PHY01: "open" }, known)).toEqual(["known"]);
    expect(statusOf(2, { PHY01: "open" }, gone)).toEqual(["new"]);
    expect(statusOf(2, { PHY01: "unsure" }, gone)).toEqual(["known"]);
  });

  test("what was over last time stays quiet with the same answer, unless she says it is open", () => {
    const before = marked({ PHY01: 2 }, { PHY01: "over" });
    expect(redLinePage(marked({ PHY01: 2 }), before)).toBeNull();
    expect(redLinePage(marked({ PHY01: 2 }, { PHY01: "open" }), before)?.line.line).toBe("PHY01");
  });

  test("hushed answers hush their line and every combination with them", () => {
    const hushed = firedLines(calmBut("full", { PHY05: 2, PHY01: 2, PHY03: 2, POL01: 2, POL06: 3 }), "full");
    expect(hushed.map((line) => [line.line, isHushed(line)])).toEqual([
      ["PHY01", false],
      ["PHY05", true],
      ["a", false],
      ["b", true],
    ]);
  });
});

describe("a check in its quieter questions", () => {
  const short = (risks: Record<string, number>, open: Record<string, OpenState> = {}) =>
    check(calmBut("short", risks), open, "short");

  test.each<[string, Marked, Marked | null, boolean]>([
    ["had no page when nothing of the form burned", short({ PHY04: 4, POL03: 4 }), null, false],
    ["had it when an answer of the form fired", short({ SPI01: 2, PHY04: 4 }), null, true],
    ["had it also when she called that over", short({ SPI01: 2 }, { SPI01: "over" }), null, true],
    ["had none for what she knows", short({ SPI01: 2, PHY04: 4 }), short({ SPI01: 2 }), false],
    ["had it for what has grown", short({ SPI01: 4 }), short({ SPI01: 2 }), true],
  ])("%s", (_, now, before, had) => {
    expect(hadPage(now, before)).toBe(had);
  });
});
