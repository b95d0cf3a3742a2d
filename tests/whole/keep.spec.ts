import { expect, type Page, test } from "@playwright/test";
import {
  answerAll,
  beginTrying,
  button,
  changeWords,
  keepWithWords,
  keptOffline,
  makeSafe,
  open,
  unlock,
} from "./steps.ts";

async function planText(page: Page): Promise<string | null> {
  await button(page, "ui:tab.plan").click();
  await page.getByRole("heading", { name: "My plan", exact: true }).waitFor();
  return page.locator("main").textContent();
}

test("what was tried is kept, locked, and opened again without a network", async ({ page, context }) => {
  await open(page);
  await keptOffline(page);
  await beginTrying(page);
  await answerAll(page, (number) => (number * 3) % 5);
  const result = await page.locator(".wordlist").textContent();
  await page.locator(".wordlist .rowlink").first().click();
  await page.getByRole("button", { name: "Add to plan" }).first().click();
  const plan = await planText(page);
  await button(page, "ui:tab.today").click();
  await button(page, "ui:today.keep.go").click();
  const words = await keepWithWords(page);
  await button(page, "ui:kept.go").click();
  await button(page, "ui:tab.more").click();
  await page.getByRole("button", { name: "Lock now" }).click();
  await page.getByLabel("Your words").waitFor();
  expect(await page.locator("body").textContent()).not.toContain("Olive");

  await context.setOffline(true);
  await page.reload();
  await unlock(page, words);
  await button(page, "ui:today.look").click();
  await page.locator(".wordlist").waitFor();
  expect(await page.locator(".wordlist").textContent()).toBe(result);
  expect(await planText(page)).toBe(plan);
});

test("a half-made check is kept answer by answer and goes on at the same question", async ({ page }) => {
  const words = await makeSafe(page);
  await button(page, "ui:today.first.go").click();
  await button(page, "ui:begin.short").click();
  await button(page, "instrument:GATE00.yes").click();
  await page.locator(".choices:not(.two) .choice").nth(3).click();
  await expect(page.locator(".partline")).toContainText("2 of 5");
  const question = await page.locator("#question").textContent();
  await button(page, "start:leave").click();
  await page.waitForURL("**/routine.html");

  await page.goto("/");
  await unlock(page, words);
  await button(page, "ui:begin.goOn").click();
  await button(page, "instrument:GATE00.yes").click();
  await expect(page.locator("#question")).toHaveText(question ?? "");
  await button(page, "start:back").click();
  await expect(page.locator(".choice input").nth(3)).toBeChecked();
});

test("changed words open it and the old ones do not", async ({ page }) => {
  const old = await makeSafe(page);
  const words = await changeWords(page, old);

  await page.goto("/");
  await unlock(page, old);
  await expect(page.getByRole("alert")).toContainText("These words do not open it.");
  await page.reload();
  await unlock(page, words);
  await button(page, "ui:today.first.go").waitFor();
});

test("erasing removes everything and ends on the plain page", async ({ page }) => {
  await makeSafe(page);
  await button(page, "ui:tab.more").click();
  await page.getByRole("button", { name: "Safety" }).click();
  await page.getByRole("button", { name: "Erase everything on this phone" }).click();
  await button(page, "ui:erase.sure").click();
  await page.waitForURL("**/routine.html");
  await page.goto("/");
  await page.getByRole("heading", { name: "Olive" }).waitFor();
});

test("leaving at once does not cut the erasing short", async ({ page }) => {
  await makeSafe(page);
  await button(page, "ui:tab.more").click();
  await page.getByRole("button", { name: "Safety" }).click();
  await page.getByRole("button", { name: "Erase everything on this phone" }).click();
  await button(page, "ui:erase.sure").click();
  await button(page, "start:leave").click();
  await page.waitForURL("**/routine.html");
  await page.goto("/");
  await page.getByRole("heading", { name: "Olive" }).waitFor();
});
