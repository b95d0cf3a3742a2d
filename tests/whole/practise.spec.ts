import { expect, test } from "@playwright/test";
import { button, makeSafe, unlock } from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");

test("at the second opening her words are asked for once from memory, without the list", async ({ page }) => {
  const words = await makeSafe(page);
  await expect(button(page, "ui:today.practise.go")).toBeHidden();
  await page.goto("/");
  await unlock(page, words);
  await button(page, "ui:today.practise.go").click();
  const field = page.getByLabel("Your words", { exact: true });
  await field.fill(words.slice(0, 3));
  await expect(page.locator(".chips")).toHaveCount(0);
  await button(page, "ui:practise.check").click();
  await expect(page.getByRole("alert")).toContainText("Not these.");
  await expect(page.getByRole("button", { name: say("ui:practise.paper") })).toBeVisible();
  await field.fill(words);
  await button(page, "ui:practise.check").click();
  await expect(page.getByRole("status")).toHaveText(say("ui:practise.right"));
  await button(page, "ui:goOn").click();
  await button(page, "ui:today.first.go").waitFor();
  await expect(button(page, "ui:today.practise.go")).toBeHidden();

  await page.goto("/");
  await unlock(page, words);
  await button(page, "ui:today.first.go").waitFor();
  await expect(button(page, "ui:today.practise.go")).toBeHidden();
});
