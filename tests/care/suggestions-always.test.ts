import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firedLines, type Marked } from "../../src/assessment/red-lines.ts";
import { scoreCheck } from "../../src/assessment/scoring.ts";
import { allActions } from "../../src/care/catalogue.ts";
import { noContext, situationOf } from "../../src/care/ranking.ts";
import { reasonLines } from "../../src/care/reasons.ts";
import type { Flag } from "../../src/care/schema.ts";
import { stepsForLine, suggest } from "../../src/care/suggestions.ts";
import type { Answer, Form } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { answersOf, anyContext, asked, check, shown } from "./check.ts";

const answer = fc.constantFrom<Answer | undefined>(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, "skip", "na", undefined);
const checks: fc.Arbitrary<Marked> = fc
  .constantFrom<Form>("short", "full")
  .chain((form) =>
    fc
      .tuple(...asked(form).map((id) => fc.tuple(fc.constant(id), answer)))
      .map((drawn) => check(answersOf(drawn), { form })),
  );

describe("whatever she answers", () => {
  test("nothing contraindicated and nothing dismissed is ever shown", () => {
    fc.assert(
      fc.property(checks, anyContext, (now, context) => {
        const own = new Set<Flag>();
        const twice = (id: string) => [2, 3, 4].some((value) => now.answers[id] === value);
        if (twice("PHY05") || twice("ECO03")) own.add("violent_partner");
        if (twice("POL02")) own.add("state_is_threat");
        const lines = firedLines(now.answers, now.form).flatMap((line) => stepsForLine(line, now, context));
        for (const entry of [...shown(suggest(now, context).pages), ...lines.map((step) => step.entry)]) {
          expect(entry.avoidIf.some((flag) => own.has(flag))).toBe(false);
          expect(context.dismissed).not.toContain(entry.id);
        }
      }),
    );
  });

  test("a page holds at most three actions and one routine of its own category, best first", () => {
    fc.assert(
      fc.property(checks, anyContext, (now, context) => {
        const { pages } = suggest(now, context);
        const { categories } = scoreCheck(now.answers, now.form);
        for (const { category, actions, routine } of Object.values(pages)) {
          expect(actions.length).toBeLessThanOrEqual(3);
          expect(new Set(actions.map(({ entry }) => entry.id)).size).toBe(actions.length);
          for (const { entry } of actions) expect(entry.category).toBe(category);
          if (routine) expect(routine.entry.category).toBe(category);
          const scores = actions.map(({ score }) => score);
          if (categories[category].valid) expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        }
      }),
    );
  });

  test("each page has company, something for today, and something beyond her own circle", () => {
    fc.assert(
      fc.property(checks, anyContext, (now, context) => {
        for (const { actions } of Object.values(suggest(now, { ...context, dismissed: [] }).pages)) {
          const levels = actions.flatMap(({ entry }) => entry.levels);
          expect(actions).toHaveLength(3);
          expect(levels.some((level) => level === "trusted" || level === "community")).toBe(true);
          expect(levels.some((level) => level !== "self" && level !== "trusted")).toBe(true);
          expect(actions.some(({ today }) => today)).toBe(true);
        }
      }),
    );
  });

  test("the best of a page is a step for an open red line, where there is one", () => {
    fc.assert(
      fc.property(checks, (now) => {
        const burning = new Set(firedLines(now.answers, now.form).flatMap(({ indicators }) => indicators));
        for (const { category, actions } of Object.values(suggest(now, noContext).pages)) {
          const { flags: own } = situationOf(now, noContext);
          const answering = allActions().some(
            (action) =>
              action.category === category &&
              action.links.some((id) => burning.has(id)) &&
              !action.avoidIf.some((flag) => own.has(flag)),
          );
          expect((actions[0]?.reason.redLine ?? null) !== null).toBe(answering);
        }
      }),
    );
  });

  test("healing comes before acting exactly when the emotional pressure is strong", () => {
    fc.assert(
      fc.property(checks, anyContext, (now, context) => {
        const { band } = scoreCheck(now.answers, now.form).categories.EMO;
        const isStrong = band === "high" || band === "critical";
        const isOffered = isStrong && !context.dismissed.includes("EMO-R1");
        const { first, pages } = suggest(now, context);
        expect(first?.entry.id).toBe(isOffered ? "EMO-R1" : undefined);
        expect(pages.EMO.routineFirst).toBe(isOffered);
        if (isOffered) expect(pages.EMO.routine?.entry.id).toBe("EMO-R1");
      }),
    );
  });

  test("the order in which answers and circumstances arrive changes nothing", () => {
    fc.assert(
      fc.property(checks, anyContext, (now, context) => {
        const turned = {
          ...now,
          answers: Object.fromEntries(Object.entries(now.answers).toReversed()),
        };
        const around = {
          ...context,
          missing: context.missing.toReversed(),
          dismissed: context.dismissed.toReversed(),
        };
        expect(suggest(turned, around)).toEqual(suggest(now, context));
      }),
    );
  });

  test("a hushed answer never reaches the words of a reason", () => {
    const hushed = instrument.indicators.filter((indicator) => indicator.hushed).map(({ id }) => id);
    fc.assert(
      fc.property(checks, anyContext, (now, context) => {
        for (const { actions, routine } of Object.values(suggest(now, context).pages)) {
          for (const offer of routine ? [...actions, routine] : actions) {
            const said = reasonLines(offer).flatMap(({ key, terms }) => [key, ...Object.values(terms)]);
            expect(said.filter((key) => hushed.some((id) => key === `instrument:${id}.sign`))).toEqual([]);
          }
        }
      }),
    );
  });
});
