// A browser whose profile lies on the disk, because one without keeps its databases in memory, and the CPU time it spends.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { ensureChromium } from "../scripts/find-browser.ts";
import { cpuOf } from "./cpu.ts";

// What a page still does by itself would count as the work (ms).
const calm = 500;

export interface BenchBrowser {
  /** Runs `work` in a new page at this address and closes it. */
  inPage<T>(url: string, work: (page: Page) => Promise<T>): Promise<T>;
  /** CPU ms that the whole browser spends on `work`, begun when it has come to rest. */
  cpuDuring(work: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

/** Starts a browser with a new profile. */
export async function startBrowser(): Promise<BenchBrowser> {
  const profile = mkdtempSync(join(tmpdir(), "bench-"));
  const context = await chromium.launchPersistentContext(profile, { executablePath: await ensureChromium() });
  return {
    async inPage(url, work) {
      const page = await context.newPage();
      await page.goto(url);
      const answer = await work(page);
      await page.close();
      return answer;
    },
    async cpuDuring(work) {
      await new Promise((resolve) => setTimeout(resolve, calm));
      const before = cpuOf(profile);
      await work();
      return cpuOf(profile) - before;
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

export const sides = ["ours", "theirs"] as const;

/** A cost of both, in CPU ms. */
export type Both = Readonly<Record<(typeof sides)[number], number>>;

/** The middle one of an odd count of numbers. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** The medians of both costs. */
export const medians = (turns: readonly Both[]): Both => ({
  ours: median(turns.map(({ ours }) => ours)),
  theirs: median(turns.map(({ theirs }) => theirs)),
});
