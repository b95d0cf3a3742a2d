// The built app on a port of its own, with a browser beside it, for scripts that look at it or measure it.
import { type Browser, chromium } from "playwright-core";
import { build, preview } from "vite";
import { ensureChromium } from "./find-browser.ts";

export interface BuiltSite {
  readonly url: string;
  close(): Promise<void>;
}

export interface BuiltApp extends BuiltSite {
  readonly browser: Browser;
}

/** Builds the app in a mode (its output folder follows), and serves it with its headers on `port`. */
export async function serveSite(mode: "production" | "pseudo" | "bench", port: number): Promise<BuiltSite> {
  await build({ mode, logLevel: "error" });
  const server = await preview({ mode, logLevel: "error", preview: { port, strictPort: true } });
  return { url: `http://localhost:${port}`, close: () => server.close() };
}

/** The same, and starts a browser. */
export async function serveBuilt(mode: "production" | "pseudo", port: number): Promise<BuiltApp> {
  const site = await serveSite(mode, port);
  const browser = await chromium.launch({ executablePath: await ensureChromium() });
  return {
    url: site.url,
    browser,
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
