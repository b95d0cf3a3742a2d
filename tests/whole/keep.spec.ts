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
  toSteps,
  unlock,
  withoutPart,
} from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");

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
  const result = await page.locator(".leafrows").textContent();
  await toSteps(page, 0);
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
  await page.locator(".views").waitFor();
  expect(await page.locator(".leafrows").textContent()).toBe(result);
  expect(await planText(page)).toBe(plan);
});

test("each page of choosing words begins at its heading", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Make it mine" }).click();
  await button(page, "ui:consent.begin").click();
  const heading = (key: string) => page.getByRole("heading", { name: say(key), exact: true });
  await expect(heading("ui:words.title")).toBeFocused();
  await button(page, "ui:words.own").click();
  await expect(heading("ui:words.own.title")).toBeFocused();
  await button(page, "start:back").click();
  await button(page, "ui:words.remember").click();
  await expect(heading("ui:words.again.title")).toBeFocused();
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

test("wrong words are asked for again and the new ones stay", async ({ page }) => {
  const old = await makeSafe(page);
  await button(page, "ui:tab.more").click();
  await page.getByRole("button", { name: "Safety" }).click();
  await page.getByRole("button", { name: "Change my words" }).click();
  const now = page.getByLabel("First, the words that open it now");
  await now.fill("not these");
  await button(page, "ui:goOn").click();
  const list = page.locator(".five li");
  await list.first().waitFor();
  const words = (await list.allTextContents()).join(" ");
  await button(page, "ui:words.remember").click();
  await page.getByLabel("Your words", { exact: true }).fill(words);
  await button(page, "ui:change.keep").click();
  await page.getByText("Your new words are still here.").waitFor();
  await now.fill(old);
  await button(page, "ui:change.keep").click();
  await page.getByText("Your words are changed.").waitFor();

  await page.goto("/");
  await unlock(page, words);
  await button(page, "ui:today.first.go").waitFor();
});

test("words stay the same on the way back, drawn ones and her own", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Make it mine" }).click();
  await button(page, "ui:consent.begin").click();
  const list = page.locator(".five li");
  await list.first().waitFor();
  const drawn = await list.allTextContents();
  await button(page, "ui:words.remember").click();
  await page.getByRole("heading", { name: "Once more" }).waitFor();
  await page.goBack();
  await expect(list).toHaveText(drawn);

  const field = page.getByLabel("Your words", { exact: true });
  await button(page, "ui:words.own").click();
  await field.fill("the tea grows cold while we talk");
  await button(page, "ui:words.own.next").click();
  await page.getByText("Capital letters, dots and extra spaces make no difference.").waitFor();
  await button(page, "ui:words.again.look").click();
  await expect(page.getByText("grows")).toBeVisible();
  await button(page, "start:back").click();
  await expect(list).toHaveText(drawn);
});

test("without the list of words she can still go back, try again, or write her own", async ({ page }) => {
  await open(page);
  const bring = await withoutPart(page, "en-list");
  await page.getByRole("button", { name: "Make it mine" }).click();
  await button(page, "ui:consent.begin").click();
  await expect(page.getByRole("alert")).toContainText("The list of words is not here yet.");
  await expect(button(page, "start:leave")).toBeVisible();
  await bring();
  await button(page, "ui:tryAgain").click();
  await expect(page.locator(".five li")).toHaveCount(5);
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
  const leave = await button(page, "start:leave").elementHandle();
  await button(page, "ui:erase.sure").evaluate((sure, leave) => {
    for (const one of [sure, leave]) one?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  }, leave);
  await page.waitForURL("**/routine.html");
  await page.goto("/");
  await page.getByRole("heading", { name: "Olive" }).waitFor();
});
