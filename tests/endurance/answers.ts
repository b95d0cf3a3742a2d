// Kills the browser at random moments of a check and looks whether every answer that was called kept is there.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ensureChromium } from "../../scripts/find-browser.ts";
import { type Running, startOn } from "../no-plaintext/browser.ts";
import { button, keepWithWords, unlock } from "../whole/steps.ts";
import { sayIn } from "../whole/words.ts";
import { numbers } from "./numbers.ts";

// The check is gone through again once it holds more answers than these, so that its end is never reached.
const enough = 20;
// How long a button may take to stand still (ms).
const glance = 3_000;
const say = sayIn("en");

/** A safe with an unfinished check in it; returns its words. */
async function prepare(page: Page, url: string): Promise<string> {
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

async function openAgain(page: Page, url: string, words: string): Promise<void> {
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
  let { question } = await inView(page);
  // A breath may take the place of a question that was in view for a moment.
  const press = () =>
    button(page, key)
      .click({ timeout: glance })
      .then(() => true)
      .catch(() => false);
  while (!(await press())) {
    await toQuestion(page);
    ({ question } = await inView(page));
  }
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
  chance: () => number,
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

/** Kills the browser so many times in the middle of a check; resolves to what it did, and throws when a kept answer is lost. */
export async function killInChecks(url: string, seed: number, kills: number): Promise<string> {
  const chance = numbers(seed);
  const profile = mkdtempSync(join(tmpdir(), "endurance-"));
  const viewport = { width: 360, height: 740 };
  const start = async () => startOn(profile, { executablePath: await ensureChromium(), viewport });
  const may = new Map<string, number[]>();
  let room = enough;
  let browser = await start();
  try {
    const words = await prepare(browser.page, url);
    const { question: first } = await inView(browser.page);
    for (let round = 1; round <= kills; round += 1) {
      const life = 200 + Math.floor(chance() * 2_500);
      await answerUntilKilled(browser, life, room, may, chance);
      browser = await start();
      await openAgain(browser.page, url, words);
      const found = await answersFound(browser.page, first);
      const lost = [...may].filter(([question, steps]) => !steps.includes(found.get(question) ?? -1));
      if (lost.length > 0) throw new Error(`kill ${round} after ${life} ms lost ${JSON.stringify(lost)}`);
      // What is there now must stay. A full check is gone through again from its first question.
      for (const [question, step] of found) may.set(question, [step]);
      if (found.size > enough) await toFirst(browser.page, first);
      room = found.size > enough ? enough : enough + 1 - found.size;
    }
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
  return `${kills} kills, no kept answer lost`;
}
