import fc from "fast-check";
import { describe, expect, test } from "vitest";
import care from "../../locales/en/care.json" with { type: "json" };
import { protects, strengthOf } from "../../src/assessment/explanation.ts";
import { firedLines, isHushed, type Marked, redLinePage, stillHere } from "../../src/assessment/red-lines.ts";
import { actionById, allActions } from "../../src/care/catalogue.ts";
import { keep } from "../../src/care/habits.ts";
import { choose } from "../../src/care/plan.ts";
import { type Context, noContext, type Ranked, rankEntry, situationOf } from "../../src/care/ranking.ts";
import { reasonLines } from "../../src/care/reasons.ts";
import { stepsForLine, suggest } from "../../src/care/suggestions.ts";
import type { Answer, Form } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { allRoutines, answersOf, anyContext, asked, check } from "./check.ts";
import { telling } from "./telling.ts";

/** The seven answers that are never repeated, each with the values at which its own line fires. */
const burning: Readonly<Record<string, readonly Answer[]>> = {
  PHY04: [2, 3, 4],
  PHY05: [2, 3, 4],
  SPI01: [2, 3, 4],
  ECO03: [4],
  ECO04: [2, 3, 4],
  EMO07: [4],
  POL01: [4],
};
const hushed = Object.keys(burning);
const titles = new Map<string, string>(Object.entries(care));
const isQuiet = (id: string): boolean => hushed.includes(id);

/** A check in which all seven fire, whatever else was answered. */
const loud: fc.Arbitrary<Marked> = fc.constantFrom<Form>("short", "full").chain((form) => {
  const others = asked(form).filter((id) => !isQuiet(id));
  const other = fc.constantFrom<Answer | undefined>(0, 1, 2, 3, 4, "skip", "na", undefined);
  return fc
    .record({
      own: fc.tuple(...hushed.map((id) => fc.constantFrom(...(burning[id] ?? [])))),
      rest: fc.array(other, { minLength: others.length, maxLength: others.length }),
      mode: fc.constantFrom<Marked["mode"]>("normal", "simple"),
    })
    .map(({ own, rest, mode }) => {
      const pairs = [...hushed, ...others].map((id, at) => [id, [...own, ...rest][at]] as const);
      return check(answersOf(pairs), { form, mode });
    });
});
const whateverIsLoud = (looksAt: (now: Marked, context: Context) => void): void =>
  fc.assert(fc.property(loud, anyContext, looksAt), { numRuns: 30 });

/** Everything that a screen can be handed to offer after this check. */
function offers(now: Marked, context: Context): Ranked[] {
  const { pages, first, next } = suggest(now, context);
  const onPages = Object.values(pages).flatMap(({ actions, routine }) => [...actions, routine]);
  const forLines = firedLines(now.answers, now.form, now.mode).flatMap((line) =>
    stepsForLine(line, now, context),
  );
  const situation = situationOf(now, context);
  const any = [...allActions(), ...allRoutines].map((entry) => rankEntry(entry, situation));
  return [...onPages, first, next, ...forLines, ...any].filter((offer) => offer !== null);
}

describe("when all seven hushed answers fire", () => {
  test("their lines, and every combination with them, are marked as hushed", () => {
    whateverIsLoud((now) => {
      const lines = firedLines(now.answers, now.form, now.mode);
      expect(lines.map(({ line }) => line)).toEqual(expect.arrayContaining(hushed));
      const page = redLinePage(now, null);
      const told = [page?.line, ...(page?.others ?? []), ...stillHere(now, now)].filter((line) => line);
      expect(told.length).toBeGreaterThan(hushed.length);
      for (const line of [...lines, ...told]) {
        if (line) expect(isHushed(line)).toBe(line.indicators.some(isQuiet));
      }
    });
  });

  test("every sign of a reason tells that it is hushed, and only these seven do", () => {
    whateverIsLoud((now, context) => {
      const signs = offers(now, context).flatMap(({ reason }) => reason.signs);
      for (const sign of signs) expect(sign.hushed).toBe(isQuiet(sign.id));
      expect(signs.some((sign) => sign.hushed)).toBe(true);
    });
  });

  test("the sentences of a reason name none of them, and at most one neutral word for them", () => {
    whateverIsLoud((now, context) => {
      for (const offer of offers(now, context)) {
        const words = reasonLines(offer).flatMap(({ key, terms }) => [key, ...Object.values(terms)]);
        const ofSeven = words.filter((word) => hushed.some((id) => word.includes(id)));
        expect(ofSeven.filter((word) => !/^instrument:[A-Z]{3}\d\d\.hushed$/.test(word))).toEqual([]);
        expect(ofSeven.length).toBeLessThanOrEqual(1);
      }
    });
  });

  test("a step that a hushed answer leads to is hushed and has a title that tells nothing", () => {
    whateverIsLoud((now, context) => {
      for (const { entry, reason } of offers(now, context)) {
        if (!reason.signs.some((sign) => sign.hushed) && !entry.links.some(isQuiet)) continue;
        expect([entry.id, entry.hushed]).toEqual([entry.id, true]);
        expect(titles.get(`${entry.id}.title`)).not.toMatch(telling);
      }
    });
  });

  test("the first step for a hushed line has a title that tells nothing", () => {
    whateverIsLoud((now) => {
      for (const line of firedLines(now.answers, now.form, now.mode).filter(isHushed)) {
        const [step] = stepsForLine(line, now, noContext);
        expect(titles.get(`${step?.entry.id}.title`)).toBeDefined();
        expect(titles.get(`${step?.entry.id}.title`)).not.toMatch(telling);
      }
    });
  });

  test("what holds her and her strength are none of them", () => {
    whateverIsLoud(({ answers, form }) => {
      const held = instrument.resultOrder.flatMap((category) => protects(answers, form, category));
      expect([...held, strengthOf(answers, form) ?? ""].filter(isQuiet)).toEqual([]);
    });
  });
});

test("a hushed step and a hushed routine stay hushed in the plan", () => {
  const from = { assessment: null, line: "PHY05" };
  const steps = allActions().map((action) => choose(action, from, []));
  for (const { actionId, hushed: isHushedThere } of steps)
    expect([actionId, isHushedThere]).toEqual([actionId, actionById(actionId ?? "")?.links.some(isQuiet)]);
  for (const routine of allRoutines)
    expect([routine.id, keep(routine, 1, []).hushed]).toEqual([routine.id, routine.links.some(isQuiet)]);
});
