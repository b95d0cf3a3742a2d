// What happened to her, as a part of the walk through all screens.
import type { Page } from "@playwright/test";
import type { Visit } from "./screens.ts";
import { button, row } from "./steps.ts";
import type { Say } from "./words.ts";

/** From her log: two things that happened, one taken out again, one put right, and the list to hand over; back to the log. */
export async function whatHappened(page: Page, say: Say, visit: Visit): Promise<void> {
  const back = button(page, "start:back", say);
  const write = button(page, "incident:write", say);
  const keep = button(page, "incident:keep", say);
  await row(page, "ui:log.happened", say).click();
  await write.waitFor();
  await visit("incidents-empty");
  await write.click();
  await keep.click();
  await page
    .getByRole("alert")
    .filter({ hasText: say("incident:draft.empty") })
    .waitFor();
  await button(page, "incident:about.week", say).click();
  await button(page, "incident:kind.followed", say).click();
  await page.getByRole("textbox").fill("The same grey car, by the school and again by the market.");
  await page.locator("summary").click();
  await visit("incident-draft");
  await keep.click();
  for (const kind of ["followed", "home"] as const) {
    await write.click();
    await button(page, `incident:kind.${kind}`, say).click();
    await page.getByRole("checkbox").uncheck();
    await keep.click();
    await write.waitFor();
  }
  await page.locator("main .rows .rowlink").first().click();
  await button(page, "incident:out", say).click();
  await button(page, "incident:out.yes", say).click();
  await write.waitFor();
  await page.locator("main .rows .rowlink").last().click();
  await button(page, "incident:right", say).click();
  await page.getByRole("textbox").fill("A grey car, by the school.");
  await back.click();
  await page.locator("summary").click();
  await button(page, "incident:chain.look", say).click();
  await page.getByText(say("incident:chain.whole")).waitFor();
  await visit("incidents");
  await button(page, "incident:goOn", say).click();
  await keep.click();
  await page.locator("main .rows .rowlink").first().click();
  await page.locator("summary").click();
  await visit("incident");
  await back.click();
  await row(page, "incident:list", say).click();
  await page.getByRole("checkbox").check();
  await page.locator(".paper").waitFor();
  await visit("incident-list");
  await back.click();
  await back.click();
}
