// Finds a Chromium that can be run, and installs one when there is none.
import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function findChromium(): Promise<string | null> {
  const chosen = process.env["CHROME_PATH"];
  if (chosen !== undefined) {
    if (!canRun(chosen)) throw new Error("CHROME_PATH names no program that can be run");
    return chosen;
  }
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const found = [...onPath, ...places].find(canRun);
  if (found !== undefined) return found;
  const { chromium } = await import("playwright-core");
  const own = chromium.executablePath();
  return own !== "" && existsSync(own) ? own : null;
}

function installChromium(): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { stdio: ["ignore", "inherit", "inherit"], env: environment });
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("No Chromium found: installing Debian's with apt-get.");
    run("apt-get", "update", "-q");
    run("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-noto-core");
  } else {
    console.log("No Chromium found: letting Playwright download one.");
    run(process.execPath, "node_modules/playwright-core/cli.js", "install", "chromium");
  }
}

/** Resolves to the path of a Chromium (CHROME_PATH, the PATH, known places, Playwright's own), installing one first when none is found; throws when that fails. */
export async function ensureChromium(): Promise<string> {
  const found = await findChromium();
  if (found !== null) return found;
  installChromium();
  const installed = await findChromium();
  if (installed === null) throw new Error("There is still no Chromium: install one, or set CHROME_PATH.");
  return installed;
}

if (import.meta.filename === process.argv[1]) console.log(await ensureChromium());
