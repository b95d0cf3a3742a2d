import { expect, test } from "@playwright/test";
import { button, keptOffline, makeSafe, row, unlock } from "./steps.ts";

test("a step of her own is the next step on Today, and still is after a lock without a network", async ({
  page,
  context,
}) => {
  const words = await makeSafe(page);
  await keptOffline(page);
  await page.reload();
  await context.setOffline(true);
  await unlock(page, words);
  const today = page.locator(".panel");
  await button(page, "ui:tab.plan").click();
  await page.getByText("Nothing here yet").waitFor();
  await button(page, "ui:plan.own").click();
  await page.getByLabel("What it is").fill("  A second  place to sleep ");
  await button(page, "ui:step.add").click();
  await page.getByLabel("My first step").fill("Ask my aunt on Tuesday");
  await page.getByLabel("With whom").fill("L.");
  await button(page, "ui:step.begin").click();
  await button(page, "start:back").click();
  await expect(page.locator(".panel .rowlink")).toContainText("Begun · Ask my aunt on Tuesday");

  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.lock").click();
  await unlock(page, words);
  await expect(today).toContainText("A second place to sleep");
  await expect(today).toContainText("Ask my aunt on Tuesday");
  await expect(today).toContainText("With whom: L.");
  await button(page, "ui:today.open").click();
  await button(page, "ui:step.ownDone").click();
  await button(page, "ui:step.up").waitFor();

  await button(page, "ui:own.remove").click();
  await button(page, "ui:own.remove.yes").click();
  await button(page, "ui:tab.plan").click();
  await page.getByText("Nothing here yet").waitFor();
});
