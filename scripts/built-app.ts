// The built app on a port of its own, with a browser beside it, for scripts that look at it or measure it.
import { type Browser, chromium } from "playwright-core";
import { build, preview } from "vite";
import { ensureChromium } from "./find-browser.ts";

export interface BuiltApp {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Builds the app in a mode (its output folder follows), serves it with its headers on `port`, and starts a browser. */
export async function serveBuilt(mode: "production" | "pseudo", port: number): Promise<BuiltApp> {
  await build({ mode, logLevel: "error" });
  const server = await preview({ mode, logLevel: "error", preview: { port, strictPort: true } });
  const browser = await chromium.launch({ executablePath: await ensureChromium() });
  return {
    url: `http://localhost:${port}`,
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
