// The real worker with its real names and costs.
import { afterEach, expect, test } from "vitest";
import { type RunningSafe, startSafe } from "../../src/safe/client.ts";
import { somethingKept } from "../../src/safe/found.ts";
import { codeOf, paper, record, words } from "./places.ts";

const running: RunningSafe[] = [];

function started(): RunningSafe {
  const one = startSafe();
  running.push(one);
  return one;
}

afterEach(async () => {
  for (const { stop } of running.splice(0)) stop();
  const { safe, stop } = startSafe();
  await safe.erase("all");
  stop();
});

test("what the worker keeps is there for the next worker, and nothing is made by looking", async () => {
  expect(await somethingKept()).toBe(false);
  const first = started();
  expect(await first.safe.start()).toBe("first-run");
  expect(await somethingKept()).toBe(false);
  expect(await first.safe.create(words, [record("a")])).toBe("created");
  expect(await somethingKept()).toBe(true);
  await first.safe.lock();
  expect(await codeOf(first.safe.loadAll())).toBe("locked");
  first.stop();
  const second = started();
  expect(await second.safe.unlock(words)).toBe("unlocked");
  expect((await second.safe.loadAll()).records).toEqual([record("a")]);
});

test("a paper key goes to the worker as a copy, and opens what the words opened", async () => {
  const first = started();
  await first.safe.create(words, [record("a")]);
  const code = paper.slice();
  expect(await first.safe.makePaperKey(words, code)).toBe("made");
  expect(code).toEqual(paper);
  await first.safe.lock();
  first.stop();
  const second = started();
  expect(await second.safe.unlock(code)).toBe("unlocked");
  expect((await second.safe.loadAll()).records).toEqual([record("a")]);
});

test("a second worker is told that the first one works, and may go on when that one ends", async () => {
  const first = started();
  expect(await first.safe.start()).toBe("first-run");
  const second = started();
  expect(await codeOf(second.safe.start())).toBe("other-tab-open");
  first.stop();
  expect(await second.safe.start()).toBe("first-run");
});

test("calls to a worker that ended are refused, those under way too", async () => {
  const { safe, stop } = started();
  const underWay = codeOf(safe.start());
  stop();
  expect(await underWay).toBe("worker-dead");
  expect(await codeOf(safe.loadAll())).toBe("worker-dead");
  await safe.lock();
});

test("a broken world arrives with its code", async () => {
  const { safe } = started();
  const failure = await safe.unlock(words).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: "SafeError", code: "nothing-kept" });
});

test("erasing leaves nothing of this origin", async () => {
  const { safe } = started();
  await safe.create(words, []);
  localStorage.setItem("s", "{}");
  await (await caches.open("other")).put("/x", new Response("x"));
  expect(await safe.erase("all")).toEqual([]);
  expect(await somethingKept()).toBe(false);
  expect(await indexedDB.databases()).toEqual([]);
  expect(await caches.keys()).toEqual([]);
  expect(localStorage.length).toBe(0);
});
