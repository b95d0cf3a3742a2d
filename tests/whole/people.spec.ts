import { expect, type Page, test } from "@playwright/test";
import { answer, button, makeSafe, row, unlock } from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");
const heading = (page: Page, key: string) => page.getByRole("heading", { name: say(key), exact: true });
const field = (page: Page, key: string) => page.getByLabel(say(key), { exact: true });
const tell = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^Tell .?${name}`) });

async function toPeople(page: Page): Promise<void> {
  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.people").click();
  await heading(page, "ui:people.trusted").waitFor();
}

/** From her people: one more of them, who may be asked to come. */
async function addPerson(page: Page, name: string): Promise<void> {
  await row(page, "ui:people.trusted.add").click();
  await field(page, "ui:person.name").fill(name);
  await field(page, "ui:person.reach").fill(`${name} at the market`);
  await page.getByLabel(say("ui:person.for.come")).check();
  await button(page, "ui:people.keep").click();
}

async function addHelpNear(page: Page): Promise<void> {
  await row(page, "ui:people.near.add").click();
  await field(page, "ui:contact.name").fill("the green clinic");
  await field(page, "ui:contact.reach").fill("behind the school");
  await field(page, "ui:contact.note").fill("in the mornings");
  await button(page, "ui:people.keep").click();
  await heading(page, "ui:people.near").waitFor();
}

/** Begins a check and answers up to its red-line page. */
async function toRedLine(page: Page): Promise<void> {
  await button(page, "ui:tab.begin-check").click();
  await button(page, "ui:begin.short").click();
  await button(page, "instrument:GATE00.yes").click();
  const question = page.locator("#question");
  const breath = button(page, "check:breath.goOn");
  const redLine = heading(page, "safety:redline.heading");
  await question.waitFor();
  while (!(await redLine.isVisible())) {
    if (await breath.isVisible()) await breath.click();
    else await answer(page, 4);
    await question.or(redLine).or(breath).first().waitFor();
  }
}

test("whom she trusts stands on a red-line page after a lock, before anybody else, until she takes her off", async ({
  page,
}) => {
  const words = await makeSafe(page);
  await toPeople(page);
  await addPerson(page, "Amal");
  await addPerson(page, "S.");
  await addHelpNear(page);
  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.lock").click();
  await unlock(page, words);
  await toRedLine(page);

  await expect(page.locator("main .rows li")).toHaveText([
    /Tell .*Amal/,
    /Tell .*S\./,
    /the green clinic.*behind the school.*in the mornings/,
    new RegExp(say("safety:afar.title")),
  ]);
  await expect(page.locator(".care p").first()).toContainText(say("safety:redline.decide"));
  await tell(page, "Amal").click();
  await expect(page.locator("h1")).toContainText("Amal");
  await expect(page.getByText("Amal at the market")).toBeVisible();
  await expect(page.locator(".panel").first()).toHaveText(say("safety:tell.come"));
  await button(page, "start:back").click();
  await heading(page, "safety:redline.heading").waitFor();

  await button(page, "start:help").click();
  await expect(page.locator("main .rowlink").first()).toContainText("Amal");
  await page.reload();
  await unlock(page, words);
  await toPeople(page);
  await page.locator("main .rowlink", { hasText: "Amal" }).click();
  await button(page, "ui:people.remove").click();
  await button(page, "ui:people.remove.yes").click();
  await heading(page, "ui:people.trusted").waitFor();
  await button(page, "start:help").click();
  await tell(page, "S.").waitFor();
  await expect(page.getByText("Amal")).toHaveCount(0);
});

test("she can change what she wrote, and a name is all that is needed", async ({ page }) => {
  await makeSafe(page);
  await toPeople(page);
  await row(page, "ui:people.trusted.add").click();
  await field(page, "ui:person.name").fill("   ");
  await button(page, "ui:people.keep").click();
  await expect(page.getByRole("alert")).toHaveText(say("ui:people.name.missing"));
  await field(page, "ui:person.name").fill("  Amal ");
  await button(page, "ui:people.keep").click();
  await page.locator("main .rowlink", { hasText: "Amal" }).click();
  await expect(field(page, "ui:person.name")).toHaveValue("Amal");
  await field(page, "ui:person.name").fill("A.");
  await page.getByLabel(say("ui:person.for.know")).check();
  await button(page, "ui:people.keep").click();
  const amal = page.locator("main .rowlink", { hasText: "A." });
  await expect(amal).toContainText(say("ui:person.for.know"));
  await amal.click();
  await button(page, "ui:people.remove").click();
  await button(page, "ui:people.remove.no").click();
  await button(page, "start:back").click();
  await amal.waitFor();
});

test("before it is opened, Help tells nothing of hers and nothing of the work it was made for", async ({
  page,
}) => {
  await makeSafe(page);
  await toPeople(page);
  await addPerson(page, "Amal");
  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.lock").click();
  await button(page, "start:help").click();
  await heading(page, "safety:help.trusted").waitFor();
  await expect(page.locator("main .rowlink")).toHaveCount(3);
  await expect(page.locator("main")).not.toContainText(/Amal|peace|rights/i);
});

test("no touch on the page of organisations calls, opens or asks for anything", async ({ page }) => {
  await makeSafe(page);
  await button(page, "start:help").click();
  await row(page, "safety:afar.title").click();
  await heading(page, "safety:afar.title").waitFor();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await expect(page.locator(".why")).toHaveText(Array(8).fill(say("safety:afar.check")));
  for (const text of ["+353 1 21 00 489", "frontlinedefenders.org"]) await page.getByText(text).click();
  await expect(page.locator("a, main button")).toHaveCount(0);
  expect(asked).toEqual([]);
});
