import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firedLines, type Marked } from "../../src/assessment/red-lines.ts";
import { scoreCheck } from "../../src/assessment/scoring.ts";
import { allActions } from "../../src/care/catalogue.ts";
import { type Context, noContext, situationOf } from "../../src/care/ranking.ts";
import { reasonLines } from "../../src/care/reasons.ts";
import type { Flag, Need, Priority } from "../../src/care/schema.ts";
import { stepsForLine, suggest } from "../../src/care/suggestions.ts";
import type { Answer, Form } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { allRoutines, answersOf, asked, check, shown } from "./check.ts";

const flags: readonly Flag[] = [
  "violent_partner",
  "state_is_threat",
  "children_with_me",
  "cares_for_elders",
  "depended_on",
];
const priorities: readonly Priority[] = ["family", "staying", "income", "work", "privacy", "faith", "health"];
const needs: readonly Need[] = ["money", "person", "privateRoom", "signal", "battery"];
const everyId = [...allActions(), ...allRoutines].map(({ id }) => id);

const answer = fc.constantFrom<Answer | undefined>(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, "skip", "na", undefined);
const checks: fc.Arbitrary<Marked> = fc
  .constantFrom<Form>("short", "full")
  .chain((form) =>
    fc
      .tuple(...asked(form).map((id) => fc.tuple(fc.constant(id), answer)))
      .map((drawn) => check(answersOf(drawn), { form })),
  );
const contexts: fc.Arbitrary<Context> = fc.record({
  flags: fc.subarray([...flags]),
  priorities: fc.shuffledSubarray([...priorities]),
  missing: fc.subarray([...needs]),
  dismissed: fc.subarray(everyId),
});

describe("whatever she answers", () => {
  test("nothing contraindicated and nothing dismissed is ever shown", () => {
    fc.assert(
      fc.property(checks, contexts, (now, context) => {
        const own = new Set(context.flags);
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
      fc.property(checks, contexts, (now, context) => {
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
      fc.property(checks, contexts, (now, context) => {
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

  test("the order in which answers and circumstances arrive changes nothing", () => {
    fc.assert(
      fc.property(checks, contexts, (now, context) => {
        const turned = {
          ...now,
          answers: Object.fromEntries(Object.entries(now.answers).toReversed()),
        };
        const around = {
          ...context,
          flags: context.flags.toReversed(),
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
      fc.property(checks, contexts, (now, context) => {
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
