import { expect, type Page, test } from "@playwright/test";
import { beginTrying, button, makeSafe, open, row } from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");
const iphone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1";

/** What the browser would put on the home screen. */
const outside = (page: Page) =>
  page.evaluate(() => {
    const read = (selector: string, attribute: string) =>
      document.querySelector(selector)?.getAttribute(attribute);
    return [
      read("[rel=manifest]", "href"),
      read("[rel=apple-touch-icon]", "href"),
      read("[name=apple-mobile-web-app-title]", "content"),
      read("[rel=icon]", "href"),
      document.title,
    ];
  });
const routine = ["/routine.webmanifest", "/routine-touch.png", "Routine", "/icon.svg", "Routine"];
const olive = ["/olive.webmanifest", "/olive-touch.png", "Olive", "/icon.svg", "Routine"];

async function toInstall(page: Page): Promise<void> {
  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.install").click();
  await page.getByRole("heading", { name: say("ui:install.title") }).waitFor();
}

test("its name outside is Routine until she chooses, and her choice is there before it is opened", async ({
  page,
}) => {
  await makeSafe(page);
  expect(await outside(page)).toEqual(routine);
  await toInstall(page);
  await expect(page.getByRole("radio", { name: "Routine" })).toBeChecked();
  await page.getByRole("radio", { name: "Olive" }).check();
  expect(await outside(page)).toEqual(olive);
  await page.reload();
  await page.getByLabel("Your words", { exact: true }).waitFor();
  expect(await outside(page)).toEqual(olive);
  expect(await page.evaluate(() => localStorage.getItem("s"))).toBe('{"disguise":"olive"}');
});

test("the browser's offer is kept, shown by nothing but her tap, and ends with another name", async ({
  page,
}) => {
  await open(page);
  const offer = () =>
    page.evaluate(() => {
      const event = Object.assign(new Event("beforeinstallprompt", { cancelable: true }), {
        prompt: async () => {
          document.documentElement.dataset["asked"] = "yes";
          return { outcome: "accepted" };
        },
      });
      dispatchEvent(event);
      return event.defaultPrevented;
    });
  expect(await offer()).toBe(true);
  await beginTrying(page);
  await button(page, "start:back").click();
  await toInstall(page);
  const put = button(page, "ui:install.offer");
  await put.waitFor();
  await page.getByRole("radio", { name: "Olive" }).check();
  await expect(put).toHaveCount(0);
  await expect(page.locator("html")).not.toHaveAttribute("data-asked");
  await offer();
  await put.click();
  await expect(page.getByRole("status")).toHaveText(say("ui:install.answer.done"));
  await expect(page.locator("html")).toHaveAttribute("data-asked", "yes");
});

for (const way of ["try", "mine"] as const) {
  test(`on an iPhone the home screen is told of before "${way}", and passed with one tap`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      userAgent: iphone,
      hasTouch: true,
      viewport: { width: 390, height: 740 },
    });
    const page = await context.newPage();
    await open(page);
    await page.getByRole("button", { name: say(`start:welcome.${way}`) }).click();
    await expect(page.getByRole("heading", { name: say("ui:install.before") })).toBeFocused();
    await expect(page.getByText(say("ui:install.empty"))).toBeVisible();
    await button(page, "ui:install.before.goOn").click();
    await page.getByRole("heading", { name: say("ui:consent.title") }).waitFor();
    await button(page, "start:back").click();
    await page.getByRole("heading", { name: say("start:welcome.title"), exact: true }).waitFor();
    await context.close();
  });
}

test("from the home screen of an iPhone nothing more is told", async ({ browser }) => {
  const context = await browser.newContext({
    userAgent: iphone.replace("Version/18.6 ", ""),
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.addInitScript(() => Object.defineProperty(navigator, "standalone", { value: true }));
  await open(page);
  await beginTrying(page);
  await button(page, "start:back").click();
  await toInstall(page);
  await expect(page.getByText(say("ui:install.fixed"))).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(0);
  await context.close();
});
