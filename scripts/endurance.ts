// Kills the browser at random moments of a check and looks whether every answer that was called kept is there. `-- --seed N` repeats a run.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { chromium, type Page } from "playwright-core";
import { build, preview } from "vite";
import { ensureChromium } from "./find-browser.ts";

const kills = 20;
// The check is gone through again once so many answers were kept, so that its end is never reached.
const enough = 20;
const port = 4183;
const debugPort = 9333;
const url = `http://localhost:${port}`;
const { seed = String(Date.now() % 1_000_000) } = parseArgs({ options: { seed: { type: "string" } } }).values;

/** A repeatable source of numbers from 0 to 1 (mulberry32). */
function numbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const profile = mkdtempSync(join(tmpdir(), "endurance-"));
const chance = numbers(Number(seed));
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

interface Running {
  readonly page: Page;
  kill(): Promise<void>;
}

/** A browser on the one profile, in a process group of its own, so that it can be killed as a whole. */
async function startBrowser(path: string): Promise<Running> {
  const flags = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
  ];
  const child = spawn(
    path,
    [...flags, `--user-data-dir=${profile}`, `--remote-debugging-port=${debugPort}`, "about:blank"],
    {
      detached: true,
      stdio: "ignore",
    },
  );
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  for (let tries = 0; ; tries += 1) {
    try {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${debugPort}`);
      const context = browser.contexts()[0];
      if (context === undefined) throw new Error("the browser has no context");
      const page = context.pages()[0] ?? (await context.newPage());
      return {
        page,
        async kill() {
          if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
          await ended;
          rmSync(join(profile, "SingletonLock"), { force: true });
        },
      };
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** A safe with an unfinished check in it; returns its words. */
async function prepare(page: Page): Promise<string> {
  await page.goto(url);
  await page.getByRole("button", { name: "Make it mine" }).click();
  await button(page, "I agree, begin").click();
  await page.locator(".five li").first().waitFor();
  const words = (await page.locator(".five li").allTextContents()).join(" ");
  await button(page, "I will remember these").click();
  await page.getByLabel("Your words", { exact: true }).fill(words);
  await button(page, "Keep this").click();
  await button(page, "Go to Today").click();
  await button(page, "Begin a short check").click();
  await button(page, "Begin a short check").click();
  await button(page, "Yes, go on").click();
  await page.locator("#question").waitFor();
  return words;
}

async function openAgain(page: Page, words: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel("Your words", { exact: true }).fill(words);
  await button(page, "Open").click();
  await button(page, "Go on where you were").click();
  await button(page, "Yes, go on").click();
  await page.locator("#question").waitFor();
}

/** The question in view, and what is chosen there (-1: nothing). */
const inView = (page: Page) =>
  page.evaluate(() => ({
    question: document.querySelector("#question")?.textContent ?? "",
    chosen: [...document.querySelectorAll<HTMLInputElement>(".choice input")].findIndex(
      (input) => input.checked,
    ),
  }));

/** Answers one question; resolves once the page calls the answer kept. */
async function answerKept(page: Page, step: number): Promise<{ question: string; step: number }> {
  const { question } = await inView(page);
  await page.locator(".choice").nth(step).click();
  await page.waitForFunction(
    (before) => {
      const now = document.querySelector("#question")?.textContent;
      const goOn = [...document.querySelectorAll("button")].find((each) =>
        /^Go on( with the check)?$/.test(each.textContent ?? ""),
      );
      if (goOn !== undefined) goOn.click();
      return (
        now !== undefined &&
        now !== before &&
        document.querySelector(".partline")?.textContent?.includes("Kept")
      );
    },
    question,
    { polling: 20 },
  );
  return { question, step };
}

/** Goes back to the first question and looks at every kept answer on the way. */
async function lost(page: Page, kept: ReadonlyMap<string, number>): Promise<string[]> {
  const found = new Map<string, number>();
  for (;;) {
    const { question, chosen } = await inView(page);
    found.set(question, chosen);
    await button(page, "Back").click();
    const hasMoved = await page
      .waitForFunction((before) => document.querySelector("#question")?.textContent !== before, question, {
        timeout: 1_000,
        polling: 20,
      })
      .then(() => page.locator("#question").isVisible());
    if (!hasMoved) break;
  }
  return [...kept].filter(([question, step]) => found.get(question) !== step).map(([question]) => question);
}

/** Answers until the browser is killed after `life` ms; `kept` gets every answer that was called kept. */
async function answerUntilKilled(browser: Running, life: number, kept: Map<string, number>): Promise<void> {
  let isDead = false;
  const killed = new Promise<void>((resolve) => setTimeout(resolve, life)).then(() => {
    isDead = true;
    return browser.kill();
  });
  while (!isDead && kept.size < enough) {
    // A kill in the middle ends the call; that answer was never called kept.
    const answered = await answerKept(browser.page, Math.floor(chance() * 5)).catch((error: unknown) => {
      if (!isDead) throw error;
      return null;
    });
    if (answered !== null) kept.set(answered.question, answered.step);
  }
  await killed;
}

await build({ logLevel: "error" });
const server = await preview({ logLevel: "error", preview: { port, strictPort: true } });
const path = await ensureChromium();
const kept = new Map<string, number>();
let losses = 0;
let browser = await startBrowser(path);
try {
  const words = await prepare(browser.page);
  for (let round = 1; round <= kills; round += 1) {
    const life = 200 + Math.floor(chance() * 2_500);
    await answerUntilKilled(browser, life, kept);
    browser = await startBrowser(path);
    await openAgain(browser.page, words);
    const missing = await lost(browser.page, kept);
    losses += missing.length;
    console.log(`kill ${round} after ${life} ms: ${kept.size} answers called kept, ${missing.length} lost`);
    if (kept.size >= enough) kept.clear();
    await openAgain(browser.page, words);
  }
} finally {
  await browser.kill();
  await server.close();
  rmSync(profile, { recursive: true, force: true });
}
console.log(`seed ${seed}: ${kills} kills, ${losses} kept answers lost`);
if (losses > 0) process.exitCode = 1;
