// Safe copies, deep clean and the way before a crossing, as parts of the walk through all screens.
import type { Page } from "@playwright/test";
import { type Copy, pick, saveFile, toLock, typeWords } from "./backup.ts";
import type { Visit } from "./screens.ts";
import { button, row } from "./steps.ts";
import type { Say } from "./words.ts";

/** From anywhere inside a safe with a paper key, back to the list of Safety; returns a copy. */
export async function herCopies(page: Page, say: Say, visit: Visit): Promise<Copy> {
  await button(page, "ui:tab.today", say).click();
  await button(page, "ui:today.backup.go", say).waitFor();
  await visit("today-backup");
  await toLock(page, say);
  await visit("backup-lock");
  await row(page, "backup:lock.paper", say).click();
  await typeWords(page, "xylem", "ui:goOn", say);
  await page.getByRole("alert").waitFor();
  await visit("backup-paper-different");
  await button(page, "start:back", say).click();
  await row(page, "backup:lock.drawn", say).click();
  const shown = page.locator(".twelve li");
  await shown.nth(5).waitFor();
  await visit("backup-six");
  const six = (await shown.allTextContents()).join(" ");
  await button(page, "backup:six.written", say).click();
  await page.getByRole("textbox").fill("ab");
  await visit("backup-six-again");
  await typeWords(page, six, "ui:goOn", say);
  await button(page, "backup:stop", say).waitFor();
  await visit("backup-locking");
  await button(page, "backup:save.go", say).waitFor();
  await visit("backup-save");
  const path = await saveFile(page, say);
  await pick(page, "backup:proof.pick", path, say);
  await button(page, "backup:proven.done", say).waitFor();
  await visit("backup-proven");
  await button(page, "backup:proven.done", say).click();
  await row(page, "backup:in", say).waitFor();
  await visit("backup");
  await button(page, "ui:tab.log", say).click();
  await row(page, "log:write", say).click();
  await page.getByRole("textbox").fill("After the copy.");
  await button(page, "log:entry.done", say).click();
  await button(page, "ui:tab.more", say).click();
  await row(page, "ui:more.backup", say).click();
  await row(page, "backup:in", say).click();
  await pick(page, "backup:pick", path, say);
  await typeWords(page, "xylem", "start:unlock.open", say);
  await page.getByRole("alert").waitFor();
  await visit("restore-different");
  await typeWords(page, six, "start:unlock.open", say);
  await button(page, "backup:proven.done", say).waitFor();
  await visit("restore-same");
  await button(page, "backup:in.replace", say).click();
  await button(page, "backup:in.replace.no", say).waitFor();
  await visit("restore-replace");
  await button(page, "backup:proven.done", say).click();
  await button(page, "ui:tab.more", say).click();
  await row(page, "ui:more.safety", say).click();
  return { words: six, path };
}

/** From the ways to remember to a copy that has opened, and back. */
export async function copyInstead(page: Page, say: Say, visit: Visit, { words, path }: Copy): Promise<void> {
  await row(page, "ui:forgotten.copy", say).click();
  await button(page, "backup:pick", say).waitFor();
  await visit("restore");
  await pick(page, "backup:pick", path, say);
  await typeWords(page, words, "start:unlock.open", say);
  await button(page, "backup:restore.keep", say).waitFor();
  await visit("restore-opened");
  await button(page, "start:back", say).click();
}

/** From the list of Safety through what changes the key, and what takes all away, back to it. */
export async function cleanAndTravel(page: Page, say: Say, visit: Visit, words: string): Promise<void> {
  await row(page, "ui:safety.travel", say).click();
  await row(page, "backup:travel.copy", say).waitFor();
  await visit("travel");
  await button(page, "start:back", say).click();
  await row(page, "ui:safety.clean", say).click();
  await page.getByRole("textbox").waitFor();
  await visit("deep-clean");
  await typeWords(page, words, "ui:goOn", say);
  await button(page, "backup:clean.newPaper", say).waitFor();
  await visit("deep-clean-done");
  await button(page, "backup:proven.done", say).click();
}
