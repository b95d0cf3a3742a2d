// The browser suite on Firefox, and the way of a phone without files on WebKitGTK; installs Debian's where they are missing.
import { spawnSync } from "node:child_process";
import process from "node:process";
import { walkWithoutFiles } from "../tests/engines/without-files.ts";
import { serveSite } from "./built-app.ts";

const port = 4184;

const suite = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "-c", "tests/vitest.config.ts", "--project", "firefox"],
  { stdio: "inherit" },
);
if (suite.status !== 0) process.exitCode = 1;
console.log(`${suite.status === 0 ? "ok " : "NOT"}  Firefox: the browser suite`);

const site = await serveSite("production", port);
try {
  console.log(`ok   WebKitGTK: ${await walkWithoutFiles(site.url)}`);
} catch (error) {
  console.log(`NOT  WebKitGTK: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await site.close();
}
