import { expect, test } from "@playwright/test";
import { answerAll, beginTrying, button, open } from "./steps.ts";

test("on paper there is one sheet, and nothing hushed unless it is ticked", async ({ page }) => {
  await open(page);
  await beginTrying(page);
  await answerAll(page, () => 4);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("main")).toBeHidden();
  await page.emulateMedia({ media: "screen" });

  await button(page, "print:open").click();
  const sheet = page.locator(".paper");
  const ticks = page.getByRole("checkbox");
  await sheet.waitFor();
  const before = await sheet.textContent();
  expect(await ticks.count()).toBeGreaterThan(0);
  await ticks.first().check();
  await expect(sheet).not.toHaveText(before ?? "");
  await ticks.first().uncheck();
  await expect(sheet).toHaveText(before ?? "");

  await page.evaluate(() => document.documentElement.toggleAttribute("data-covered", true));
  await expect(sheet).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(sheet).toBeVisible();
  await expect(button(page, "start:leave")).toBeHidden();
  await expect(ticks.first()).toBeHidden();
  await page.evaluate(() => document.documentElement.toggleAttribute("data-covered", false));
});

test("the print window takes her away from the page without locking it", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset["asked"] = "print";
    };
  });
  await open(page);
  await beginTrying(page);
  await answerAll(page, () => 2);
  await button(page, "print:open").click();
  await button(page, "print:print").click();
  await expect(page.locator("html")).toHaveAttribute("data-asked", "print");
  await expect(page.locator(".paper")).toBeVisible();
});
