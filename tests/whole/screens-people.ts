// Her own people, as parts of the walk through all screens.
import type { Page } from "@playwright/test";
import type { Visit } from "./screens.ts";
import { button, row } from "./steps.ts";
import type { Say } from "./words.ts";

const field = (page: Page, key: string, say: Say) => page.getByLabel(say(key), { exact: true });

/** From the red-line page: Help, and somebody she trusts, who stands on both from then on. */
export async function herPeople(page: Page, say: Say, visit: Visit): Promise<void> {
  const back = button(page, "start:back", say);
  const tell = page.locator("main .rowlink", { hasText: "Amal" });
  await button(page, "start:help", say).click();
  await row(page, "safety:people.write", say).waitFor();
  await visit("help-inside");
  await row(page, "safety:people.write", say).click();
  await button(page, "ui:people.keep", say).click();
  await page.getByRole("alert").waitFor();
  await visit("person");
  await field(page, "ui:person.name", say).fill("Amal");
  await field(page, "ui:person.reach", say).fill("+257 22 00 00 01, after six");
  for (const ask of [1, 4]) await page.locator(".choice").nth(ask).click();
  await button(page, "ui:people.keep", say).click();
  await tell.waitFor();
  await visit("help-people");
  await row(page, "safety:help.dark", say).click();
  await page.locator("blockquote").waitFor();
  await visit("dark-moments-people");
  await back.click();
  await row(page, "safety:afar.title", say).click();
  await page.locator(".facts").first().waitFor();
  await visit("organisations");
  await back.click();
  await tell.waitFor();
  await back.click();
  await page.locator(".care .act").waitFor();
  await visit("red-line-people");
  await tell.click();
  await page.locator(".panel").first().waitFor();
  await visit("tell");
  await back.click();
}

/** From More: her people and help near her, one of each, and one taken off. */
export async function peopleUnderMore(page: Page, say: Say, visit: Visit): Promise<void> {
  const back = button(page, "start:back", say);
  const amal = page.locator("main .rowlink", { hasText: "Amal" });
  await row(page, "ui:more.people", say).click();
  await row(page, "ui:people.near.add", say).click();
  await field(page, "ui:contact.name", say).fill("The green clinic");
  await field(page, "ui:contact.reach", say).fill("Behind the school, blue door");
  await field(page, "ui:contact.note", say).fill(
    "Open in the mornings. Ask for N. They write down no names.",
  );
  await visit("contact");
  await button(page, "ui:people.keep", say).click();
  await amal.waitFor();
  await visit("people");
  await button(page, "start:help", say).click();
  await row(page, "safety:afar.title", say).waitFor();
  await visit("help-near");
  await back.click();
  await amal.click();
  await button(page, "ui:people.remove", say).click();
  await visit("person-remove");
  await button(page, "ui:people.remove.yes", say).click();
  await page.locator("main .rowlink", { hasText: "clinic" }).click();
  await button(page, "ui:people.remove", say).click();
  await button(page, "ui:people.remove.yes", say).click();
  await page.getByText(say("ui:people.near.none")).waitFor();
  await visit("people-empty");
  await back.click();
}
