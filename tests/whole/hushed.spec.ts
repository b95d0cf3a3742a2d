import { expect, test } from "@playwright/test";
import { instrument } from "../../src/instrument/versions.ts";
import { answerTo, button, row, toBegin, toSteps } from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");
const hushed = instrument.indicators.filter((indicator) => indicator.hushed);

/** What nobody who looks over her shoulder may read: the sentences of the seven answers, and words that tell of them. */
const sentences = hushed.flatMap(({ id }) => [
  say(`instrument:${id}.question`),
  say(`instrument:${id}.sign`),
]);
const telling =
  /insult|mock|shamed|accus|blasphem|sorcer|afraid|fear of|violen|assault|hurt your|harm to your|extort|favours|left in peace|control over|controls? your money|lies|private (details|things)|pictures of you/i;

// In the order in which they are asked; without a threat nobody asks for its day.
const asked = instrument.checkOrder
  .flatMap((category) => instrument.questions("full", category))
  .filter(({ id }) => id !== "PHY02");

/** The seven at their worst, and every support in full. */
const worst = (number: number) => (asked[number]?.hushed || asked[number]?.dir === "C" ? 4 : 0);

test("with all seven quiet answers no screen and no print says what they were", async ({ page }) => {
  test.setTimeout(300_000);
  await toBegin(page);
  await button(page, "ui:begin.full").click();
  await answerTo(page, page.locator(".views"), worst);
  // The search would find all seven.
  expect(hushed.filter(({ id }) => telling.test(say(`instrument:${id}.question`)))).toHaveLength(7);

  let seen = 0;
  async function look(where: string, words: RegExp | null = telling): Promise<void> {
    seen += 1;
    const text = await page.locator("body").textContent();
    const names = await page
      .locator("[aria-label], [title], [alt]")
      .evaluateAll((all) =>
        all.map((one) => one.getAttribute("aria-label") ?? one.getAttribute("title") ?? ""),
      );
    const all = [text, ...names, await page.title(), page.url()].join("\n");
    expect(
      sentences.filter((sentence) => all.includes(sentence)),
      where,
    ).toEqual([]);
    if (words !== null) expect(words.exec(all)?.[0], where).toBeUndefined();
  }
  const back = button(page, "start:back");
  for (const view of ["leaves", "rings", "words"]) {
    await page.locator(`#view-${view}`).click();
    for (const fold of await page.locator("details:not([open]) summary").all()) await fold.click();
    await look(`results, ${view}`);
  }
  for (const place of [0, 1, 2, 3, 4]) {
    await page.locator(".wordlist .closer").nth(place).click();
    await page.locator(".things").waitFor();
    await look(`part ${place}, closer`);
    await back.click();
    await page.locator(".wordlist").waitFor();
  }
  for (const way of ["sides", "others"]) {
    await row(page, `results:ways.${way}`).click();
    await page.getByRole("heading", { name: say(`results:ways.${way}`), level: 1 }).waitFor();
    await look(way);
    await back.click();
    await page.locator(".wordlist").waitFor();
  }
  await button(page, "print:open").click();
  await page.locator(".paper").waitFor();
  await page.emulateMedia({ media: "print" });
  await look("print");
  await page.emulateMedia({ media: "screen" });
  await back.click();
  await page.locator("#view-leaves").click();
  for (const place of [0, 1, 2, 3, 4]) {
    await toSteps(page, place);
    await look(`part ${place}`);
    for (const offer of await page.locator(".offer").all()) {
      await offer.locator(".rowlink").click();
      await page.locator(".steps").waitFor();
      // The page of a step says what can be done, so that more words are needed there.
      await look(`a step of part ${place}`, null);
      await back.click();
      await offer.waitFor();
      const add = offer.getByRole("button", { name: say("results:category.add"), exact: true });
      if (await add.isVisible()) await add.click();
    }
    await back.click();
    await page.locator(".leafrow").first().waitFor();
  }
  for (const tab of ["today", "plan", "log", "begin-check", "more"]) {
    await button(page, `ui:tab.${tab}`).click();
    await page.locator("h1").first().waitFor();
    await look(tab);
  }
  await button(page, "ui:tab.log").click();
  await page.locator(".looks .rowlink").click();
  await page.locator(".views").waitFor();
  await look("an older check");
  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.life").click();
  await look("life");
  expect(seen).toBeGreaterThan(30);
});
