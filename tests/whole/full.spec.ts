import { expect, type Page, test } from "@playwright/test";
import { answer, answerTo, button, makeSafe, toBegin, unlock } from "./steps.ts";
import { everyRow } from "./storage.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");
const door = (page: Page) => page.getByRole("heading", { name: say("instrument:EMO12.question") });
const breath = (page: Page) => button(page, "check:breath.goOn");
const kept = (page: Page) => page.getByText("Kept", { exact: true });

/** From Today of a safe to the first question of the whole check. */
async function begin(page: Page): Promise<void> {
  await button(page, "ui:today.first.go").click();
  await button(page, "ui:begin.full").click();
  await button(page, "instrument:GATE00.yes").click();
  await page.locator("#question").waitFor();
}

/** Kills the page and opens the app again, as far as the question where she was. */
async function killed(page: Page, words: string): Promise<Page> {
  const next = await page.context().newPage();
  await page.close();
  await next.goto("/");
  await unlock(next, words);
  await button(next, "ui:begin.goOn").click();
  await button(next, "instrument:GATE00.yes").click();
  return next;
}

test("the whole check goes over three sittings, each cut off, and loses no answer", async ({ page }) => {
  const words = await makeSafe(page);
  await begin(page);
  await answerTo(page, door(page), () => 1);
  await button(page, "instrument:EMO12.goOn").click();
  await breath(page).waitFor();
  const second = await killed(page, words);
  await expect(second.locator(".partline")).toContainText("Economic");
  await answerTo(second, breath(second), () => 1);
  await breath(second).click();
  for (const value of [3, "skip", 1] as const) await answer(second, value);
  await kept(second).waitFor();
  const here = (await second.locator("#question").textContent()) ?? "";
  const third = await killed(second, words);
  await expect(third.locator("#question")).toHaveText(here);
  await answerTo(third, third.locator(".views"), () => 1);
  await expect(third.getByText("This was the whole check, all 61 questions.")).toBeVisible();
});

test("one part alone comes to a result, and the others stay open", async ({ page }) => {
  await toBegin(page);
  await page.locator("summary").click();
  await page.locator("details .rowlink", { hasText: "Economic" }).click();
  await answerTo(page, breath(page), () => 0);
  await button(page, "check:part.result").click();
  await page.locator(".views").waitFor();
  await expect(page.getByText("You went through 12 of the 61 questions.")).toBeVisible();
  await expect(page.locator(".leafrow").nth(3)).not.toContainText(say("results:noNumber"));
  await expect(page.locator(".leafrow").nth(0)).toContainText(say("results:noNumber"));
  await button(page, "ui:tab.log").click();
  await expect(page.locator(".looks")).toContainText(say("ui:log.check.part"));
});

test("the door for dark moments leads to its page and back, and leaves no trace", async ({ page }) => {
  await makeSafe(page);
  await begin(page);
  await answerTo(page, door(page), () => 1);
  const before = await everyRow(page);
  expect(before.length).toBeGreaterThan(2);
  await button(page, "instrument:EMO12.show").click();
  await page.getByRole("heading", { name: say("safety:dark.title") }).waitFor();
  await button(page, "start:back").click();
  await door(page).waitFor();
  expect(await everyRow(page)).toEqual(before);
  await button(page, "instrument:EMO12.goOn").click();
  await breath(page).waitFor();
  expect(await everyRow(page)).toEqual(before);
});
