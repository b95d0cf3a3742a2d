import { describe, expect, test } from "vitest";
import { createLog, type Log } from "../../src/app/log.ts";
import { day, opened, type TestClock, testClock, testSafe } from "./parts.ts";

async function sitting() {
  const store = testSafe();
  const clock: TestClock = testClock();
  const records = await opened(store.safe, clock);
  return {
    store,
    clock,
    log: createLog(records, clock),
    async reopened() {
      await records.settled();
      return createLog(await opened(store.safe, clock), clock);
    },
  };
}

const notes = (log: Log) => log.entries.value.map(({ body }) => body.note);

test("what she says is kept under the moment, and there at the next opening", async () => {
  const { log, reopened } = await sitting();
  const id = log.add({ feeling: "tired" });
  log.change(id, { note: "by the river", energy: "low" });
  for (const seen of [log, await reopened()])
    expect(seen.byId(id)?.body).toEqual({
      day: log.today(),
      part: "morning",
      did: null,
      rest: false,
      feeling: "tired",
      energy: "low",
      look: {},
      note: "by the river",
      forgetOn: null,
    });
});

test("the newest day is first, and what is changed keeps its place", async () => {
  const { log, clock, reopened } = await sitting();
  const first = log.add({ note: "one" });
  clock.pass(day);
  log.add({ note: "two" });
  log.add({ note: "three" });
  log.change(first, { note: "one, later" });
  // The clock was set back a year: what is written then stands under its own day.
  clock.shift(-365 * day);
  log.add({ note: "back" });
  for (const seen of [log, await reopened()])
    expect(notes(seen)).toEqual(["three", "two", "one, later", "back"]);
});

test("an entry that says nothing any more is gone", async () => {
  const { log, reopened } = await sitting();
  const id = log.add({ feeling: "good", note: "x" });
  log.change(id, { note: "" });
  expect(log.byId(id)).toBeDefined();
  log.change(id, { feeling: null });
  for (const seen of [log, await reopened()]) expect(seen.entries.value).toEqual([]);
  log.change(id, { feeling: "good" });
  expect(log.entries.value).toEqual([]);
});

describe("what is deleted", () => {
  test("is gone, also from what is sealed", async () => {
    const { log, store, reopened } = await sitting();
    log.remove(log.add({ note: "the grey car" }));
    for (const seen of [log, await reopened()]) expect(seen.entries.value).toEqual([]);
    expect(JSON.stringify([...(await store.kept()).values()])).not.toContain("grey");
  });

  test("comes back whole when she takes that back, also at the next opening", async () => {
    const { log, reopened } = await sitting();
    const id = log.add({ note: "the grey car", feeling: "heavy", forgetOn: log.today() + 30 });
    const { body } = log.byId(id) ?? {};
    const putBack = log.remove(id);
    putBack();
    for (const seen of [log, await reopened()]) expect(seen.byId(id)?.body).toEqual(body);
  });

  test("twice does no harm", async () => {
    const { log } = await sitting();
    const id = log.add({ note: "x" });
    log.remove(id);
    log.remove(id)();
    expect(log.entries.value).toEqual([]);
  });
});

describe("a note that may go", () => {
  test("is gone at the first opening on its day, from what is sealed as well, and the rest stays", async () => {
    const { log, clock, store, reopened } = await sitting();
    const noted = log.add({ note: "the grey car", feeling: "heavy", forgetOn: log.today() + 30 });
    const alone = log.add({ note: "the grey car", forgetOn: log.today() + 30 });
    clock.pass(29 * day);
    expect(notes(await reopened())).toEqual(["the grey car", "the grey car"]);
    clock.pass(2 * day);
    const later = await reopened();
    expect(later.byId(noted)?.body).toMatchObject({ note: "", feeling: "heavy", forgetOn: null });
    expect(later.byId(alone)).toBeUndefined();
    await reopened();
    expect(JSON.stringify([...(await store.kept()).values()])).not.toContain("grey");
  });

  test("is not forgotten early by a clock that was set back, and not kept longer than its day", async () => {
    const { log, clock, reopened } = await sitting();
    log.add({ note: "the grey car", forgetOn: log.today() + 30 });
    clock.shift(-365 * day);
    expect(notes(await reopened())).toEqual(["the grey car"]);
    clock.shift((365 + 31) * day);
    expect(notes(await reopened())).toEqual([]);
  });
});

describe("a tick of today", () => {
  test("is set by one touch and taken back by the next", async () => {
    const { log, reopened } = await sitting();
    log.turnToday("EMO-R1");
    for (const seen of [log, await reopened()])
      expect(seen.done.value).toEqual([{ routineId: "EMO-R1", day: log.today() }]);
    log.turnToday("EMO-R1");
    for (const seen of [log, await reopened()]) expect(seen.entries.value).toEqual([]);
  });

  test("leaves what she wrote beside it, and what she did on other days", async () => {
    const { log, clock } = await sitting();
    log.turnToday("EMO-R1");
    clock.pass(day);
    log.add({ did: "EMO-R1", note: "steadier" });
    log.turnToday("EMO-R1");
    expect(notes(log)).toEqual(["steadier", ""]);
    expect(log.done.value).toEqual([{ routineId: "EMO-R1", day: log.today() - 1 }]);
  });
});
