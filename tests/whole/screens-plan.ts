// Her plan, as parts of the walk through all screens.
import type { Page } from "@playwright/test";
import type { Visit } from "./screens.ts";
import { button } from "./steps.ts";
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
