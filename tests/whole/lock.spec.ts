import { expect, type Page, test } from "@playwright/test";
import { beginTrying, button, makeSafe, open, unlock } from "./steps.ts";

const locked = (page: Page) => page.getByLabel("Your words", { exact: true });

/** Makes the browser say that the page is out of sight, or in sight again. */
const hide = (page: Page, isHidden: boolean) =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, "visibilityState", {
      value: hidden ? "hidden" : "visible",
      configurable: true,
    });
    document.dispatchEvent(new Event("visibilitychange"));
  }, isHidden);

/** What covers comes a little after the first screen. */
async function untilWatched(page: Page): Promise<void> {
  await page.clock.runFor(2_000);
  await expect(async () => {
    await hide(page, true);
    await expect(page.locator("#app")).toBeHidden({ timeout: 200 });
  }).toPass();
  await hide(page, false);
}

test.beforeEach(({ page }) => page.clock.install());

test("left alone it locks after the time she chose, and opens again with everything", async ({ page }) => {
  const words = await makeSafe(page);
  await button(page, "ui:tab.more").click();
  await page.getByRole("button", { name: "Safety" }).click();
  await page.getByRole("button", { name: "1 min" }).click();
  await page.clock.runFor(58_000);
  await expect(page.getByRole("heading", { name: "Safety" })).toBeVisible();
  await page.clock.runFor(4_000);
  await locked(page).waitFor();
  await unlock(page, words);
  await button(page, "ui:tab.more").click();
  await page.getByRole("button", { name: "Safety" }).click();
  await expect(page.getByRole("button", { name: "1 min" })).toHaveAttribute("aria-pressed", "true");
});

test("out of sight it is covered at once and locked after two minutes", async ({ page }) => {
  await makeSafe(page);
  const content = page.locator("#app");
  await hide(page, true);
  await expect(content).toBeHidden();
  await page.clock.runFor(110_000);
  await hide(page, false);
  await expect(content).toBeVisible();
  await expect(button(page, "ui:today.first.go")).toBeVisible();
  await hide(page, true);
  await page.clock.runFor(122_000);
  await locked(page).waitFor({ state: "attached" });
});

test("whoever opens it after that time sees nothing of it", async ({ page }) => {
  await makeSafe(page);
  await hide(page, true);
  // A frozen page runs no timer; it only finds another time when it is thawed.
  const seen = await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 600_000;
    Object.defineProperty(document, "visibilityState", { value: "visible", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
    dispatchEvent(new Event("focus"));
    const app = document.querySelector("#app");
    return app === null ? "" : getComputedStyle(app).visibility;
  });
  expect(seen).toBe("hidden");
  await locked(page).waitFor({ state: "attached" });
});

test("her new words are covered too, before anything is kept", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Make it mine" }).click();
  await button(page, "ui:consent.begin").click();
  await page.locator(".five li").first().waitFor();
  await untilWatched(page);
  await expect(page.locator(".five")).toBeVisible();
});

test("when the clock is set back it locks", async ({ page }) => {
  await makeSafe(page);
  await page.clock.runFor(3_000);
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() - 3_600_000;
  });
  await page.clock.runFor(2_000);
  await locked(page).waitFor();
});

test("while she only tries it, it is covered and only forgotten after half an hour", async ({ page }) => {
  await open(page);
  await beginTrying(page);
  await hide(page, true);
  await expect(page.locator("#app")).toBeHidden();
  await page.clock.runFor(1_780_000);
  await hide(page, false);
  await expect(page.locator("#question")).toBeVisible();
  await hide(page, true);
  await page.clock.runFor(1_802_000);
  await page.getByRole("heading", { name: "Olive" }).waitFor({ state: "attached" });
});

test("words left standing before it is open are wiped after the usual time", async ({ page }) => {
  await makeSafe(page);
  await page.reload();
  await locked(page).fill("olive ladder riv");
  await untilWatched(page);
  await page.clock.runFor(290_000);
  await expect(locked(page)).toHaveValue("riv");
  await page.clock.runFor(12_000);
  await expect(locked(page)).toHaveValue("");
});

test("on a day of risk it locks at once out of sight, and her own times come back", async ({ page }) => {
  const words = await makeSafe(page);
  const risk = page.getByRole("switch", { name: "I am at risk today" });
  const toSafety = async () => {
    await button(page, "ui:tab.more").click();
    await page.getByRole("button", { name: "Safety" }).click();
  };
  await toSafety();
  await page.getByRole("button", { name: "10 min" }).click();
  await risk.click();
  await expect(page.getByRole("status")).toContainText("It is on");
  await hide(page, true);
  await locked(page).waitFor({ state: "attached" });
  await unlock(page, words);
  await button(page, "ui:tab.more").click();
  await expect(page.getByRole("button", { name: "Safety" })).toContainText("is on");
  await page.getByRole("button", { name: "Safety" }).click();
  await expect(risk).toBeChecked();
  await page.clock.runFor(62_000);
  await locked(page).waitFor();
  await unlock(page, words);
  await toSafety();
  await risk.click();
  await expect(page.getByRole("button", { name: "10 min" })).toHaveAttribute("aria-pressed", "true");
  await hide(page, true);
  await page.clock.runFor(110_000);
  await hide(page, false);
  await page.clock.runFor(590_000);
  await expect(page.getByRole("heading", { name: "Safety" })).toBeVisible();
});
