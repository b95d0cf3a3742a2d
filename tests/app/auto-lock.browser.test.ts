// The real page's events over a stand-in for the session.
import { signal } from "@preact/signals";
import { expect, onTestFinished, test, vi } from "vitest";
import { watchPage } from "../../src/app/auto-lock.ts";
import type { Unsaved } from "../../src/app/records.ts";
import type { Route } from "../../src/app/routes.ts";
import type { Phase, StoreMode } from "../../src/app/session.ts";
import { createSpace, type Space } from "../../src/app/space.ts";
import { envelope, minute, seededRandom, testClock, testSafe } from "./parts.ts";

function setSight(state: DocumentVisibilityState): void {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}

/** A watched page over a space of this mode, or outside. */
async function watched(mode: StoreMode | null) {
  const clock = testClock();
  const store = testSafe();
  const { safe } = store;
  const loaded = await safe.loadAll();
  const space = signal<Space | null>(
    mode && createSpace({ safe, loaded, mode, clock, random: seededRandom(1) }),
  );
  const lock = vi.fn(async () => {});
  const unsaved = signal<readonly Unsaved[]>([]);
  const phase = signal<Phase>(mode === null ? "outside" : "inside");
  const reopen = vi.fn(() => {
    unsaved.value = space.value?.records.unsaved() ?? unsaved.value;
    space.value = null;
  });
  const restart = vi.fn();
  const route = signal<Route>({ screen: "unlock" });
  const session = { phase, space, unsaved, lock, reopen };
  const guard = watchPage({ session, navigation: { restart, route }, clock });
  // The first look finds what is open.
  dispatchEvent(new Event("focus"));
  onTestFinished(() => {
    setSight("visible");
    space.value = null;
    phase.value = "left";
  });
  return { clock, guard, lock, phase, reopen, restart, route, space, store, unsaved };
}

const atRisk = (space: Space | null) => space?.settings.change({ atRisk: true });

test("on a day of risk, out of sight is locked at once", async () => {
  const { lock, space } = await watched("sealed");
  atRisk(space.value);
  dispatchEvent(new Event("blur"));
  expect(lock).not.toHaveBeenCalled();
  setSight("hidden");
  expect(lock).toHaveBeenCalledOnce();
});

test("the way in by a paper key locks like words that were typed", async () => {
  const { clock, lock, route } = await watched(null);
  setSight("hidden");
  clock.pass(2 * minute);
  setSight("visible");
  expect(lock).not.toHaveBeenCalled();
  route.value = { screen: "paper-open" };
  dispatchEvent(new Event("focus"));
  setSight("hidden");
  clock.pass(2 * minute);
  setSight("visible");
  expect(lock).toHaveBeenCalledOnce();
});

test("a dialog that the app opened holds the lock off until she is back", async () => {
  const { clock, guard, lock, space } = await watched("sealed");
  atRisk(space.value);
  guard.expectLeave("file");
  setSight("hidden");
  clock.pass(2 * minute);
  setSight("visible");
  expect(lock).not.toHaveBeenCalled();
  setSight("hidden");
  expect(lock).toHaveBeenCalledOnce();
});

test("a dialog holds it off for 3 min, and asking again for the same gives no more", async () => {
  const { clock, guard, lock } = await watched("sealed");
  guard.expectLeave("share");
  clock.pass(2 * minute);
  guard.expectLeave("share");
  setSight("hidden");
  clock.pass(minute - 1);
  dispatchEvent(new Event("blur"));
  expect(lock).not.toHaveBeenCalled();
  clock.pass(2 * minute);
  dispatchEvent(new Event("blur"));
  expect(lock).toHaveBeenCalledOnce();
});

test("the end of a dialog, and a touch, bring the usual rules back", async () => {
  for (const end of ["call", "touch"] as const) {
    const { guard, lock, space } = await watched("sealed");
    atRisk(space.value);
    const done = guard.expectLeave("print");
    if (end === "call") done();
    else dispatchEvent(new Event("pointerdown"));
    setSight("hidden");
    expect(lock).toHaveBeenCalledOnce();
    setSight("visible");
  }
});

test("the end of one dialog does not end another", async () => {
  const { guard, lock, space } = await watched("sealed");
  atRisk(space.value);
  const first = guard.expectLeave("keep-storage");
  guard.expectLeave("install");
  first();
  setSight("hidden");
  expect(lock).not.toHaveBeenCalled();
});

test("frozen counts as out of sight, and a page out of the browser's memory is not taken up again", async () => {
  const frozen = await watched("sealed");
  document.dispatchEvent(new Event("freeze"));
  frozen.clock.pass(2 * minute);
  dispatchEvent(new Event("focus"));
  expect(frozen.lock).toHaveBeenCalledOnce();
  const left = await watched("memory");
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  expect(left.lock).toHaveBeenCalledOnce();
});

test("words typed into a field outside are wiped after the usual times, an empty page is left alone", async () => {
  const { clock, lock } = await watched(null);
  clock.pass(60 * minute);
  dispatchEvent(new Event("blur"));
  expect(lock).not.toHaveBeenCalled();
  const field = document.createElement("input");
  document.body.append(field);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  dispatchEvent(new Event("pointerdown"));
  clock.pass(5 * minute);
  field.remove();
  dispatchEvent(new Event("blur"));
  expect(lock).not.toHaveBeenCalled();
  document.body.append(field);
  dispatchEvent(new Event("pointerdown"));
  clock.pass(5 * minute);
  dispatchEvent(new Event("blur"));
  expect(lock).toHaveBeenCalledOnce();
  field.remove();
});

test("changes that wait in memory for her words go after half an hour untouched", async () => {
  const { clock, lock, unsaved } = await watched(null);
  unsaved.value = [{ ...envelope("a", 1), from: { edits: new Set(), isEmpty: true } }];
  dispatchEvent(new Event("pointerdown"));
  clock.pass(29 * minute);
  dispatchEvent(new Event("blur"));
  expect(lock).not.toHaveBeenCalled();
  clock.pass(minute);
  dispatchEvent(new Event("blur"));
  expect(lock).toHaveBeenCalledOnce();
});

test("a clock that goes back a little every time is seen through", async () => {
  const { clock, lock } = await watched("sealed");
  clock.shift(-1_500);
  dispatchEvent(new Event("pointerdown"));
  expect(lock).not.toHaveBeenCalled();
  clock.shift(-1_500);
  dispatchEvent(new Event("pointerdown"));
  expect(lock).toHaveBeenCalledOnce();
});

test("another tab that asks gets the safe when what waits is saved", async () => {
  const { guard, lock, reopen, space, store } = await watched("sealed");
  store.hold();
  atRisk(space.value);
  const given = guard.giveWay();
  expect(document.documentElement.hasAttribute("data-covered")).toBe(true);
  expect(lock).not.toHaveBeenCalled();
  store.release();
  await given;
  expect(lock).toHaveBeenCalledOnce();
  expect(reopen).not.toHaveBeenCalled();
});

test("what cannot be saved, or not within half a second, stays in memory behind her words", async () => {
  for (const way of ["refused", "slow"] as const) {
    const { guard, lock, restart, space, store, unsaved } = await watched("sealed");
    if (way === "slow") store.hold();
    else store.refuse("other-tab");
    atRisk(space.value);
    // Asked, and taken before it has answered.
    await Promise.all([guard.giveWay(), guard.giveWay()]);
    expect(lock).not.toHaveBeenCalled();
    expect(restart).toHaveBeenCalledExactlyOnceWith("unlock");
    // The news of a worker that has ended may come late.
    await guard.giveWay();
    expect(lock).not.toHaveBeenCalled();
    expect(unsaved.value).toHaveLength(1);
  }
});

test("a tab with nothing open just closes; answers in memory and a page she leaves are in nobody's way", async () => {
  const outside = await watched(null);
  await outside.guard.giveWay();
  expect(outside.lock).toHaveBeenCalledOnce();
  const trying = await watched("memory");
  await trying.guard.giveWay();
  const leaving = await watched(null);
  leaving.phase.value = "left";
  await leaving.guard.giveWay();
  for (const { lock, reopen } of [trying, leaving]) {
    expect(lock).not.toHaveBeenCalled();
    expect(reopen).not.toHaveBeenCalled();
  }
});
