// Her own pages: written when she is well, found in two touches when she is not.
import { expect, test } from "@playwright/test";
import { button, keptOffline, makeSafe, row, unlock } from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");

test("her letter is two touches away without a network, and a day that is near brings one offer on Today", async ({
  page,
  context,
}) => {
  const words = await makeSafe(page);
  await keptOffline(page);
  await context.setOffline(true);
  await button(page, "start:help").click();
  await expect(row(page, "safety:letter")).toBeHidden();
  await button(page, "start:back").click();
  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.pages").click();
  await row(page, "pages:letter").click();
  await page.getByRole("textbox").fill("You got through it before.");
  await button(page, "start:back").click();
  await row(page, "pages:dates").click();
  await row(page, "pages:dates.add").click();
  await page.getByLabel(say("pages:date.name"), { exact: true }).fill("the long day");
  const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel(say("pages:date.day"), { exact: true }).fill(soon);
  await button(page, "pages:date.keep").click();
  await expect(page.getByRole("button", { name: "the long day" })).toContainText("Within two weeks");
  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.lock").click();
  await button(page, "start:help").click();
  await expect(row(page, "safety:letter")).toBeHidden();
  await button(page, "start:back").click();
  await unlock(page, words);
  // At the second opening her words are asked for first.
  await button(page, "ui:today.no").click();
  await expect(page.getByText(say("ui:today.date"))).toBeVisible();

  await button(page, "start:help").click();
  await row(page, "safety:letter").click();
  await expect(page.locator("blockquote")).toHaveText("You got through it before.");
  await button(page, "start:back").click();
  await row(page, "safety:help.dark").click();
  await row(page, "safety:letter").click();
  await page.locator("blockquote").waitFor();
  await button(page, "pages:letter.change").click();
  await button(page, "pages:clear").click();
  await button(page, "pages:clear.yes").click();
  await expect(page.getByRole("textbox")).toHaveValue("");
  await button(page, "start:help").click();
  await row(page, "safety:help.breathe").waitFor();
  await expect(row(page, "safety:letter")).toBeHidden();
});
