// How the first screen loads, beside an empty page and a new Preact project, each in a new browser, by turns.
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { ensureChromium } from "../scripts/find-browser.ts";
import { median } from "./browser.ts";
import { lighthouseScores, type Scores } from "./lighthouse.ts";
import { type PageName, pages } from "./peers.ts";

/** What one page cost, medians over the turns; times in ms. */
export interface LoadCost {
  /** Of every Lighthouse run. */
  readonly scores: readonly Scores[];
  /** On a slow 3G network with a six times slower processor. */
  readonly slow: { readonly fcp: number; readonly lcp: number };
  /** CPU time of the main thread for a cold load. */
  readonly cpu: number;
}

// DevTools' own "Slow 3G", before its latency is applied to the simulated kind.
const slow3g = { offline: false, latency: 2_000, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const debugPort = 9_444;
const rest = 2_500;

/** Gives `work` a phone's page in a new browser. */
export async function withPage<T>(work: (page: Page, devtools: CDPSession) => Promise<T>): Promise<T> {
  const browser: Browser = await chromium.launch({ executablePath: await ensureChromium() });
  try {
    const page = await (await browser.newContext(phone)).newPage();
    return await work(page, await page.context().newCDPSession(page));
  } finally {
    await browser.close();
  }
}

/** First and largest contentful paint (ms) as the page's own clock has them. */
const paints = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ fcp: number; lcp: number }>((resolve) => {
        const fcp = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
        new PerformanceObserver((list) =>
          resolve({ fcp, lcp: list.getEntries().at(-1)?.startTime ?? Number.NaN }),
        ).observe({ type: "largest-contentful-paint", buffered: true });
      }),
  );

const slowLoad = (url: string) =>
  withPage(async (page, devtools) => {
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", slow3g);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
    await page.goto(url, { timeout: 120_000 });
    await page.waitForTimeout(rest);
    return paints(page);
  });

const coldCpu = (url: string) =>
  withPage(async (page, devtools) => {
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
    const spent = async () =>
      (await devtools.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")
        ?.value ?? Number.NaN;
    const before = await spent();
    await page.goto(url);
    await page.waitForTimeout(rest);
    return 1_000 * ((await spent()) - before);
  });

/** Loads every page `turns` times in each way. */
export async function measureLoads(
  urls: Readonly<Record<PageName, string>>,
  turns: number,
): Promise<Readonly<Record<PageName, LoadCost>>> {
  const found = { ours: [], empty: [], template: [] } as Record<
    PageName,
    { scores: Scores; slow: { fcp: number; lcp: number }; cpu: number }[]
  >;
  for (let turn = 0; turn < turns; turn += 1) {
    for (const name of turn % 2 === 0 ? pages : pages.toReversed()) {
      const url = urls[name];
      const scores = await lighthouseScores(url, debugPort);
      found[name].push({ scores, slow: await slowLoad(url), cpu: await coldCpu(url) });
    }
  }
  const cost = (name: PageName): LoadCost => ({
    scores: found[name].map(({ scores }) => scores),
    slow: {
      fcp: median(found[name].map(({ slow }) => slow.fcp)),
      lcp: median(found[name].map(({ slow }) => slow.lcp)),
    },
    cpu: median(found[name].map(({ cpu }) => cpu)),
  });
  return { ours: cost("ours"), empty: cost("empty"), template: cost("template") };
}
