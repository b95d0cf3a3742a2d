import { expect, type Page, test } from "@playwright/test";
import {
  answerAll,
  beginTrying,
  button,
  keepWithWords,
  makeSafe,
  open,
  unlock,
  writeDownAndProve,
} from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");
const row = (page: Page) => page.getByRole("button", { name: say("ui:safety.paper") });

async function toSafety(page: Page): Promise<void> {
  await button(page, "ui:tab.more").click();
  await page.getByRole("button", { name: "Safety" }).click();
}

/** From Safety to the twelve words. */
async function toTwelve(page: Page, words: string): Promise<readonly string[]> {
  await row(page).click();
  await page.getByLabel(say("ui:change.now"), { exact: true }).fill(words);
  await button(page, "ui:goOn").click();
  const list = page.locator(".twelve li");
  await expect(list).toHaveCount(12);
  return list.allTextContents();
}

test("a paper key that was not proved is forgotten, and the next one is another", async ({ page }) => {
  const words = await makeSafe(page);
  await toSafety(page);
  const first = await toTwelve(page, words);
  await button(page, "ui:paper.notNow").click();
  await expect(row(page)).toContainText(say("ui:safety.paper.note"));
  const second = await toTwelve(page, words);
  expect(second).not.toEqual(first);
  await button(page, "ui:paper.written").click();
  await page.locator("main input").fill("xylem");
  await button(page, "ui:goOn").click();
  await expect(page.getByRole("alert")).toContainText("Look at your paper again");
  await button(page, "ui:paper.prove.look").click();
  await expect(page.locator(".twelve li")).toHaveText([...second]);
  await writeDownAndProve(page);
  await button(page, "ui:goOn").click();
  await expect(row(page)).toContainText(say("ui:safety.paper.made.note"));
  await row(page).click();
  await expect(page.getByText(say("ui:paper.another"))).toBeVisible();
});

/** From nothing to a paper key that works; returns the words and the paper. */
async function withPaper(page: Page): Promise<{ words: string; paper: readonly string[] }> {
  const words = await makeSafe(page);
  await toSafety(page);
  await toTwelve(page, words);
  const paper = await writeDownAndProve(page);
  await button(page, "ui:goOn").click();
  await row(page).waitFor();
  return { words, paper };
}

/** From the locked field to the page that says that the paper key fits, after every mistake that can be made. */
async function typePaper(page: Page, paper: readonly string[]): Promise<void> {
  const field = page.locator("main input");
  const alert = page.getByRole("alert");
  await button(page, "start:unlock.forgotten").click();
  await page.getByRole("button", { name: say("ui:forgotten.paper") }).click();
  await page.getByLabel("Word 1 of 12").fill(`${paper[0]} xylem `);
  await button(page, "start:unlock.open").click();
  await expect(alert).toContainText("Word 3 is not typed yet.");
  await field.fill(`${paper.slice(2).join(" ")} `);
  await button(page, "start:unlock.open").click();
  await expect(alert).toContainText("Word 2 is not in the list.");
  await expect(page.getByLabel("Word 2 of 12")).toHaveValue("xylem");
  await field.fill(`${paper[1]}`);
  await button(page, "start:unlock.open").click();
  await page.getByRole("heading", { name: say("ui:paper.fits"), exact: true }).waitFor();
}

async function chooseNew(page: Page): Promise<string> {
  await button(page, "ui:paper.fits.go").click();
  const list = page.locator(".five li");
  await list.first().waitFor();
  const words = (await list.allTextContents()).join(" ");
  await button(page, "ui:words.remember").click();
  await page.getByLabel("Your words", { exact: true }).fill(words);
  await button(page, "ui:change.keep").click();
  await button(page, "ui:today.first.go").waitFor();
  return words;
}

test("with the paper key she comes in by new words; cut off before that, the old ones still open", async ({
  page,
}) => {
  const { words, paper } = await withPaper(page);
  await page.goto("/");
  await typePaper(page, paper);
  await page.goto("/");
  await unlock(page, words);
  await button(page, "ui:today.first.go").waitFor();

  await page.goto("/");
  await typePaper(page, paper);
  const fresh = await chooseNew(page);
  await page.goto("/");
  await unlock(page, words);
  await expect(page.getByRole("alert")).toContainText("These words do not open it.");
  await page.reload();
  await unlock(page, fresh);
  await button(page, "ui:today.first.go").waitFor();
});

test("going back after the paper key fitted leaves the safe locked", async ({ page }) => {
  const { words, paper } = await withPaper(page);
  await page.goto("/");
  await typePaper(page, paper);
  await button(page, "start:back").click();
  await button(page, "start:back").click();
  await unlock(page, "not these words at all");
  await expect(page.getByRole("alert")).toContainText("These words do not open it.");
  await page.reload();
  await unlock(page, words);
  await button(page, "ui:today.first.go").waitFor();
});

test("the first letters lead back to the field", async ({ page }) => {
  await makeSafe(page);
  await page.goto("/");
  await button(page, "start:unlock.forgotten").click();
  await page.getByRole("button", { name: say("ui:forgotten.letters") }).click();
  await expect(page.getByLabel("Your words", { exact: true })).toBeFocused();
});

test("Today offers a paper key once something is kept, and never again after a no", async ({ page }) => {
  await open(page);
  await beginTrying(page);
  await answerAll(page, () => 1);
  await button(page, "ui:tab.today").click();
  await button(page, "ui:today.keep.go").click();
  await keepWithWords(page);
  await button(page, "ui:kept.go").click();
  await expect(page.getByText(say("ui:today.paper"))).toBeVisible();
  await button(page, "ui:today.no").click();
  await expect(page.getByText(say("ui:today.paper"))).toBeHidden();
  await button(page, "ui:tab.plan").click();
  await button(page, "ui:tab.today").click();
  await expect(page.getByText(say("ui:today.last"))).toBeVisible();
  await expect(page.getByText(say("ui:today.paper"))).toBeHidden();
});
