import { expect, type Page, test } from "@playwright/test";
import { button, open } from "../whole/steps.ts";
import { type Heap, heapsOf } from "./heap.ts";
import {
  changeToOwnWords,
  keepAfterAll,
  lockNow,
  sentence,
  toChangeWords,
  type,
  type Written,
} from "./journey.ts";

const ways: Record<string, (page: Page) => Promise<void>> = {
  async "by the button"(page) {
    await button(page, "start:back").click();
    await lockNow(page);
  },
  async "by Leave"(page) {
    await button(page, "start:leave").click();
    await page.waitForURL("**/routine.html");
    await page.getByRole("textbox").waitFor();
  },
  async "left alone"(page) {
    await page.clock.runFor(301_000);
    await page.getByLabel("Your words", { exact: true }).waitFor();
  },
};

// As on a phone, a page that is left could be kept for going back to.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ["--disable-back-forward-cache"] }),
});

/** Which of these texts stand in which heap. */
const held = (heaps: readonly Heap[], texts: Iterable<string>): string[] =>
  [...texts].flatMap((text) =>
    heaps.filter(({ snapshot }) => snapshot.includes(text)).map(({ of }) => `${of}: ${text}`),
  );

for (const [way, lock] of Object.entries(ways)) {
  test(`a heap holds the words in the field while it is open, and none once it is locked: ${way}`, async ({
    page,
  }) => {
    await page.clock.install();
    const written: Written = { texts: new Set(), fields: new Set() };
    await open(page);
    await page.getByRole("button", { name: "Make it mine" }).click();
    await button(page, "ui:consent.begin").click();
    await changeToOwnWords(page, written, await keepAfterAll(page, written));
    const used = [...written.texts];
    await button(page, "start:back").click();
    await toChangeWords(page);
    const inField = sentence(written, 3);
    await type(page, written, "ChangeWordsScreen", inField);

    const before = await heapsOf(page);
    expect(held(before, inField.split(" "))).toEqual(inField.split(" ").map((word) => `page: ${word}`));
    expect(before.filter(({ snapshot }) => snapshot.includes("olive/1/slot"))).toHaveLength(1);
    expect(held(before, used)).toEqual([]);

    await lock(page);
    expect(written.texts.size).toBeGreaterThanOrEqual(20);
    expect(held(await heapsOf(page), written.texts)).toEqual([]);
  });
}
