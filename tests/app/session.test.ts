import { expect, test } from "vitest";
import { createSession, type Session, type SessionDeps } from "../../src/app/session.ts";
import { createSpace } from "../../src/app/space.ts";
import { planItemKind } from "../../src/care/plan.ts";
import { createMemorySafe } from "../../src/safe/memory.ts";
import { item, orders, seededRandom, type TestSafe, testClock, testSafe } from "./parts.ts";

interface Sitting {
  readonly session: Session;
  /** The safe that a kept space is sealed in. */
  readonly sealed: TestSafe;
  /** How often that safe was started, and what happens while it is created. */
  readonly seen: { starts: number; whileCreating(): Promise<void> };
}

function sitting(part: Partial<SessionDeps> = {}): Sitting {
  const seen = { starts: 0, whileCreating: () => Promise.resolve() };
  const sealed = testSafe();
  const session = createSession({
    somethingKept: async () => false,
    async startSafe() {
      seen.starts += 1;
      return {
        safe: {
          ...sealed.safe,
          async create(words, kept) {
            await seen.whileCreating();
            return sealed.safe.create(words, kept);
          },
        },
        stop() {},
      };
    },
    startMemory: async () => ({ safe: createMemorySafe(), stop() {} }),
    openSpace: async (safe, loaded, mode) =>
      createSpace({ safe, loaded, mode, clock: testClock(), random: seededRandom(seen.starts) }),
    errorCode: (error) => (error instanceof Error ? error.message : "unexpected"),
    release: () => Promise.resolve(),
    ...part,
  });
  return { session, sealed, seen };
}

function records(session: Session) {
  const space = session.space.value;
  if (space === null) throw new Error("nothing is open");
  return space.records;
}

test("where nothing is kept, no safe is started to find that out", async () => {
  const { session, seen } = sitting();
  await session.begin(() => {});
  expect([session.phase.value, session.found.value, seen.starts]).toEqual(["outside", "first-run", 0]);
});

test("what keeps the safe from starting is told, and something kept is never called a first run", async () => {
  const { session } = sitting({
    somethingKept: async () => true,
    startSafe: () => Promise.reject(new Error("other-tab-open")),
  });
  await session.begin(() => {});
  expect(session.trouble.value).toBe("other-tab-open");
  expect(session.found.value).toBe("locked");
});

test("a store in memory that cannot be started is told, and she is still outside", async () => {
  const { session } = sitting({ startMemory: () => Promise.reject(new Error("not-here")) });
  await session.begin(() => {});
  expect(await session.tryIt()).toEqual({ failed: "not-here" });
  expect([session.phase.value, session.space.value]).toEqual(["outside", null]);
});

test("keeping seals what was tried, and what she changed while her words were at work", async () => {
  const { session, seen } = sitting();
  await session.tryIt();
  records(session).put(planItemKind, "a", item(1));
  records(session).put(planItemKind, "b", item(2));
  await records(session).settled();
  seen.whileCreating = async () => {
    records(session).put(planItemKind, "a", item(7));
    records(session).remove("b");
    records(session).put(planItemKind, "c", item(3));
    await records(session).settled();
  };
  expect(await session.keep("five words")).toBe("done");
  expect(session.space.value?.mode).toBe("sealed");
  expect(orders(records(session))).toEqual([7, 3]);
});

test("what could not be kept is still in memory, and can be kept later", async () => {
  const { session, seen } = sitting();
  await session.tryIt();
  records(session).put(planItemKind, "a", item(1));
  await records(session).settled();
  seen.whileCreating = () => Promise.reject(new Error("disk-full"));
  expect(await session.keep("five words")).toEqual({ failed: "disk-full" });
  expect(session.space.value?.mode).toBe("memory");
  seen.whileCreating = () => Promise.resolve();
  expect(await session.keep("five words")).toBe("done");
  expect(orders(records(session))).toEqual([1]);
});

test("what a dead worker did not keep is offered, and kept or let go as she says", async () => {
  for (const isKept of [true, false]) {
    const { session, sealed } = sitting();
    await session.tryIt();
    await session.keep("five words");
    sealed.refuse("worker-dead");
    records(session).put(planItemKind, "a", item(5));
    await records(session).settled();
    session.reopen();
    expect([session.phase.value, session.space.value]).toEqual(["outside", null]);
    sealed.refuse(null);
    await session.keep("five words");
    expect(session.unsaved.value).toHaveLength(1);
    session.settleUnsaved(isKept);
    await records(session).settled();
    expect(orders(records(session))).toEqual(isKept ? [5] : []);
    expect(session.unsaved.value).toEqual([]);
  }
});
