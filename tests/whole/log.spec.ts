// Her log and her habits: what two touches keep, what goes again, what reminds her, and what a hard time asks.
import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import {
  answerAll,
  beginTrying,
  button,
  keptOffline,
  makeSafe,
  open,
  openAt,
  row,
  toSteps,
  unlock,
} from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");
const day = 86_400_000;

async function fileOf(page: Page, key: string): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent("download");
  await button(page, key).click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** Locks, which waits for what is not sealed yet, and opens again; or at another time (UTC ms). */
async function openAgain(page: Page, words: string, time?: number): Promise<void> {
  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.lock").click();
  await page.getByLabel(say("start:words.label"), { exact: true }).waitFor();
  if (time !== undefined) await openAt(page, time);
  await unlock(page, words);
  await button(page, "ui:tab.log").click();
  await row(page, "log:write").waitFor();
}

test("two touches on Today keep how it is without a network, and it is in the log after a lock", async ({
  page,
  context,
}) => {
  const words = await makeSafe(page);
  await keptOffline(page);
  await page.reload();
  await context.setOffline(true);
  await unlock(page, words);
  await row(page, "log:write").click();
  await button(page, "log:feeling.lighter").click();
  await expect(page.getByText(say("log:entry.kept"))).toBeVisible();
  await button(page, "log:entry.done").click();
  await openAgain(page, words);
  await expect(page.locator(".tl li")).toHaveText([/Lighter/]);
});

test("a note is covered, found, deleted and put back; it goes after its 30 days, and a clock set back breaks nothing", async ({
  page,
}) => {
  const start = Date.UTC(2027, 2, 5, 9);
  await page.clock.install({ time: start });
  const words = await makeSafe(page);
  await button(page, "ui:tab.log").click();
  await row(page, "log:write").click();
  await button(page, "log:feeling.heavy").click();
  await page.getByRole("textbox").fill("The grey car, at the café");
  await page.getByRole("checkbox").check();
  await button(page, "log:entry.done").click();
  const entries = page.locator(".tl > li");
  await expect(entries).toHaveCount(1);
  await expect(entries).not.toContainText("grey");
  await page.locator(".hush").focus();
  await page.keyboard.press("Enter");
  await expect(entries).toContainText("The grey car");
  await page.keyboard.press("Enter");
  await expect(entries).not.toContainText("grey");

  await page.locator("summary").click();
  await page.getByRole("textbox").fill("CAFE grey");
  await expect(page.getByRole("status")).toHaveText("1 entry found.");
  await page.getByRole("textbox").fill("school");
  await expect(page.getByRole("status")).toHaveText(say("log:search.none"));
  await page.getByRole("textbox").fill("");
  await entries.locator(".rowlink").click();
  await expect(page.getByRole("textbox")).toBeHidden();
  await button(page, "log:remove").click();
  await expect(button(page, "log:removed.undo")).toBeFocused();
  await button(page, "log:removed.undo").click();
  await button(page, "log:note.open").click();
  await expect(page.getByRole("textbox")).toHaveValue("The grey car, at the café");
  await button(page, "log:entry.done").click();

  await openAgain(page, words, start - 365 * day);
  await expect(entries).toContainText("March 5, 2027");
  await expect(page.locator(".hush")).toHaveCount(1);
  await openAgain(page, words, start + 31 * day);
  await expect(entries).toContainText("Heavy");
  await expect(page.locator(".hush")).toHaveCount(0);
});

test("a habit is ticked and unticked on Today, and becomes a file for the calendar; in a hard time Today asks for nothing", async ({
  page,
}) => {
  await open(page);
  await beginTrying(page);
  await answerAll(page, () => 0);
  await toSteps(page, 1);
  const habit = page.locator("section", { hasText: say("results:category.care") });
  await habit.getByRole("button", { name: say("results:category.add") }).click();
  await button(page, "ui:tab.today").click();
  const tick = page.getByRole("button", { name: "Done today" });
  const entries = page.locator(".tl > li");
  await expect(tick).toHaveAttribute("aria-pressed", "false");
  await tick.click();
  await expect(tick).toHaveAttribute("aria-pressed", "true");
  await button(page, "ui:tab.log").click();
  await expect(entries).toHaveCount(1);
  await button(page, "ui:tab.today").click();
  await tick.click();
  await expect(tick).toHaveAttribute("aria-pressed", "false");
  await button(page, "ui:tab.log").click();
  await expect(page.getByText(say("log:lately.none"))).toBeVisible();

  await button(page, "ui:tab.plan").click();
  await page.getByLabel(say("log:hard")).check();
  await button(page, "ui:tab.today").click();
  await expect(page.getByText(say("log:hard.today"))).toBeVisible();
  await expect(tick).toBeHidden();
  await button(page, "log:hard.end").click();
  await expect(tick).toBeVisible();

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
