// A habit becomes a file for the phone's calendar, and another file takes it out.
import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { answerAll, beginTrying, button, keptOffline, open, row, toSteps } from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");

async function fileOf(page: Page, key: string): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent("download");
  await button(page, key).click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

test("a reminder has her own title and no other word, and is taken out by the same mark, without a network", async ({
  page,
  context,
}) => {
  await open(page);
  await keptOffline(page);
  await context.setOffline(true);
  await beginTrying(page);
  await answerAll(page, () => 0);
  await toSteps(page, 1);
  const habit = page.locator("section", { hasText: say("results:category.care") });
  await habit.getByRole("button", { name: say("results:category.add") }).click();
  await button(page, "ui:tab.plan").click();
  await page
    .locator("section", { hasText: say("ui:plan.care") })
    .locator(".rowlink")
    .click();
  await row(page, "ui:step.remind").click();
  await button(page, "pages:remind.file").click();
  await expect(page.getByRole("alert")).toHaveText(say("pages:remind.missing"));
  await page.getByLabel(say("pages:remind.name"), { exact: true }).fill("  Water the  plants ");
  await page.getByLabel(say("pages:remind.time"), { exact: true }).fill("19:30");
  const added = await fileOf(page, "pages:remind.file");
  expect(added.name).toBe("reminder.ics");
  expect(added.text).toContain("SUMMARY:Water the plants\r\n");
  expect(added.text).toMatch(/DTSTART:\d{8}T193000\r\nDTEND/);
  expect(added.text).not.toMatch(/olive/i);
  await expect(page.getByText(say("pages:remind.done"))).toBeVisible();

  const out = await fileOf(page, "pages:remind.out");
  const uid = (text: string) => /^UID:(.+)$/m.exec(text)?.[1];
  expect(out.name).toBe("reminder-out.ics");
  expect(uid(out.text)).toBe(uid(added.text));
  expect([added.text, out.text].map((text) => /SEQUENCE:(\d)/.exec(text)?.[1])).toEqual(["0", "1"]);
  expect(out.text).toContain("STATUS:CANCELLED");
});
