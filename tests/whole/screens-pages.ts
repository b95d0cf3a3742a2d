// Her own pages and days, as a part of the walk through all screens.
import type { Page } from "@playwright/test";
import type { Visit } from "./screens.ts";
import { button, row } from "./steps.ts";
import type { Say } from "./words.ts";

const longDay = "2099-03-05";

/** From More and back: her pages, one with words, the letter from Help, and her days. */
export async function herPages(page: Page, say: Say, visit: Visit): Promise<void> {
  const back = button(page, "start:back", say);
  await row(page, "ui:more.pages", say).click();
  await row(page, "pages:signs", say).click();
  const field = page.getByRole("textbox").first();
  await field.waitFor();
  await visit("page-signs");
  await back.click();
  await row(page, "pages:letter", say).click();
  await field.fill("You got through it before.\nK. is glad of you.");
  await button(page, "pages:clear", say).click();
  await visit("page-letter");
  await button(page, "pages:clear.no", say).click();
  await button(page, "pages:paper", say).click();
  await page.locator(".paper").waitFor();
  await visit("page-paper");
  await button(page, "start:help", say).click();
  await row(page, "safety:letter", say).click();
  await page.locator("blockquote").waitFor();
  await visit("letter");
  for (const place of ["help", "paper", "page"]) {
    await back.click();
    if (place === "page") await field.waitFor();
  }
  await back.click();
  await row(page, "pages:dates", say).waitFor();
  await visit("pages");
  await row(page, "pages:dates", say).click();
  await row(page, "pages:dates.add", say).click();
  await button(page, "pages:date.keep", say).click();
  await page
    .getByRole("alert")
    .filter({ hasText: say("pages:date.missing") })
    .waitFor();
  await visit("date");
  await field.fill("the long day");
  await page.locator("input[type=date]").fill(longDay);
  await button(page, "pages:date.keep", say).click();
  await row(page, "pages:dates.add", say).waitFor();
  await visit("dates");
  await back.click();
  await back.click();
  await row(page, "ui:more.own-data", say).click();
  await row(page, "files:codebook", say).click();
  await row(page, "files:done", say).waitFor();
  await visit("own-data");
  await back.click();
}
