import { readdirSync } from "node:fs";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { answer, button, keptOffline, makeSafe, open, row, unlock } from "./steps.ts";
import { originStorage } from "./storage.ts";
import {
  buildNewVersion,
  type Fault,
  newVersion,
  newWords,
  oldVersion,
  type Site,
  startSite,
} from "./versions.ts";
import { sayIn } from "./words.ts";

test.describe.configure({ mode: "default" });

const say = sayIn("en");
const banner = (page: Page) => page.getByText(say("ui:update.here"));
const newest = (page: Page) => row(page, "ui:more.update");
const locked = (page: Page) => page.getByLabel("Your words", { exact: true });
const assets = (folder: string) => readdirSync(`${folder}/assets`);

let site: Site;
let context: BrowserContext;

test.beforeAll(buildNewVersion);
test.beforeEach(async ({ browser }) => {
  site = await startSite();
  context = await browser.newContext({ baseURL: site.url, viewport: { width: 360, height: 740 } });
});
test.afterEach(async () => {
  await context.close();
  site.close();
});

/** How often the page starts a new document from now on. */
function countStarts(page: Page): () => number {
  let starts = 0;
  page.on("domcontentloaded", () => {
    starts += 1;
  });
  return () => starts;
}

/** A safe with a check of which two questions are answered, opened again by the service worker; at Today. Returns its words. */
async function halfFilled(page: Page): Promise<string> {
  const words = await makeSafe(page);
  await keptOffline(page);
  await button(page, "ui:today.first.go").click();
  await button(page, "ui:begin.short").click();
  await button(page, "instrument:GATE00.yes").click();
  await page.locator("#question").waitFor();
  await answer(page, 3);
  await answer(page, 1);
  await page.reload();
  await unlock(page, words);
  await button(page, "ui:begin.goOn").waitFor();
  return words;
}

/** Goes on with the check, and back to its second and first question. */
async function expectAnswers(page: Page): Promise<void> {
  await button(page, "ui:begin.goOn").click();
  await button(page, "instrument:GATE00.yes").click();
  await page.getByText("3 of 5").waitFor();
  for (const [at, value] of [
    ["2 of 5", 1],
    ["1 of 5", 3],
  ] as const) {
    await button(page, "start:back").click();
    await page.getByText(at).waitFor();
    await expect(page.locator(".choices:not(.two) input").nth(value)).toBeChecked();
  }
}

async function lookForNewer(page: Page, found: string): Promise<void> {
  await button(page, "ui:tab.more").click();
  await newest(page).click();
  await newest(page)
    .getByText(say(`ui:more.update.${found}`))
    .waitFor();
}

async function expectVersion(page: Page, sentence: string): Promise<void> {
  await button(page, "ui:tab.more").click();
  await expect(page.getByText(sentence)).toBeVisible();
}

test("a half-filled check outlives the change to a newer version, and another tab goes on as it is", async () => {
  const page = await context.newPage();
  const words = await halfFilled(page);
  const other = await context.newPage();
  await other.goto("/");
  await button(other, "ui:otherTab.use").waitFor();
  const otherStarts = countStarts(other);

  await lookForNewer(page, "newest");
  site.serve(newVersion);
  await lookForNewer(page, "here");
  await button(page, "ui:tab.today").click();
  await expect(banner(page)).toBeVisible();
  const starts = countStarts(page);
  await button(page, "ui:update.change").click();
  await locked(page).waitFor();
  await unlock(page, words);
  await expectVersion(page, newWords);
  await button(page, "ui:tab.today").click();
  await expect(banner(page)).toHaveCount(0);
  await expectAnswers(page);
  expect(starts()).toBe(1);

  // Its parts are no longer on the server.
  await button(other, "start:help").click();
  await other.locator("main .bul").waitFor();
  expect(otherStarts()).toBe(0);

  // Once no tab is left, what only the version before needed goes; the new one is there without a network.
  await page.close();
  await other.close();
  const [before, after] = [assets(oldVersion), assets(newVersion)];
  await expect(async () => {
    const opened = await context.newPage();
    await opened.goto("/");
    await locked(opened).waitFor();
    await expect.poll(() => opened.evaluate(() => performance.now())).toBeGreaterThan(3_000);
    const { cached } = await originStorage(opened);
    await opened.close();
    const names = new Set(cached.map((url) => url.split("/").at(-1)));
    expect(before.filter((name) => names.has(name) && !after.includes(name))).toEqual([]);
    expect(after.filter((name) => !names.has(name))).toEqual([]);
  }).toPass();
  const again = await context.newPage();
  await context.setOffline(true);
  await again.goto("/");
  await unlock(again, words);
  await expectVersion(again, newWords);
});

test("a newer version waits for her word, on Today only, and until the next opening when she says later", async () => {
  const page = await context.newPage();
  const words = await halfFilled(page);
  site.serve(newVersion);
  await lookForNewer(page, "here");
  await expect(banner(page)).toHaveCount(0);
  await button(page, "ui:tab.today").click();
  await button(page, "ui:update.later").click();
  await expect(banner(page)).toHaveCount(0);
  await page.reload();
  await unlock(page, words);
  await expect(banner(page)).toBeVisible();
  await expectVersion(page, say("ui:more.calm.note"));
});

test("while she only tries it, no newer version is offered that would lose it", async () => {
  const page = await context.newPage();
  await open(page);
  await keptOffline(page);
  await open(page);
  await page.getByRole("button", { name: say("start:welcome.try") }).click();
  await button(page, "ui:consent.begin").click();
  await button(page, "instrument:GATE00.now").click();
  await button(page, "safety:now.stop").click();
  site.serve(newVersion);
  await lookForNewer(page, "afterTrying");
  await button(page, "ui:tab.today").click();
  await button(page, "ui:today.first.go").waitFor();
  await expect(banner(page)).toHaveCount(0);
});

const faults: readonly (readonly [what: string, path: RegExp, fault: Fault])[] = [
  ["lacks a part", /assets\/en-early-/, "gone"],
  ["has half a part", /assets\/start-/, "half"],
  ["has another file in the place of a part", /assets\/index-/, "another"],
  ["has half a service worker", /^\/sw\.js$/, "half"],
];

for (const [what, path, fault] of faults) {
  test(`a newer version that ${what} is not taken up: the one she has goes on, without a network too`, async () => {
    const page = await context.newPage();
    const words = await halfFilled(page);
    site.serve(newVersion, { path, fault });
    await lookForNewer(page, "failed");
    await button(page, "ui:tab.today").click();
    await button(page, "ui:begin.goOn").waitFor();
    await expect(banner(page)).toHaveCount(0);
    await context.setOffline(true);
    await page.reload();
    await unlock(page, words);
    await expectAnswers(page);
    await button(page, "start:back").click();
    await expectVersion(page, say("ui:more.calm.note"));
    await newest(page).click();
    await newest(page).getByText(say("ui:more.update.failed")).waitFor();

    // Put right, it is offered.
    await context.setOffline(false);
    site.serve(newVersion);
    await lookForNewer(page, "here");
  });
}
