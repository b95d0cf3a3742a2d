import { expect, test } from "vitest";
import { planItemKind } from "../../src/care/plan.ts";
import { createMemorySafe } from "../../src/safe/memory.ts";
import { ids, item, opened, testSafe } from "./parts.ts";

const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

test("what waits for the paint is done once, after it", async () => {
  const records = await opened(createMemorySafe());
  let done = 0;
  records.afterPaint(() => {
    done += 1;
  });
  expect(done).toBe(0);
  await painted();
  await painted();
  expect(done).toBe(1);
});

test("whoever asks for what is unsaved finds what waited for the paint", async () => {
  const store = testSafe();
  const records = await opened(store.safe);
  store.refuse("other-tab");
  records.afterPaint(() => records.put(planItemKind, "a", item(1)));
  expect(records.unsaved().map(({ id }) => id)).toEqual(["a"]);
});

test("what waits for the paint is kept before everything counts as settled", async () => {
  const safe = createMemorySafe();
  const records = await opened(safe);
  records.afterPaint(() => records.put(planItemKind, "a", item(1)));
  await records.settled();
  expect(ids(await opened(safe))).toEqual(["a"]);
});
