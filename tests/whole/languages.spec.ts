import { expect, type Page, test } from "@playwright/test";
import { languageTags } from "../../build/locales.ts";
import { answerAll, button, keptOffline, makeSafe, open, row, unlock } from "./steps.ts";
import { type Say, sayIn } from "./words.ts";

/** The same words as another keyboard or another habit writes them: with marks, a long stroke and Persian letters, or in capitals. */
const asWrittenElsewhere = (words: string): string =>
  words
    .toUpperCase()
    .replaceAll("ي", "ی")
    .replaceAll("ك", "ک")
    .replace(/[بتنمل](?=[ابتنملرسع])/g, "$&\u064e\u0640")
    .replaceAll(" ", "  ");

/** Chooses the digits of the language, and reads them. */
async function withItsDigits(page: Page, say: Say): Promise<void> {
  await button(page, "ui:tab.more", say).click();
  await row(page, "ui:more.display", say).click();
  await page.getByRole("button", { name: "١٢٣", exact: true }).click();
  await button(page, "ui:tab.begin-check", say).click();
  await page.getByText(say("ui:begin.short.note").replace("{{questions}}", "٢٥")).waitFor();
}

for (const tag of languageTags().slice(1)) {
  test(`in ${tag}, from a cold start without a network to a check, locked and opened again with words written in another way`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ locale: tag });
    const page = await context.newPage();
    const say = sayIn(tag);
    await open(page, say);
    await keptOffline(page);
    await context.setOffline(true);
    const words = await makeSafe(page, say);
    const html = page.locator("html");
    await expect(html).toHaveAttribute("lang", tag);
    await expect(html).toHaveAttribute("dir", tag === "ar" ? "rtl" : "ltr");
    expect(asWrittenElsewhere(words)).not.toBe(words);

    await button(page, "ui:today.first.go", say).click();
    await button(page, "ui:begin.short", say).click();
    await button(page, "instrument:GATE00.yes", say).click();
    await answerAll(page, (question) => (question % 7 === 6 ? "skip" : question % 4), say);
    await page.locator(".leafrow").first().waitFor();
    await button(page, "ui:tab.more", say).click();
    await row(page, "ui:more.lock", say).click();

    await page.getByLabel(say("start:words.label"), { exact: true }).waitFor();
    await unlock(page, asWrittenElsewhere(words), say);
    await page.getByRole("heading", { name: say("ui:today.last"), exact: true }).waitFor();
    if (tag === "ar") await withItsDigits(page, say);
    await context.close();
  });
}
