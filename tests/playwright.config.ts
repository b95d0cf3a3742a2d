import { defineConfig } from "@playwright/test";
import { ensureChromium } from "../scripts/find-browser.ts";

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  // Opening with words takes seconds where the machine is busy.
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    baseURL: "http://localhost:4173",
    // A step that never comes ends before the patience of a long walk does.
    actionTimeout: 60_000,
    viewport: { width: 360, height: 740 },
    launchOptions: { executablePath: await ensureChromium() },
  },
  webServer: [
    { command: "npx vite preview", cwd: "..", url: "http://localhost:4173", reuseExistingServer: false },
    {
      command: "npx vite preview --outDir dist-pseudo --port 4174",
      cwd: "..",
      url: "http://localhost:4174",
      reuseExistingServer: false,
    },
  ],
});
