import { expect, test } from "@playwright/test";
import { answerAll, beginTrying, button, open, row } from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");

test("steps fit what she says about her life, asked once, and she can change it", async ({ page }) => {
  await open(page);
  await beginTrying(page);
  await answerAll(page, () => 3);
  const physical = page.locator(".leafrow").nth(1);
  const tile = (key: string) => button(page, key);
  const fits = page.locator(".why", { hasText: say("care:priority.family") });

  await physical.click();
  for (const key of ["faith", "income", "family"]) await tile(`ui:life.priority.${key}`).click();
  await expect(tile("ui:life.priority.faith")).toHaveAttribute("aria-pressed", "false");
  await tile("ui:life.dependant.children").click();
  await button(page, "ui:life.go").click();
  await expect(fits.first()).toBeVisible();
  await page.goBack();
  await physical.click();
  await expect(fits.first()).toBeVisible();

  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.life").click();
  await expect(tile("ui:life.dependant.children")).toHaveAttribute("aria-pressed", "true");
  await tile("ui:life.priority.family").click();
  await button(page, "ui:life.keep").click();
  await button(page, "ui:tab.begin-check").click();
  await button(page, "ui:begin.last").click();
  await physical.click();
  await page.locator(".offer").first().waitFor();
  await expect(fits).toHaveCount(0);
});
