// The app without screens in a browser of its own, on a profile that outlives the browser.
import { strict as assert } from "node:assert";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureChromium } from "../../scripts/find-browser.ts";
import { type Running, startOn } from "../no-plaintext/browser.ts";
import type { Walk } from "./page.ts";

type Verbs = { [V in keyof Walk as Walk[V] extends (...args: never) => unknown ? V : never]: Walk[V] };

export interface RunningApp {
  call<V extends keyof Verbs>(verb: V, ...args: Parameters<Verbs[V]>): Promise<Awaited<ReturnType<Verbs[V]>>>;
  /** Opens the page anew; gives what it found. */
  arrive(): Promise<string>;
  /** Waits until the app has locked itself: then it starts a new document at its own address. */
  locked(): Promise<void>;
  /** Makes a safe with these words. */
  make(words: string): Promise<void>;
  /** Opens the page anew and the safe with these words. */
  open(words: string): Promise<void>;
  /** Kills the browser, and starts another one on the same profile. */
  kill(): Promise<void>;
  end(): Promise<void>;
}

/** Starts it on a new profile; `url` is where the app is served with this folder beside it. */
export async function startApp(url: string): Promise<RunningApp> {
  const profile = mkdtempSync(join(tmpdir(), "endurance-"));
  const options = { executablePath: await ensureChromium() };
  let browser: Running = await startOn(profile, options);
  const app: RunningApp = {
    call: (verb, ...args) =>
      browser.page.evaluate(
        ([name, given]) => (walk[name] as (...all: readonly unknown[]) => never)(...given),
        [verb, args] as const,
      ),
    async arrive() {
      await browser.page.goto(`${url}/tests/endurance/walk.html`);
      return browser.page.evaluate(() => walk.begun);
    },
    locked: () => browser.page.waitForURL(`${url}/`),
    async make(words) {
      assert.equal(await app.call("keep", words), "done");
    },
    async open(words) {
      assert.equal(await app.arrive(), "locked");
      assert.equal(await app.call("unlock", words), "done");
    },
    async kill() {
      await browser.kill();
      browser = await startOn(profile, options);
    },
    async end() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
  return app;
}
