// Forgotten words: she begins again beside what they lock, and nothing of it is lost.
import { expect, type Page, test } from "@playwright/test";
import { answerAll, beginTrying, button, keepWithWords, makeSafe, open, toSteps, unlock } from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");

/** Keeps a whole check and a step of a plan; returns the words and what the log and the plan then show. */
async function kept(page: Page) {
  await open(page);
  await beginTrying(page);
  await answerAll(page, (number) => (number * 3) % 5);
  await toSteps(page, 0);
  await button(page, "results:category.add").first().click();
  await button(page, "ui:tab.today").click();
  await button(page, "ui:today.keep.go").click();
  const words = await keepWithWords(page);
  await button(page, "ui:kept.go").click();
  return { words, plan: await planOf(page) };
}

async function planOf(page: Page): Promise<string | null> {
  await button(page, "ui:tab.plan").click();
  await page.getByRole("heading", { name: say("ui:plan.title"), exact: true }).waitFor();
  return page.locator("main").textContent();
}

/** From anywhere: forgets the words and sets what they lock aside, if there is room for it. */
async function beginAgain(page: Page): Promise<void> {
  await page.goto("/");
  await button(page, "start:unlock.forgotten").click();
  await button(page, "ui:forgotten.again").click();
  await button(page, "ui:again.sure").click();
  const welcome = page.getByRole("heading", { name: say("start:welcome.title"), exact: true });
  await welcome.or(page.getByRole("alert")).waitFor();
}

async function olderBox(page: Page): Promise<void> {
  await button(page, "ui:tab.more").click();
  await page.getByRole("button", { name: "Safety" }).click();
  await page.getByRole("button", { name: say("ui:safety.older") }).click();
}

test("what was set aside comes back with its own words, and goes only when she says so", async ({ page }) => {
  const { words: old, plan } = await kept(page);
  await beginAgain(page);
  const words = await makeSafe(page);
  await olderBox(page);
  await page.getByLabel(say("ui:older.words")).fill("these are not the words");
  await button(page, "ui:older.bring").click();
  await page.getByText(say("ui:older.wrong"), { exact: true }).waitFor();
  // The words stay in the field to be put right; coming back to it empties it.
  await button(page, "start:back").click();
  await page.getByRole("button", { name: say("ui:safety.older") }).click();
  await page.getByLabel(say("ui:older.words")).fill(old);
  await button(page, "ui:older.bring").click();
  await page.getByText("came in from the older box").waitFor();
  expect(await planOf(page)).toBe(plan);

  await page.goto("/");
  await unlock(page, words);
  expect(await planOf(page)).toBe(plan);
  await button(page, "ui:tab.log").click();
  await expect(page.locator(".looks .rowlink")).toHaveCount(1);
  await olderBox(page);
  await page.getByLabel(say("ui:older.words")).fill(old);
  await button(page, "ui:older.bring").click();
  await page.getByText(say("ui:older.nothing"), { exact: true }).waitFor();
  await button(page, "ui:older.erase").click();
  await button(page, "ui:older.erase.sure").click();
  await page.getByText(say("ui:older.erased"), { exact: true }).waitFor();
  await button(page, "start:back").click();
  await expect(page.getByRole("button", { name: say("ui:safety.older") })).toBeHidden();
  expect(await planOf(page)).toBe(plan);
});

test("there is room for one older box: a second one waits until she erases the first", async ({ page }) => {
  await makeSafe(page);
  await beginAgain(page);
  const second = await makeSafe(page);
  await beginAgain(page);
  await page.getByText(say("ui:again.full"), { exact: true }).waitFor();
  await button(page, "ui:again.no").click();
  await button(page, "start:back").click();
  await unlock(page, second);
  await button(page, "ui:today.first.go").waitFor();
  await beginAgain(page);
  await button(page, "ui:again.full.sure").click();
  await page.getByRole("heading", { name: say("start:welcome.title"), exact: true }).waitFor();
  await makeSafe(page);
  await olderBox(page);
  await page.getByLabel(say("ui:older.words")).fill(second);
  await button(page, "ui:older.bring").click();
  await page.getByText(say("ui:older.nothing"), { exact: true }).waitFor();
});

test("starting anew after damage leaves the older box alone", async ({ page }) => {
  const { words: old } = await kept(page);
  await beginAgain(page);
  await makeSafe(page);
  await button(page, "start:leave").click();
  await page.waitForURL("**/routine.html");
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry("k"));
  await page.goto("/");
  await button(page, "ui:damage.anew").click();
  await page.getByRole("heading", { name: say("start:welcome.title"), exact: true }).waitFor();
  await makeSafe(page);
  await olderBox(page);
  await page.getByLabel(say("ui:older.words")).fill(old);
  await button(page, "ui:older.bring").click();
  await page.getByText("came in from the older box").waitFor();
});
