import { describe, expect, test } from "vitest";
import files from "../../locales/en/files.json" with { type: "json" };
import { createSpace, type Space } from "../../src/app/space.ts";
import { assessmentKind } from "../../src/assessment/assessment.ts";
import { actionById, allActions, routineById } from "../../src/care/catalogue.ts";
import { emptyContent } from "../../src/care/incident.ts";
import { emptyWords } from "../../src/care/pages.ts";
import { stepKey } from "../../src/care/plan.ts";
import type { Translate } from "../../src/i18n/i18n.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { createMemorySafe } from "../../src/safe/memory.ts";
import { codebookFile, tableFile, wholeFile } from "../../src/ui/components/ownFiles.ts";
import { columns, hushedIn, ownTables } from "../../src/ui/components/ownTables.ts";
import { seededRandom, testClock } from "../app/parts.ts";

const t: Translate = (key) => key;
const none = new Set<string>();
const nowhere = { assessment: null, line: null };
const hushed = instrument.indicators.filter((one) => one.hushed).map(({ id }) => id);
const hushedAction = allActions().find((action) => action.hushed);
const openAction = allActions().find((action) => !action.hushed);

async function full(): Promise<Space> {
  const safe = createMemorySafe();
  const loaded = await safe.loadAll();
  const space = createSpace({ safe, loaded, mode: "memory", clock: testClock(), random: seededRandom(5) });
  const { assessments, plan, log, pages, people, incidents } = space;
  assessments.enter("full", "en/1");
  for (const { id } of instrument.indicators) assessments.answer(id, 2);
  assessments.endNow();
  for (const action of [openAction, hushedAction])
    plan.choose(actionById(action?.id ?? "") ?? never(), nowhere);
  plan.chooseOwn({ title: "=1+1", category: null });
  plan.keep(routineById("EMO-R1") ?? never());
  log.add({ did: "EMO-R1", feeling: "lighter", look: { PHY: 2 }, note: "by the river, twice" });
  pages.write("letter", { ...emptyWords("letter"), words: "You got through." });
  pages.dates.add({ day: 20_000, name: "the long day", isYearly: true });
  people.trusted.add({ name: "Amal", reach: "0123", for: [] });
  incidents.write({ ...emptyContent, what: "the grey car" }, null);
  return space;
}

function never(): never {
  throw new Error("not in the library");
}

const rowsOf = (space: Space, name: string, ticked = none) =>
  ownTables(t, space, ticked).find((table) => table.name === name)?.rows ?? [];

describe("her own data as tables", () => {
  test("hold all she chose, wrote and answered, each in as many cells as there are columns", async () => {
    const tables = ownTables(t, await full(), none);
    expect(tables.map(({ name }) => name)).toEqual(Object.keys(columns));
    for (const { name, rows } of tables)
      for (const row of rows) expect(row).toHaveLength(columns[name].length);
  });

  test("leave out the other people, what happened, and what is hushed", async () => {
    const space = await full();
    const text = wholeFile(t, ownTables(t, space, none)).content;
    expect(text).not.toMatch(/Amal|0123|grey/);
    for (const id of [...hushed, hushedAction?.id ?? never()]) expect(text).not.toContain(`"${id}"`);
    expect(rowsOf(space, "answers")).toHaveLength(instrument.indicators.length - hushed.length);
  });

  test("hold what she ticks, one by one", async () => {
    const space = await full();
    const { answers, steps } = hushedIn(space);
    expect(answers.toSorted()).toEqual(hushed.toSorted());
    for (const id of answers)
      expect(rowsOf(space, "answers", new Set([id])).filter((row) => row[1] === id)).toHaveLength(1);
    expect(rowsOf(space, "plan")).toHaveLength(1);
    for (const step of steps) expect(rowsOf(space, "plan", new Set([stepKey(step)]))).toHaveLength(2);
  });

  test("offer no hushed question that she left out, or whose answer she had forgotten", async () => {
    const space = await full();
    const [check] = space.assessments.done.value;
    if (check === undefined) throw new Error("no check");
    const [kept, ...others] = hushed;
    const answers = {
      ...check.body.answers,
      ...Object.fromEntries(others.map((id) => [id, "skip"] as const)),
    };
    space.records.put(assessmentKind, check.id, { ...check.body, answers });
    expect(hushedIn(space).answers).toEqual([kept]);
  });

  test("hold a check that she has not ended, without a word on it, and answers in words too", async () => {
    const space = await full();
    space.assessments.enter("short", "en/1");
    expect(rowsOf(space, "checks")).toHaveLength(1);
    const [first] = instrument.indicators.filter((one) => one.short && !one.hushed);
    space.assessments.answer(first?.id ?? never(), "skip");
    const [, waiting] = rowsOf(space, "checks");
    expect(waiting?.[columns.checks.indexOf("ended")]).toBe("no");
    expect(waiting?.slice(columns.checks.indexOf("EMO"), columns.checks.indexOf("instrument"))).toEqual(
      Array(5).fill(null),
    );
    const answers = rowsOf(space, "answers").filter(([check, id]) => check === 2 || id === first?.id);
    expect(answers.map((row) => row[columns.answers.indexOf("said")])).toEqual([
      `instrument:scale.${first?.scale}.2`,
      "instrument:answer.skip",
    ]);
  });

  test("are none where she has nothing", async () => {
    const safe = createMemorySafe();
    const deps = { safe, loaded: await safe.loadAll(), clock: testClock(), random: seededRandom(1) };
    expect(ownTables(t, createSpace({ ...deps, mode: "memory" }), none)).toEqual([]);
  });
});

test("every column has its meaning, in the codebook and in the file of all", async () => {
  const tables = ownTables(t, await full(), none);
  const known: Readonly<Record<string, string>> = files;
  for (const { name } of tables)
    for (const column of columns[name]) expect(known[`${name}.${column}`], `${name}.${column}`).toBeTruthy();
  const count = tables.reduce((sum, { name }) => sum + columns[name].length, 0);
  expect(String(codebookFile(t, tables).content).trim().split("\r\n")).toHaveLength(count + 1);
});

test("a title that looks like a formula stays text, and no file is named after what it is from", async () => {
  const space = await full();
  const tables = ownTables(t, space, new Set(hushedIn(space).steps.map(stepKey)));
  const plan = tables.find(({ name }) => name === "plan") ?? never();
  expect(tableFile(plan).content).toContain(",'=1+1,");
  const names = [wholeFile(t, tables), codebookFile(t, tables), ...tables.map(tableFile)].map(
    ({ name }) => name,
  );
  for (const name of names) expect(name).toMatch(/^[a-z]+\.(csv|json)$/);
  expect(names.join()).not.toMatch(/olive/i);
});
