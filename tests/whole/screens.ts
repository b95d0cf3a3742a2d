// Every screen and state, in one walk: for the layout test, axe and the screenshots. A new screen is added here.
import { expect, type Page } from "@playwright/test";
import { answer, answerAll, button, keepWithWords, open, unlock } from "./steps.ts";
import type { Say } from "./words.ts";

/** Called once for each screen in view, with its name. */
export type Visit = (name: string) => Promise<void>;

async function beforeTheCheck(page: Page, say: Say, visit: Visit): Promise<void> {
  const back = button(page, "start:back", say);
  await open(page, say);
  await visit("welcome");
  await button(page, "start:welcome.calm", say).click();
  await page.locator(".breath").waitFor();
  await visit("calm");
  await back.click();
  await button(page, "start:help", say).click();
  await page.locator("main .bul").waitFor();
  await visit("help");
  await page.locator(".rowlink").nth(1).click();
  await page.locator(".steps").waitFor();
  await visit("happening");
  await back.click();
  await page.locator(".rowlink").nth(2).click();
  await page.locator("blockquote").waitFor();
  await visit("dark-moments");
  await back.click();
  await back.click();
  const consent = "**/assets/ConsentScreen-*";
  await page.route(consent, (route) => route.abort());
  await page.getByRole("button", { name: say("start:welcome.try") }).click();
  await page.getByRole("alert").waitFor();
  await visit("not-here");
  await page.unroute(consent);
  await button(page, "start:notHere.again", say).click();
  await page.locator(".cards4").waitFor();
  await visit("consent");
  await button(page, "ui:consent.begin", say).click();
  await page.locator(".door").waitFor();
  await visit("door");
  await button(page, "instrument:GATE00.now", say).click();
  await button(page, "safety:now.goOn", say).waitFor();
  await visit("happening-in-check");
  await button(page, "safety:now.goOn", say).click();
}

/** Answers up to the first breath and the red-line page, then to the end. */
async function theCheck(page: Page, say: Say, visit: Visit): Promise<void> {
  const question = page.locator("#question");
  const breath = button(page, "check:breath.goOn", say);
  const redLine = page.locator(".care .act");
  await question.waitFor();
  await visit("question");
  await page.locator("summary").click();
  await visit("question-why");
  for (let number = 0; !(await redLine.isVisible()); number += 1) {
    if (await breath.isVisible()) {
      await visit("breath");
      await breath.click();
    } else {
      await answer(page, number % 3 === 2 ? 3 : number % 5, say);
      if (number === 0) {
        await button(page, "start:back", say).click();
        await visit("question-answered");
        await button(page, "check:next", say).click();
        await button(page, "check:next", say).waitFor({ state: "hidden" });
      }
    }
    await question.or(breath).or(redLine).first().waitFor();
  }
  await visit("red-line");
  await button(page, "safety:redline.open", say).click();
  await page.locator(".still").waitFor();
  await visit("still-open");
  await page.locator(".choice").nth(1).click();
  await button(page, "ui:goOn", say).click();
  await button(page, "safety:redline.saveNothing", say).click();
  await page.getByRole("status").waitFor();
  await visit("red-line-forgotten");
  await button(page, "safety:redline.goOn", say)
    .or(button(page, "ui:goOn", say))
    .click();
  await answerAll(
    page,
    (number) => (number % 4 === 3 ? "skip" : 3),
    say,
    () => visit("question-last"),
  );
}

async function afterTheCheck(page: Page, say: Say, visit: Visit): Promise<void> {
  const back = button(page, "start:back", say);
  await page.locator("summary").click();
  await button(page, "results:feels.heavier", say).click();
  await visit("results");
  for (const [place, name] of ["emotional", "physical"].entries()) {
    await page.locator(".wordlist .rowlink").nth(place).click();
    await page.locator(".offer").first().waitFor();
    await button(page, "results:category.add", say).first().click();
    await visit(`category-${name}`);
    await page.locator(".offer .rowlink").first().click();
    await page.locator(".steps").waitFor();
    await visit(`step-${name}`);
    await back.click();
    await page.locator(".offer").first().waitFor();
    await button(page, "results:category.add", say).last().click();
    await back.click();
  }
  await button(page, "ui:tab.today", say).click();
  await button(page, "ui:today.keep.go", say).waitFor();
  await visit("today");
  await button(page, "ui:tab.begin-check", say).click();
  await button(page, "ui:begin.short", say).click();
  await page.locator("#question").waitFor();
  await button(page, "start:back", say).click();
  await button(page, "ui:begin.anew", say).click();
  await visit("begin-check-delete");
  await button(page, "ui:begin.anew.yes", say).click();
  await button(page, "ui:begin.short", say).waitFor();
  await visit("begin-check");
  await button(page, "ui:tab.plan", say).click();
  await page.locator(".stt").first().waitFor();
  await visit("plan");
  await button(page, "ui:tab.log", say).click();
  await page.locator(".looks").waitFor();
  await visit("log");
  await page.locator(".looks .rowlink").click();
  await page.locator(".wordlist").waitFor();
  await visit("past-check");
  await button(page, "ui:tab.more", say).click();
  await page.locator(".rowlink").nth(2).waitFor();
  await visit("more");
  await page.locator(".rowlink").nth(1).click();
  await page.locator("fieldset").first().waitFor();
  await visit("display");
}

async function keeping(page: Page, say: Say, visit: Visit): Promise<string> {
  const field = page.getByLabel(say("start:words.label"), { exact: true });
  await button(page, "ui:tab.today", say).click();
  const list = "**/assets/words-*";
  await page.route(list, (route) => route.abort());
  await button(page, "ui:today.keep.go", say).click();
  await button(page, "ui:tryAgain", say).waitFor();
  await visit("words-missing");
  await page.unroute(list);
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
  return words;
}

async function inside(page: Page, say: Say, visit: Visit): Promise<void> {
  await button(page, "ui:tab.more", say).click();
  await page.locator(".rowlink").first().click();
  await page.locator("fieldset").first().waitFor();
  await visit("safety");
  await page.locator("main .rowlink").first().click();
  await page.getByLabel(say("ui:change.now"), { exact: true }).waitFor();
  await visit("change-words");
  await button(page, "start:back", say).click();
  await page.locator("main .rowlink").nth(1).click();
  await button(page, "ui:erase.sure", say).waitFor();
  await visit("erase");
}

async function comingBack(page: Page, say: Say, visit: Visit, words: string): Promise<void> {
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
  await button(page, "ui:forgotten.back", say).click();
  await unlock(page, words, say);
  await button(page, "ui:tab.today", say).waitFor();
  await visit("today-opened");
  await button(page, "start:leave", say).click();
  await page.waitForURL("**/routine.html");
  await page.locator(".plain .none").waitFor();
  await visit("plain-page");
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry("k"));
  await page.goto("/");
  await button(page, "ui:damage.anew", say).waitFor();
  await visit("damage");
}

/** Walks through every screen as she would, from the welcome to a lost key. */
export async function walk(page: Page, say: Say, visit: Visit): Promise<void> {
  await beforeTheCheck(page, say, visit);
  await theCheck(page, say, visit);
  await afterTheCheck(page, say, visit);
  const words = await keeping(page, say, visit);
  await inside(page, say, visit);
  await comingBack(page, say, visit, words);
  expect(page.url()).toMatch(/\/$/);
}

/** Sizes at which every screen must hold: width in px and the text in percent of the usual. */
export const sizes = [
  { name: "360", width: 360, text: 100 },
  { name: "320", width: 320, text: 100 },
  { name: "320-200", width: 320, text: 200 },
] as const;

const rootSize = 106.25;

/** Brings the page to a size; the text grows as it does by the browser's own setting. */
export async function resize(page: Page, { width, text }: (typeof sizes)[number]): Promise<void> {
  await page.setViewportSize({ width, height: 740 });
  await page.evaluate(
    (size) => {
      document.documentElement.style.fontSize = size;
    },
    text === 100 ? "" : `${(rootSize * text) / 100}%`,
  );
}
