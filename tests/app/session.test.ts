import { expect, onTestFinished, test, vi } from "vitest";
import { createSession, type Session, type SessionDeps } from "../../src/app/session.ts";
import { createSpace } from "../../src/app/space.ts";
import { planItemKind } from "../../src/care/plan.ts";
import { createMemorySafe } from "../../src/safe/memory.ts";
import { envelope, item, orders, seededRandom, type TestSafe, testClock, testSafe } from "./parts.ts";

interface Sitting {
  readonly session: Session;
  /** The safe that a kept space is sealed in. */
  readonly sealed: TestSafe;
  /** How often that safe was started and stopped, and what happens while it is created. */
  readonly seen: { starts: number; stops: number; whileCreating(): Promise<void> };
}

function sitting(part: Partial<SessionDeps> = {}): Sitting {
  const seen = { starts: 0, stops: 0, whileCreating: () => Promise.resolve() };
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
        stop() {
          seen.stops += 1;
        },
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

test("taking over asks the safe for it, and ends what was told before", async () => {
  const { session, sealed, seen } = sitting({ somethingKept: async () => true });
  sealed.safe.start = async (takesOver) => {
    if (!takesOver) throw new Error("other-tab-open");
    return "locked";
  };
  await session.begin(() => {});
  expect([session.trouble.value, session.found.value]).toEqual(["other-tab-open", "locked"]);
  await session.begin(() => {}, true);
  expect([session.trouble.value, session.found.value]).toEqual([null, "locked"]);
  expect([seen.starts, seen.stops]).toEqual([2, 1]);
});

test("what another tab erased meanwhile is a first run", async () => {
  let kept = true;
  const { session } = sitting({
    somethingKept: async () => kept,
    startSafe: () => Promise.reject(new Error("other-tab-open")),
  });
  await session.begin(() => {});
  kept = false;
  await session.begin(() => {}, true);
  expect([session.trouble.value, session.found.value]).toEqual([null, "first-run"]);
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
    sealed.safe.unlock = async () => "unlocked";
    await session.tryIt();
    await session.keep("five words");
    sealed.refuse("worker-dead");
    records(session).put(planItemKind, "a", item(5));
    await records(session).settled();
    session.reopen();
    expect([session.phase.value, session.space.value]).toEqual(["outside", null]);
    sealed.refuse(null);
    await session.unlock("five words");
    expect(session.unsaved.value).toHaveLength(1);
    session.settleUnsaved(isKept);
    await records(session).settled();
    expect(orders(records(session))).toEqual(isKept ? [5] : []);
    expect(session.unsaved.value).toEqual([]);
  }
});

/** Stands in for what a page has and these tests do not: where it goes, and when it is painted. */
function stubPage() {
  const replace = vi.fn();
  vi.stubGlobal("location", { replace });
  vi.stubGlobal("document", { documentElement: { toggleAttribute() {} } });
  vi.stubGlobal("requestAnimationFrame", (paint: () => void) => setTimeout(paint));
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return replace;
}

test("an empty database is no safe, and its worker is not left in the way", async () => {
  const { session, seen } = sitting({ somethingKept: async () => true });
  await session.begin(() => {});
  expect([session.found.value, seen.starts, seen.stops]).toEqual(["first-run", 1, 1]);
});

test("words that fit open nothing when the page cannot show it, and the worker is not left open", async () => {
  let fails = true;
  const { session, sealed, seen } = sitting({
    openSpace: async (safe, loaded, mode) => {
      if (fails) throw new Error("not-here");
      return createSpace({ safe, loaded, mode, clock: testClock(), random: seededRandom(1) });
    },
  });
  sealed.safe.unlock = async () => "unlocked";
  expect(await session.unlock("five words")).toEqual({ failed: "not-here" });
  expect([session.space.value, seen.starts, seen.stops]).toEqual([null, 1, 1]);
  fails = false;
  expect(await session.unlock("five words")).toBe("done");
  expect([session.phase.value, seen.starts]).toEqual(["inside", 2]);
});

test("who leaves while it opens stays outside, and every worker is ended", async () => {
  const replace = stubPage();
  for (const verb of ["unlock", "keep"] as const) {
    const { session, sealed, seen } = sitting();
    sealed.safe.unlock = async () => {
      session.leave();
      return "unlocked";
    };
    seen.whileCreating = async () => session.leave();
    await session[verb]("five words");
    expect([session.phase.value, session.space.value]).toEqual(["left", null]);
    expect(seen.stops).toBeGreaterThanOrEqual(seen.starts);
  }
  await vi.waitFor(() => expect(replace).toHaveBeenCalledTimes(2));
});

test("who leaves while it erases goes when that is done", async () => {
  const replace = stubPage();
  const { session, sealed } = sitting();
  let end = () => {};
  const erased = new Promise<void>((resolve) => {
    end = resolve;
  });
  sealed.safe.erase = async () => {
    await erased;
    return [];
  };
  const run = session.erase();
  session.leave();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(session.phase.value).toBe("left");
  expect(replace).not.toHaveBeenCalled();
  end();
  expect(await run).toBe("done");
  await vi.waitFor(() => expect(replace).toHaveBeenCalledExactlyOnceWith("/routine.html"));
});

test("everything that could not be erased is told", async () => {
  const { session, sealed } = sitting();
  sealed.safe.erase = async () => ["database", "caches"];
  expect(await session.erase()).toEqual(["erase-database", "erase-caches"]);
  sealed.safe.erase = () => Promise.reject(new Error("worker-dead"));
  expect(await session.erase()).toEqual(["worker-dead"]);
});

test("locking waits for what she changed last", async () => {
  const replace = stubPage();
  const { session, sealed } = sitting();
  await session.tryIt();
  await session.keep("five words");
  await records(session).settled();
  sealed.hold();
  records(session).put(planItemKind, "a", item(1));
  records(session).put(planItemKind, "b", item(2));
  const locked = session.lock();
  sealed.end();
  await sealed.asked(3);
  sealed.end();
  await locked;
  expect(sealed.batches.map((batch) => batch.map(({ id }) => id))).toEqual([["settings"], ["a"], ["b"]]);
  expect(replace).toHaveBeenCalledWith("/");
});

test.each([
  ["first-run", []],
  ["locked", ["set aside"]],
  ["entries-gone", ["erase current"]],
  ["interrupted", ["erase current"]],
  ["key-gone", ["erase current"]],
] as const)(
  "what a copy brought back is kept where %s was found, and only what opens nothing is in its way",
  async (state, done) => {
    const { session, sealed } = sitting();
    const seen: string[] = [];
    sealed.safe.start = async () => state;
    sealed.safe.setAside = async () => {
      seen.push("set aside");
      return "set-aside";
    };
    sealed.safe.erase = async (box) => {
      seen.push(`erase ${box}`);
      return [];
    };
    await session.tryIt([envelope("old", 7)]);
    expect(await session.keep("five words", true)).toBe("done");
    expect(seen).toEqual(done);
    expect([...(await sealed.kept()).keys()]).toContain("old");
  },
);

test("what a copy brought back stays in memory where there is no room for what is locked", async () => {
  const { session, sealed } = sitting();
  sealed.safe.start = async () => "locked";
  sealed.safe.setAside = async () => "older-there";
  await session.tryIt([envelope("old", 7)]);
  expect(await session.keep("five words", true)).toBe("older-there");
  expect(orders(records(session))).toEqual([7]);
  expect((await sealed.kept()).size).toBe(0);
});

test("a copy with a record that no safe takes is refused, and nothing is open", async () => {
  const { session } = sitting();
  const large = envelope("old", 7, { body: { note: "a".repeat(13_000) } });
  expect(await session.tryIt([large])).toEqual({ failed: "record-too-large" });
  expect(session.space.value).toBeNull();
});
