import { expect, type Page, test } from "@playwright/test";
import { answerAll, beginTrying, button, keepWithWords, open, openAt, unlock } from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");
const day = 86_400_000;

type Given = readonly (number | "skip")[];
/** In the order of the check: heart and head, money, law, body, meaning; a support is 4 where it holds. */
const calm: Given = [4, 0, 0, 0, 0, 4, 0, 0, 0, 4, 4, 0, 0, 0, 4, 4, 0, 0, 0, 4, 0, 0, 0, 4];
/** Broken sleep, no ease and no focus; a lawyer out of reach; a threat that was spoken; three of five left open. */
const later: Given = [
  ...[4, 3, 3, 3, 0],
  ...[4, 0, 0, 0, 4],
  ...[1, 0, 0, 0, 4],
  ...[4, 0, 2, 0, 0],
  ...(["skip", "skip", "skip", 0, 4] as const),
];

const answerWith = (page: Page, given: Given) => answerAll(page, (number) => given[number] ?? 0);

/** Opens it so many days after it was made. */
async function openOn(page: Page, start: number, days: number, words: string): Promise<void> {
  await openAt(page, start + days * day);
  await unlock(page, words);
  await button(page, "ui:tab.begin-check").click();
}

/** A calm check in a safe, and a heavier one twenty days later; ends on the result of the second. */
async function twoChecks(
  page: Page,
  between?: (words: string, start: number) => Promise<void>,
): Promise<void> {
  const start = Date.now();
  await page.clock.install({ time: start });
  await open(page);
  await beginTrying(page);
  await answerWith(page, calm);
  await button(page, "ui:tab.today").click();
  await button(page, "ui:today.keep.go").click();
  const words = await keepWithWords(page);
  await between?.(words, start);
  await openOn(page, start, 20, words);
  await expect(page.getByText("the two will not be compared")).toBeHidden();
  await button(page, "ui:begin.short").click();
  await button(page, "instrument:GATE00.yes").click();
  await page.locator("#question").waitFor();
  await answerWith(page, later);
}

test("what changed is told in words and pictures, and two checks stand side by side", async ({ page }) => {
  await twoChecks(page, async (words, start) => {
    await openOn(page, start, 3.5, words);
    await expect(page.getByText("Your last check is 3 days old.")).toBeVisible();
  });
  await expect(page.getByText(/^New since last time: .?A threat to hurt you or your family/)).toBeVisible();
  await button(page, "results:change.open").click();
  await expect(page.getByRole("heading", { name: say("results:change"), exact: true })).toBeFocused();
  const parts = page.locator(".changes > li");
  for (const [place, text] of [
    say("results:change.heavier"),
    say("results:change.same.more"),
    say("results:change.cannot.unsure"),
    say("results:change.same.none"),
    say("results:change.same.more"),
  ].entries())
    await expect(parts.nth(place)).toContainText(text);
  await expect(parts.nth(4)).toContainText("One support is weaker");
  await expect(page.getByText(say("results:change.sign"), { exact: true })).toHaveCount(1);

  const pictures = page.getByRole("img");
  await expect(pictures).toHaveCount(5);
  const told = await pictures.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label") ?? ""));
  await page.locator("summary").last().click();
  const cells = await page.locator("tbody td").allTextContents();
  expect(cells).toHaveLength(20);
  for (const [place, cell] of cells.entries()) expect(told[Math.floor(place / 4)]).toContain(cell);
  expect(told[1]).toContain("one thing needs care first");
  expect(told[2]).toContain("Not enough answers to say");
  await expect(page.locator(".changes .joint")).toHaveCount(4);

  await button(page, "results:beside.open").click();
  const columns = page.locator(".pair .unseen");
  await expect(columns).toHaveCount(10);
  await expect(columns.first()).toHaveText("Steady");
  await expect(page.locator(".changes > li").first()).toContainText("The later one is heavier.");
  const [one, other] = [page.getByLabel("One check"), page.getByLabel("Another check")];
  const before = await columns.allTextContents();
  const [first, second] = [await one.inputValue(), await other.inputValue()];
  await one.selectOption(second);
  await expect(page.getByText(say("results:beside.twice"))).toBeVisible();
  await other.selectOption(first);
  expect(await columns.allTextContents()).toEqual(before);
});

test("a check is deleted after one question: its steps stay, and nothing is compared with it", async ({
  page,
}) => {
  await twoChecks(page);
  await button(page, "ui:tab.plan").click();
  const steps = page.locator(".rows .b");
  await page.getByRole("heading", { name: say("ui:plan.title"), exact: true }).waitFor();
  const planned = await steps.allTextContents();
  expect(planned.length).toBeGreaterThan(0);
  await button(page, "ui:tab.log").click();
  await expect(page.getByText(say("ui:log.rhythm"))).toBeVisible();
  const checks = page.locator(".looks .rowlink");
  await expect(checks).toHaveCount(2);
  await checks.first().click();
  await button(page, "results:remove").click();
  await expect(button(page, "results:remove.no")).toBeFocused();
  await button(page, "results:remove.no").click();
  await button(page, "results:remove").click();
  await button(page, "results:remove.yes").click();
  await expect(checks).toHaveCount(1);
  await expect(button(page, "results:change.open")).toBeHidden();
  await button(page, "ui:tab.plan").click();
  expect(await steps.allTextContents()).toEqual(planned);
  await steps.first().click();
  await expect(page.locator(".steps")).toBeVisible();
  await button(page, "start:back").click();
  await button(page, "ui:tab.begin-check").click();
  await button(page, "ui:begin.last").click();
  await page.locator(".views").waitFor();
  await expect(button(page, "results:change.open")).toBeHidden();
});
