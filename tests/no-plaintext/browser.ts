// A browser on a profile that stays on the disk, which can be closed or killed.
import process from "node:process";
import { chromium, type Page } from "@playwright/test";

export type Options = Parameters<typeof chromium.launchPersistentContext>[1];

export interface Running {
  readonly page: Page;
  close(): Promise<void>;
  /** Kills every process of the browser at once, as a phone does that runs out of memory. */
  kill(): Promise<void>;
}

export async function startOn(profile: string, options: Options): Promise<Running> {
  const context = await chromium.launchPersistentContext(profile, options);
  const browser = context.browser();
  if (browser === null) throw new Error("the browser has no handle");
  const session = await browser.newBrowserCDPSession();
  // Only a browser with a profile offers to install by itself; what an iPhone is told is not told beside that offer.
  await context.addInitScript(() =>
    addEventListener("beforeinstallprompt", (event) => event.stopImmediatePropagation()),
  );
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    close: () => context.close(),
    async kill() {
      const { processInfo } = await session.send("SystemInfo.getProcessInfo");
      const closed = new Promise((resolve) => context.once("close", resolve));
      for (const { id } of processInfo) process.kill(id, "SIGKILL");
      await closed;
    },
  };
}
