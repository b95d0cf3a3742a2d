import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  finished,
  firstUnseen,
  isComplete,
  isInQuieter,
  leadKey,
  newAssessment,
  nextQuestion,
  pageOfParts,
  previousQuestion,
  progress,
  questionsToAsk,
  questionToTakeUp,
  quieterQuestions,
  windowSince,
  withAnswer,
  withoutLine,
} from "../../src/assessment/answering.ts";
import type { Assessment } from "../../src/assessment/assessment.ts";
import { burningLines, firedLines } from "../../src/assessment/red-lines.ts";
import type { Answer, Form, IndicatorId } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { anyForm, asked, indicatorOf } from "./answers.ts";

const day = 86_400_000;
const begin = (form: Form): Assessment =>
  newAssessment({ form, mode: "normal", window: "threeMonths", wording: "en", startedAt: 0 });
const answering = (check: Assessment, given: Record<IndicatorId, Answer>): Assessment =>
  Object.entries(given).reduce((rest, [id, answer]) => withAnswer(rest, id, answer), check);

describe("the way through a check", () => {
  test("goes through 25 or 61 questions, category by category, and back again", () => {
    for (const [form, count] of [
      ["short", 25],
      ["full", 61],
    ] as const) {
      let check = begin(form);
      const there: IndicatorId[] = [];
      for (let at = nextQuestion(check, null); at; at = nextQuestion(check, at.id)) {
        there.push(at.id);
        check = withAnswer(check, at.id, 1);
      }
      const back: IndicatorId[] = [];
      for (let at = previousQuestion(check, null); at; at = previousQuestion(check, at.id))
        back.unshift(at.id);
      expect(there).toHaveLength(count);
      expect(back).toEqual(there);
      expect([...new Set(there.map((id) => id.slice(0, 3)))]).toEqual(["EMO", "ECO", "POL", "PHY", "SPI"]);
    }
  });

  test("may begin with any part, and comes to those before it at the end", () => {
    let check = begin("full");
    const parts: string[] = [];
    for (let at = questionToTakeUp(check, "PHY"); at; at = nextQuestion(check, at.id)) {
      if (parts.at(-1) !== at.category) parts.push(at.category);
      check = withAnswer(check, at.id, 1);
    }
    expect(parts).toEqual(["PHY", "SPI", "EMO", "ECO", "POL"]);
    expect(isComplete(check)).toBe(true);
    expect(questionToTakeUp(check, "ECO")?.id).toBe("ECO10");
  });

  test("passes over parts that are told, and goes through one that is looked at again", () => {
    const told = instrument.questions("full", "ECO").map(({ id }) => [id, 1] as const);
    const check = answering(begin("full"), { ...Object.fromEntries(told), POL11: 1 });
    expect(nextQuestion(check, "EMO11")?.id).toBe("POL07");
    expect(nextQuestion(check, "ECO10")?.id).toBe("ECO05");
    expect(questionToTakeUp(check, "POL")?.id).toBe("POL07");
  });

  test("is taken up at the first question without an answer; a skip is an answer", () => {
    const check = answering(begin("short"), { EMO09: "skip", EMO01: 2, EMO03: 1 });
    expect(firstUnseen(check)?.id).toBe("EMO02");
    expect(progress(check)).toEqual([
      { category: "EMO", answered: 3, of: 5 },
      { category: "ECO", answered: 0, of: 5 },
      { category: "POL", answered: 0, of: 5 },
      { category: "PHY", answered: 0, of: 5 },
      { category: "SPI", answered: 0, of: 5 },
    ]);
    expect(isComplete(check)).toBe(false);
  });

  test("is complete when every question has an answer, whatever it is", () => {
    const answer = fc.constantFrom<Answer>(0, 1, 2, 3, 4, "skip", "na");
    fc.assert(
      fc.property(anyForm, fc.array(answer, { minLength: 61, maxLength: 61 }), (form, answers) => {
        let check = begin(form);
        for (let at = 0; at < 61 && !isComplete(check); at += 1) {
          const question = firstUnseen(check);
          if (question) check = withAnswer(check, question.id, answers[at] ?? "skip");
        }
        expect(isComplete(check)).toBe(true);
        expect(Object.keys(check.answers).toSorted()).toEqual(
          asked(form)
            .map(({ id }) => id)
            .toSorted(),
        );
        for (const { answered, of } of progress(check)) expect(answered).toBe(of);
      }),
      { numRuns: 30 },
    );
  });

  test("the six quieter questions follow the short form only", () => {
    expect(quieterQuestions(begin("short")).map(({ id }) => id)).toEqual([...instrument.quieter]);
    expect(quieterQuestions(begin("full"))).toEqual([]);
    expect(quieterQuestions({ ...begin("short"), once: "workshop" })).toEqual([]);
    expect(withAnswer(begin("short"), "PHY05", 2).answers).toEqual({ PHY05: 2 });
  });

  test("a finished check that stands at one of the six asks only those", () => {
    const check = finished(answering(begin("short"), { PHY01: 1 }), 7);
    expect(isInQuieter(check)).toBe(false);
    const inSix = { ...check, position: "ECO03" };
    expect(isInQuieter(inSix)).toBe(true);
    expect(isInQuieter({ ...begin("short"), position: "ECO01" })).toBe(false);
    expect(nextQuestion(inSix, "ECO03")?.id).toBe("ECO04");
    expect(nextQuestion(inSix, "POL04")).toBeNull();
    expect(previousQuestion(inSix, "PHY05")).toBeNull();
    expect(firstUnseen(withAnswer(inSix, "PHY05", "skip"))?.id).toBe("PHY04");
  });

  test.each(["PHY06", "EMO12", "GATE00", "toString"])("%s cannot be answered in the short form", (id) => {
    expect(() => withAnswer(begin("short"), id, 1)).toThrow(RangeError);
  });
});

describe("a threat with a day, a place or a condition", () => {
  test.each([
    [0, 0],
    ["na", "na"],
  ] as const)("is stored by itself when there was no threat (%s)", (threat, stored) => {
    const check = withAnswer(begin("full"), "PHY01", threat);
    expect(check.answers).toEqual({ PHY01: threat, PHY02: stored });
    expect(questionsToAsk(check).map(({ id }) => id)).not.toContain("PHY02");
    expect(nextQuestion(check, "PHY01")?.id).toBe("PHY03");
    expect(previousQuestion(check, "PHY03")?.id).toBe("PHY01");
  });

  test.each([1, 2, 3, 4, "skip"] as const)("is asked after %s", (threat) => {
    const check = withAnswer(begin("full"), "PHY01", threat);
    expect(check.answers).toEqual({ PHY01: threat });
    expect(nextQuestion(check, "PHY01")?.id).toBe("PHY02");
  });

  test("an automatic value is dropped when the threat changes, her own is kept", () => {
    const automatic = answering(begin("full"), { PHY01: 0 });
    expect(withAnswer(automatic, "PHY01", 3).answers).toEqual({ PHY01: 3 });
    expect(withAnswer(automatic, "PHY01", "na").answers).toEqual({ PHY01: "na", PHY02: "na" });
    const own = answering(begin("full"), { PHY01: 2, PHY02: 1 });
    expect(withAnswer(own, "PHY01", 4).answers).toEqual({ PHY01: 4, PHY02: 1 });
    expect(withAnswer(own, "PHY01", "skip").answers).toEqual({ PHY01: "skip", PHY02: 1 });
  });
});

describe("what an answer changes", () => {
  test("her word on a line ends when an answer behind it changes, and only then", () => {
    const said = { ...answering(begin("full"), { PHY01: 2, PHY02: 0, PHY03: 2, POL02: 2 }) };
    const check: Assessment = { ...said, open: { PHY01: "over", a: "over", POL02: "over" } };
    expect(withAnswer(check, "PHY01", 2).open).toEqual(check.open);
    expect(withAnswer(check, "PHY03", 3).open).toEqual({ PHY01: "over", POL02: "over" });
    const grown = withAnswer(check, "PHY01", 4);
    expect(grown.open).toEqual({ POL02: "over" });
    expect(burningLines(grown).map(({ line }) => line)).toEqual(["PHY01", "a"]);
  });

  test("nothing given is changed: every step is a new check", () => {
    const check = Object.freeze({ ...begin("short"), answers: Object.freeze({ EMO01: 1 as const }) });
    expect(withAnswer(check, "EMO01", 2).answers).toEqual({ EMO01: 2 });
    expect(check.answers).toEqual({ EMO01: 1 });
  });

  test("save nothing about this: the answers become skip, the line, her word and the stored result go", () => {
    const told = answering(begin("full"), { PHY01: 0, PHY05: 2, ECO03: 2, ECO01: 1 });
    const check = finished({ ...told, open: { PHY05: "open", c: "open" } }, 5);
    expect(JSON.stringify(check.result)).toContain('"c"');
    const line = firedLines(check.answers, "full").find((fired) => fired.line === "c");
    if (!line) throw new Error("combination c must fire");
    const after = withoutLine(check, line);
    expect(after.answers).toEqual({ PHY01: 0, PHY02: 0, PHY05: "skip", ECO03: "skip", ECO01: 1 });
    expect(after.open).toEqual({});
    expect(JSON.stringify(after.result)).not.toMatch(/"c"|PHY05|ECO03/);
  });

  test("a finished check keeps what she saw, and a later answer is scored again", () => {
    const check = finished(answering(begin("short"), { PHY01: 2 }), 7);
    expect(check).toMatchObject({ finishedAt: 7, result: { categories: { PHY: { band: "high" } } } });
    expect(withAnswer(check, "PHY04", 2)).toMatchObject({
      result: { categories: { PHY: { band: "critical" } } },
    });
  });
});

describe("the window", () => {
  test("asks since the last check from 4 to 13 weeks, else over three months", () => {
    expect([27, 28, 91, 92].map((days) => windowSince(5 * day, (5 + days) * day))).toEqual([
      "threeMonths",
      "sinceLast",
      "sinceLast",
      "threeMonths",
    ]);
    expect(windowSince(null, 40 * day)).toBe("threeMonths");
  });

  test("only event questions say since the last check; statements have their own line", () => {
    const keys = ["EMO01", "EMO07", "ECO05", "POL06", "PHY11"].map(indicatorOf);
    expect(keys.map((indicator) => leadKey(indicator, "threeMonths"))).toEqual([
      "window.twoWeeks",
      "window.threeMonths",
      "window.month",
      "window.ahead",
      "scale.T.lead",
    ]);
    expect(keys.map((indicator) => leadKey(indicator, "sinceLast"))).toEqual([
      "window.twoWeeks",
      "window.sinceLast",
      "window.month",
      "window.ahead",
      "scale.T.lead",
    ]);
  });
});

describe("the page that told parts asked for", () => {
  const phy = instrument.questions("full", "PHY").map(({ id }) => [id, 0] as const);
  const threatened = answering(begin("full"), { ...Object.fromEntries(phy), PHY11: 4, PHY01: 3, PHY02: 3 });

  test("is known once the part is told in full, and only while another part is looked at", () => {
    expect(pageOfParts(threatened, null, "SPI")?.line.line).toBe("PHY02");
    expect(pageOfParts(threatened, null, "PHY")).toBeNull();
    const { PHY13: _, ...rest } = threatened.answers;
    expect(pageOfParts({ ...threatened, answers: rest }, null, "SPI")).toBeNull();
  });

  test("is none for what can wait until the end, is over, or was there last time", () => {
    const { PHY02: _, ...answers } = threatened.answers;
    expect(pageOfParts({ ...threatened, answers: { ...answers, PHY02: 0 } }, null, "SPI")).toBeNull();
    expect(pageOfParts({ ...threatened, open: { PHY02: "over" } }, null, "SPI")).toBeNull();
    expect(pageOfParts(threatened, threatened, "SPI")).toBeNull();
  });
});
