// A workshop, as a part of the walk through all screens: she leads it and takes part in it on one phone.
import type { Page } from "@playwright/test";
import { instrument } from "../../src/instrument/versions.ts";
import { type Contribution, contributionOf } from "../../src/workshop/contribution.ts";
import { newOnce } from "../workshop/room.ts";
import { givenFile, openFile, takeIn, ticketsTo } from "./room.ts";
import type { Visit } from "./screens.ts";
import { button, row } from "./steps.ts";
import type { Say } from "./words.ts";

const name = "Thursday circle";
const pilot = { form: "short", mode: "pilot" } as const;

/** Prepares a workshop; ends on its own page. */
async function preparing(page: Page, say: Say, visit: Visit): Promise<void> {
  const back = button(page, "start:back", say);
  await row(page, "workshop:make.go", say).click();
  await button(page, "workshop:new.make", say).click();
  await page.getByText(say("workshop:new.name.bad")).waitFor();
  await visit("workshop-new");
  await page.getByLabel(say("workshop:new.name"), { exact: true }).fill(name);
  await page.getByLabel(say("workshop:new.note"), { exact: true }).fill("Green scarf\nby the window");
  await button(page, "workshop:new.mode.pilot", say).click();
  await button(page, "workshop:new.make", say).click();
  await row(page, "workshop:collect.title", say).waitFor();
  await row(page, "workshop:workshop-ready.title", say).click();
  await page.getByRole("checkbox").first().check();
  await page.getByRole("textbox").fill("The green clinic, behind the school");
  await visit("workshop-ready");
  await back.click();
  await row(page, "workshop:workshop-papers.title", say).click();
  await page.locator(".number", { hasText: /\d/ }).waitFor();
  await page.getByRole("checkbox").check();
  await visit("workshop-papers");
  await back.click();
  await row(page, "workshop:collect.title", say).waitFor();
  await visit("workshop");
}

/** Into the workshop by the picture of its code, as far as the first question; that check is deleted, and one from before is given. */
async function takingPart(page: Page, say: Say, visit: Visit, picture: Buffer): Promise<void> {
  const back = button(page, "start:back", say);
  await row(page, "workshop:join.go", say).click();
  await openFile(page, "workshop:join.file", "Something else", say);
  await page.getByText(say("workshop:invitation.foreign")).waitFor();
  await button(page, "workshop:join.scan", say).click();
  await page.getByText(say("workshop:camera.none")).waitFor();
  await visit("join");
  await openFile(page, "workshop:join.file", picture, say);
  await page.locator(".number", { hasText: /\d/ }).waitFor();
  await visit("joining");
  await button(page, "workshop:number.differs", say).click();
  await visit("joining-differs");
  await button(page, "workshop:join.again", say).click();
  await openFile(page, "workshop:join.file", picture, say);
  await button(page, "workshop:number.same", say).click();
  await visit("joining-who");
  await page.getByRole("button", { name: say("workshop:who.own") }).click();
  await page.locator("#question").waitFor();
  await back.click();
  await button(page, "ui:tab.begin-check", say).click();
  await button(page, "ui:begin.anew", say).click();
  await button(page, "ui:begin.anew.yes", say).click();
  await button(page, "ui:begin.last", say).click();
  await button(page, "results:workshop.look", say).waitFor();
  await visit("results-workshop");
  await button(page, "results:workshop.look", say).click();
  await page.locator(".given").waitFor();
  await visit("give");
  for (const key of ["workshop:give.answers", "workshop:give.pair"] as const)
    await page.getByRole("checkbox", { name: say(key) }).check();
  await page.getByText(say("workshop:give.pair.is")).waitFor();
  await visit("give-more");
  await button(page, "workshop:give.yes", say).click();
  await page.locator(".code path").waitFor();
  await visit("ticket");
}

/** Eight women of a pilot who gave single answers, seven of them twice. */
function women(): readonly Contribution[] {
  const asked = instrument.questions("short", "EMO");
  const first = Array.from({ length: 8 }, (_, at) => {
    const answers = asked.map(({ id }, place) => [id, at < 4 ? 4 : (((at + place) % 3) as 0)] as const);
    const given = contributionOf(Object.fromEntries(answers), newOnce(), pilot, {
      ...{ answers: true, language: null, pair: newOnce() },
    });
    const bands = {
      PHY: at < 3 ? "steady" : "critical",
      SPI: "watch",
      ECO: at < 5 ? "steady" : null,
    } as const;
    return { ...given, bands: { ...given.bands, ...bands } };
  });
  const again = first.slice(1).map((one, at) => ({
    ...{ ...one, once: newOnce() },
    bands: { ...one.bands, EMO: at < 3 ? ("steady" as const) : one.bands.EMO },
  }));
  return [...first, ...again];
}

/** Takes tickets in, ends collecting, looks at the group and at how the questions worked; ends on the workshop's page. */
async function opening(page: Page, say: Say, visit: Visit, invitation: string): Promise<void> {
  const back = button(page, "start:back", say);
  const tickets = await ticketsTo(invitation, women());
  await row(page, "workshop:collect.title", say).click();
  await takeIn(page, tickets, say);
  await visit("workshop-scan");
  await back.click();
  await button(page, "workshop:collect.end", say).click();
  await visit("collect");
  await button(page, "workshop:collect.end.yes", say).click();
  await page.locator(".bar").first().waitFor();
  await visit("group");
  await button(page, "workshop:group.goOn", say).click();
  await page.locator(".counter button").nth(1).click();
  await visit("aftercare");
  await back.click();
  await back.click();
  await row(page, "workshop:group.title", say).waitFor();
  await back.click();
  await row(page, "workshop:pilot.title", say).click();
  await page.locator(".met").first().waitFor();
  await visit("pilot");
  await row(page, "workshop:pilot-rows.title", say).click();
  await visit("pilot-rows");
  await back.click();
  await back.click();
}

/** From More, through a workshop and back to More. */
export async function aWorkshop(page: Page, say: Say, visit: Visit): Promise<void> {
  const back = button(page, "start:back", say);
  const hers = page.locator("main .rowlink", { hasText: name });
  await row(page, "ui:more.workshops", say).click();
  await preparing(page, say, visit);
  await row(page, "workshop:collect.title", say).click();
  await page.locator(".code path").waitFor();
  const picture = await page.locator(".code").screenshot();
  const invitation = await givenFile(page, "workshop:collect.file", say);
  await back.click();
  await back.click();
  await takingPart(page, say, visit, picture);
  await back.click();
  await button(page, "ui:tab.more", say).click();
  await row(page, "ui:more.workshops", say).click();
  await hers.waitFor();
  await visit("workshops");
  await button(page, "workshop:leave", say).click();
  await hers.click();
  await opening(page, say, visit, invitation);
  await hers.click();
  await button(page, "workshop:remove", say).click();
  await visit("workshop-remove");
  await button(page, "workshop:remove.yes", say).click();
  await hers.waitFor({ state: "detached" });
  await back.click();
}
