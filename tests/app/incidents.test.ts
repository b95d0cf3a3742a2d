import { describe, expect, test } from "vitest";
import { bringIn, preview } from "../../src/app/bring-in.ts";
import { createIncidents, type Incidents } from "../../src/app/incidents.ts";
import { type Content, emptyContent, isWhole, standing } from "../../src/care/incident.ts";
import { day, opened, testClock, testSafe } from "./parts.ts";

async function sitting() {
  const store = testSafe();
  const clock = testClock();
  const records = await opened(store.safe, clock);
  return {
    store,
    clock,
    records,
    incidents: createIncidents(records, clock),
    async reopened() {
      await records.settled();
      return createIncidents(await opened(store.safe, clock), clock);
    },
  };
}

async function keep(incidents: Incidents, part: Partial<Content>, replaces: string | null = null) {
  incidents.write({ ...emptyContent, ...part }, replaces);
  await incidents.keep();
}

const words = (incidents: Incidents) => incidents.chain.value.map(({ body }) => body.content?.what ?? null);
const idOf = (incidents: Incidents, no: number) =>
  incidents.chain.value.find(({ body }) => body.link.no === no)?.id ?? "";

const markOf = (incidents: Incidents, no: number) =>
  incidents.chain.value.find(({ body }) => body.link.no === no)?.body.link.hash ?? null;

test("what she writes is kept as it stands, also over a lock, and stands in no list until she keeps it", async () => {
  const { incidents, reopened } = await sitting();
  incidents.write({ ...emptyContent, what: "the g" }, null);
  incidents.write({ ...emptyContent, what: "the grey car" }, null);
  const later = await reopened();
  expect(later.draft.value?.body.content?.what).toBe("the grey car");
  expect(later.chain.value).toEqual([]);
  await later.keep();
  expect([words(later), later.draft.value]).toEqual([["the grey car"], null]);
});

test("entries stand in the order of keeping, each with the mark of the one before, whatever the clock says", async () => {
  const { incidents, clock, reopened } = await sitting();
  await keep(incidents, { what: "one" });
  clock.shift(-365 * day);
  await keep(incidents, { what: "two" });
  for (const seen of [incidents, await reopened()]) {
    expect(words(seen)).toEqual(["two", "one"]);
    const [two, one] = seen.chain.value.map(({ body }) => body.link);
    expect([one?.no, one?.before, two?.no, two?.before]).toEqual([1, null, 2, one?.hash]);
    expect(isWhole(await seen.check())).toBe(true);
  }
});

test("keeping twice at once makes one entry, and keeping nothing none", async () => {
  const { incidents } = await sitting();
  await incidents.keep();
  incidents.write({ ...emptyContent, what: "one" }, null);
  await Promise.all([incidents.keep(), incidents.keep()]);
  expect(words(incidents)).toEqual(["one"]);
  expect(isWhole(await incidents.check())).toBe(true);
});

test("what she drops is gone, also from what is sealed", async () => {
  const { incidents, store, reopened } = await sitting();
  incidents.write({ ...emptyContent, what: "the grey car" }, null);
  incidents.drop();
  expect((await reopened()).draft.value).toBeNull();
  expect(JSON.stringify([...(await store.kept()).values()])).not.toContain("grey");
});

describe("what she takes out", () => {
  test("leaves a marker and a whole chain; its words are gone, also those it put right", async () => {
    const { incidents, store, reopened } = await sitting();
    await keep(incidents, { what: "the grey car" });
    await keep(incidents, { what: "the school" });
    await keep(incidents, { what: "the gray car" }, markOf(incidents, 1));
    incidents.takeOut(idOf(incidents, 3));
    for (const seen of [incidents, await reopened()]) {
      expect(words(seen)).toEqual([null, "the school", null]);
      expect(isWhole(await seen.check())).toBe(true);
    }
    expect(JSON.stringify([...(await store.kept()).values()])).not.toMatch(/gr[ea]y/);
    await keep(incidents, { what: "after it" });
    expect(incidents.chain.value[0]?.body.link.no).toBe(4);
    expect(isWhole(await incidents.check())).toBe(true);
  });

  test("takes nothing from a list of an older box that has the same numbers", async () => {
    const older = await sitting();
    await keep(older.incidents, { what: "long ago" });
    await keep(older.incidents, { what: "after it" });
    await older.records.settled();
    const { incidents, records } = await sitting();
    await keep(incidents, { what: "the grey car" });
    await keep(incidents, { what: "the gray car" }, markOf(incidents, 1));
    await bringIn(records, await preview(records, [...(await older.store.kept()).values()]));
    const standingWords = () => standing(incidents.chain.value).map(({ body }) => body.content?.what);
    expect(standingWords().toSorted()).toEqual(["after it", "long ago", "the gray car"]);
    incidents.takeOut(incidents.chain.value.find(({ body }) => body.replaces !== null)?.id ?? "");
    expect(standingWords().toSorted()).toEqual(["after it", "long ago"]);
    expect(words(incidents).filter((what) => what === null)).toHaveLength(2);
    expect(await incidents.check()).toEqual({ changed: [], twice: [1, 2], missing: [] });
  });

  test("twice, or nothing, does no harm", async () => {
    const { incidents } = await sitting();
    await keep(incidents, { what: "x" });
    incidents.takeOut(idOf(incidents, 1));
    incidents.takeOut(idOf(incidents, 1));
    incidents.takeOut("nobody");
    expect(words(incidents)).toEqual([null]);
  });
});

test("a changed byte in what is sealed shows", async () => {
  const { incidents, store, clock } = await sitting();
  await keep(incidents, { what: "the grey car" });
  await keep(incidents, { what: "again" });
  const kept = [...(await store.kept()).values()];
  const forged = kept.map((envelope) =>
    JSON.parse(JSON.stringify(envelope).replace("grey", "gray")),
  ) as typeof kept;
  const other = testSafe();
  await other.safe.create("", forged);
  const seen = createIncidents(await opened(other.safe, clock), clock);
  expect(await seen.check()).toEqual({ changed: [1], twice: [], missing: [] });
});
