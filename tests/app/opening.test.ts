import { describe, expect, test } from "vitest";
import { beginOpening, mostOpenings } from "../../src/app/opening.ts";
import { createSettings } from "../../src/app/settings.ts";
import { day, opened, type TestClock, type TestSafe, testClock, testSafe } from "./parts.ts";

/** One more opening of what the store holds. */
async function openOnce(store: TestSafe, clock: TestClock = testClock()) {
  const records = await opened(store.safe, clock);
  const settings = createSettings(records);
  const opening = beginOpening(settings, clock);
  await records.settled();
  return { records, settings, opening };
}

test("her words are offered for practice at the second, the fifth and the twentieth opening", async () => {
  const store = testSafe();
  const offered: number[] = [];
  for (let number = 1; number <= 30; number += 1) {
    const { opening } = await openOnce(store);
    if (opening.offersPractice.value) offered.push(number);
  }
  expect(offered).toEqual([2, 5, 20]);
  const { settings } = await openOnce(store);
  expect(settings.current.value.opened?.count).toBe(mostOpenings);
});

test("what was offered once is not offered again in the same opening", async () => {
  const store = testSafe();
  await openOnce(store);
  const { opening } = await openOnce(store);
  expect(opening.offersPractice.value).toBe(true);
  opening.endPractice();
  expect(opening.offersPractice.value).toBe(false);
});

describe("an opening that cannot be noted", () => {
  test("is no failed save, and nothing of it waits or is offered later", async () => {
    const store = testSafe();
    store.refuse("disk-full");
    const { records } = await openOnce(store);
    expect(records.saving.value).toBe("kept");
    expect(records.unsaved()).toEqual([]);
    expect((await store.kept()).size).toBe(0);
  });

  test("does not hide that what she changed with it was not kept", async () => {
    const store = testSafe();
    store.hold();
    const records = await opened(store.safe);
    const settings = createSettings(records);
    settings.change({ atRisk: true });
    beginOpening(settings, testClock());
    store.end("disk-full");
    await records.settled();
    expect(records.saving.value).toEqual({ failed: "disk-full" });
  });
});

test("noting keeps her settings, their place and their history", async () => {
  const store = testSafe();
  const first = await openOnce(store);
  first.settings.change({ atRisk: true });
  await first.records.settled();
  const before = (await store.kept()).get("settings");
  const { settings } = await openOnce(store);
  expect(settings.current.value).toMatchObject({ atRisk: true, opened: { count: 2 } });
  const after = (await store.kept()).get("settings");
  expect([after?.seq, after?.e]).toEqual([before?.seq, before?.e]);
});

describe("coming back", () => {
  test.each([
    ["the same day", [0], false],
    ["after 21 days", [21], false],
    ["after 22 days", [22], true],
    ["after a year", [365], true],
    ["with a clock set back", [-400], false],
    ["with a clock set right again", [-400, 400], true],
    ["with a clock that was far ahead for one opening", [4_000, -3_990], false],
    ["often enough", [20, 20, 20], false],
  ])("%s", async (_, passes, isReturn) => {
    const store = testSafe();
    const clock = testClock();
    let last = await openOnce(store, clock);
    expect(last.opening.isReturn.value).toBe(false);
    for (const days of passes) {
      clock.shift(days * day);
      last = await openOnce(store, clock);
    }
    expect(last.opening.isReturn.value).toBe(isReturn);
    last.opening.endReturn();
    expect(last.opening.isReturn.value).toBe(false);
  });

  test("is greeted, and nothing is asked for beside it", async () => {
    const store = testSafe();
    const clock = testClock();
    await openOnce(store, clock);
    clock.shift(30 * day);
    const { opening } = await openOnce(store, clock);
    expect([opening.isReturn.value, opening.offersPractice.value]).toEqual([true, false]);
  });
});
