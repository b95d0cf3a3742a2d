import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSettings } from "../../src/app/settings.ts";
import { planItemKind } from "../../src/care/plan.ts";
import { envelope, item, opened, orders, over, testSafe } from "./parts.ts";

describe("saving", () => {
  test("writes one batch after the other, and gathers what comes meanwhile", async () => {
    const store = testSafe();
    store.hold();
    const records = await over(store);
    records.put(planItemKind, "a", item(1));
    records.put(planItemKind, "b", item(2));
    records.put(planItemKind, "c", item(3));
    expect(records.saving.value).toBe("keeping");
    expect(store.batches.map((batch) => batch.map(({ id }) => id))).toEqual([["a"]]);
    store.end();
    await store.asked(2);
    expect(records.saving.value).toBe("keeping");
    store.end();
    await records.settled();
    expect(store.batches.map((batch) => batch.map(({ id }) => id))).toEqual([["a"], ["b", "c"]]);
    expect(records.saving.value).toBe("kept");
  });

  test("that fails keeps everything in memory, says why, and seals it when it is tried again", async () => {
    const store = testSafe();
    const records = await over(store, envelope("c", 1));
    store.refuse("disk-full");
    records.put(planItemKind, "a", item(7));
    records.remove("c");
    await records.settled();
    expect(records.saving.value).toEqual({ failed: "disk-full" });
    expect(orders(records)).toEqual([7]);
    expect([...(await store.kept()).keys()]).toEqual(["c"]);
    store.refuse(null);
    records.saveAgain();
    await records.settled();
    expect(records.saving.value).toBe("kept");
    expect(orders(await opened(store.safe))).toEqual([7]);
    expect(records.unsaved()).toEqual([]);
  });

  test("that failed is made good by the next put", async () => {
    const store = testSafe();
    const records = await over(store);
    store.refuse("storage-failed");
    records.put(planItemKind, "a", item(1));
    await records.settled();
    store.refuse(null);
    records.put(planItemKind, "b", item(2));
    await records.settled();
    expect(orders(await opened(store.safe))).toEqual([1, 2]);
  });

  test("that fails while newer changes arrive loses neither them nor the older ones", async () => {
    const store = testSafe();
    store.hold();
    const records = await over(store, envelope("b", 1));
    records.put(planItemKind, "a", item(2));
    records.put(planItemKind, "c", item(3));
    records.remove("a");
    records.put(planItemKind, "d", item(4));
    records.remove("b");
    records.put(planItemKind, "b", item(5));
    store.end("disk-full");
    await records.settled();
    expect(records.saving.value).toEqual({ failed: "disk-full" });
    records.saveAgain();
    await store.asked(2);
    store.end();
    await records.settled();
    expect(orders(records)).toEqual([3, 4, 5]);
    expect(orders(await opened(store.safe))).toEqual([3, 4, 5]);
    expect((await store.kept()).get("a")?.kind).toBe("gone");
  });

  test("whatever is changed, held, refused and tried again, the safe ends as the memory is", async () => {
    const step = fc.oneof(
      fc.record({ put: fc.constantFrom("a", "b", "c"), order: fc.nat(99) }),
      fc.record({ remove: fc.constantFrom("a", "b", "c") }),
      fc.record({ end: fc.constantFrom("disk-full" as const, null) }),
      fc.constant("again" as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const store = testSafe();
        store.hold();
        const records = await over(store, envelope("a", 1));
        let ended = 0;
        for (const each of steps) {
          if (each === "again") records.saveAgain();
          else if ("put" in each) records.put(planItemKind, each.put, item(each.order));
          else if ("remove" in each) records.remove(each.remove);
          else if (store.batches.length > ended) {
            store.end(each.end ?? undefined);
            ended += 1;
            await (each.end === null ? Promise.resolve() : records.settled());
          }
        }
        const unsaved = new Map(records.unsaved().map((record) => [record.id, record.body]));
        const kept = await store.kept();
        for (const { id, body } of records.all(planItemKind))
          expect(unsaved.has(id) ? unsaved.get(id) : kept.get(id)?.body).toEqual(body);
        store.release();
        records.saveAgain();
        await records.settled();
        expect(records.saving.value).toBe("kept");
        const reopened = await opened(store.safe);
        expect(reopened.all(planItemKind)).toEqual(records.all(planItemKind));
      }),
      { numRuns: 60 },
    );
  });
});

describe("what is not sealed", () => {
  test("is told with what is just being saved, in the order of seq", async () => {
    const store = testSafe();
    store.hold();
    const records = await over(store);
    records.put(planItemKind, "a", item(1));
    records.put(planItemKind, "b", item(2));
    records.put(planItemKind, "c", item(3));
    records.put(planItemKind, "b", item(4));
    const told = () => records.unsaved().map(({ id, seq }) => `${id}${seq}`);
    expect(told()).toEqual(["a1", "c3", "b4"]);
    store.end("worker-dead");
    await records.settled();
    expect(told()).toEqual(["a1", "c3", "b4"]);
  });

  test("is taken up by the next opening: shown, sealed, after everything, in its own order", async () => {
    const store = testSafe();
    const first = await over(store, envelope("a", 1), envelope("b", 2), envelope("z", 3));
    store.refuse("worker-dead");
    first.put(planItemKind, "c", item(10));
    first.put(planItemKind, "d", item(11));
    first.put(planItemKind, "c", item(12));
    first.remove("a");
    first.put(planItemKind, "b", item(13));
    await first.settled();
    store.refuse(null);
    const next = await opened(store.safe);
    next.put(planItemKind, "y", item(4));
    next.restore(first.unsaved());
    expect(orders(next)).toEqual([3, 4, 11, 12, 13]);
    await next.settled();
    expect(next.saving.value).toBe("kept");
    const last = await opened(store.safe);
    expect(orders(last)).toEqual([3, 4, 11, 12, 13]);
    expect(last.all(planItemKind).map(({ seq }) => seq)).toEqual([3, 4, 5, 6, 8]);
    expect((await store.kept()).get("a")?.kind).toBe("gone");
    expect((await store.kept()).get("b")?.e).toEqual([expect.anything(), "edit-b"]);
  });

  test("does not overwrite what was kept elsewhere since: both stay, and of what can be there once the kept one", async () => {
    const store = testSafe();
    const settings = envelope("settings", 2, { kind: "settings", body: { lockHidden: 30, lockIdle: 600 } });
    const left = await over(store, envelope("a", 1), settings);
    store.refuse("worker-dead");
    left.amend(planItemKind, "a", item(7));
    left.remove("settings");
    await left.settled();
    store.refuse(null);
    const elsewhere = await opened(store.safe);
    elsewhere.amend(planItemKind, "a", item(8));
    createSettings(elsewhere).change({ lockHidden: 0 });
    await elsewhere.settled();
    const next = await opened(store.safe);
    next.restore(left.unsaved());
    await next.settled();
    expect(orders(next).toSorted()).toEqual([7, 8]);
    expect((await store.kept()).get("a")?.body).toEqual(item(8));
    expect(createSettings(next).current.value).toMatchObject({ lockHidden: 0, lockIdle: 600 });
  });

  test("is known again by its space, and never shown or sealed in another", async () => {
    for (const kept of [[], [envelope("a", 1)]]) {
      const store = testSafe();
      const left = await over(store, ...kept);
      store.refuse("worker-dead");
      left.put(planItemKind, "b", item(2));
      await left.settled();
      const unsaved = left.unsaved();
      store.refuse(null);
      const next = await opened(store.safe);
      next.put(planItemKind, "c", item(3));
      await next.settled();
      expect(next.own(unsaved)).toEqual(unsaved);

      const other = testSafe();
      const foreign = await over(other, envelope("z", 9));
      expect(foreign.own(unsaved)).toEqual([]);
      foreign.restore(unsaved);
      await foreign.settled();
      expect([...(await other.kept()).keys()]).toEqual(["z"]);
    }
  });

  test("is known again where it was sealed after all and only the answer was lost", async () => {
    const store = testSafe();
    const left = await over(store);
    store.refuse("worker-dead");
    left.put(planItemKind, "a", item(2));
    await left.settled();
    const unsaved = left.unsaved();
    store.refuse(null);
    left.saveAgain();
    await left.settled();
    expect((await opened(store.safe)).own(unsaved)).toEqual(unsaved);
  });
});
