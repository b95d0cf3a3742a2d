import { effect } from "@preact/signals";
import { describe, expect, test } from "vitest";
import { createSettings, settingsKind } from "../../src/app/settings.ts";
import { assessmentKind } from "../../src/assessment/assessment.ts";
import { routineKind } from "../../src/care/habits.ts";
import { planItemKind } from "../../src/care/plan.ts";
import type { Envelope } from "../../src/safe/api.ts";
import { createMemorySafe } from "../../src/safe/memory.ts";
import { envelope, ids, item, opened, orders, over, testClock, testSafe } from "./parts.ts";

describe("what is put", () => {
  test("is shown at once, sealed, and there for the next opening", async () => {
    const safe = createMemorySafe();
    const records = await opened(safe);
    records.put(planItemKind, "a", item(1));
    expect(orders(records)).toEqual([1]);
    await records.settled();
    expect(records.saving.value).toBe("kept");
    expect(records.unsaved()).toEqual([]);
    expect(orders(await opened(safe))).toEqual([1]);
  });

  test("replaces what had its id: the last one wins, in memory and in the safe", async () => {
    const store = testSafe();
    store.hold();
    const records = await over(store);
    for (const order of [1, 2, 3]) records.put(planItemKind, "a", item(order));
    store.end();
    await store.asked(2);
    store.end();
    await records.settled();
    expect(orders(records)).toEqual([3]);
    expect((await store.kept()).get("a")?.body).toEqual(item(3));
    expect(store.batches.map((batch) => batch.map(({ body }) => body))).toEqual([[item(1)], [item(3)]]);
  });

  test("is refused when it is not what its kind says, and nothing changes", async () => {
    const store = testSafe();
    const records = await over(store);
    expect(() => records.put(planItemKind, "a", { ...item(1), step: 9 })).toThrow();
    expect(orders(records)).toEqual([]);
    records.put(planItemKind, "b", item(1));
    await records.settled();
    expect((await store.kept()).get("b")?.seq).toBe(1);
  });

  test("carries the time, a seq that rises by one over the whole space, and its version", async () => {
    const store = testSafe();
    const clock = testClock(5_000);
    await store.safe.create("", [envelope("a", 7), envelope("b", 12, { kind: "gone", body: null })]);
    const records = await opened(store.safe, clock);
    records.put(planItemKind, "c", item(1));
    clock.pass(10);
    records.put(settingsKind, "settings", { lockHidden: 30, lockIdle: 60 });
    records.remove("a");
    await records.settled();
    const kept = await store.kept();
    expect(kept.get("c")).toMatchObject({ kind: "plan-item", v: planItemKind.v, at: 5_000, seq: 13 });
    expect(kept.get("settings")).toMatchObject({ kind: "settings", v: 1, at: 5_010, seq: 14 });
    expect(kept.get("a")).toMatchObject({ kind: "gone", v: 1, at: 5_010, seq: 15, body: null });
  });

  test("is ordered by seq, whatever the clock said and however it was kept", async () => {
    const records = await over(
      testSafe(),
      envelope("third", 3, { at: 1 }),
      envelope("first", 1, { at: 9_000 }),
      envelope("second", 2, { at: 5 }),
    );
    expect(ids(records)).toEqual(["first", "second", "third"]);
    records.put(planItemKind, "first", item(1));
    expect(ids(records)).toEqual(["second", "third", "first"]);
  });

  test("keeps its place when it is amended, and has a new edit", async () => {
    const store = testSafe();
    const records = await over(store, envelope("a", 1), envelope("b", 2));
    records.amend(planItemKind, "a", item(9));
    await records.settled();
    expect(orders(records)).toEqual([9, 2]);
    expect(orders(await opened(store.safe))).toEqual([9, 2]);
    expect((await store.kept()).get("a")).toMatchObject({ seq: 1, e: [expect.anything(), "edit-a"] });
    records.put(planItemKind, "c", item(3));
    expect(records.all(planItemKind).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test("holds the last eight edits, newest first, over openings and removal", async () => {
    const store = testSafe();
    let records = await over(store, envelope("a", 1, { e: ["old-1", "old-2"] }));
    const newest: string[] = ["old-1", "old-2"];
    for (let edit = 0; edit < 9; edit += 1) {
      if (edit === 4) records = await opened(store.safe);
      if (edit === 6) records.remove("a");
      else records.put(planItemKind, "a", item(edit));
      await records.settled();
      const e = (await store.kept()).get("a")?.e ?? [];
      expect(e.slice(1)).toEqual(newest.slice(0, 7));
      expect(newest).not.toContain(e[0]);
      expect(e[0]).toMatch(/^[\w-]{11}$/);
      newest.unshift(e[0] ?? "");
    }
    expect((await store.kept()).get("a")?.e).toHaveLength(8);
  });

  test("gets an id of 16 bytes that no other has", async () => {
    const records = await opened(createMemorySafe());
    const made = Array.from({ length: 50 }, () => records.newId());
    expect(new Set(made).size).toBe(50);
    for (const id of made) expect(id).toMatch(/^[\w-]{22}$/);
  });
});

describe("who follows a kind", () => {
  test("hears of its changes only, however a record of it comes or goes", async () => {
    const records = await over(testSafe(), envelope("a", 1));
    const heard: (readonly string[])[] = [];
    const stop = effect(() => {
      heard.push(ids(records));
    });
    createSettings(records).change({ lockHidden: 0 });
    expect(heard).toEqual([["a"]]);
    records.put(planItemKind, "b", item(2));
    records.remove("a");
    await records.takeIn([envelope("c", 1), envelope("d", 2)]);
    expect(heard.slice(1)).toEqual([["a", "b"], ["b"], ["c", "d", "b"]]);
    stop();
  });
});

describe("what this version cannot read", () => {
  const foreign: readonly Envelope[] = [
    envelope("unknown", 1, { kind: "letter", body: { text: "x" } }),
    envelope("newer", 2, { v: 2, body: { other: true } }),
    envelope("broken", 3, { body: { ...item(3), state: "overdue" } }),
    envelope("extra", 4, { body: { ...item(4), note: "" } }),
    envelope("settings", 5, { kind: "settings", v: 2, body: { lockHidden: 7 } }),
  ];

  test("is counted and not shown; what can be read goes on", async () => {
    const records = await over(testSafe(), ...foreign, envelope("a", 6));
    expect(records.unreadable).toBe(5);
    expect(ids(records)).toEqual(["a"]);
    expect(records.all(settingsKind)).toEqual([]);
    expect(records.all(routineKind)).toEqual([]);
    expect(records.all(assessmentKind)).toEqual([]);
  });

  test("is kept as it is and never rewritten, also where only one record of its kind has a place", async () => {
    const store = testSafe();
    const records = await over(store, ...foreign);
    const settings = createSettings(records);
    records.put(planItemKind, records.newId(), item(1));
    settings.change({ lockHidden: 0 });
    settings.change({ lockIdle: 60 });
    await records.settled();
    const kept = await store.kept();
    for (const record of foreign) expect(kept.get(record.id)).toEqual(record);
    const again = createSettings(await opened(store.safe));
    expect(again.current.value).toEqual({ lockHidden: 0, lockIdle: 60 });
    expect(kept.size).toBe(foreign.length + 2);
  });

  test("a day of risk goes before her own times and keeps them; older settings know nothing of it", async () => {
    const store = testSafe();
    const own = { lockHidden: 30, lockIdle: 600 } as const;
    const first = await over(store, envelope("settings", 1, { kind: "settings", body: own }));
    const settings = createSettings(first);
    expect(settings.times.value).toEqual({ hidden: 30, idle: 600 });
    settings.change({ atRisk: true });
    expect(settings.times.value).toEqual({ hidden: 0, idle: 60 });
    settings.change({ lockHidden: 300 });
    await first.settled();
    const records = await opened(store.safe);
    expect(records.unreadable).toBe(0);
    const again = createSettings(records);
    expect(again.times.value).toEqual({ hidden: 0, idle: 60 });
    again.change({ atRisk: false });
    expect(again.times.value).toEqual({ hidden: 300, idle: 600 });
  });

  test("keeps its id before anything was listed, and one that can be read gives its id away", async () => {
    const records = await over(testSafe(), ...foreign, envelope("a", 6));
    expect(records.freeId("settings")).not.toBe("settings");
    expect(records.freeId("a")).toBe("a");
    expect(records.freeId("new")).toBe("new");
  });

  test("nothing is unreadable in what this version wrote, removed records least of all", async () => {
    const store = testSafe();
    const records = await over(store);
    createSettings(records).change({ lockIdle: 600 });
    records.put(planItemKind, "a", item(1));
    records.remove("a");
    await records.settled();
    const next = await opened(store.safe);
    expect(next.unreadable).toBe(0);
    expect(next.all(settingsKind).map(({ id }) => id)).toEqual(["settings"]);
  });
});

describe("what is removed", () => {
  test("is gone at once and does not come back; a mark of it stays", async () => {
    const store = testSafe();
    const records = await over(store, envelope("a", 1), envelope("b", 2));
    records.remove("a");
    expect(ids(records)).toEqual(["b"]);
    await records.settled();
    expect(ids(await opened(store.safe))).toEqual(["b"]);
    expect((await store.kept()).get("a")).toMatchObject({ kind: "gone", e: [expect.anything(), "edit-a"] });
  });

  test("may be put again, and is there again", async () => {
    const store = testSafe();
    const records = await over(store, envelope("a", 1));
    records.remove("a");
    records.put(planItemKind, "a", item(4));
    await records.settled();
    expect(orders(await opened(store.safe))).toEqual([4]);
  });
});
