import { expect, type Page, test } from "@playwright/test";
import { answerTo, beginTrying, button, keepWithWords, open, openAt, unlock } from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");
const month = 30 * 86_400_000;
const places: Readonly<Record<string, readonly [number, number]>> = {
  EMO: [0, 5],
  ECO: [5, 10],
  POL: [10, 15],
  PHY: [15, 20],
  SPI: [20, 25],
};

/** Answers of a short check: 0 everywhere, but these in these parts. */
function inParts(given: Readonly<Record<string, number | "skip">>) {
  return (question: number): number | "skip" => {
    const part = Object.keys(places).find((id) => {
      const [first = 0, end = 0] = places[id] ?? [];
      return question >= first && question < end;
    });
    return given[part ?? ""] ?? 0;
  };
}

const results = (page: Page) => page.locator(".views");

/** Opens it so many months after it was made, at the page where a check begins. */
async function openIn(page: Page, start: number, months: number, words: string): Promise<void> {
  await openAt(page, start + months * month);
  await unlock(page, words);
  // After a long pause the welcome stands before Today; the tabs lead on from both.
  await button(page, "ui:tab.begin-check").click();
}

/** One part of the whole check alone, as far as its result. */
async function onePart(page: Page, part: string, value: number): Promise<void> {
  await page.locator("summary").click();
  await page.locator("details .rowlink", { hasText: part }).click();
  await button(page, "instrument:GATE00.yes").click();
  await page.locator("#question").waitFor();
  const end = button(page, "check:part.result");
  await answerTo(page, end, () => value);
  await end.click();
  await results(page).waitFor();
}

async function shortCheck(page: Page, given: Readonly<Record<string, number | "skip">>): Promise<void> {
  await button(page, "ui:begin.short").click();
  await button(page, "instrument:GATE00.yes").click();
  await page.locator("#question").waitFor();
  await answerTo(page, results(page), inParts(given));
}

test("six checks of three kinds over ten months show as six points for each part, joined only where they can be compared", async ({
  page,
}) => {
  const start = Date.now();
  await page.clock.install({ time: start });
  await open(page);
  await beginTrying(page);
  await answerTo(page, results(page), inParts({ ECO: 1 }));
  await button(page, "ui:tab.today").click();
  await button(page, "ui:today.keep.go").click();
  const words = await keepWithWords(page);
  await openIn(page, start, 2, words);
  await shortCheck(page, { ECO: 1, POL: "skip" });
  await openIn(page, start, 4, words);
  await onePart(page, "Economic", 1);
  await openIn(page, start, 6, words);
  await onePart(page, "Political", 1);
  await openIn(page, start, 8, words);
  await shortCheck(page, { ECO: 1, PHY: 1 });
  await openIn(page, start, 10, words);
  await shortCheck(page, { ECO: 3, SPI: "skip" });

  await button(page, "results:change.open").click();
  const parts = page.locator(".changes > li");
  await expect(parts).toHaveCount(5);
  await expect(page.getByText(say("results:change.mixed"))).toBeVisible();
  await page.locator("summary").last().click();
  await expect(page.locator("tbody td")).toHaveCount(5 * 6 * 2);
  await expect(page.locator(".changes")).not.toContainText(/\d/);
  await expect(page.getByText(say("results:change.sign"), { exact: true })).toBeVisible();
  const spirit = parts.nth(2);
  await expect(spirit).toContainText(say("results:change.cannot.unsure"));
  await expect(spirit.locator(".dot.none")).toHaveCount(3);
  await expect(parts.nth(3).locator(".dot")).toHaveCount(6);
  await expect(parts.nth(3).locator(".dot.none")).toHaveCount(1);
  await expect(parts.nth(0).locator(".joint")).toHaveCount(2);
});
