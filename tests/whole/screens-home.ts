// The way onto the home screen as each browser has it, and a newer version, as parts of the walk through all screens.
import { expect, type Page } from "@playwright/test";
import type { Visit } from "./screens.ts";
import { button, row } from "./steps.ts";
import type { Say } from "./words.ts";

const agents = {
  android: "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/156.0.0.0 Mobile Safari/537.36",
  samsung:
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 SamsungBrowser/30.0 Chrome/156.0 Mobile Safari/537.36",
  firefox: "Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0",
  iphone: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605 Version/18.6 Safari/604.1",
  "iphone-other":
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605 CriOS/156 Safari/604.1",
} as const;

/** Makes the browser say that it is another one; null: itself again. */
async function showAs(page: Page, name: keyof typeof agents | null): Promise<void> {
  await page.evaluate((value) => {
    Reflect.deleteProperty(navigator, "userAgent");
    if (value !== null) Object.defineProperty(navigator, "userAgent", { value, configurable: true });
  }, name && agents[name]);
}

/** From the welcome to the consent, past what an iPhone is told on the way. */
export async function beforeConsent(page: Page, say: Say, visit: Visit): Promise<void> {
  await showAs(page, "iphone");
  await page.getByRole("button", { name: say("start:welcome.try") }).click();
  await button(page, "ui:install.before.goOn", say).waitFor();
  await visit("install-before");
  await button(page, "ui:install.before.goOn", say).click();
  await button(page, "ui:consent.begin", say).waitFor();
  await showAs(page, null);
}

/** From More: every way onto the home screen, and back. */
export async function homeScreen(page: Page, say: Say, visit: Visit): Promise<void> {
  const back = button(page, "start:back", say);
  const home = row(page, "ui:more.install", say);
  for (const name of ["android", "samsung", "firefox", "iphone", "iphone-other"] as const) {
    await showAs(page, name);
    await home.click();
    await page.locator(".cards4").waitFor();
    await visit(`install-${name}`);
    await back.click();
  }
  await showAs(page, null);
  await home.click();
  await page.locator(".cards4").waitFor();
  await visit("install");
  await page.evaluate(() => dispatchEvent(new Event("beforeinstallprompt", { cancelable: true })));
  await button(page, "ui:install.offer", say).waitFor();
  await visit("install-offer");
  await back.click();
  await page.evaluate(() =>
    Object.defineProperty(navigator, "standalone", { value: true, configurable: true }),
  );
  await home.click();
  await page.getByText(say("ui:install.renamed")).waitFor();
  await visit("install-installed");
  await page.evaluate(() => Reflect.deleteProperty(navigator, "standalone"));
  await back.click();
  await row(page, "ui:more.update", say).click();
  await page.getByText(say("ui:more.update.newest")).waitFor();
  await visit("more-looked");
}

/** On Today of an open safe, while a newer version waits. */
export async function newerVersion(page: Page, say: Say, visit: Visit): Promise<void> {
  await expect(async () => {
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      Object.defineProperty(registration, "waiting", { value: registration.active, configurable: true });
      registration.dispatchEvent(new Event("updatefound"));
    });
    await expect(button(page, "ui:update.change", say)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await visit("today-newer");
  await button(page, "ui:update.later", say).click();
  await page.evaluate(async () => Reflect.deleteProperty(await navigator.serviceWorker.ready, "waiting"));
}
