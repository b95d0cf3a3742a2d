// A safe copy, as she makes one and brings it back.
import type { Page } from "@playwright/test";
import { button, row } from "./steps.ts";
import { sayIn } from "./words.ts";

const english = sayIn("en");

export interface Copy {
  readonly words: string;
  readonly path: string;
}

/** From More to the page that asks what should open the copy. */
export async function toLock(page: Page, say = english): Promise<void> {
  await button(page, "ui:tab.more", say).click();
  await row(page, "ui:more.backup", say).click();
  await row(page, "backup:make", say).click();
  await row(page, "backup:lock.drawn", say).waitFor();
}

/** Locks the app from anywhere inside. */
export async function lock(page: Page, say = english): Promise<void> {
  await button(page, "ui:tab.more", say).click();
  await row(page, "ui:more.lock", say).click();
  await page.getByLabel(say("start:words.label"), { exact: true }).waitFor();
}

/** Types words from paper and goes on. */
export async function typeWords(page: Page, words: string, goOn: string, say = english): Promise<void> {
  await page.getByRole("textbox").fill(words);
  await button(page, goOn, say).click();
}

/** Picks a file where the page asks for one. */
export async function pick(page: Page, key: string, path: string, say = english): Promise<void> {
  const asked = page.waitForEvent("filechooser");
  await button(page, key, say).click();
  await (await asked).setFiles(path);
}

/** Six new words, written down and typed again; ends where the file is saved. */
export async function lockWithSix(page: Page, say = english): Promise<string> {
  await row(page, "backup:lock.drawn", say).click();
  const shown = page.locator(".twelve li");
  await shown.nth(5).waitFor();
  const words = (await shown.allTextContents()).join(" ");
  await button(page, "backup:six.written", say).click();
  await typeWords(page, words, "ui:goOn", say);
  await button(page, "backup:save.go", say).waitFor();
  return words;
}

/** Saves the file that was locked. */
export async function saveFile(page: Page, say = english): Promise<string> {
  const coming = page.waitForEvent("download");
  await button(page, "backup:save.go", say).click();
  const download = await coming;
  if (download.suggestedFilename() !== "notes.age") throw new Error("the name tells something");
  return download.path();
}

/** Makes a copy with six new words and proves it; ends on the page of copies. */
export async function makeCopy(page: Page, say = english): Promise<Copy> {
  await toLock(page, say);
  const words = await lockWithSix(page, say);
  const path = await saveFile(page, say);
  await pick(page, "backup:proof.pick", path, say);
  await button(page, "backup:proven.done", say).click();
  return { words, path };
}
