import { describe, expect, test } from "vitest";
import { newAssessment } from "../../src/assessment/answering.ts";
import type { Assessment } from "../../src/assessment/assessment.ts";
import { actionById } from "../../src/care/catalogue.ts";
import { choose, chooseOwn, notForMe, stepKey } from "../../src/care/plan.ts";
import type { Answers } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { careTick, onPaper, signsTick } from "../../src/ui/components/onPaper.ts";

const check = (answers: Answers): Assessment => ({
  ...newAssessment({ form: "full", mode: "normal", window: "threeMonths", wording: "en/1", startedAt: 0 }),
  answers,
});
const none = new Set<string>();
const parts = [careTick, signsTick];
const worst: Answers = Object.fromEntries(
  instrument.indicators.map(({ id, dir }) => [id, dir === "R" ? 4 : 0]),
);

describe("what stands on paper", () => {
  test("what tells of danger only where it was ticked", () => {
    const sheet = onPaper(check(worst), [], none);
    expect(sheet).toMatchObject({ acts: [], signs: [], parts });
    expect(onPaper(check({}), [], none).parts).toEqual([]);
  });

  test("nothing hushed, unless it was ticked", () => {
    const isHushed = (id: string) => instrument.byId(id)?.hushed ?? true;
    const { acts, signs, hushedAnswers } = onPaper(check(worst), [], new Set(parts));
    expect(signs.map(({ id }) => id).filter(isHushed)).toEqual([]);
    expect(acts.flatMap(({ indicators }) => indicators).filter(isHushed)).toEqual([]);
    expect(acts).toHaveLength(3);
    expect(hushedAnswers.toSorted()).toEqual(
      instrument.indicators
        .filter(({ hushed }) => hushed)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test("one tick lets one answer and its act in, and no other", () => {
    const home = check({ PHY05: 4, ECO03: 4 });
    expect(onPaper(home, [], new Set(parts)).acts).toEqual([]);
    const ticked = onPaper(home, [], new Set([...parts, "PHY05"]));
    expect(ticked.acts.map(({ line }) => line)).toEqual(["PHY05"]);
    const { signs } = onPaper(check(worst), [], new Set([...parts, "SPI01"]));
    expect(signs.filter(({ hushed }) => hushed).map(({ id }) => id)).toEqual(["SPI01"]);
    const both = onPaper(home, [], new Set([...parts, "PHY05", "ECO03"]));
    expect(both.acts.map(({ line }) => line).toSorted()).toEqual(["ECO03", "PHY05", "c"]);
  });

  test("steps of hushed answers wait for their own tick, what was set aside stays out", () => {
    const plan = ["PHY-A5", "PHY-A3"].map((id) => {
      const action = actionById(id);
      if (action === undefined) throw new Error(id);
      return choose(action, { assessment: null, line: null }, []);
    });
    const ids = (ticked: ReadonlySet<string>) =>
      onPaper(check({}), plan, ticked).steps.map(({ actionId }) => actionId);
    expect(ids(none)).toEqual(["PHY-A3"]);
    expect(ids(new Set(["PHY-A5"]))).toEqual(["PHY-A5", "PHY-A3"]);
    const aside = plan.map((item) => ({ ...item, state: "set-aside" as const }));
    expect(onPaper(check({}), aside, none)).toMatchObject({ steps: [], hushedSteps: [] });
    const refused = plan.map((item) => notForMe(item, "unsaid"));
    expect(onPaper(check({}), refused, none)).toMatchObject({ steps: [], hushedSteps: [] });
  });

  test("her own steps wait for their own tick too", () => {
    const gate = chooseOwn({ title: "Oil the gate", category: null }, []);
    expect(onPaper(check({}), [gate], none)).toMatchObject({ steps: [], hushedSteps: [gate] });
    expect(onPaper(check({}), [gate], new Set([stepKey(gate)])).steps).toEqual([gate]);
  });
});
