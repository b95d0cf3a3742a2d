import { expect, type Page, test } from "@playwright/test";
import { instrument } from "../../src/instrument/versions.ts";
import { answerAll, beginTrying, button, open, row } from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");
const parts = instrument.resultOrder;
const signs = instrument.indicators.map(({ id }) => say(`instrument:${id}.sign`));
const hushed = instrument.indicators
  .filter((one) => one.hushed)
  .map(({ id }) => say(`instrument:${id}.sign`));
/** A figure; how many things need care first is told with the words. */
const figure = /\d\d|of \d|Score/;
const main = (page: Page) => page.locator("main");
const textOf = async (page: Page) => (await main(page).textContent()) ?? "";
const closer = (page: Page, place: number) => page.locator(".wordlist .closer").nth(place);

/** Tries a check with the same answer to every question, and opens the words of its result. */
async function wordsOf(page: Page, choose: (question: number) => number | "skip" | "na"): Promise<void> {
  await open(page);
  await beginTrying(page);
  await answerAll(page, choose);
  await page.locator("#view-words").click();
  await page.locator(".wordlist").waitFor();
}

test("a part looked at more closely says all it rests on in words, and hushed answers only while they are held", async ({
  page,
}) => {
  await wordsOf(page, () => 3);
  for (const [place, category] of parts.entries()) {
    await expect(closer(page, place)).toHaveAccessibleName(
      say("results:closer.of").replace("{{part}}", `\u2068${say(`instrument:category.${category}`)}\u2069`),
    );
    await closer(page, place).click();
    await expect(page.getByRole("heading", { name: say("results:closer.sure") })).toBeVisible();
    const text = await textOf(page);
    expect(text).toContain("Probably");
    expect(text).not.toMatch(figure);
    for (const sign of hushed) expect(text).not.toContain(sign);
    await button(page, "start:back").click();
  }
  await closer(page, 0).click();
  await expect(main(page)).toContainText("from “\u2068Often\u2069” to “\u2068Sometimes\u2069”");
  await button(page, "start:back").click();
  await closer(page, 2).click();
  const hush = page.locator(".hush", { hasText: say("instrument:SPI01.hushed") });
  await hush.hover();
  await page.mouse.down();
  await expect(hush).toContainText(say("instrument:SPI01.sign"));
  await page.mouse.up();
  await expect(hush).not.toContainText(say("instrument:SPI01.sign"));
});

test("what was left out is named, and a part without a number still says what it can", async ({ page }) => {
  // Five questions a part, one less where no threat was made; the threat of the first part comes last.
  await wordsOf(page, (number) => (number === 4 ? "skip" : number >= 19 ? "skip" : 0));
  await closer(page, 0).click();
  await expect(main(page)).toContainText("You left out the questions about threats.");
  await expect(page.locator(".thing")).toHaveCount(3);
  await button(page, "start:back").click();
  await closer(page, 2).click();
  await expect(main(page)).toContainText(say("results:general"));
  await expect(page.locator(".thing")).toHaveCount(0);
  await expect(page.getByText(say("results:weighsMost.few"))).toHaveCount(2);
  await expect(main(page)).toContainText(say("results:closer.open.left"));
  await button(page, "start:back").click();
  await row(page, "results:ways.others").click();
  await expect(page.getByText(say("results:others.none"))).toBeVisible();
  await expect(page.locator(".paper")).toHaveCount(0);
});

test("figures stand beside the words only where she wants them", async ({ page }) => {
  const toResult = async () => {
    await button(page, "ui:tab.log").click();
    await page.locator(".looks .rowlink").click();
    await page.locator(".wordlist").waitFor();
  };
  const choose = async (figures: "on" | "off") => {
    await button(page, "ui:tab.more").click();
    await row(page, "ui:more.display").click();
    await button(page, `ui:display.figures.${figures}`).click();
    await expect(button(page, `ui:display.figures.${figures}`)).toHaveAttribute("aria-pressed", "true");
  };
  const pages = ["words", "closer", "sides", "paper"] as const;
  const textsOf = async () => {
    const texts: Record<string, string> = { words: (await page.locator(".wordlist").textContent()) ?? "" };
    await closer(page, 1).click();
    await page.locator(".things").waitFor();
    texts["closer"] = await textOf(page);
    await button(page, "start:back").click();
    await row(page, "results:ways.sides").click();
    await page.locator(".side").first().waitFor();
    texts["sides"] = await textOf(page);
    await button(page, "start:back").click();
    await button(page, "print:open").click();
    texts["paper"] = (await page.locator(".paper").textContent()) ?? "";
    await button(page, "start:back").click();
    return texts;
  };
  await wordsOf(page, () => 2);
  const without = await textsOf();
  await choose("on");
  await toResult();
  const figures = await textsOf();
  await expect(page.getByText("Questions \u2068v1\u2069 · scoring \u20681\u2069")).toBeVisible();
  await choose("off");
  await toResult();
  expect(await textsOf()).toEqual(without);
  for (const each of pages) {
    expect(without[each], each).not.toMatch(figure);
    expect(figures[each], each).toContain("Score 50 of 100");
  }
  expect(figures["sides"]).toContain("Answered: 7 of 7.");
});

test("the sheet for others holds no answer, fits on one page, and takes hushed ones in one by one", async ({
  page,
}) => {
  await wordsOf(page, () => 4);
  await row(page, "results:ways.others").click();
  const sheet = page.locator(".paper");
  await sheet.waitFor();
  await expect(sheet.locator("h3")).toHaveCount(4);
  const before = (await sheet.textContent()) ?? "";
  expect(before).not.toMatch(/\d/);
  const sentences = await sheet.locator("section li").allTextContents();
  for (const group of await sheet.locator("section").all()) {
    const own = await group.locator("li").allTextContents();
    expect(new Set(own).size).toBe(own.length);
  }
  expect(sentences.length).toBeGreaterThan(4);

  const ticks = page.getByRole("checkbox");
  expect(await ticks.count()).toBe(3);
  const leaders = say("instrument:EMO07.others");
  expect(before).not.toContain(leaders);
  await page.getByLabel(say("instrument:EMO07.hushed")).first().check();
  await expect(sheet).toContainText(leaders);
  for (const tick of await ticks.all()) await tick.check();
  await expect(sheet.getByText(leaders)).toHaveCount(1);
  for (const sign of signs) expect(await textOf(page)).not.toContain(sign);

  const paper = await page.pdf({ format: "A4", preferCSSPageSize: true });
  expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: "print" });
  await expect(sheet).toBeVisible();
  await expect(ticks.first()).toBeHidden();
});
