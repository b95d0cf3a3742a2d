// What reading all records and saving one cost: the sealed safe, and plain Dexie rows with the same records.

import { type BenchBrowser, type Both, medians, sides, startBrowser } from "./browser.ts";
import { heapWhenOpen } from "./heap.ts";

export interface StoreCost {
  readonly read: Both;
  /** Reading, and checking every body. */
  readonly check: Both;
  readonly save: Both;
  /** Of the page in MB, the app opened with these records. */
  readonly heap: number;
}

/** The same of one side in one turn. */
type SideCost = Record<Exclude<keyof StoreCost, "heap">, number>;

// As many as the full form has questions.
const savesInTurn = 61;
const noCost: SideCost = { read: 0, check: 0, save: 0 };

async function measureSide(
  url: string,
  browser: BenchBrowser,
  side: (typeof sides)[number],
  count: number,
): Promise<SideCost> {
  return browser.inPage(url, async (page) => {
    await page.evaluate((name) => bench[name].open(), side);
    const read = await browser.cpuDuring(() => page.evaluate((name) => bench[name].read(), side));
    let found = 0;
    const list = await browser.cpuDuring(async () => {
      found = await page.evaluate((name) => bench[name].list(), side);
    });
    if (found !== count) throw new Error(`${side}: ${found} records of ${count}`);
    const saves = await browser.cpuDuring(() =>
      page.evaluate(([name, times]) => bench[name].save(times), [side, savesInTurn] as const),
    );
    return { read, check: read + list, save: saves / savesInTurn };
  });
}

/** Fills a new browser with `count` records both ways and measures both by turns. */
export async function measureStore(url: string, count: number, turns: number): Promise<StoreCost> {
  const browser = await startBrowser();
  try {
    const length = await browser.inPage(url, (page) => page.evaluate((many) => bench.fill(many), count));
    console.log(`filled with ${count} records of ${Math.round(length)} bytes`);
    const found: Record<"ours" | "theirs", SideCost>[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const cost = { ours: noCost, theirs: noCost };
      // Whoever comes first finds another machine than who comes second.
      for (const side of turn % 2 === 0 ? sides : sides.toReversed())
        cost[side] = await measureSide(url, browser, side, count);
      found.push(cost);
    }
    const of = (what: keyof SideCost): Both =>
      medians(found.map(({ ours, theirs }) => ({ ours: ours[what], theirs: theirs[what] })));
    const heap = await browser.inPage(new URL("/", url).href, heapWhenOpen);
    return { read: of("read"), check: of("check"), save: of("save"), heap };
  } finally {
    await browser.close();
  }
}

/** Keeps `count` records of a copy that was opened, both ways and by turns, each time beside those of before. */
export async function measureRestore(url: string, count: number, turns: number): Promise<Both> {
  const browser = await startBrowser();
  try {
    await browser.inPage(url, (page) => page.evaluate(() => bench.fill(1)));
    const found: Both[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const cost = { ours: 0, theirs: 0 };
      for (const side of turn % 2 === 0 ? sides : sides.toReversed())
        cost[side] = await browser.inPage(url, async (page) => {
          await page.evaluate((name) => bench[name].open(), side);
          await page.evaluate((name) => bench[name].read(), side);
          await page.evaluate((many) => bench.copy(many), count);
          return browser.cpuDuring(() => page.evaluate((name) => bench[name].restore(), side));
        });
      found.push(cost);
    }
    return medians(found);
  } finally {
    await browser.close();
  }
}
