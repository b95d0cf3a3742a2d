import { expect, type Page, test } from "@playwright/test";
import {
  answer,
  answerAll,
  beginTrying,
  button,
  keepWithWords,
  makeSafe,
  open,
  openAt,
  toSteps,
  unlock,
} from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");

/** Opens it after so many days. */
async function openAfter(page: Page, days: number, words: string): Promise<void> {
  await openAt(page, Date.now() + days * 86_400_000);
  await unlock(page, words);
}
const welcome = (page: Page) => page.getByRole("heading", { name: say("ui:return.title"), exact: true });

test("after a pause she is welcomed once, with the doors that lead somewhere", async ({ page }) => {
  const words = await makeSafe(page);
  await openAfter(page, 30, words);
  await expect(welcome(page)).toBeVisible();
  await expect(page.locator(".doors button")).toHaveCount(1);
  await button(page, "ui:return.look").click();
  await expect(button(page, "ui:today.first.go")).toBeVisible();
  await button(page, "ui:tab.plan").click();
  await button(page, "ui:tab.today").click();
  await expect(button(page, "ui:today.first.go")).toBeVisible();
  await page.goto("/");
  await unlock(page, words);
  await expect(button(page, "ui:today.first.go")).toBeVisible();
  await expect(welcome(page)).toBeHidden();
});

test("what waits is gone through one by one: a check deleted, a step set aside and kept after all", async ({
  page,
}) => {
  await open(page);
  await beginTrying(page);
  await answerAll(page, (number) => (number % 3 === 2 ? 3 : 1));
  await toSteps(page, 0);
  await page.getByRole("button", { name: "Add to plan" }).first().click();
  await button(page, "ui:tab.today").click();
  await button(page, "ui:today.keep.go").click();
  const words = await keepWithWords(page);
  await button(page, "ui:kept.go").click();
  await button(page, "ui:tab.begin-check").click();
  await button(page, "ui:begin.short").click();
  const question = page.locator("#question");
  await question.or(button(page, "instrument:GATE00.yes")).waitFor();
  if (await button(page, "instrument:GATE00.yes").isVisible())
    await button(page, "instrument:GATE00.yes").click();
  await question.waitFor();
  await answer(page, 2);

  await openAfter(page, 30, words);
  await page.getByRole("button", { name: say("ui:return.tidy") }).click();
  await button(page, "ui:begin.anew").click();
  await button(page, "ui:begin.anew.yes").click();
  const aside = button(page, "ui:step.aside");
  const keep = button(page, "ui:tidy.keep");
  const end = button(page, "ui:kept.go");
  await aside.waitFor();
  const step = (await page.locator("main h2").textContent()) ?? "";
  await aside.click();
  await button(page, "start:back").click();
  await expect(page.locator("main h2")).toHaveText(step);
  for (;;) {
    await keep.or(end).first().waitFor();
    if (await end.isVisible()) break;
    await keep.click();
  }
  await end.click();
  await button(page, "ui:tab.plan").click();
  const row = page.getByRole("button", { name: step });
  await expect(row).toBeVisible();
  await expect(row).not.toContainText(say("ui:plan.state.set-aside"));
  await button(page, "ui:tab.begin-check").click();
  await expect(button(page, "ui:begin.short")).toBeVisible();
});
