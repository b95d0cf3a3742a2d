// What the page holds in memory once the app is open, after a collection; the worker is not in it.
import type { Page } from "playwright-core";
import { words } from "./words.ts";

const megabyte = 1_000_000;

/** Opens the app with the words of the bench and gives the used JavaScript heap of the page in MB. */
export async function heapWhenOpen(page: Page): Promise<number> {
  const field = page.locator("main input").first();
  await field.fill(words);
  await field.press("Enter");
  await page.locator(".nav").waitFor();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("HeapProfiler.collectGarbage");
  await devtools.send("Performance.enable");
  const { metrics } = await devtools.send("Performance.getMetrics");
  await devtools.detach();
  return (metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN) / megabyte;
}
