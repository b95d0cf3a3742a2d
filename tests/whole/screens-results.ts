// What a result can tell beyond its first page, as parts of the walk through all screens.
import type { Page } from "@playwright/test";
import type { Visit } from "./screens.ts";
import { button, row } from "./steps.ts";
import type { Say } from "./words.ts";

/** From the words of a result: one part looked at more closely, the sheet for others, the seven sides, and back. */
export async function lookingCloser(page: Page, say: Say, visit: Visit): Promise<void> {
  const back = button(page, "start:back", say);
  await page.locator(".wordlist .closer").nth(1).click();
  await page.locator(".things").waitFor();
  await visit("closer");
  await button(page, "results:closer.others.sheet", say).click();
  await page.locator(".paper").waitFor();
  await visit("others");
  await back.click();
  await back.click();
  await row(page, "results:ways.sides", say).click();
  await page.locator(".side").first().waitFor();
  await visit("sides");
  await back.click();
  await page.locator(".wordlist").waitFor();
}

/** From the page of language and look: the same with figures, in the log. */
export async function withFigures(page: Page, say: Say, visit: Visit): Promise<void> {
  const back = button(page, "start:back", say);
  await button(page, "ui:display.figures.on", say).click();
  await button(page, "ui:tab.log", say).click();
  await page.locator(".looks .rowlink").click();
  await page.locator("#view-words").click();
  await page.locator(".wordlist").waitFor();
  await visit("results-words-figures");
  await page.locator(".wordlist .closer").first().click();
  await page.locator(".things").waitFor();
  await visit("closer-figures");
  await back.click();
  await row(page, "results:ways.sides", say).click();
  await page.locator(".side").first().waitFor();
  await visit("sides-figures");
  await back.click();
  await button(page, "print:open", say).click();
  await page.locator(".paper").waitFor();
  await visit("paper-figures");
  await button(page, "start:back", say).click();
  await button(page, "ui:tab.more", say).click();
  await row(page, "ui:more.display", say).click();
  await button(page, "ui:display.figures.off", say).click();
}
