import { expect, type Page, test } from "@playwright/test";
import { answer, answerAll, beginTrying, button, open } from "./steps.ts";

/** Answers 1, and 3 where a threat names a day, up to the red-line page. */
async function toRedLine(page: Page): Promise<void> {
  const heading = page.getByRole("heading", { name: "Let us begin with this" });
  const question = page.locator("#question");
  const breath = button(page, "check:breath.goOn");
  await question.waitFor();
  while (!(await heading.isVisible())) {
    if (await breath.isVisible()) await breath.click();
    else await answer(page, (await question.textContent())?.startsWith("Did a threat name") ? 3 : 1);
    await question.or(heading).or(breath).first().waitFor();
  }
}

test("red lines get one page, wait in the plan, and a line that is over loses its lantern", async ({
  page,
}) => {
  await open(page);
  await beginTrying(page);
  expect(await answerAll(page, () => 4)).toBe(1);
  const physical = page.locator(".wordlist .rowlink").nth(1);
  await expect(physical).toContainText("things need care first");
  await physical.click();
  const links = page.getByRole("button", { name: "Is this still open?" });
  await links.first().waitFor();
  for (let left = await links.count(); left > 0; left -= 1) {
    await links.first().click();
    await page.getByLabel("Over, or already cared for").check();
    await button(page, "ui:goOn").click();
    await expect(links).toHaveCount(left - 1);
  }
  await button(page, "start:back").click();
  await expect(physical).not.toContainText("care first");
  await button(page, "ui:tab.plan").click();
  await expect(page.getByText("Not begun. No hurry").first()).toBeVisible();
});

test("save nothing about this takes the answer, its line and its steps away", async ({ page }) => {
  await open(page);
  await beginTrying(page);
  await toRedLine(page);
  await button(page, "safety:redline.saveNothing").click();
  await page.getByText("Nothing about this is kept now.").waitFor();
  await button(page, "safety:redline.goOn").click();
  expect(await answerAll(page, () => 1)).toBe(0);
  await expect(page.locator(".wordlist .rowlink").nth(1)).not.toContainText("care first");
});

test("the one red-line page stays as it is while she is at Help, and leads on to the breath", async ({
  page,
}) => {
  await open(page);
  await beginTrying(page);
  await toRedLine(page);
  const act = await page.locator(".care .act").textContent();
  await button(page, "safety:redline.saveNothing").click();
  await button(page, "start:help").click();
  await page.getByRole("heading", { name: "Help", exact: true }).waitFor();
  await button(page, "start:back").click();
  await expect(page.locator(".care .act")).toHaveText(act ?? "");
  await expect(page.getByRole("status")).toContainText("Nothing about this");
  await expect(button(page, "safety:redline.saveNothing")).toHaveCount(0);
  await button(page, "safety:redline.goOn").click();
  await button(page, "check:breath.goOn").click();
  expect(await answerAll(page, () => 4)).toBe(0);
});

test("a red line that is over takes its page away, and no second page comes", async ({ page }) => {
  await open(page);
  await beginTrying(page);
  await toRedLine(page);
  await button(page, "safety:redline.open").click();
  await page.getByLabel("Over, or already cared for").check();
  await button(page, "start:back").click();
  await button(page, "check:breath.goOn").click();
  expect(await answerAll(page, () => 4)).toBe(0);
  await button(page, "ui:tab.plan").click();
  await expect(page.locator("main .rowlink").nth(2)).toBeVisible();
});

test("what is over in the last check is over there, also while another one waits", async ({ page }) => {
  await open(page);
  await beginTrying(page);
  await answerAll(page, () => 4);
  await button(page, "ui:tab.begin-check").click();
  await button(page, "ui:begin.short").click();
  await page.locator("#question").waitFor();
  await button(page, "start:back").click();
  await button(page, "ui:begin.last").click();
  await page.locator(".wordlist .rowlink").nth(1).click();
  await page.getByRole("button", { name: "Is this still open?" }).first().click();
  await page.getByLabel("Over, or already cared for").check();
  await button(page, "ui:goOn").click();
  await page.getByRole("button", { name: "Over, or already cared for" }).waitFor();
});
