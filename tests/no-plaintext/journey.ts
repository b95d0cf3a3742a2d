// A woman who writes and chooses wherever the app lets her, and remembers every letter of it.
import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { pick, saveFile, toLock } from "../whole/backup.ts";
import { answer, button, row, writeDownAndProve } from "../whole/steps.ts";

const letters = "abcdefghijklmnopqrstuvwxyz";

/** Twelve letters by chance: 56 bits, and no beginning that markers share. */
export const marker = (): string =>
  Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join("");

/** What she wrote: nothing of it may be found. */
export interface Written {
  readonly texts: Set<string>;
  /** The components she wrote into. */
  readonly fields: Set<string>;
}

/** Fresh markers as the words of a sentence. */
export function sentence(written: Written, words: number): string {
  const all = Array.from({ length: words }, marker);
  for (const word of all) written.texts.add(word);
  return all.join(" ");
}

/** Types letter by letter into the one field in view, which is empty. */
export async function type(page: Page, written: Written, component: string, text: string): Promise<void> {
  await page.getByRole("textbox").pressSequentially(text);
  written.fields.add(component);
}

/** Types, and presses the button that stands beside the field. */
export async function send(
  page: Page,
  written: Written,
  component: string,
  text: string,
  key: string,
): Promise<void> {
  await button(page, key).waitFor();
  await type(page, written, component, text);
  await button(page, key).click();
}

/** Words of the list. Each is in the app itself, but no three of them stand side by side there. */
function remember(written: Written, words: readonly string[]): string {
  for (let at = 0; at + 3 <= words.length; at += 1) written.texts.add(words.slice(at, at + 3).join(" "));
  return words.join(" ");
}

/** The words drawn for her. */
async function drawn(page: Page, written: Written): Promise<string> {
  const list = page.locator(".five li");
  await list.first().waitFor();
  return remember(written, await list.allTextContents());
}

/** From the words that are drawn for her to Today in a safe: she tries her own, then takes drawn ones. Returns them. */
export async function keepAfterAll(page: Page, written: Written): Promise<string> {
  const back = button(page, "start:back");
  await drawn(page, written);
  await button(page, "ui:words.other").click();
  const words = await drawn(page, written);
  await button(page, "ui:words.own").click();
  await send(page, written, "Own", sentence(written, 1), "ui:words.own.next");
  await page.getByRole("alert").waitFor();
  await back.click();
  await button(page, "ui:words.own").click();
  await send(page, written, "Own", sentence(written, 4), "ui:words.own.next");
  await send(page, written, "Again", sentence(written, 4), "ui:words.keep");
  await page.getByRole("alert").waitFor();
  await back.click();
  await back.click();
  await button(page, "ui:words.remember").click();
  await send(page, written, "Again", words, "ui:words.keep");
  await button(page, "ui:kept.go").click();
  return words;
}

/** From any tab to the field that asks for the words that open it now. */
export async function toChangeWords(page: Page): Promise<void> {
  await button(page, "ui:tab.more").click();
  await page.getByRole("button", { name: "Safety" }).click();
  await page.getByRole("button", { name: "Change my words" }).click();
  await page.getByLabel("First, the words that open it now").waitFor();
}

/** Changes her words to her own, after wrong ones; returns them. */
export async function changeToOwnWords(page: Page, written: Written, old: string): Promise<string> {
  await toChangeWords(page);
  await send(page, written, "ChangeWordsScreen", sentence(written, 3), "ui:goOn");
  await drawn(page, written);
  await button(page, "ui:words.own").click();
  const words = sentence(written, 5);
  await send(page, written, "Own", words, "ui:words.own.next");
  await send(page, written, "Again", words, "ui:change.keep");
  await page.getByText("Your new words are still here.").waitFor();
  await send(page, written, "ChangeWordsScreen", old, "ui:change.keep");
  await page.getByText("Your words are changed.").waitFor();
  await button(page, "ui:goOn").click();
  return words;
}

/** Makes a paper key, after wrong words of hers and a wrong word of the paper; returns its words. */
export async function makePaperKey(page: Page, written: Written, words: string): Promise<string> {
  const row = page.getByRole("button", { name: "A key on paper" });
  await button(page, "ui:tab.more").click();
  await page.getByRole("button", { name: "Safety" }).click();
  await row.click();
  await send(page, written, "FirstWords", sentence(written, 3), "ui:goOn");
  await page.getByRole("alert").waitFor();
  await button(page, "start:back").click();
  await row.click();
  await send(page, written, "FirstWords", words, "ui:goOn");
  const paper = await writeDownAndProve(page, undefined, async () => {
    await send(page, written, "Prove", sentence(written, 1), "ui:goOn");
    await page.getByRole("alert").waitFor();
  });
  await button(page, "ui:goOn").click();
  return remember(written, paper);
}

/** Locks a safe copy with six new words, after wrong ones, saves it, proves it, and looks what would come in, after wrong words. */
export async function makeBackup(page: Page, written: Written): Promise<void> {
  await toLock(page);
  await row(page, "backup:lock.drawn").click();
  const shown = page.locator(".twelve li");
  await shown.nth(5).waitFor();
  const six = remember(written, await shown.allTextContents());
  await button(page, "backup:six.written").click();
  await send(page, written, "Typed", sentence(written, 1), "ui:goOn");
  await page.getByRole("alert").waitFor();
  await page.getByRole("textbox").fill("");
  await send(page, written, "Typed", six, "ui:goOn");
  const path = await saveFile(page);
  await pick(page, "backup:proof.pick", path);
  await button(page, "backup:proven.done").click();
  await row(page, "backup:in").click();
  await pick(page, "backup:pick", path);
  written.fields.add("FilePick");
  await send(page, written, "OpenBackup", sentence(written, 1), "start:unlock.open");
  await page.getByRole("alert").waitFor();
  await page.getByRole("textbox").fill("");
  await send(page, written, "OpenBackup", six, "start:unlock.open");
  await button(page, "backup:proven.done").click();
}

/** Opens with the paper key, after one that opens nothing, and chooses new words; returns them. */
export async function openWithPaper(page: Page, written: Written, paper: string): Promise<string> {
  await button(page, "start:unlock.forgotten").click();
  await page.getByRole("button", { name: "Twelve words on paper" }).click();
  await send(page, written, "TypePaperKey", sentence(written, 12), "start:unlock.open");
  await page.getByRole("alert").waitFor();
  await button(page, "start:back").click();
  await page.getByRole("button", { name: "Twelve words on paper" }).click();
  await send(page, written, "TypePaperKey", paper, "start:unlock.open");
  await button(page, "ui:paper.fits.go").click();
  const words = await drawn(page, written);
  await button(page, "ui:words.remember").click();
  await send(page, written, "Again", words, "ui:change.keep");
  await button(page, "ui:tab.today").waitFor();
  return words;
}

/** Chooses when it locks, and answers the first questions of a check. */
export async function chooseInside(page: Page): Promise<void> {
  await button(page, "ui:tab.more").click();
  await page.getByRole("button", { name: "Safety" }).click();
  await page.getByRole("button", { name: "10 min" }).click();
  await button(page, "ui:tab.begin-check").click();
  await button(page, "ui:begin.short").click();
  await page.locator("#question").or(button(page, "instrument:GATE00.yes")).waitFor();
  if (await button(page, "instrument:GATE00.yes").isVisible())
    await button(page, "instrument:GATE00.yes").click();
  for (const value of [1, "skip", "na"] as const) await answer(page, value);
}

/** From the locked field to Today. */
export async function openWith(page: Page, written: Written, words: string): Promise<void> {
  await send(page, written, "UnlockScreen", words, "start:unlock.open");
  await button(page, "ui:tab.today").waitFor();
}

export async function lockNow(page: Page): Promise<void> {
  await button(page, "ui:tab.more").click();
  await page.getByRole("button", { name: "Lock now" }).click();
  await page.getByLabel("Your words", { exact: true }).waitFor();
}
