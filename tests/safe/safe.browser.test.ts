import { expect, test } from "vitest";
import { newPlaces, opened, record, safeAt, safeWith, words } from "./places.ts";

test("what was kept opens with the same words, however they are typed", async () => {
  const places = newPlaces();
  const safe = safeAt(places);
  expect(await safe.start()).toBe("first-run");
  await safeWith(places, [record("a", "first")]);
  const next = safeAt(places);
  expect(await next.start()).toBe("locked");
  expect(await next.unlock("something else entirely")).toBe("wrong-passphrase");
  expect(await next.unlock("  OLIVE ladder-river, candle Stone ")).toBe("unlocked");
  expect(await next.loadAll()).toEqual({ records: [record("a", "first")], notices: [] });
  await next.put([record("b")]);
  expect(await opened(places, words)).toMatchObject({ ids: ["a", "b"] });
});

test("other pages of this origin do not hear which rows a save changed", async () => {
  const safe = await safeWith(newPlaces(), []);
  // Where Dexie announces changes.
  const [ear, mouth] = [1, 2].map(() => new BroadcastChannel("x-storagemutated-1"));
  const heard: unknown[] = [];
  const end = new Promise<void>((resolve) => {
    ear?.addEventListener("message", ({ data }) => {
      heard.push(data);
      if (data === "end") resolve();
    });
  });
  await safe.put([record("a")]);
  mouth?.postMessage("end");
  await end;
  expect(heard).toEqual(["end"]);
  ear?.close();
  mouth?.close();
});
