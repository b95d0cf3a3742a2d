// What happened: kept in a chain, put right, taken out, and handed over on paper or as a file.
import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { button, keptOffline, makeSafe, row, unlock } from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");

test("what she began to write waits behind the lock; what is kept is put right, taken out, and handed over as she ticks", async ({
  page,
  context,
}) => {
  const words = await makeSafe(page);
  await keptOffline(page);
  await context.setOffline(true);
  await button(page, "ui:tab.log").click();
  await row(page, "ui:log.happened").click();
  const keep = button(page, "incident:keep");
  const write = button(page, "incident:write");
  const entries = page.locator("main .rows > li");
  await write.click();
  await button(page, "incident:kind.followed").click();
  await page.getByRole("textbox").fill("The grey car");
  await button(page, "start:back").click();
  await button(page, "start:back").click();
  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.lock").click();
  await unlock(page, words);
  await button(page, "ui:tab.log").click();
  await row(page, "ui:log.happened").click();
  await button(page, "incident:goOn").click();
  await expect(page.getByRole("textbox")).toHaveValue("The grey car");
  await keep.click();
  await expect(entries).toHaveText([/Entry 1/]);
  await expect(entries).not.toContainText("grey");

  await entries.first().getByRole("button").click();
  await button(page, "incident:right").click();
  await page.getByRole("textbox").fill("A blue van");
  await page.getByRole("checkbox").uncheck();
  await keep.click();
  await write.click();
  await button(page, "incident:kind.home").click();
  await keep.click();
  await write.click();
  await page.getByRole("textbox").fill("Nobody must read this");
  await keep.click();
  await entries.first().getByRole("button").click();
  await button(page, "incident:out").click();
  await button(page, "incident:out.yes").click();
  await expect(entries).toHaveText([/Entry 4 was taken out/, /Entry 3/, /Entry 2/, /Entry 1/]);
  await page.locator("summary").click();
  await button(page, "incident:chain.look").click();
  await expect(page.getByText(say("incident:chain.whole"))).toBeVisible();

  await row(page, "incident:list").click();
  const sheet = page.locator(".paper");
  await expect(sheet).toContainText("A blue van");
  await expect(sheet).not.toContainText("At home");
  await expect(sheet).not.toContainText("The grey car");
  const coming = page.waitForEvent("download");
  await button(page, "incident:file").click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe("notes.json");
  const text = await readFile(await download.path(), "utf8");
  expect(text).not.toMatch(/grey|Nobody/);
  const file = JSON.parse(text) as { entries: { no: number; content: { what: string } | null }[] };
  expect(file.entries.map(({ no, content }) => [no, content?.what ?? null])).toEqual([
    [1, null],
    [2, "A blue van"],
    [3, null],
    [4, null],
  ]);
  await expect(page.getByText(say("incident:file.done"))).toBeVisible();
  await page.getByRole("checkbox").check();
  await expect(sheet).toContainText("At home");
});
