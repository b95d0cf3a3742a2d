// From a tap to the next paint: an answer of the check beside a button that counts, on a six times slower processor.
import type { Page } from "playwright-core";
import { type Both, median, medians } from "./browser.ts";
import { withPage } from "./first-screen.ts";

// As many as the first part of the short form has questions: after it comes a pause.
const tapCount = 5;
const between = 500;
const slower = 6;

declare global {
  var tapDurations: number[];
}

/** Median ms from the tap to the paint after it, of `tapCount` taps on what `target` finds. */
async function tapTimes(url: string, arrive: (page: Page) => Promise<void>, target: string): Promise<number> {
  return withPage(async (page, devtools) => {
    await page.goto(url);
    await arrive(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await page.evaluate(() => {
      globalThis.tapDurations = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (entry.name === "click") tapDurations.push(entry.duration);
      }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
    });
    for (let turn = 0; turn < tapCount; turn += 1) {
      const one = page.locator(target).first();
      await one.tap();
      await page.waitForTimeout(between);
    }
    const times = await page.evaluate(() => tapDurations);
    // What takes less than 16 ms is not told by the browser.
    return median(Array.from({ length: tapCount }, (_, at) => times[at] ?? 16));
  });
}

async function toFirstQuestion(page: Page): Promise<void> {
  // From a network as near as here the phone is filled at once and not over minutes, and both processors are busy with it.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  for (const name of ["Try it, keep nothing", "I agree, begin", "Yes, go on"])
    await page.getByRole("button", { name }).click();
  await page.locator("#question").waitFor();
}

/** Answers of the check at `ours`, and the counter at `theirs`, `turns` times by turns. */
export async function measureTaps(ours: string, theirs: string, turns: number): Promise<Both> {
  const found: Both[] = [];
  for (let turn = 0; turn < turns; turn += 1)
    found.push({
      ours: await tapTimes(ours, toFirstQuestion, ".choices:not(.two) .choice"),
      theirs: await tapTimes(theirs, async () => {}, "button"),
    });
  return medians(found);
}
