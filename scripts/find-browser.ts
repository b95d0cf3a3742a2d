// Finds a Chromium that can be run, and installs one when there is none.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import process from "node:process";
import { canInstall, canRun, findProgram, installPackages } from "./debian.ts";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

async function findChromium(): Promise<string | null> {
  const chosen = process.env["CHROME_PATH"];
  if (chosen !== undefined) {
    if (!canRun(chosen)) throw new Error("CHROME_PATH names no program that can be run");
    return chosen;
  }
  const found = findProgram(names) ?? places.find(canRun);
  if (found !== undefined) return found;
  const { chromium } = await import("playwright-core");
  const own = chromium.executablePath();
  return own !== "" && existsSync(own) ? own : null;
}

function installChromium(): void {
  if (canInstall()) {
    console.log("No Chromium found: installing Debian's with apt-get.");
    installPackages(["chromium", "fonts-noto-core"]);
  } else {
    console.log("No Chromium found: letting Playwright download one.");
    const installer = ["node_modules/playwright-core/cli.js", "install", "chromium"];
    execFileSync(process.execPath, installer, { stdio: ["ignore", "inherit", "inherit"] });
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
