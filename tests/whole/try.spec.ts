import { expect, test } from "@playwright/test";
import { instrument } from "../../src/instrument/versions.ts";
import { answer, answerAll, beginTrying, button, keptOffline, open, toSteps } from "./steps.ts";
import { originStorage } from "./storage.ts";

test("trying leaves nothing that merely opening would not leave", async ({ browser }) => {
  const opened = await browser.newPage();
  await open(opened);
  await keptOffline(opened);
  const before = await originStorage(opened);
  await opened.context().close();

  const page = await browser.newPage();
  await open(page);
  await keptOffline(page);
  await beginTrying(page);
  await answerAll(page, (number) => number % 5);
  await toSteps(page, 1);
  await page.getByRole("button", { name: "Add to plan" }).first().click();
  await button(page, "start:leave").click();
  await page.getByText("Nothing on the list.").waitFor();
  await page.waitForURL("**/routine.html");
  expect(await originStorage(page)).toEqual(before);
  expect(before).toMatchObject({ local: {}, session: {}, cookies: "", databases: [], files: [] });
});

test("three taps lead from the welcome to the first question, one to a minute of calm", async ({ page }) => {
  await open(page);
  await button(page, "start:welcome.calm").click();
  await page.getByRole("heading", { name: "Rest here a moment" }).waitFor();
  await button(page, "safety:calm.enough").click();
  await page.getByRole("button", { name: "Try it, keep nothing" }).click();
  await button(page, "ui:consent.begin").click();
  await button(page, "instrument:GATE00.yes").click();
  await expect(page.locator("#question")).toBeFocused();
});

test("who stops at the door has begun nothing, and is not asked there twice in a sitting", async ({
  page,
}) => {
  await open(page);
  await page.getByRole("button", { name: "Try it, keep nothing" }).click();
  await button(page, "ui:consent.begin").click();
  await button(page, "instrument:GATE00.now").click();
  await button(page, "safety:now.stop").click();
  await page.getByRole("heading", { name: "A good place to begin" }).waitFor();
  await button(page, "ui:today.first.go").click();
  await button(page, "ui:begin.short").click();
  await button(page, "instrument:GATE00.unsure").click();
  await page.locator("#question").waitFor();
  await button(page, "start:back").click();
  await button(page, "ui:begin.goOn").click();
  await page.locator("#question").waitFor();
});

test("after Leave neither a reload nor Back shows the app", async ({ page }) => {
  await open(page);
  await beginTrying(page);
  await button(page, "start:leave").click();
  await page.waitForURL("**/routine.html");
  await page.getByLabel("Add an item").fill("Bread");
  await button(page, "start:plain.add").click();
  await page.getByLabel("Bread").check();
  await page.reload();
  await page.getByText("Nothing on the list.").waitFor();
  await page.evaluate(() => history.forward());
  await expect(page.getByText("Nothing on the list.")).toBeVisible();
  await page.goBack();
  expect(page.url()).toMatch(/routine\.html$|^about:blank$/);
  await expect(page.getByText(/Olive/)).toHaveCount(0);
});

test("the phone's Back button goes back inside the app and the URL stays", async ({ page }) => {
  await open(page);
  await button(page, "start:help").click();
  await page.getByRole("heading", { name: "Help", exact: true }).waitFor();
  await button(page, "start:leave").waitFor();
  const length = await page.evaluate(() => history.length);
  await page.goBack();
  await page.getByRole("heading", { name: "Olive" }).waitFor();
  expect(
    await page.evaluate(() => [location.pathname, location.hash, location.search, history.state]),
  ).toEqual(["/", "", "", null]);
  expect(await page.evaluate(() => history.length)).toBe(length);
});

test("the phone's Back goes one question back, and from any tab to Today", async ({ page }) => {
  await open(page);
  await beginTrying(page);
  const question = page.locator("#question");
  const first = (await question.textContent()) ?? "";
  await answer(page, 2);
  await page.goBack();
  await expect(question).toHaveText(first);
  await page.goBack();
  await button(page, "ui:tab.plan").click();
  await page.getByRole("heading", { name: "My plan", exact: true }).waitFor();
  await page.goBack();
  await button(page, "ui:begin.goOn").waitFor();
});

test("the last question waits for her button", async ({ page }) => {
  await open(page);
  await beginTrying(page);
  const last = page.locator(".partline").filter({ hasText: /Spiritual.*5 of 5/ });
  const breath = button(page, "check:breath.goOn");
  while (await last.isHidden()) {
    await page.locator("#question").or(breath).first().waitFor();
    if (await breath.isVisible()) await breath.click();
    else if (await last.isHidden()) await answer(page, 0);
  }
  await page.locator(".choice").first().click();
  await page.locator(".choice").nth(1).click();
  await expect(last).toBeVisible();
  await button(page, "check:finish").click();
});

test.describe("while a part is still on its way", () => {
  test.use({ serviceWorkers: "block" });

  test("an answer does not pull her away from where she went meanwhile", async ({ page }) => {
    await page.clock.install();
    await open(page);
    await beginTrying(page);
    const question = page.locator("#question");
    const first = (await question.textContent()) ?? "";
    await page.clock.pauseAt(new Date(Date.now() + 60_000));
    await page.locator(".choice").nth(2).click();
    await button(page, "check:rest").click();
    await page.clock.resume();
    await page.getByRole("heading", { name: "Rest here a moment" }).waitFor();
    await page.clock.runFor(1_000);
    await expect(page.getByRole("heading", { name: "Rest here a moment" })).toBeVisible();
    await button(page, "safety:calm.enough").click();
    await expect(question).toHaveText(first);
    await expect(page.locator(".choice input").nth(2)).toBeChecked();
    await button(page, "check:next").click();
    await expect(question).not.toHaveText(first);
  });

  test("an answer does not pull her away while the page she went to is still on its way", async ({
    page,
  }) => {
    let bring = () => {};
    const here = new Promise<void>((resolve) => {
      bring = resolve;
    });
    await page.route("**/assets/help-screens-*", async (route) => {
      await here;
      await route.continue();
    });
    await page.clock.install();
    await open(page);
    await beginTrying(page);
    const question = page.locator("#question");
    const first = (await question.textContent()) ?? "";
    await page.clock.pauseAt(new Date(Date.now() + 60_000));
    await page.locator(".choice").nth(2).click();
    await button(page, "start:help").click();
    await page.clock.runFor(1_000);
    await expect(question).toHaveText(first);
    bring();
    await page.getByRole("heading", { name: "Help", exact: true }).waitFor();
    await button(page, "start:back").click();
    await expect(question).toHaveText(first);
  });

  test("a breath that is still on its way is not preceded by a glimpse of the question behind it", async ({
    page,
  }) => {
    let bring = () => {};
    const here = new Promise<void>((resolve) => {
      bring = resolve;
    });
    await page.route("**/assets/en-late-*", async (route) => {
      await here;
      await route.continue();
    });
    await open(page);
    await beginTrying(page);
    const question = page.locator("#question");
    for (let number = 1; number < instrument.questions("short", "EMO").length; number += 1)
      await answer(page, 0);
    const last = (await question.textContent()) ?? "";
    await page.locator(".choice").first().click();
    await page.locator(".cover").waitFor();
    await expect(question).toHaveText(last);
    bring();
    await button(page, "check:breath.goOn").waitFor();
  });
});

test("an urgent step stands before a check that waits, whose answers go only when she says so", async ({
  page,
}) => {
  await open(page);
  await beginTrying(page);
  await answerAll(page, () => 4);
  await button(page, "ui:tab.begin-check").click();
  await button(page, "ui:begin.short").click();
  await page.locator("#question").waitFor();
  await button(page, "start:back").click();
  await button(page, "ui:tab.today").click();
  await button(page, "ui:today.open").waitFor();
  await expect(page.getByText("A check is waiting")).toHaveCount(0);
  await button(page, "ui:tab.begin-check").click();
  await button(page, "ui:begin.anew").click();
  await expect(button(page, "ui:begin.anew.no")).toBeFocused();
  await button(page, "ui:begin.anew.no").click();
  await button(page, "ui:begin.anew").click();
  await button(page, "ui:begin.anew.yes").click();
  await button(page, "ui:begin.short").waitFor();
});
