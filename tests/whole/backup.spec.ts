// Safe copies: made, proven, brought back on another phone, brought in beside what is here; and files that are none.
import { writeFile } from "node:fs/promises";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { lock, lockWithSix, makeCopy, pick, saveFile, toLock, typeWords } from "./backup.ts";
import { button, keepWithWords, keptOffline, makeSafe, open, row, unlock } from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");
const one = (key: string) => say(`${key}_one`).replace("{{count}}", "1");

async function note(page: Page, words: string): Promise<void> {
  await button(page, "ui:tab.log").click();
  await row(page, "log:write").click();
  await page.getByRole("textbox").fill(words);
  await button(page, "log:entry.done").click();
}

async function toCopies(page: Page): Promise<void> {
  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.backup").click();
}

async function notes(page: Page): Promise<number> {
  await button(page, "ui:tab.log").click();
  await page.getByRole("heading", { name: say("log:lately") }).waitFor();
  return page.locator(".tl > li").count();
}

async function anotherPhone(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await open(page);
  await keptOffline(page);
  await page.context().setOffline(true);
  return page;
}

test("a phone is lost; the file and its words bring everything back on another, without a network, in under ten taps", async ({
  page,
  browser,
}, testInfo) => {
  await open(page);
  await keptOffline(page);
  await page.context().setOffline(true);
  await makeSafe(page);
  await note(page, "rain on the market");
  await note(page, "the bridge was open");
  const copy = await makeCopy(page);
  await expect(page.getByText(say("backup:state.all"))).toBeVisible();
  await note(page, "after the copy");
  await toCopies(page);
  await expect(page.getByText(one("backup:state.changes"))).toBeVisible();

  const next = await anotherPhone(browser);
  let taps = 0;
  await next.exposeFunction("tapped", () => {
    taps += 1;
  });
  await next.evaluate(() =>
    addEventListener("click", () => (globalThis as unknown as { tapped(): void }).tapped(), true),
  );
  await button(next, "start:welcome.copy").click();
  await pick(next, "backup:pick", copy.path);
  await typeWords(next, copy.words, "start:unlock.open");
  await button(next, "backup:restore.keep").click();
  await button(next, "ui:kept.go").click();
  expect(await notes(next)).toBe(2);
  expect(taps).toBeLessThan(10);
  await toCopies(next);
  await expect(next.getByText(say("backup:state.all"))).toBeVisible();
  await lock(next);
  await unlock(next, copy.words);
  expect(await notes(next)).toBe(2);
  await next.context().close();

  // A file that is none, other words and a stop change nothing; the copy itself brings nothing twice.
  await row(page, "backup:in").click();
  const broken = testInfo.outputPath("picture.png");
  await writeFile(broken, "\x89PNG\r\n");
  await pick(page, "backup:pick", broken);
  await typeWords(page, "river", "start:unlock.open");
  await expect(page.getByRole("alert")).toHaveText(say("errors:backup-foreign"));
  await pick(page, "backup:pick.other", copy.path);
  await typeWords(page, "river", "start:unlock.open");
  await expect(page.getByRole("alert")).toHaveText(say("backup:open.wrong"));
  await typeWords(page, copy.words, "start:unlock.open");
  await button(page, "backup:stop").click();
  await button(page, "start:unlock.open").click();
  await expect(page.getByText(say("backup:in.same"))).toBeVisible();
  await button(page, "backup:in.replace").click();
  await button(page, "backup:in.replace.no").click();
  await button(page, "backup:proven.done").click();
  expect(await notes(page)).toBe(3);

  // In the place of everything it leaves what it holds.
  await toCopies(page);
  await row(page, "backup:in").click();
  await pick(page, "backup:pick", copy.path);
  await typeWords(page, copy.words, "start:unlock.open");
  await button(page, "backup:in.replace").click();
  await button(page, "backup:in.replace.yes").click();
  await page.getByRole("heading", { name: say("backup:in.done"), exact: true }).waitFor();
  await button(page, "backup:proven.done").click();
  expect(await notes(page)).toBe(2);
});

test("a copy opens with the words of the app, beside a box that is locked, and in memory only, where it can be written on and copied again", async ({
  page,
  browser,
}) => {
  await open(page);
  const own = await makeSafe(page);
  await note(page, "rain on the market");
  const older = await makeCopy(page);
  await toLock(page);
  await row(page, "backup:lock.own").click();
  await typeWords(page, own, "ui:goOn");
  const path = await saveFile(page);
  await pick(page, "backup:proof.pick", older.path);
  await expect(page.getByRole("alert")).toHaveText(say("backup:proof.wrong"));
  await pick(page, "backup:proof.pick", path);
  await button(page, "backup:proven.done").click();

  const next = await anotherPhone(browser);
  const locked = await makeSafe(next);
  await lock(next);
  await button(next, "start:unlock.forgotten").click();
  await row(next, "ui:forgotten.copy").click();
  await pick(next, "backup:pick", path);
  await typeWords(next, own, "start:unlock.open");
  await expect(next.getByText(say("backup:restore.aside"))).toBeVisible();
  await row(next, "backup:restore.other").click();
  await keepWithWords(next);
  await button(next, "ui:kept.go").click();
  expect(await notes(next)).toBe(1);
  await button(next, "ui:tab.more").click();
  await row(next, "ui:more.safety").click();
  await row(next, "ui:safety.older").click();
  await typeWords(next, locked, "ui:older.bring");
  await expect(next.getByText(say("ui:older.nothing"))).toBeVisible();
  await next.context().close();

  const guest = await anotherPhone(browser);
  await button(guest, "start:welcome.copy").click();
  await pick(guest, "backup:pick", older.path);
  await typeWords(guest, older.words, "start:unlock.open");
  await row(guest, "backup:restore.look").click();
  await note(guest, "written elsewhere");
  await toLock(guest);
  await expect(row(guest, "backup:lock.own")).toHaveCount(0);
  const words = await lockWithSix(guest);
  const again = await saveFile(guest);
  expect(await guest.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);

  await row(page, "backup:in").click();
  await pick(page, "backup:pick", again);
  await typeWords(page, words, "start:unlock.open");
  await expect(page.getByText(one("backup:in.added"))).toBeVisible();
  await button(page, "backup:in.go").click();
  await button(page, "backup:proven.done").click();
  expect(await notes(page)).toBe(2);
  await guest.context().close();
});
