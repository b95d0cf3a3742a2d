import { describe, expect, test } from "vitest";
import { bringIn, onlyHere, preview, replaceAll } from "../../src/app/bring-in.ts";
import { createSettings } from "../../src/app/settings.ts";
import { planItemKind } from "../../src/care/plan.ts";
import type { Envelope } from "../../src/safe/api.ts";
import { envelope, ids, item, opened, testClock, testSafe } from "./parts.ts";

const own = (id: string, seq: number, more: Partial<Envelope> = {}) =>
  envelope(id, seq, {
    v: planItemKind.v,
    body: { ...item(seq), actionId: null, own: { title: id, category: null } },
    ...more,
  });

async function sitting(...kept: readonly Envelope[]) {
  const store = testSafe();
  await store.safe.create("", kept);
  return { store, records: await opened(store.safe, testClock()) };
}

describe("a copy in the place of what is here", () => {
  const copy = [own("a", 1), own("b", 2), envelope("away", 3, { kind: "gone", body: null })];

  test("leaves exactly what it holds, and her settings", async () => {
    const { records, store } = await sitting(own("a", 1), own("c", 4));
    createSettings(records).change({ lockHidden: 0 });
    records.amend(planItemKind, "a", item(9));
    expect(onlyHere(records, copy)).toBe(1);
    await replaceAll(records, copy);
    expect(ids(records)).toEqual(["a", "b"]);
    expect(createSettings(records).current.value.lockHidden).toBe(0);
    const kept = await store.kept();
    expect(kept.get("a")).toEqual(copy[0]);
    expect(kept.get("c")?.kind).toBe("gone");
    expect(kept.get("away")?.kind).toBe("gone");
    expect((await preview(records, copy)).changes).toEqual([]);
  });

  test("stays in the place of a change that could not be kept before", async () => {
    const { records, store } = await sitting(own("a", 1));
    store.refuse("disk-full");
    records.amend(planItemKind, "a", item(9));
    await records.settled();
    store.refuse(null);
    await replaceAll(records, copy);
    records.saveAgain();
    await records.settled();
    expect((await store.kept()).get("a")).toEqual(copy[0]);
    expect(records.saving.value).toBe("kept");
  });

  test("that cannot be kept changes nothing", async () => {
    const { records, store } = await sitting(own("a", 1), own("c", 4));
    await records.settled();
    const before = records.everything();
    store.refuse("disk-full");
    await expect(replaceAll(records, copy)).rejects.toThrow("disk-full");
    expect(records.everything()).toEqual(before);
    await expect(bringIn(records, await preview(records, copy))).rejects.toThrow("disk-full");
    expect(records.everything()).toEqual(before);
  });

  test("is itself once more what a later copy of the same phone finds newer", async () => {
    const { records } = await sitting(own("a", 1), own("c", 4));
    await replaceAll(records, copy);
    const mark = records.everything().find(({ id }) => id === "c");
    expect(mark?.e).toHaveLength(2);
    expect((await preview(records, [own("c", 4)])).changes).toEqual([]);
  });
});
