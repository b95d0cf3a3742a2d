// Every place inside where she writes down what is hers.
import { expect, type Page } from "@playwright/test";
import { pageIds } from "../../src/care/pages.ts";
import { button, row } from "../whole/steps.ts";
import { sentence, type Written } from "./journey.ts";

/** Writes into every field in view, and returns how many there are. */
async function fillAll(page: Page, written: Written, component: string): Promise<number> {
  const forText = page.locator(":not([type=date], [type=time])");
  const fields = await page.getByRole("textbox").and(forText).all();
  for (const one of fields) await one.pressSequentially(sentence(written, 2));
  written.fields.add(component);
  return fields.length;
}

/** Writes down somebody she trusts and help near her, changes both, takes each off once, and leaves one more unkept. */
export async function writePeople(page: Page, written: Written): Promise<void> {
  const keep = button(page, "ui:people.keep");
  const entry = page.locator("main li:not(:last-child) .rowlink");
  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.people").click();
  for (const [component, add, count] of [
    ["PersonScreen", "ui:people.trusted.add", 2],
    ["ContactScreen", "ui:people.near.add", 3],
  ] as const) {
    for (const _ of ["kept", "to be taken off"]) {
      await row(page, add).click();
      await keep.waitFor();
      expect(await fillAll(page, written, component)).toBe(count);
      await keep.click();
      await row(page, add).waitFor();
    }
    await entry.last().click();
    await button(page, "ui:people.remove").click();
    await button(page, "ui:people.remove.yes").click();
    await row(page, add).waitFor();
    await entry.last().click();
    await page.getByRole("textbox").first().fill(sentence(written, 1));
    await keep.click();
    await row(page, add).click();
    await keep.waitFor();
    await fillAll(page, written, component);
    await button(page, "start:back").click();
    await row(page, add).waitFor();
  }
}

/** Puts a step of her own into the plan with her words beside it, takes out another, and leaves one more unkept. */
export async function writeSteps(page: Page, written: Written): Promise<void> {
  const add = button(page, "ui:step.add");
  await button(page, "ui:tab.plan").click();
  for (const next of ["kept", "taken out", "unkept"]) {
    await button(page, "ui:plan.own").click();
    await add.waitFor();
    expect(await fillAll(page, written, "NewStep")).toBe(1);
    if (next === "unkept") break;
    await add.click();
    await button(page, "ui:own.remove").waitFor();
    expect(await fillAll(page, written, "HerStep")).toBe(2);
    if (next === "taken out") {
      await button(page, "ui:own.remove").click();
      await button(page, "ui:own.remove.yes").click();
    } else await button(page, "start:back").click();
    await button(page, "ui:plan.own").waitFor();
  }
  await button(page, "start:back").click();
}

/** Writes into her log and looks for it there, deletes one entry, and brings another back. */
export async function writeLog(page: Page, written: Written): Promise<void> {
  await button(page, "ui:tab.log").click();
  for (const next of ["kept", "deleted", "put back"]) {
    await row(page, "log:write").click();
    await button(page, "log:feeling.heavy").click();
    expect(await fillAll(page, written, "Words")).toBe(1);
    await button(page, "log:remove").waitFor();
    if (next !== "kept") {
      await button(page, "log:remove").click();
      await button(page, next === "deleted" ? "log:removed.done" : "log:removed.undo").click();
    }
    if (next !== "deleted") await button(page, "log:entry.done").click();
    await row(page, "log:write").waitFor();
  }
  await page.locator("summary", { hasText: "Search" }).click();
  expect(await fillAll(page, written, "Search")).toBe(1);
  await page.getByText("Nothing found").waitFor();
}

/** Writes down things that happened: one kept, one taken out, one put right, and one more unkept. */
export async function writeIncidents(page: Page, written: Written): Promise<void> {
  const keep = button(page, "incident:keep");
  const write = button(page, "incident:write");
  const entry = page.locator("main .rows .rowlink").first();
  await button(page, "ui:tab.log").click();
  await row(page, "ui:log.happened").click();
  for (const next of ["kept", "taken out", "unkept"]) {
    await write.click();
    await page.locator("summary").click();
    await fillAll(page, written, "IncidentForm");
    written.fields.add("Further");
    if (next === "unkept") break;
    await keep.click();
    await write.waitFor();
    if (next === "taken out") {
      await entry.click();
      await button(page, "incident:out").click();
      await button(page, "incident:out.yes").click();
    }
  }
  await button(page, "start:back").click();
}

/** Gives a habit a title of her own for the calendar, of which no file is made. */
export async function writeReminder(page: Page, written: Written): Promise<void> {
  await button(page, "ui:tab.plan").click();
  await page.locator("section", { hasText: "Habits of care" }).locator(".rowlink").first().click();
  await row(page, "ui:step.remind").click();
  await button(page, "pages:remind.again").waitFor();
  expect(await fillAll(page, written, "Remind")).toBe(1);
  await button(page, "start:back").click();
  await row(page, "ui:step.remind").waitFor();
  await button(page, "start:back").click();
}

/** Writes on every page of her own and names a day, and empties one page again. */
export async function writePages(page: Page, written: Written): Promise<void> {
  const back = button(page, "start:back");
  const dates = row(page, "pages:dates");
  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.pages").click();
  for (const id of pageIds) {
    await row(page, `pages:${id}`).click();
    const field = page.getByRole("textbox").first();
    await field.waitFor();
    // Every field of one page, and one field of every page.
    if (id === "signs") await fillAll(page, written, "PageScreen");
    else await field.pressSequentially(sentence(written, 2));
    if (id === "summons") {
      await button(page, "pages:clear").click();
      await button(page, "pages:clear.yes").click();
    }
    await back.click();
    await dates.waitFor();
  }
  await dates.click();
  await row(page, "pages:dates.add").click();
  await button(page, "pages:date.keep").waitFor();
  expect(await fillAll(page, written, "DateScreen")).toBe(1);
  await page.locator("input[type=date]").fill("2099-03-05");
  await button(page, "pages:date.keep").click();
  await row(page, "pages:dates.add").waitFor();
}

/** Prepares a workshop with a name, who is there for support, and a list of help; takes a second one away again. */
export async function writeWorkshops(page: Page, written: Written): Promise<void> {
  const back = button(page, "start:back");
  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.workshops").click();
  for (const next of ["kept", "taken away"]) {
    await row(page, "workshop:make.go").click();
    await button(page, "workshop:new.make").waitFor();
    expect(await fillAll(page, written, "WorkshopNewScreen")).toBe(2);
    await button(page, "workshop:new.make").click();
    await row(page, "workshop:workshop-ready.title").click();
    await page.getByRole("checkbox").first().waitFor();
    expect(await fillAll(page, written, "WorkshopReadyScreen")).toBe(1);
    await back.click();
    if (next === "taken away") {
      await button(page, "workshop:remove").click();
      await button(page, "workshop:remove.yes").click();
    } else await back.click();
    await row(page, "workshop:make.go").waitFor();
  }
}
