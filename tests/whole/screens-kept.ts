// The screens of a safe, as parts of the walk through all of them.
import type { Page } from "@playwright/test";
import type { Copy } from "./backup.ts";
import type { Visit } from "./screens.ts";
import { cleanAndTravel, copyInstead, herCopies } from "./screens-backup.ts";
import { secondCheck } from "./screens-change.ts";
import { homeScreen, newerVersion } from "./screens-home.ts";
import {
  answer,
  button,
  keepWithWords,
  openAt,
  row,
  unlock,
  withoutPart,
  writeDownAndProve,
} from "./steps.ts";
import type { Say } from "./words.ts";

/** Makes the browser say that it is a window inside a chat app, or a usual one again. */
const openedInApp = (page: Page, isInApp: boolean) =>
  page.evaluate((inApp) => {
    const usual = navigator.userAgent.replace(" WhatsApp/2", "");
    Object.defineProperty(navigator, "userAgent", {
      value: inApp ? `${usual} WhatsApp/2` : usual,
      configurable: true,
    });
  }, isInApp);

/** Lets the browser say which databases there are, or fail at it. */
const answersAboutStorage = (page: Page, does: boolean) =>
  page.evaluate((isAnswered) => {
    if (isAnswered) Reflect.deleteProperty(indexedDB, "databases");
    else
      Object.defineProperty(indexedDB, "databases", {
        value: () => Promise.reject(new Error("no answer")),
        configurable: true,
      });
  }, does);

/** From memory to a safe, past the gate; returns its words. */
export async function keeping(page: Page, say: Say, visit: Visit): Promise<string> {
  const field = page.getByLabel(say("start:words.label"), { exact: true });
  await button(page, "ui:tab.today", say).click();
  await openedInApp(page, true);
  await button(page, "ui:today.keep.go", say).click();
  await button(page, "ui:gate.without", say).waitFor();
  await visit("gate");
  await openedInApp(page, false);
  const bringList = await withoutPart(page, "en-list");
  await button(page, "ui:gate.anyway", say).click();
  await button(page, "ui:tryAgain", say).waitFor();
  await visit("words-missing");
  await bringList();
  await button(page, "ui:tryAgain", say).click();
  await page.locator(".five li").first().waitFor();
  await visit("words");
  await button(page, "ui:words.own", say).click();
  await field.fill("ab");
  await button(page, "ui:words.own.next", say).click();
  await page.getByRole("alert").waitFor();
  await visit("own-words-short");
  await button(page, "start:back", say).click();
  await page.locator(".five li").first().waitFor();
  await button(page, "ui:words.remember", say).click();
  await field.fill("one two ab");
  await page.locator(".chips .chip").first().waitFor();
  await visit("words-again");
  await button(page, "ui:words.keep", say).click();
  await page.getByRole("alert").waitFor();
  await visit("words-again-different");
  await button(page, "ui:words.again.look", say).click();
  const words = await keepWithWords(page, say);
  await visit("kept");
  await button(page, "ui:kept.go", say).click();
  await button(page, "ui:today.paper.go", say).waitFor();
  await visit("today-paper-key");
  return words;
}

/** From the list of Safety to a paper key that works; returns its words. */
async function onPaper(page: Page, say: Say, visit: Visit, words: string): Promise<string> {
  const field = page.getByLabel(say("ui:change.now"), { exact: true });
  await field.waitFor();
  await visit("paper-key");
  await field.fill("xylem");
  await button(page, "ui:goOn", say).click();
  await page.getByRole("alert").waitFor();
  await field.fill(words);
  await button(page, "ui:goOn", say).click();
  await page.locator(".twelve").waitFor();
  await visit("paper-key-shown");
  const paper = await writeDownAndProve(page, say, async () => {
    await visit("paper-key-proof");
    await page.locator("main input").fill("xylem");
    await button(page, "ui:goOn", say).click();
    await page.getByRole("alert").waitFor();
    await visit("paper-key-proof-different");
  });
  await visit("paper-key-made");
  await button(page, "ui:goOn", say).click();
  return paper.join(" ");
}

/** What only a safe has; returns the words of a paper key, and a copy. */
export async function inside(
  page: Page,
  say: Say,
  visit: Visit,
  words: string,
): Promise<{ paper: string; copy: Copy }> {
  const back = button(page, "start:back", say);
  await button(page, "ui:tab.more", say).click();
  await answersAboutStorage(page, false);
  await row(page, "ui:more.storage", say).click();
  await page.getByRole("alert").waitFor();
  await visit("storage-failed");
  await answersAboutStorage(page, true);
  await button(page, "ui:tryAgain", say).click();
  await page.locator(".rows").waitFor();
  await visit("storage");
  await button(page, "start:back", say).click();
  await homeScreen(page, say, visit);
  await row(page, "ui:more.safety", say).click();
  const risk = page.getByRole("switch");
  await risk.waitFor();
  await visit("safety");
  await risk.click();
  await visit("safety-at-risk");
  await back.click();
  await page.locator(".rowlink").first().waitFor();
  await visit("more-at-risk");
  await row(page, "ui:more.safety", say).click();
  await risk.click();
  await row(page, "ui:safety.change", say).click();
  await page.getByLabel(say("ui:change.now"), { exact: true }).waitFor();
  await visit("change-words");
  await back.click();
  await cleanAndTravel(page, say, visit, words);
  await row(page, "ui:safety.paper", say).click();
  const paper = await onPaper(page, say, visit, words);
  const copy = await herCopies(page, say, visit);
  await row(page, "ui:safety.erase", say).click();
  await button(page, "ui:erase.sure", say).waitFor();
  await visit("erase");
  return { paper, copy };
}

/** Forgets the words, begins again, and brings everything back from the older box. */
async function besideTheOlder(page: Page, say: Say, visit: Visit, words: string): Promise<void> {
  await page.goto("/");
  await button(page, "start:unlock.forgotten", say).click();
  await button(page, "ui:forgotten.again", say).click();
  await button(page, "ui:again.sure", say).click();
  await page.getByRole("button", { name: say("start:welcome.mine") }).click();
  await button(page, "ui:consent.begin", say).click();
  await keepWithWords(page, say);
  await button(page, "ui:kept.go", say).click();
  await button(page, "ui:tab.more", say).click();
  await row(page, "ui:more.safety", say).click();
  await row(page, "ui:safety.older", say).waitFor();
  await visit("safety-older");
  await row(page, "ui:safety.older", say).click();
  await page.getByLabel(say("ui:older.words"), { exact: true }).fill(words);
  await visit("older-box");
  await button(page, "ui:older.bring", say).click();
  await page.getByRole("status").waitFor();
  await button(page, "ui:older.erase", say).click();
  await button(page, "ui:older.erase.sure", say).waitFor();
  await visit("older-box-brought");
}

/** From the unlock screen: another tab is used, and then this one again. */
async function elsewhere(page: Page, say: Say, visit: Visit): Promise<void> {
  const use = button(page, "ui:otherTab.use", say);
  const other = await page.context().newPage();
  await other.goto("/");
  await button(other, "ui:otherTab.use", say).click();
  await use.waitFor();
  await visit("other-tab");
  await other.close();
  await use.click();
}

/** From the ways to remember to a paper key that fits, and back. */
async function withPaper(page: Page, say: Say, visit: Visit, paper: string): Promise<void> {
  const way = page.getByRole("button", { name: say("ui:forgotten.paper.note") });
  const open = button(page, "start:unlock.open", say);
  const back = button(page, "start:back", say);
  await way.click();
  await page.locator("main input").fill("ability able xylem ab");
  await open.click();
  await page.getByRole("alert").waitFor();
  await visit("paper-open");
  await back.click();
  await way.click();
  await page.locator("main input").fill(`${paper} `);
  await open.click();
  await button(page, "ui:paper.fits.go", say).waitFor();
  await visit("paper-fits");
  await back.click();
}

/** Her words from memory: wrong, then right. */
async function practising(page: Page, say: Say, visit: Visit, words: string): Promise<void> {
  const field = page.locator("main input");
  await button(page, "ui:today.practise.go", say).click();
  await field.waitFor();
  await visit("practise");
  await field.fill("xylem");
  await button(page, "ui:practise.check", say).click();
  await page.getByRole("alert").waitFor();
  await visit("practise-wrong");
  await field.fill(words);
  await button(page, "ui:practise.check", say).click();
  await page.getByRole("status").waitFor();
  await visit("practise-right");
  await button(page, "ui:goOn", say).click();
}

/** Leaves a check half-made, comes back after a pause, and goes through what waits. */
async function afterAPause(page: Page, say: Say, visit: Visit, words: string): Promise<void> {
  await button(page, "ui:tab.begin-check", say).click();
  await button(page, "ui:begin.short", say).click();
  await button(page, "instrument:GATE00.yes", say).click();
  await page.locator("#question").waitFor();
  await answer(page, 2, say);
  await openAt(page, Date.now() + 30 * 86_400_000);
  await unlock(page, words, say);
  await page.locator(".doors").waitFor();
  await visit("return");
  await page.locator(".doors button").last().click();
  await button(page, "ui:tidy.later", say).waitFor();
  await visit("tidy-up-check");
  await button(page, "ui:tidy.later", say).click();
  await button(page, "ui:step.aside", say).waitFor();
  await visit("tidy-up");
  await button(page, "ui:step.aside", say).click();
  const keep = button(page, "ui:tidy.keep", say);
  const end = button(page, "ui:kept.go", say);
  for (;;) {
    await keep.or(end).first().waitFor();
    if (await end.isVisible()) break;
    await keep.click();
  }
  await visit("tidy-up-done");
  await end.click();
}

/** Locked, opened, left, begun again beside it, and damaged. */
export async function comingBack(
  page: Page,
  say: Say,
  visit: Visit,
  { words, paper, copy }: { words: string; paper: string; copy: Copy },
): Promise<void> {
  await page.reload();
  const field = page.getByLabel(say("start:words.label"), { exact: true });
  await field.fill("some words with ab");
  await page.locator(".chips .chip").first().waitFor();
  await visit("unlock");
  await button(page, "start:unlock.open", say).click();
  await page.getByRole("alert").waitFor();
  await visit("unlock-wrong");
  await button(page, "start:unlock.forgotten", say).click();
  await page.locator(".rows").waitFor();
  await visit("forgotten");
  await withPaper(page, say, visit, paper);
  await copyInstead(page, say, visit, copy);
  await button(page, "ui:forgotten.again", say).click();
  await button(page, "ui:again.no", say).waitFor();
  await visit("begin-again");
  await button(page, "ui:again.no", say).click();
  await button(page, "start:back", say).click();
  await field.waitFor();
  await elsewhere(page, say, visit);
  await unlock(page, words, say);
  await button(page, "ui:today.practise.go", say).waitFor();
  await visit("today-opened");
  await newerVersion(page, say, visit);
  await practising(page, say, visit, words);
  await afterAPause(page, say, visit, words);
  await secondCheck(page, say, visit);
  await button(page, "start:leave", say).click();
  await page.waitForURL("**/routine.html");
  await page.locator(".plain .none").waitFor();
  await visit("plain-page");
  await besideTheOlder(page, say, visit, words);
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry("k"));
  await page.goto("/");
  await button(page, "ui:damage.anew", say).waitFor();
  await visit("damage");
}
