import preact from "@preact/preset-vite";
import { playwright } from "@vitest/browser-playwright";
import type { LaunchOptions } from "playwright-core";
import { defineConfig } from "vitest/config";
import { ensureProgram } from "../scripts/debian.ts";
import { ensureChromium } from "../scripts/find-browser.ts";

const rules = ["tests/architecture.test.ts", "tests/locales.test.ts"];

// A test takes a second; a machine that does something else beside it takes more (ms).
const testTimeout = 30_000;

/** The suite of real storage, keys and workers, in one engine; where it is not asked for, no browser is looked for. */
const inBrowser = (name: string, browser: "chromium" | "firefox", launchOptions: LaunchOptions) => ({
  plugins: [preact()],
  optimizeDeps: {
    include: [
      "@hpke/core",
      "@hpke/dhkem-x25519",
      "@preact/signals",
      "age-encryption",
      "comlink",
      "hash-wasm",
      "dexie",
      "fast-check",
      "zod/mini",
    ],
  },
  test: {
    name,
    include: ["tests/**/*.browser.test.ts"],
    testTimeout,
    exclude: browser === "chromium" ? [] : ["tests/**/*.chromium.browser.test.ts"],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions }),
      instances: [{ browser }],
    },
  },
});
const isAsked = (project: string) => process.argv.includes(project);

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    projects: [
      { test: { name: "rules", include: rules, testTimeout } },
      {
        test: {
          name: "pure",
          include: ["tests/**/*.test.ts"],
          testTimeout,
          exclude: ["tests/**/*.browser.test.ts", ...rules],
        },
      },
      inBrowser("browser", "chromium", isAsked("browser") ? { executablePath: await ensureChromium() } : {}),
      // The channel speaks WebDriver BiDi, which a Firefox that Playwright did not build understands.
      inBrowser(
        "firefox",
        "firefox",
        isAsked("firefox")
          ? { channel: "moz-firefox", executablePath: ensureProgram("firefox-esr", ["firefox-esr"]) }
          : {},
      ),
    ],
  },
});
