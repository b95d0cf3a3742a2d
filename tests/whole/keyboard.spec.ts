import { expect, type Locator, type Page, test } from "@playwright/test";
import { button, open } from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");
const most = 40;

/** Goes on with Tab until this has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let turn = 0; turn < most; turn += 1) {
    // Past the last stop the page is covered until the next Tab, so nothing may be waited for here.
    if ((await target.and(page.locator(":focus")).count()) > 0) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not come to ${target}`);
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

test("from the welcome to a step in the plan with the keys alone", async ({ page }) => {
  await open(page);
  await press(page, page.getByRole("button", { name: say("start:welcome.try") }));
  await press(page, button(page, "ui:consent.begin"));
  await press(page, button(page, "instrument:GATE00.yes"));

  const question = page.locator("#question");
  const goOn = button(page, "check:breath.goOn").or(button(page, "safety:redline.goOn"));
  const next = button(page, "check:next").or(button(page, "check:finish"));
  const offer = button(page, "check:quieter.no");
  for (;;) {
    await question.or(goOn).or(offer).first().waitFor();
    if (await offer.isVisible()) break;
    const heading = (await page.locator("h1").textContent()) ?? "";
    if (await question.isVisible()) {
      await expect(question).toBeFocused();
      await tabTo(page, page.locator(".choice input").first());
      await page.keyboard.press("ArrowDown");
      await expect(page.locator(".choice input").nth(1)).toBeChecked();
      await expect(question).toHaveText(heading);
      await press(page, next);
    } else await press(page, goOn);
    await page.locator("h1").filter({ hasNotText: heading }).waitFor();
  }
  await press(page, offer);
  await press(page, button(page, "results:help"));
  await press(page, button(page, "ui:life.skip"));
  await press(page, button(page, "results:category.add").first());
  await press(page, button(page, "ui:tab.plan"));
  await expect(page.locator("main .rowlink").first()).toBeVisible();
  await press(page, button(page, "start:leave"));
  await page.waitForURL("**/routine.html");
});
