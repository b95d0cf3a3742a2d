import { expect, type Page, test } from "@playwright/test";
import { answer, answerAll, answerTo, button, makeSafe, row, unlock } from "./steps.ts";
import { sayIn } from "./words.ts";

const question = (page: Page) => page.locator("#question");
const chosen = (page: Page) =>
  page
    .locator(".choice input")
    .evaluateAll((inputs) => inputs.findIndex((input) => (input as HTMLInputElement).checked));

/** From Today of a safe to the first question. */
async function begin(page: Page): Promise<void> {
  await button(page, "ui:today.first.go").click();
  await button(page, "ui:begin.short").click();
  await button(page, "instrument:GATE00.yes").click();
  await question(page).waitFor();
}

/** From the locked screen to the question where she stopped. */
async function openAgain(page: Page, words: string): Promise<void> {
  await page.goto("/");
  await unlock(page, words);
  await button(page, "ui:begin.goOn").click();
  await button(page, "instrument:GATE00.yes").click();
  await question(page).waitFor();
}

test("a check goes on at the same question with its answer, after a rest, after locking, and with larger text", async ({
  page,
}) => {
  const words = await makeSafe(page);
  await begin(page);
  for (const value of [3, "skip", 1] as const) await answer(page, value);
  // Keys choose without going on, so that an answered question stands there.
  await page.locator(".choice input").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const here = (await question(page).textContent()) ?? "";
  expect(await chosen(page)).toBe(2);
  await page.getByText("Kept", { exact: true }).waitFor();

  await button(page, "check:rest").click();
  await button(page, "safety:calm.enough").click();
  await expect(question(page)).toHaveText(here);
  expect(await chosen(page)).toBe(2);

  await button(page, "start:leave").click();
  await page.waitForURL("**/routine.html");
  await openAgain(page, words);
  await expect(question(page)).toHaveText(here);
  expect(await chosen(page)).toBe(2);

  await page.reload();
  await unlock(page, words);
  await button(page, "ui:tab.more").click();
  await page.getByRole("button", { name: "Language and look" }).click();
  await page.getByRole("button", { name: "Largest" }).click();
  await button(page, "ui:tab.begin-check").click();
  await button(page, "ui:begin.goOn").click();
  await button(page, "instrument:GATE00.yes").click();
  await expect(question(page)).toHaveText(here);
  expect(await chosen(page)).toBe(2);
  await expect(page.locator("html")).toHaveAttribute("data-text", "largest");
  await button(page, "start:back").click();
  await expect.poll(() => chosen(page)).toBe(1);
});

test("the quieter questions go on where she stopped, what they ask for stands beside the result, and so does how it feels", async ({
  page,
}) => {
  const words = await makeSafe(page);
  await begin(page);
  const notNow = button(page, "check:quieter.no");
  await answerTo(page, notNow, (number) => (number % 5 === 0 ? 4 : 0));
  const offer = page.getByRole("heading", { name: /^Six quieter questions/ });
  await button(page, "check:quieter.yes").click();
  await page.getByText("1 of 6").waitFor();
  await button(page, "start:back").click();
  await offer.waitFor();
  await button(page, "check:quieter.yes").click();
  await answer(page, 3);
  await page.getByText("2 of 6").waitFor();
  const second = (await question(page).textContent()) ?? "";
  await page.getByText(sayIn("en")("check:saving.kept")).waitFor();
  await page.goto("/");
  await unlock(page, words);
  await button(page, "ui:tab.begin-check").click();
  await button(page, "ui:begin.notToday").waitFor();
  await expect(button(page, "ui:begin.anew")).toHaveCount(0);
  await openAgain(page, words);
  await expect(question(page)).toHaveText(second);
  expect(await answerAll(page, () => "skip")).toBe(1);

  const physical = page.locator(".leafrow").nth(1);
  await expect(physical).toContainText("one thing needs care first");
  await page.locator("#view-words").click();
  await expect(page.locator("main")).not.toContainText(/afraid|Fear of/);
  await button(page, "results:feels.heavier").click();
  await page.getByText("Noted beside this check.").waitFor();
  // Locking lets a running save end; a page that is taken away does not.
  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.lock").click();
  await unlock(page, words);
  await button(page, "ui:today.look").click();
  await expect(button(page, "results:feels.heavier")).toHaveAttribute("aria-pressed", "true");
  await expect(button(page, "results:feels.lighter")).toHaveAttribute("aria-pressed", "false");
  await expect(physical).toContainText("one thing needs care first");
  await button(page, "ui:tab.begin-check").click();
  await button(page, "ui:begin.short").waitFor();
});
