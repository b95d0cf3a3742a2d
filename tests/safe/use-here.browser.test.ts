// Two tabs by their real workers: one works, the other asks for the safe or takes it.
import { afterEach, expect, test, vi } from "vitest";
import type { TabNews } from "../../src/safe/api.ts";
import { type RunningSafe, startSafe } from "../../src/safe/client.ts";
import { codeOf, phoneWith, record, words } from "./places.ts";

interface Tab extends RunningSafe {
  readonly news: TabNews[];
}

const running: Tab[] = [];

/** A tab's worker; `hears` is what its page does when it hears of another. */
function tab(hears: (news: TabNews) => void = () => {}, worker?: Worker): Tab {
  const news: TabNews[] = [];
  const onTab = (told: TabNews) => {
    news.push(told);
    hears(told);
  };
  const mine = { ...startSafe(() => {}, onTab, worker), news };
  running.push(mine);
  return mine;
}

const locklessTab = () =>
  tab(() => {}, new Worker(new URL("./lockless.worker.ts", import.meta.url), { type: "module" }));

afterEach(async () => {
  for (const { stop } of running.splice(0)) stop();
  const { safe, stop } = startSafe();
  await safe.erase("all");
  stop();
});

const muteTab = () =>
  tab(() => {}, new Worker(new URL("./mute.worker.ts", import.meta.url), { type: "module" }));

/** A tab in which a safe that holds one record is open. */
async function openTab(one = tab()): Promise<Tab> {
  await phoneWith([record("a")]);
  expect(await one.safe.unlock(words)).toBe("unlocked");
  return one;
}

async function openedIds({ safe }: Tab): Promise<readonly string[]> {
  expect(await safe.unlock(words)).toBe("unlocked");
  return (await safe.loadAll()).records.map(({ id }) => id);
}

test("the first is asked, and what it saves before it lets go is there", async () => {
  const first: Tab = tab(async () => {
    await first.safe.put([record("late")]);
    first.stop();
  });
  await openTab(first);
  const second = tab();
  expect(await codeOf(second.safe.start())).toBe("other-tab-open");
  expect(await second.safe.start(true)).toBe("locked");
  expect(first.news).toEqual(["asked"]);
  expect(await openedIds(second)).toEqual(["a", "late"]);
  expect(second.news).toEqual([]);
});

test("a first that does not answer loses it after 3 s, keeps nothing more, and never takes it back", async () => {
  const first = await openTab();
  const second = tab();
  const started = performance.now();
  expect(await second.safe.start(true)).toBe("locked");
  expect(performance.now() - started).toBeGreaterThan(2_900);
  await vi.waitFor(() => expect(first.news).toEqual(["asked", "taken"]));
  expect(await codeOf(first.safe.put([record("b")]))).toBe("other-tab");
  expect(await codeOf(first.safe.unlock(words))).toBe("other-tab");
  expect(await codeOf(first.safe.start(true))).toBe("other-tab");
  expect(await openedIds(second)).toEqual(["a"]);
  await second.safe.put([record("c")]);
  expect(second.news).toEqual([]);
});

test("where both ask for it, each in turn gets it, and one at a time", async () => {
  const first = await openTab();
  const asking = [tab(), tab()];
  const answers = asking.map((one) => one.safe.start(true).then(() => one));
  await vi.waitFor(() => expect(first.news).toEqual(["asked", "asked"]));
  first.stop();
  const earlier = await Promise.race(answers);
  await earlier.safe.unlock(words);
  const [later] = (await Promise.all(answers)).filter((one) => one !== earlier);
  await vi.waitFor(() => expect(earlier.news).toEqual(["taken"]));
  expect(await codeOf(earlier.safe.loadAll())).toBe("other-tab");
  expect(later && (await openedIds(later))).toEqual(["a"]);
});

test("who has it already asks nobody", async () => {
  const first = await openTab();
  expect(await first.safe.start(true)).toBe("locked");
  await first.safe.put([record("b")]);
  expect(first.news).toEqual([]);
});

test("anything else on the channel is nothing, and a tab that only waits is not asked", async () => {
  const first = await openTab();
  const waiting = tab();
  expect(await codeOf(waiting.safe.start())).toBe("other-tab-open");
  const channel = new BroadcastChannel("olive");
  const garbled = [
    null,
    7,
    "use-here",
    [],
    {},
    { type: "lock" },
    { type: { type: "use-here" } },
    { TYPE: 1 },
  ];
  for (const message of garbled) channel.postMessage(message);
  channel.postMessage({ type: "use-here" });
  channel.close();
  await vi.waitFor(() => expect(first.news).toEqual(["asked"]));
  await first.safe.put([record("b")]);
  expect(first.news).toEqual(["asked"]);
  expect(waiting.news).toEqual([]);
});

test("where tabs cannot ask each other, the safe is taken after the same time", async () => {
  const first = await openTab(muteTab());
  const second = muteTab();
  expect(await second.safe.start(true)).toBe("locked");
  await vi.waitFor(() => expect(first.news).toEqual(["taken"]));
  expect(await codeOf(first.safe.loadAll())).toBe("other-tab");
  expect(await openedIds(second)).toEqual(["a"]);
});

test("where tabs cannot know of each other, the later save is refused, told, and nothing is torn", async () => {
  const first = await openTab(locklessTab());
  await first.safe.loadAll();
  const second = locklessTab();
  expect(await second.safe.start(true)).toBe("locked");
  expect(await openedIds(second)).toEqual(["a"]);
  await second.safe.put([record("b")]);
  expect(await codeOf(first.safe.put([record("c")]))).toBe("other-tab");
  expect(await codeOf(first.safe.put([record("c")]))).toBe("locked");
  expect(await openedIds(first)).toEqual(["a", "b"]);
  await first.safe.put([record("c")]);
  expect([first.news, second.news]).toEqual([[], []]);
});
