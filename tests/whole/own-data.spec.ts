// Her own data as files for other programs: what is in them, and what is not.
import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { button, keptOffline, open, row } from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");

async function fileOf(page: Page, key: string): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent("download");
  await row(page, key).click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

test("her log and her pages become tables by one touch each, without a network, and nobody else is in them", async ({
  page,
  context,
}) => {
  await open(page);
  await keptOffline(page);
  await context.setOffline(true);
  await page.getByRole("button", { name: say("start:welcome.try") }).click();
  await button(page, "ui:consent.begin").click();
  await button(page, "instrument:GATE00.yes").click();
  await page.locator("#question").waitFor();
  await button(page, "start:back").click();
  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.own-data").click();
  await expect(page.getByText(say("files:none"))).toBeVisible();
  await button(page, "ui:tab.log").click();
  await row(page, "log:write").click();
  await page.getByRole("textbox").fill("=1+1, by the river");
  await button(page, "log:entry.done").click();
  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.people").click();
  await row(page, "ui:people.trusted.add").click();
  await page.getByLabel(say("ui:person.name"), { exact: true }).fill("Amal");
  await button(page, "ui:people.keep").click();
  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.own-data").click();
  const log = await fileOf(page, "files:log");
  expect(log.name).toBe("log.csv");
  expect(log.text.startsWith("\uFEFFday,part,did,")).toBe(true);
  expect(log.text).toContain('"\'=1+1, by the river"');
  await expect(page.getByRole("status")).toHaveText(say("files:done"));
  await expect(page.locator(".rowlink").filter({ hasText: say("files:done") })).toHaveText(
    new RegExp(say("files:log")),
  );
  const whole = await fileOf(page, "files:whole");
  expect(whole.name).toBe("tables.json");
  expect(whole.text).not.toContain("Amal");
  const tables = JSON.parse(whole.text) as { table: string; rows: { note: string }[] }[];
  expect(tables.map(({ table, rows }) => [table, rows[0]?.note])).toEqual([["log", "=1+1, by the river"]]);
});
