import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { finished, newAssessment, withAnswer } from "../../src/assessment/answering.ts";
import { type Assessment, assessmentKind } from "../../src/assessment/assessment.ts";
import { anyCheck } from "./answers.ts";

const fresh = newAssessment({
  form: "short",
  mode: "normal",
  window: "threeMonths",
  wording: "en",
  startedAt: 1,
});
const accepts = (body: unknown): boolean => assessmentKind.schema.safeParse(body).success;

test("is kept as version 1 with nothing to migrate", () => {
  expect(assessmentKind).toMatchObject({ kind: "assessment", v: 1, migrate: [] });
});

test("parsers are never compiled", () => {
  expect(z.config().jitless).toBe(true);
});

test("every check the app makes comes back as it was, before and after it is finished", () => {
  fc.assert(
    fc.property(anyCheck, ({ form, answers }) => {
      const check: Assessment = { ...fresh, form, answers, position: "EMO01" };
      for (const body of [check, { ...finished(check, 2), feels: "heavier", once: "AAAAAAAAAAA" }]) {
        expect(assessmentKind.schema.parse(JSON.parse(JSON.stringify(body)))).toEqual(body);
      }
    }),
    { numRuns: 50 },
  );
});

test("a question that a country adds is kept, and no score reads it", () => {
  const own = { EMO09: 1, EMO01: 2, EMO02: 3, EMO03: 1, EMO07: 0 } as const;
  const body = finished({ ...fresh, answers: { ...own, "X-CO-01": 4 } }, 2);
  expect(assessmentKind.schema.parse(body)).toEqual(body);
  expect(body.result).toEqual(finished({ ...fresh, answers: own }, 2).result);
  expect(() => withAnswer(fresh, "X-CO-01", 4)).toThrow(RangeError);
  expect(accepts({ ...fresh, answers: { "X-co-1": 4 } })).toBe(false);
});

describe("accepts", () => {
  test.each<object>([
    ...["normal", "simple"].map((mode) => ({ mode })),
    ...["threeMonths", "sinceLast"].map((window) => ({ window })),
    ...["asItIs", "heavier", "lighter"].map((feels) => ({ feels })),
    ...["open", "unsure", "over", "unsaid"].map((word) => ({ open: { PHY01: word, a: word } })),
    ...["a", "b", "c", "d", "POL09"].map((line) => ({ open: { [line]: "over" } })),
    ...[0, 1, 2, 3, 4, "skip", "na"].map((answer) => ({ answers: { EMO01: answer } })),
  ])("%o", (change) => {
    expect(accepts({ ...fresh, ...change })).toBe(true);
  });
});

describe("refuses", () => {
  test.each<[string, object]>([
    ["a field it does not know", { note: "x" }],
    ["another instrument", { instrument: "v2" }],
    ["an unknown indicator", { answers: { EMO99: 1 } }],
    ["the answer to a door", { answers: { EMO12: 1 } }],
    ["the answer to the first door", { answers: { GATE00: "yes" } }],
    ["a step outside the scale", { answers: { EMO01: 5 } }],
    ["an undefined answer", { answers: { EMO01: undefined } }],
    ["a word on an unknown line", { open: { e: "over" } }],
    ["an unknown word on a line", { open: { PHY01: "closed" } }],
    ["a time before the epoch", { startedAt: -1 }],
    ["a position outside the instrument", { position: "EMO12" }],
    ["a result of another shape", { result: { categories: {}, overall: {} } }],
    ["an undefined end", { finishedAt: undefined }],
  ])("%s", (_name, change) => {
    expect(accepts(fresh)).toBe(true);
    expect(accepts({ ...fresh, ...change })).toBe(false);
  });
});
