import preact from "@preact/preset-vite";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { ensureChromium } from "../scripts/find-browser.ts";

const rules = ["tests/architecture.test.ts", "tests/locales.test.ts"];
const wantsBrowser = process.argv.includes("browser");

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    projects: [
      { test: { name: "rules", include: rules } },
      {
        test: {
          name: "pure",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/**/*.browser.test.ts", ...rules],
        },
      },
      {
        plugins: [preact()],
        optimizeDeps: { include: ["comlink", "hash-wasm", "dexie", "fast-check", "zod/mini"] },
        test: {
          name: "browser",
          include: ["tests/**/*.browser.test.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright(
              wantsBrowser ? { launchOptions: { executablePath: await ensureChromium() } } : {},
            ),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
