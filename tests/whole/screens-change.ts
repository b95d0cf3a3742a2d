// What comes with a second check, as a part of the walk through all screens.
import type { Page } from "@playwright/test";
import type { Visit } from "./screens.ts";
import { answerAll, button } from "./steps.ts";
import type { Say } from "./words.ts";

/** From Today with one check behind her and another half-made: finishes it, and looks at both in every way. */
export async function secondCheck(page: Page, say: Say, visit: Visit): Promise<void> {
  await button(page, "ui:tab.begin-check", say).click();
  await button(page, "ui:begin.goOn", say).click();
  await button(page, "instrument:GATE00.yes", say).click();
  await page.locator("#question").waitFor();
  await answerAll(page, (number) => (number % 7 === 6 ? "skip" : (number * 2 + 3) % 5), say);
  await visit("results-second");
  await button(page, "results:change.open", say).click();
  await page.locator(".changes").waitFor();
  for (const fold of await page.locator("summary").all()) await fold.click();
  await visit("change");
  await button(page, "results:beside.open", say).click();
  await page.locator(".pair").first().waitFor();
  await visit("side-by-side");
  await button(page, "ui:tab.log", say).click();
  await page.locator(".looks").waitFor();
  await visit("log-two");
  await page.locator(".looks .rowlink").last().click();
  await button(page, "results:remove", say).click();
  await button(page, "results:remove.no", say).waitFor();
  await visit("past-check-delete");
  await button(page, "ui:tab.begin-check", say).click();
  await button(page, "ui:begin.short", say).waitFor();
  await visit("begin-check-soon");
}
