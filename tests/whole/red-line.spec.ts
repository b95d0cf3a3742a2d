import { expect, type Page, test } from "@playwright/test";
import { instrument } from "../../src/instrument/versions.ts";
import { answer, answerAll, beginTrying, button, open, toSteps } from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");

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
  const physical = page.locator(".leafrow").nth(1);
  await expect(physical).toContainText("things need care first");
  await toSteps(page, 1);
  const links = page.getByRole("button", { name: "Is this still open?" });
  const over = page.getByRole("button", { name: say("results:category.over") });
  await links.first().waitFor();
  for (let done = 1; (await links.count()) > 0; done += 1) {
    await links.first().click();
    await page.getByLabel("Over, or already cared for").check();
    await button(page, "ui:goOn").click();
    await expect(over).toHaveCount(done);
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
  await expect(page.locator(".leafrow").nth(1)).not.toContainText("care first");
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
  await toSteps(page, 1);
  await page.getByRole("button", { name: "Is this still open?" }).first().click();
  await page.getByLabel("Over, or already cared for").check();
  await button(page, "ui:goOn").click();
  await page.getByRole("button", { name: "Over, or already cared for" }).waitFor();
});

test("a line of each part is over one by one; in the next check it is still there and known, without a page", async ({
  page,
}) => {
  const lines = ["EMO07", "ECO05", "POL02", "PHY03", "SPI02"];
  const asked = instrument.checkOrder
    .flatMap((category) => instrument.questions("short", category))
    .filter(({ id }) => id !== "PHY02");
  const choose = (number: number) => {
    const { id = "", dir } = asked[number] ?? {};
    return lines.includes(id) || dir === "C" ? 4 : 0;
  };
  const lit = page.locator(".leafrow", { hasText: /one thing needs care first/ });
  await open(page);
  await beginTrying(page);
  expect(await answerAll(page, choose)).toBe(1);
  await expect(lit).toHaveCount(5);
  for (const place of [0, 1, 2, 3, 4]) {
    await toSteps(page, place);
    await page.getByRole("button", { name: "Is this still open?" }).click();
    await page.getByLabel("Over, or already cared for").check();
    await button(page, "ui:goOn").click();
    await page.getByRole("button", { name: say("results:category.over") }).waitFor();
    await button(page, "start:back").click();
    await expect(lit).toHaveCount(4 - place);
  }
  await button(page, "ui:tab.begin-check").click();
  await button(page, "ui:begin.short").click();
  await page.locator("#question").waitFor();
  expect(await answerAll(page, choose)).toBe(0);
  await expect(lit).toHaveCount(5);
  await page.getByRole("heading", { name: say("safety:redline.known") }).waitFor();
});
