// How a log of ten months feels: the longest task of the page while it is scrolled to the end of what is shown, several times further.
import type { Page } from "playwright-core";
import { startBrowser } from "./browser.ts";
import { heapWhenOpen } from "./heap.ts";

const further = 6;
const wheels = 12;

declare global {
  var longTasks: number[];
}

export interface MonthsCost {
  /** Ms; 0 when no task took 50 ms or more. */
  readonly longest: number;
  /** Ms. */
  readonly search: number;
  /** MB. */
  readonly heap: number;
  readonly records: number;
}

async function longestTask(page: Page): Promise<number> {
  await page.getByRole("button", { name: "Log", exact: true }).click();
  await page.locator(".tl").waitFor();
  await page.evaluate(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration);
    }).observe({ type: "longtask" });
  });
  await page.mouse.move(180, 400);
  for (let turn = 0; turn < further; turn += 1) {
    for (let wheel = 0; wheel < wheels; wheel += 1) {
      await page.mouse.wheel(0, 600);
      await page.waitForTimeout(50);
    }
    await page.getByRole("button", { name: "Show earlier ones" }).click();
  }
  return page.evaluate(() => Math.max(0, ...longTasks));
}

/** Fills a new browser with ten months and measures the app opened with them. */
export async function measureMonths(url: string): Promise<MonthsCost> {
  const browser = await startBrowser();
  try {
    const { records, search } = await browser.inPage(url, (page) => page.evaluate(() => bench.fillMonths()));
    const app = new URL("/", url).href;
    return await browser.inPage(app, async (page) => {
      await page.setViewportSize({ width: 360, height: 740 });
      const heap = await heapWhenOpen(page);
      return { records, search, heap, longest: await longestTask(page) };
    });
  } finally {
    await browser.close();
  }
}
