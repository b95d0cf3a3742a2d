import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { answer, button, makeSafe, unlock } from "./steps.ts";

const locked = (page: Page) => page.getByLabel("Your words", { exact: true });
const useHere = (page: Page) => button(page, "ui:otherTab.use");

/** A check of which one question is answered, in a safe that is open in this tab; returns its words. */
async function answeredOnce(page: Page): Promise<string> {
  const words = await makeSafe(page);
  await button(page, "ui:today.first.go").click();
  await page.getByRole("heading", { name: "A check", exact: true }).waitFor();
  await button(page, "ui:begin.short").click();
  await button(page, "instrument:GATE00.yes").click();
  await page.locator("#question").waitFor();
  await answer(page, 3);
  return words;
}

async function secondTab(context: BrowserContext): Promise<Page> {
  const second = await context.newPage();
  await second.goto("/");
  await second.getByRole("heading", { name: "It is open in another tab" }).waitFor();
  return second;
}

/** Opens what is kept and goes on with the check, to its second question. */
async function goOn(page: Page, words: string): Promise<void> {
  await locked(page).waitFor();
  await unlock(page, words);
  await button(page, "ui:begin.goOn").click();
  await secondQuestion(page);
}

async function secondQuestion(page: Page): Promise<void> {
  await button(page, "instrument:GATE00.yes").click();
  await page.locator("#question").waitFor();
  if (await page.getByText("3 of 5").isVisible()) await button(page, "start:back").click();
  await page.getByText("2 of 5").waitFor();
}

const step = (page: Page, value: number) => page.locator(".choices:not(.two) input").nth(value);

test("used in a second tab, the first saves the answer of a moment ago and is locked", async ({
  page,
  context,
}) => {
  const words = await answeredOnce(page);
  const second = await secondTab(context);
  await page.locator(".choices:not(.two) .choice").nth(2).click();
  await useHere(second).click();
  await goOn(second, words);
  await expect(step(second, 2)).toBeChecked();
  await useHere(page).waitFor();
  expect(await page.locator("body").textContent()).not.toContain("Olive");

  // And back again, as often as she likes.
  await useHere(page).click();
  await goOn(page, words);
  await expect(step(page, 2)).toBeChecked();
  await useHere(second).waitFor();
});

test("a first tab that hangs loses it and locks; what it could not save is offered there later", async ({
  page,
  context,
}) => {
  const words = await answeredOnce(page);
  const second = await secondTab(context);
  // Busy for longer than anybody waits; what she taps then comes to a worker that may not save any more.
  const hangs = page.evaluate(() => {
    const end = performance.now() + 10_000;
    while (performance.now() < end);
    document.querySelectorAll<HTMLElement>(".choices:not(.two) input")[1]?.click();
  });
  await useHere(second).click();
  await goOn(second, words);
  await expect(second.locator(".choice input:checked")).toHaveCount(0);
  await hangs;
  await locked(page).waitFor();
  await second.reload();
  await goOn(second, words);
  await expect(second.locator(".choice input:checked")).toHaveCount(0);

  await unlock(page, words);
  await useHere(page).click();
  await locked(page).waitFor();
  await unlock(page, words);
  await button(page, "ui:unsaved.keep").click();
  await button(page, "ui:begin.goOn").click();
  await secondQuestion(page);
  await expect(step(page, 1)).toBeChecked();
  await useHere(second).waitFor();
});

test("a first tab that was closed meanwhile is not waited for", async ({ page, context }) => {
  await makeSafe(page);
  const second = await secondTab(context);
  await page.close();
  await useHere(second).click();
  await locked(second).waitFor();
});
