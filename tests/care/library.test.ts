import { describe, expect, test } from "vitest";
import { firedLines } from "../../src/assessment/red-lines.ts";
import { allActions, catalogue } from "../../src/care/catalogue.ts";
import { isEligible, noContext, situationOf } from "../../src/care/ranking.ts";
import { actionSchema, type Entry, routineSchema } from "../../src/care/schema.ts";
import type { Answers, Category } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { check, allRoutines as routines } from "./check.ts";

const actions = allActions();
const entries: readonly Entry[] = [...actions, ...routines];
const categories: readonly Category[] = ["EMO", "PHY", "SPI", "ECO", "POL"];
const urgent = actions.filter(({ urgency }) => urgency === "now" || urgency === "24h");

/** For every red line and combination, answers that fire it; all of their indicators count risk as answered but PHY11. */
const firing: readonly (readonly [line: string, answers: Answers])[] = [
  ...instrument.indicators.flatMap(({ id, rl1, rl2 }) => {
    const from = rl2 ?? rl1;
    return from === null ? [] : [[id, { [id]: 4 }] as const, [id, { [id]: from } as Answers] as const];
  }),
  ["a", { PHY01: 2, PHY06: 2 }],
  ["b", { POL06: 3, POL04: 2 }],
  ["b", { POL06: 4, POL01: 2 }],
  ["c", { PHY05: 2, ECO03: 2 }],
  ["d", { PHY11: 0, PHY05: 3 }],
  ["d", { PHY11: 1, PHY02: 1 }],
];

describe("the library", () => {
  test.each(actions.map((entry) => [entry.id, entry] as const))("%s is an action", (_, entry) => {
    expect(actionSchema.parse(entry)).toEqual(entry);
  });

  test.each(routines.map((entry) => [entry.id, entry] as const))("%s is a routine", (_, entry) => {
    expect(routineSchema.parse(entry)).toEqual(entry);
  });

  test("an unknown field or a step too many is refused", () => {
    const [entry] = actions;
    expect(actionSchema.safeParse({ ...entry, colour: "red" }).success).toBe(false);
    expect(actionSchema.safeParse({ ...entry, steps: 6 }).success).toBe(false);
    expect(actionSchema.safeParse({ ...entry, id: "EMO-R1" }).success).toBe(false);
  });

  test("ids are unique and carry the category they lie in", () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const category of categories) {
      for (const entry of [...catalogue[category].actions, ...catalogue[category].routines]) {
        expect(entry.category).toBe(category);
        expect(entry.id.slice(0, 3)).toBe(category);
      }
    }
  });

  test("nothing in it can be changed", () => {
    for (const entry of entries) {
      expect(Object.isFrozen(entry)).toBe(true);
      expect(Object.values(entry).every((value) => Object.isFrozen(value))).toBe(true);
    }
  });

  test("each category has at least four actions, three routines, and one general set", () => {
    for (const category of categories) {
      const shelf = catalogue[category];
      expect(shelf.actions.length).toBeGreaterThanOrEqual(4);
      expect(shelf.routines.length).toBeGreaterThanOrEqual(3);
      expect(shelf.actions.filter(({ general }) => general)).toHaveLength(3);
      expect(shelf.routines.filter(({ general }) => general)).toHaveLength(1);
    }
  });

  test("one routine settles the body, and it is in the emotional category", () => {
    expect(routines.filter(({ grounding }) => grounding).map(({ id }) => id)).toEqual(["EMO-R1"]);
  });
});

describe("links", () => {
  test("every link is a question of the instrument, once", () => {
    for (const { links } of entries) {
      expect(new Set(links).size).toBe(links.length);
      for (const id of links) expect(instrument.byId(id), id).toBeDefined();
    }
  });

  test("every dimension an entry names is one of its links, and the other way round", () => {
    for (const { id, links, dims } of entries) {
      const linked = new Set(links.map((link) => instrument.byId(link)?.dim));
      expect([...linked].toSorted(), id).toEqual([...dims].toSorted());
    }
  });

  test("every question of the instrument has an action that answers to it", () => {
    const served = new Set(actions.flatMap(({ links }) => links));
    expect(instrument.indicators.map(({ id }) => id).filter((id) => !served.has(id))).toEqual([]);
  });

  test("an entry is hushed exactly when one of its answers is", () => {
    for (const { id, links, hushed } of entries) {
      expect(hushed, id).toBe(links.some((link) => instrument.byId(link)?.hushed));
    }
  });

  test("routines serve vulnerabilities and capacities of their own category, but for the look at accounts", () => {
    for (const { id, category, links } of routines) {
      for (const link of links) expect(link.slice(0, 3), id).toBe(category);
    }
    expect(routines.filter(({ dims }) => dims.includes("T")).map(({ id }) => id)).toEqual(["POL-R2"]);
  });

  test("where only others can change a sign, the action names an area in which they must act", () => {
    for (const { id, links, ican } of actions) {
      const forOthers = links.every((link) => instrument.byId(link)?.mod === 0);
      if (forOthers) expect(ican.length, id).toBeGreaterThan(0);
    }
  });
});

describe("red lines", () => {
  test.each(firing)("%s has a step that may be shown", (line, answers) => {
    const fired = firedLines(answers, "full").find((one) => one.line === line);
    const situation = situationOf(check(answers), noContext);
    const linked = (action: Entry) => action.links.some((id) => fired?.indicators.includes(id));
    const offered = actions.filter((action) => linked(action) && isEligible(action, situation));
    expect(offered.length).toBeGreaterThan(0);
    for (const category of fired?.categories ?? []) {
      expect(offered.some((action) => action.category === category)).toBe(true);
    }
    if (fired?.level === 1) expect(offered.some((action) => urgent.includes(action))).toBe(true);
  });
});
