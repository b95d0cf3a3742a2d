// One Lighthouse run, mobile as it comes: simulated slow 4G, a four times slower processor.
import lighthouse from "lighthouse";
import { chromium } from "playwright-core";
import { ensureChromium } from "../scripts/find-browser.ts";

export interface Scores {
  /** 0 to 100. */
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  /** First and largest contentful paint in ms. */
  readonly fcp: number;
  readonly lcp: number;
}

// Sometimes the browser records no trace; then Lighthouse itself asks to be run again.
const attempts = 3;

/** Runs Lighthouse on `url` in a new browser that listens on `port`; throws what it says when it cannot run three times. */
export async function lighthouseScores(url: string, port: number): Promise<Scores> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(url, port);
    } catch (error) {
      if (attempt === attempts) throw error;
    }
  }
}

async function runOnce(url: string, port: number): Promise<Scores> {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: [`--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(url, {
      port,
      logLevel: "error",
      onlyCategories: ["performance", "accessibility", "best-practices"],
    });
    const { categories = {}, audits = {}, runtimeError } = result?.lhr ?? {};
    if (runtimeError !== undefined) throw new Error(runtimeError.message);
    const score = (id: string) => Math.round((categories[id]?.score ?? Number.NaN) * 100);
    const time = (id: string) => audits[id]?.numericValue ?? Number.NaN;
    return {
      performance: score("performance"),
      accessibility: score("accessibility"),
      bestPractices: score("best-practices"),
      fcp: time("first-contentful-paint"),
      lcp: time("largest-contentful-paint"),
    };
  } finally {
    await browser.close();
  }
}
