import { expect, test } from "vitest";
import { bringBack } from "../../src/app/older-box.ts";
import { createPages } from "../../src/app/pages.ts";
import type { Session } from "../../src/app/session.ts";
import { settingsKind } from "../../src/app/settings.ts";
import { routineKind } from "../../src/care/habits.ts";
import { letterKind } from "../../src/care/pages.ts";
import { chooseOwn, planItemKind } from "../../src/care/plan.ts";
import type { Envelope, Loaded } from "../../src/safe/api.ts";
import type { SafeError } from "../../src/safe/errors.ts";
import { createMemorySafe } from "../../src/safe/memory.ts";
import { envelope, item, opened, testClock, testSafe } from "./parts.ts";

/** An open space, and an older box that opens with "right" and holds these records. */
async function beside(older: readonly Envelope[], store = testSafe(), notices: Loaded["notices"] = []) {
  const records = await opened(store.safe, testClock());
  const session = {
    space: { value: { records } },
    async use(act: (safe: unknown) => Promise<unknown>) {
      const readOlder = async (words: string) =>
        words === "right" ? { records: older, notices } : "wrong-passphrase";
      return act({ readOlder }).catch((error: SafeError) => ({ failed: error.code }));
    },
  } as unknown as Session;
  return { records, session, store };
}

const seqs = async (store: ReturnType<typeof testSafe>) =>
  [...(await store.kept()).values()].toSorted((a, b) => a.seq - b.seq).map(({ id, seq }) => [id, seq]);

test("what comes back stands before all that is here, in its own order, and is sealed", async () => {
  const { records, session, store } = await beside([
    envelope("old-2", 9, { kind: planItemKind.kind, body: { ...item(2), actionId: "PHY-A2" } }),
    envelope("old-1", 4, { kind: planItemKind.kind, body: { ...item(1), actionId: "EMO-A1" } }),
  ]);
  records.put(planItemKind, "new", item(3));
  expect(await bringBack(session, "wrong")).toBe("wrong-passphrase");
  expect(await bringBack(session, "right")).toEqual({ brought: 2, notices: [] });
  expect(records.all(planItemKind).map(({ id }) => id)).toEqual(["old-1", "old-2", "new"]);
  expect(await seqs(store)).toEqual([
    ["old-1", -5],
    ["old-2", 0],
    ["new", 1],
  ]);
  expect(await bringBack(session, "right")).toEqual({ brought: 0, notices: [] });
  records.put(planItemKind, "newest", item(4));
  await records.settled();
  expect((await store.kept()).get("newest")?.seq).toBe(2);
});

test("steps of her own all come back: none is taken for another", async () => {
  const own = (order: number) =>
    chooseOwn({ title: `Step ${order}`, category: null }, order > 1 ? [item(order - 1)] : []);
  const { records, session } = await beside([
    envelope("one", 1, { kind: planItemKind.kind, v: planItemKind.v, body: own(1) }),
    envelope("two", 2, { kind: planItemKind.kind, v: planItemKind.v, body: own(2) }),
  ]);
  records.put(planItemKind, "mine", own(3));
  expect(await bringBack(session, "right")).toMatchObject({ brought: 2 });
  expect(records.all(planItemKind).map(({ body }) => body.own?.title)).toEqual([
    "Step 1",
    "Step 2",
    "Step 3",
  ]);
});

test("what is here already is not brought a second time: a setting, a step and a habit of the plan; a page stands beside", async () => {
  const habit = {
    routineId: "EMO-R1",
    state: "kept",
    cadence: "daily",
    keptSince: 1,
    order: 1,
    hushed: false,
    reminder: null,
  };
  const letter = { which: "letter", words: { words: "from before" } } as const;
  const { records, session } = await beside([
    envelope("other", 2, { kind: planItemKind.kind, body: item(9) }),
    envelope("habit", 3, { kind: routineKind.kind, v: 2, body: habit }),
    envelope("theirs", 3, { kind: letterKind.kind, body: letter }),
    envelope("later", 4, { kind: "from-later", v: 7, body: {} }),
    envelope("removed", 5, { kind: "gone", body: null }),
    envelope("settings", 6, { kind: "settings", body: { lockHidden: 0, lockIdle: 60 } }),
  ]);
  records.put(planItemKind, "mine", item(1));
  records.put(letterKind, "hers", { ...letter, words: { words: "of now" } });
  records.put(routineKind, "mine-too", { ...habit, state: "kept", cadence: "daily", order: 2 } as const);
  expect(await bringBack(session, "right")).toMatchObject({ brought: 2 });
  expect(records.all(planItemKind).map(({ id, body }) => [id, body.order])).toEqual([["mine", 1]]);
  expect(records.all(routineKind)).toHaveLength(1);
  expect(records.all(settingsKind)).toEqual([]);
  const pages = createPages(records);
  expect(pages.wordsOf("letter")).toEqual({ words: "of now" });
  expect(pages.others("letter").map(({ id }) => id)).toEqual(["theirs"]);
  expect(pages.written.value).toEqual(["letter"]);
  pages.dropOther("theirs");
  expect(pages.others("letter")).toEqual([]);
  expect(records.freeId("later")).not.toBe("later");
});

test("a phone that cannot keep what would come back says so, and goes on keeping what she writes", async () => {
  const { records, session, store } = await beside([
    envelope("old", 1, { kind: planItemKind.kind, body: item(1) }),
  ]);
  store.refuse("disk-full");
  expect(await bringBack(session, "right")).toEqual({ failed: "disk-full" });
  expect(records.all(planItemKind)).toEqual([]);
  store.refuse(null);
  records.put(planItemKind, "new", { ...item(2), actionId: "EMO-A1" });
  await records.settled();
  expect([...(await store.kept()).keys()]).toEqual(["new"]);
  expect(await bringBack(session, "right")).toMatchObject({ brought: 1 });
});

test.each(["interrupted", "key-gone"])(
  "a box that can never be opened (%s) is told as such",
  async (code) => {
    const { session } = await beside([]);
    const use = async () => ({ failed: code });
    expect(await bringBack({ ...session, use } as unknown as Session, "right")).toBe("broken");
  },
);

test("what the older box could not read is told", async () => {
  const notices = [{ code: "unreadable", count: 1 }] as const;
  const { session } = await beside([], testSafe(createMemorySafe()), notices);
  expect(await bringBack(session, "right")).toEqual({ brought: 0, notices });
});
