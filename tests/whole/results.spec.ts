import { expect, type Page, test } from "@playwright/test";
import { answerAll, beginTrying, button, keptOffline, open } from "./steps.ts";
import { sayIn } from "./words.ts";

const tab = (page: Page, view: string) => page.locator(`#view-${view}`);
const canvas = (page: Page) => page.locator(".disc canvas");

/** How many colours the canvas in view holds, and what it looks like as one number. */
const drawn = (page: Page) =>
  canvas(page).evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const data = (element as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height).data;
    const pixels = new Uint32Array(data?.buffer ?? new ArrayBuffer(0));
    return { colours: new Set(pixels).size, sum: pixels.reduce((sum, pixel) => (sum * 31 + pixel) >>> 0, 7) };
  });

test.use({ reducedMotion: "reduce" });

test("a result can be seen as leaves, rings and words, by keyboard and without a network", async ({
  page,
  context,
}) => {
  await open(page);
  await keptOffline(page);
  await open(page);
  await beginTrying(page);
  await answerAll(page, (number) => (number % 5 === 4 ? "skip" : number % 4));
  await context.setOffline(true);
  await expect(tab(page, "leaves")).toHaveAttribute("aria-selected", "true");
  const leaves = await page.locator(".leafrow .unseen").allTextContents();
  await tab(page, "leaves").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(tab(page, "rings")).toBeFocused();
  await expect(tab(page, "rings")).toHaveAttribute("aria-selected", "true");
  await expect(tab(page, "leaves")).toHaveAttribute("tabindex", "-1");
  const sentence = (await canvas(page).getAttribute("aria-label")) ?? "";
  expect(leaves).toHaveLength(5);
  for (const word of leaves) expect(sentence).toContain(word);
  const light = await drawn(page);
  expect(light.colours).toBeGreaterThan(10);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(async () => (await drawn(page)).sum).not.toBe(light.sum);
  await page.keyboard.press("End");
  await expect(tab(page, "words")).toBeFocused();
  const words = await page.locator(".wordlist .say").allTextContents();
  expect(words).toEqual(leaves);
  await page.keyboard.press("ArrowRight");
  await expect(canvas(page)).toBeVisible();
  await page.locator("summary").click();
  expect(await page.locator("tbody td").allTextContents()).toEqual(leaves);
  await button(page, "results:help").click();
  await button(page, "ui:life.skip").click();
  await page.locator(".offer").first().waitFor();
  await button(page, "start:back").click();
  await expect(tab(page, "rings")).toHaveAttribute("aria-selected", "true");
});

test("where the rings cannot be had the leaves stay and say so, until they can", async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: "block", reducedMotion: "reduce" });
  const page = await context.newPage();
  await open(page);
  await beginTrying(page);
  await answerAll(page, () => "skip");
  await page.route("**/assets/Rings-*", (route) => route.abort());
  await tab(page, "rings").click();
  await expect(page.getByRole("status")).toHaveText(/The leaves say the same/);
  await expect(tab(page, "leaves")).toHaveAttribute("aria-selected", "true");
  await expect(page.locator(".leafrow")).toHaveCount(5);
  await page.unroute("**/assets/Rings-*");
  await tab(page, "rings").click();
  await expect(canvas(page)).toBeVisible();
  await expect(page.getByRole("status")).toHaveCount(0);
  await expect(page.getByText("This was a short check: 25 of our 61 questions.")).toBeVisible();
  await context.close();
});

test("from right to left the arrows and the rings are mirrored", async ({ browser }) => {
  const say = sayIn("ar-XB");
  const context = await browser.newContext({
    baseURL: "http://localhost:4174",
    locale: "ar-XB",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await open(page, say);
  await beginTrying(page, say);
  await answerAll(page, () => "skip", say);
  await tab(page, "leaves").focus();
  await page.keyboard.press("ArrowRight");
  await expect(tab(page, "rings")).toBeFocused();
  const [left, right] = await Promise.all(
    [".ringtag.after", ".ringtag.before"].map((tag) => page.locator(tag).first().boundingBox()),
  );
  expect(left?.x ?? 0).toBeLessThan(right?.x ?? 0);
  await page.keyboard.press("ArrowLeft");
  await expect(tab(page, "leaves")).toBeFocused();
  await context.close();
});
