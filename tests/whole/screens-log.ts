// Her log, as a part of the walk through all screens.
import type { Page } from "@playwright/test";
import type { Visit } from "./screens.ts";
import { button, row } from "./steps.ts";
import type { Say } from "./words.ts";

/** From her log with nothing written, and back to it with three entries. */
export async function herLog(page: Page, say: Say, visit: Visit): Promise<void> {
  const write = row(page, "log:write", say);
  await write.waitFor();
  await visit("log-empty");
  await write.click();
  await button(page, "log:feeling.good", say).waitFor();
  await visit("entry");
  await button(page, "log:feeling.tired", say).click();
  await button(page, "log:energy.low", say).click();
  await button(page, "log:did.rest", say).click();
  await page.getByRole("textbox").fill("The same grey car, by the school and again by the market.");
  await page.getByRole("checkbox").check();
  await visit("entry-filled");
  await button(page, "log:entry.done", say).click();
  await row(page, "log:look.open", say).click();
  await button(page, "log:look.keep", say).click();
  for (const [part, full] of [2, 1, 0, 3].entries())
    await page.locator("fieldset").nth(part).locator(".leafpick").nth(full).click();
  await visit("look");
  await button(page, "log:look.keep", say).click();
  await write.click();
  await button(page, "log:feeling.good", say).click();
  await button(page, "log:remove", say).click();
  await visit("entry-deleted");
  await button(page, "log:removed.undo", say).click();
  await button(page, "log:entry.done", say).click();
  await page.locator(".tl > li:has(.hush) .rowlink").click();
  await button(page, "log:note.open", say).waitFor();
  await visit("entry-old");
  await button(page, "log:entry.done", say).click();
  await page.locator("summary").first().click();
  await page.getByRole("textbox").fill("grey");
  await page.getByRole("status").waitFor();
  await visit("log-searching");
  await row(page, "log:month.open", say).click();
  await page.locator(".month").waitFor();
  await visit("month");
  await button(page, "start:back", say).click();
  await write.waitFor();
}

/** From the plan: a hard time on Today, and its end; back to the plan. */
export async function hardTime(page: Page, say: Say, visit: Visit): Promise<void> {
  await page.getByRole("checkbox").check();
  await button(page, "ui:tab.today", say).click();
  await button(page, "log:hard.end", say).waitFor();
  await visit("today-hard");
  await button(page, "log:hard.end", say).click();
  await button(page, "ui:tab.plan", say).click();
  await page.locator("summary").waitFor();
}
