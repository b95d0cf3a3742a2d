// Her plan, as parts of the walk through all screens.
import type { Page } from "@playwright/test";
import type { Visit } from "./screens.ts";
import { button, row } from "./steps.ts";
import type { Say } from "./words.ts";

const field = (page: Page, key: string, say: Say) => page.getByLabel(say(key), { exact: true });

/** From the plan and back: a step of her own, and one that is not for her. */
export async function herPlan(page: Page, say: Say, visit: Visit): Promise<void> {
  const back = button(page, "start:back", say);
  await button(page, "ui:plan.own", say).click();
  await field(page, "ui:own.name", say).waitFor();
  await button(page, "ui:step.add", say).click();
  await page.getByRole("alert").waitFor();
  await visit("own-step");
  await field(page, "ui:own.name", say).fill("A second place to sleep, near the river");
  await page.locator(".tiles .chip").nth(1).click();
  await button(page, "ui:step.add", say).click();
  await field(page, "ui:step.first", say).fill("Ask my aunt on Tuesday");
  await field(page, "ui:step.withWhom", say).fill("L.");
  await button(page, "ui:own.remove", say).click();
  await visit("own-step-kept");
  await button(page, "ui:people.remove.no", say).click();
  await back.click();
  await page.locator(".rows .rowlink").nth(1).click();
  await page.locator(".steps").waitFor();
  await page.locator("summary").click();
  await visit("step-refusing");
  await button(page, "ui:step.not.have", say).click();
  await page.getByRole("status").waitFor();
  await visit("step-refused");
  await back.click();
  await page.locator("summary").click();
  await visit("plan");
}

/** From the plan and back: a habit as a reminder in the phone's calendar. */
export async function herReminder(page: Page, say: Say, visit: Visit): Promise<void> {
  const back = button(page, "start:back", say);
  const habits = page.locator("section", { hasText: say("ui:plan.care") }).locator(".rowlink");
  await habits.first().click();
  await row(page, "ui:step.remind", say).click();
  await button(page, "pages:remind.file", say).click();
  await page
    .getByRole("alert")
    .filter({ hasText: say("pages:remind.missing") })
    .waitFor();
  await button(page, "pages:remind.often.week", say).click();
  await visit("reminder");
  await field(page, "pages:remind.name", say).fill("Water the plants");
  await page.locator("input[type=time]").fill("19:30");
  await page.locator(".tiles .chip").nth(4).click();
  await button(page, "pages:remind.file", say).click();
  await page.getByText(say("pages:remind.done")).waitFor();
  await visit("reminder-made");
  await back.click();
  await back.click();
  await habits.first().waitFor();
}
