import { describe, expect, test } from "vitest";
import { createBackups } from "../../src/app/backups.ts";
import { createSettings } from "../../src/app/settings.ts";
import { planItemKind } from "../../src/care/plan.ts";
import { item, opened, testClock, testSafe } from "./parts.ts";

const day = 86_400_000;

async function sitting(count = 0) {
  const store = testSafe();
  const clock = testClock();
  const records = await opened(store.safe, clock);
  const backups = createBackups(records, clock);
  const write = (id: string) => records.put(planItemKind, id, item(1));
  for (let at = 0; at < count; at += 1) write(`${at}`);
  return { store, clock, records, backups, write };
}

/** Proves a backup of all that is there now. */
const proveNow = ({ backups, clock, records }: Awaited<ReturnType<typeof sitting>>) =>
  backups.prove(clock.now(), Math.max(...records.everything().map(({ seq }) => seq)));

describe("what no proven copy holds", () => {
  test("is everything at first, and nothing right after a proof", async () => {
    const all = await sitting(3);
    expect([all.backups.made(), all.backups.changes()]).toEqual([null, 3]);
    proveNow(all);
    expect([all.backups.made(), all.backups.changes()]).toEqual([all.clock.now(), 0]);
  });

  test("is what was written or changed since, not what was removed, nor her settings", async () => {
    const all = await sitting(3);
    proveNow(all);
    all.clock.pass(1_000);
    all.records.remove("0");
    createSettings(all.records).change({ lockHidden: 0 });
    expect(all.backups.changes()).toBe(0);
    all.write("new");
    all.records.amend(planItemKind, "1", item(2));
    expect(all.backups.changes()).toBe(2);
  });

  test("is known again after the app was closed", async () => {
    const all = await sitting(3);
    proveNow(all);
    await all.records.settled();
    const again = createBackups(await opened(all.store.safe, all.clock), all.clock);
    expect([again.made(), again.changes()]).toEqual([all.clock.now(), 0]);
  });

  test("holds what is new also when the clock was set back", async () => {
    const all = await sitting(1);
    proveNow(all);
    all.clock.pass(-365 * day);
    all.write("new");
    expect(all.backups.changes()).toBe(1);
  });
});

describe("Today asks for a copy", () => {
  test.each([
    [4, false],
    [5, true],
  ])("when there is none and %i entries: %s", async (count, isDue) => {
    expect((await sitting(count)).backups.isDue()).toBe(isDue);
  });

  test.each([
    [19, 1, false],
    [20, 1, true],
    [4, 15, false],
    [5, 15, true],
  ])("when %i entries were written since, and %i days have passed: %s", async (count, days, isDue) => {
    const all = await sitting(1);
    proveNow(all);
    all.clock.pass(days * day);
    for (let at = 0; at < count; at += 1) all.write(`later${at}`);
    expect(all.backups.isDue()).toBe(isDue);
  });

  test("and is quiet for two weeks when she does not want one now", async () => {
    const all = await sitting(9);
    all.backups.notNow();
    all.clock.pass(13 * day);
    expect(all.backups.isDue()).toBe(false);
    all.clock.pass(day);
    expect(all.backups.isDue()).toBe(true);
    expect(all.backups.made()).toBeNull();
  });
});
