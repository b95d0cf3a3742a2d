// Kills the browser at random moments of a check and looks whether every answer that was called kept is there. `-- --seed N` repeats a run.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { chromium, type Page } from "playwright-core";
import { build, preview } from "vite";
import { button, keepWithWords, unlock } from "../tests/whole/steps.ts";
import { sayIn } from "../tests/whole/words.ts";
import { ensureChromium } from "./find-browser.ts";

const kills = 20;
// The check is gone through again once it holds more answers than these, so that its end is never reached.
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
const say = sayIn("en");

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
  await page.getByRole("button", { name: say("start:welcome.mine") }).click();
  await button(page, "ui:consent.begin").click();
  const words = await keepWithWords(page);
  await button(page, "ui:kept.go").click();
  await button(page, "ui:today.first.go").click();
  await button(page, "ui:begin.short").click();
  await button(page, "instrument:GATE00.yes").click();
  await page.locator("#question").waitFor();
  return words;
}

async function openAgain(page: Page, words: string): Promise<void> {
  await page.goto(url);
  await unlock(page, words);
  await button(page, "ui:tab.begin-check").click();
  await button(page, "ui:begin.goOn").click();
  await button(page, "instrument:GATE00.yes").click();
  await page.locator("#question").waitFor();
}

/** The question in view ("" on a page between), what is chosen there (-1: nothing), and whether it is called kept. */
const inView = (page: Page) =>
  page.evaluate((kept) => {
    const inputs = [...document.querySelectorAll<HTMLInputElement>(".choice input")];
    return {
      question: document.querySelector("#question")?.textContent ?? "",
      chosen: inputs.findIndex((input) => input.checked),
      isKept: document.querySelector(".partline")?.textContent?.includes(kept) ?? false,
    };
  }, say("check:saving.kept"));

/** Goes on past a red-line page and a breath, to the question after it. */
async function toQuestion(page: Page): Promise<void> {
  const between = button(page, "check:breath.goOn").or(button(page, "safety:redline.goOn"));
  const question = page.locator("#question");
  for (;;) {
    await question.or(between).first().waitFor();
    if (await question.isVisible()) return;
    const heading = await page.locator("h1").textContent();
    await between.click();
    await page
      .locator("h1")
      .filter({ hasNotText: heading ?? "" })
      .waitFor();
  }
}

/** Presses a button that leads to another question. */
async function turn(page: Page, key: string): Promise<void> {
  const { question } = await inView(page);
  await button(page, key).click();
  await page.waitForFunction(
    (before) => document.querySelector("#question")?.textContent !== before,
    question,
  );
  await toQuestion(page);
}

/** Goes back to the first question: the one where no part has begun. */
async function toFirst(page: Page, first: string): Promise<void> {
  while ((await inView(page)).question !== first) await turn(page, "start:back");
}

/** Every answer that is there, by question, from the first one to where the next is open. */
async function answersFound(page: Page, first: string): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  await toFirst(page, first);
  for (;;) {
    const { question, chosen } = await inView(page);
    if (chosen < 0) return found;
    found.set(question, chosen);
    if (found.size > enough) return found;
    await turn(page, "check:next");
  }
}

/** Answers at most `room` questions until the browser is killed after `life` ms. An answer that is being kept may be there or not: `may` holds the steps that a question may then show. */
async function answerUntilKilled(
  browser: Running,
  life: number,
  room: number,
  may: Map<string, number[]>,
): Promise<void> {
  const { page } = browser;
  let isDead = false;
  const killed = new Promise<void>((resolve) => setTimeout(resolve, life)).then(() => {
    isDead = true;
    return browser.kill();
  });
  const answer = async () => {
    await toQuestion(page);
    const { question } = await inView(page);
    // Never the first step: a "no" to one question may take away the one that follows it.
    const step = 1 + Math.floor(chance() * 4);
    may.set(question, [...(may.get(question) ?? [-1]), step]);
    await page.locator(".choice").nth(step).click();
    await page.waitForFunction(
      (before) => document.querySelector("#question")?.textContent !== before,
      question,
    );
    await toQuestion(page);
    while (!(await inView(page)).isKept) await new Promise((resolve) => setTimeout(resolve, 5));
    may.set(question, [step]);
  };
  for (let answered = 0; !isDead && answered < room; answered += 1) {
    await answer().catch((error: unknown) => {
      if (!isDead) throw error;
    });
  }
  await killed;
}

await build({ logLevel: "error" });
const server = await preview({ logLevel: "error", preview: { port, strictPort: true } });
const path = await ensureChromium();
const may = new Map<string, number[]>();
let losses = 0;
let room = enough;
let browser = await startBrowser(path);
try {
  const words = await prepare(browser.page);
  const { question: first } = await inView(browser.page);
  for (let round = 1; round <= kills; round += 1) {
    const life = 200 + Math.floor(chance() * 2_500);
    await answerUntilKilled(browser, life, room, may);
    browser = await startBrowser(path);
    await openAgain(browser.page, words);
    const found = await answersFound(browser.page, first);
    const lost = [...may].filter(([question, steps]) => !steps.includes(found.get(question) ?? -1));
    losses += lost.length;
    console.log(`kill ${round} after ${life} ms: ${found.size} answers found, ${lost.length} lost`);
    for (const [question, steps] of lost)
      console.log(`  ${question}: ${steps.join(" or ")} expected, ${found.get(question) ?? "nothing"} found`);
    // What is there now must stay. A full check is gone through again from its first question.
    for (const [question, step] of found) may.set(question, [step]);
    if (found.size > enough) await toFirst(browser.page, first);
    room = found.size > enough ? enough : enough + 1 - found.size;
  }
} finally {
  await browser.kill();
  await server.close();
  rmSync(profile, { recursive: true, force: true });
}
console.log(`seed ${seed}: ${kills} kills, ${losses} kept answers lost`);
if (losses > 0) process.exitCode = 1;
