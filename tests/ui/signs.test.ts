import { expect, test } from "vitest";
import { newAssessment } from "../../src/assessment/answering.ts";
import type { Assessment } from "../../src/assessment/assessment.ts";
import type { Answers } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { remarkText, signText, weighing } from "../../src/ui/components/signs.ts";
import { calmBut } from "../assessment/answers.ts";

const started = { form: "short", mode: "normal", window: "threeMonths", wording: "en/1" } as const;
const check = (answers: Answers): Assessment => ({ ...newAssessment({ ...started, startedAt: 0 }), answers });
const calm = (risks: Record<string, number>) => check(calmBut("short", risks));
const say = (key: string, values?: object) => (values ? `${key} ${JSON.stringify(values)}` : key);

test("a part where something burns never says that nothing asks for care", () => {
  expect(remarkText(say, calm({}), "PHY")).toBe("results:holds");
  expect(remarkText(say, calm({ PHY02: 1 }), "PHY")).toBe("results:holdsElse");
});

test("a support that mostly holds does not weigh", () => {
  const body = calm({ EMO09: 1, EMO01: 2 });
  expect(weighing(body, "EMO").map(({ id }) => id)).toEqual(["EMO01"]);
  expect(weighing(calm({ EMO09: 2 }), "EMO").map(({ id }) => id)).toEqual(["EMO09"]);
});

test("what she was not sure of is told with perhaps", () => {
  const told = (id: string, value: number) => {
    const sign = instrument.byId(id);
    if (sign === undefined) throw new Error(`no ${id}`);
    return signText(say, calm({ [id]: value }), sign);
  };
  expect(told("PHY03", 1)).toContain("results:perhaps");
  expect(told("PHY03", 2)).toBe("instrument:PHY03.sign");
  expect(told("EMO01", 1)).toBe("instrument:EMO01.sign");
});
