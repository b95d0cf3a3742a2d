// Every screen and state, in one walk: for the layout test, axe and the screenshots. A new screen is added here.
import { expect, type Page } from "@playwright/test";
import { beforeConsent } from "./screens-home.ts";
import { whatHappened } from "./screens-incidents.ts";
import { comingBack, inside, keeping } from "./screens-kept.ts";
import { hardTime, herLog } from "./screens-log.ts";
import { herPages } from "./screens-pages.ts";
import { herPeople, peopleUnderMore } from "./screens-people.ts";
import { herPlan, herReminder } from "./screens-plan.ts";
import { lookingCloser, withFigures } from "./screens-results.ts";
import { aWorkshop } from "./screens-workshop.ts";
import { answer, answerTo, button, open, row, toSteps, withoutPart } from "./steps.ts";
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
  const bringConsent = await withoutPart(page, "arrival-screens");
  await page.getByRole("button", { name: say("start:welcome.try") }).click();
  await page.getByRole("alert").waitFor();
  await visit("not-here");
  await bringConsent();
  await button(page, "start:notHere.again", say).click();
  await page.locator(".cards4").waitFor();
  await visit("consent");
  await back.click();
  await beforeConsent(page, say, visit);
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
  await herPeople(page, say, visit);
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
  const notNow = button(page, "check:quieter.no", say);
  await answerTo(
    page,
    notNow,
    (number) => (number % 4 === 3 ? "skip" : 3),
    say,
    () => visit("question-last"),
  );
  await visit("quieter");
  await button(page, "check:quieter.yes", say).click();
  await answer(page, 1, say);
  await visit("quieter-question");
  await button(page, "start:back", say).click();
  await button(page, "check:next", say).waitFor();
  await button(page, "start:back", say).click();
  await notNow.click();
  await page.locator(".views").waitFor();
}

/** The first part of the whole check, alone, and what comes at its end; then it is deleted. */
async function theWholeCheck(page: Page, say: Say, visit: Visit): Promise<void> {
  await page.locator("summary").click();
  await visit("begin-check");
  await page.locator("details .rowlink").first().click();
  const door = page.getByRole("heading", { name: say("instrument:EMO12.question"), exact: true });
  await answerTo(page, door, (number) => (number % 3 === 0 ? "skip" : 1), say);
  await visit("dark-door");
  await button(page, "instrument:EMO12.goOn", say).click();
  await button(page, "check:part.enough", say).waitFor();
  await visit("breath-whole");
  await button(page, "check:part.enough", say).click();
  await button(page, "ui:tab.begin-check", say).click();
  await button(page, "check:part.result", say).waitFor();
  await visit("begin-check-whole");
  await button(page, "ui:begin.anew", say).click();
  await button(page, "ui:begin.anew.yes", say).click();
  await button(page, "ui:begin.short", say).waitFor();
}

async function afterTheCheck(page: Page, say: Say, visit: Visit): Promise<void> {
  const back = button(page, "start:back", say);
  await page.locator("summary").click();
  await button(page, "results:feels.heavier", say).click();
  await visit("results");
  await page.locator("summary").click();
  await page.locator("#view-words").click();
  await page.locator(".wordlist").waitFor();
  await visit("results-words");
  await lookingCloser(page, say, visit);
  const bringRings = await withoutPart(page, "Rings");
  await page.locator("#view-rings").click();
  await page.getByText(say("results:rings.missing")).waitFor();
  await visit("results-rings-missing");
  await bringRings();
  await page.locator("#view-rings").click();
  await page.locator(".disc canvas").waitFor();
  await visit("results-rings");
  await page.locator("#view-leaves").click();
  await button(page, "print:open", say).click();
  await page.locator(".paper").waitFor();
  await visit("paper");
  await back.click();
  await page.locator(".leafrow").first().waitFor();
  for (const [place, name] of ["emotional", "physical"].entries()) {
    if (place === 0) {
      await page.locator(".leafrow").first().click();
      await button(page, "ui:life.go", say).waitFor();
      for (const tile of [0, 6, 7]) await page.locator(".tiles .chip").nth(tile).click();
      await visit("life");
      await button(page, "ui:life.go", say).click();
    } else await toSteps(page, place, say);
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
  await page.locator(".tickbox").first().click();
  await visit("today");
  await button(page, "ui:tab.begin-check", say).click();
  await button(page, "ui:begin.short", say).click();
  await page.locator("#question").waitFor();
  await button(page, "start:back", say).click();
  await button(page, "ui:begin.anew", say).click();
  await visit("begin-check-delete");
  await button(page, "ui:begin.anew.yes", say).click();
  await button(page, "ui:begin.short", say).waitFor();
  await theWholeCheck(page, say, visit);
  await button(page, "ui:tab.plan", say).click();
  await page.locator(".stt").first().waitFor();
  await herPlan(page, say, visit);
  await herReminder(page, say, visit);
  await hardTime(page, say, visit);
  await button(page, "ui:tab.log", say).click();
  await herLog(page, say, visit);
  await whatHappened(page, say, visit);
  await page.locator(".looks").waitFor();
  await visit("log");
  await page.locator(".looks .rowlink").click();
  await page.locator(".views").waitFor();
  await visit("past-check");
  await button(page, "ui:tab.more", say).click();
  await page.getByRole("heading", { name: say("ui:more.title"), exact: true }).waitFor();
  await visit("more");
  await row(page, "ui:more.display", say).click();
  await page.locator("fieldset").first().waitFor();
  await visit("display");
  await withFigures(page, say, visit);
  await back.click();
  await herPages(page, say, visit);
  await peopleUnderMore(page, say, visit);
  await aWorkshop(page, say, visit);
  await row(page, "ui:more.life", say).click();
  await button(page, "ui:life.keep", say).waitFor();
  await visit("life-again");
  await back.click();
  await row(page, "ui:more.storage", say).click();
  await page.locator(".lead").waitFor();
  await visit("storage-memory");
  await back.click();
  await row(page, "ui:more.about", say).click();
  await page.locator("details").first().waitFor();
  await visit("about");
  for (const fold of await page.locator("summary").all()) await fold.click();
  await visit("about-unfolded");
}

/** Tries everything that can be tried without keeping it, and chooses wherever there is a choice. */
export async function walkTrying(page: Page, say: Say, visit: Visit): Promise<void> {
  await beforeTheCheck(page, say, visit);
  await theCheck(page, say, visit);
  await afterTheCheck(page, say, visit);
}

/** Walks through every screen as she would, from the welcome to a lost key. */
export async function walk(page: Page, say: Say, visit: Visit): Promise<void> {
  await walkTrying(page, say, visit);
  const words = await keeping(page, say, visit);
  const kept = await inside(page, say, visit, words);
  await comingBack(page, say, visit, { words, ...kept });
  expect(page.url()).toMatch(/\/$/);
}

/** A size at which every screen must hold: width and height in px, the text in percent of the usual. */
export interface Size {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly text: number;
}

export const usualSize: Size = { name: "360", width: 360, height: 740, text: 100 };
export const sizes: readonly Size[] = [
  usualSize,
  { name: "320", width: 320, height: 740, text: 100 },
  { name: "320-200", width: 320, height: 740, text: 200 },
];

/** A window of 1280 x 1024 px under a zoom of 400 %. */
export const zoomed: Size = { name: "zoom-400", width: 320, height: 256, text: 100 };

const rootSize = 106.25;

/** Brings the page to a size; the text grows as it does by the browser's own setting. */
export async function resize(page: Page, { width, height, text }: Size): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(
    (size) => {
      document.documentElement.style.fontSize = size;
    },
    text === 100 ? "" : `${(rootSize * text) / 100}%`,
  );
}
