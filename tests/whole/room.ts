// What a workshop needs beside a page: files to open, the invitation as its trainer hands it over, tickets of women who are not there.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { Contribution } from "../../src/workshop/contribution.ts";
import { browserSuite } from "../../src/workshop/hpke.ts";
import { invitationBytes } from "../../src/workshop/invitation.ts";
import { sealTicket, ticketText, workshopOf } from "../../src/workshop/ticket.ts";
import { seededRandom } from "../app/parts.ts";
import { frameOf } from "../workshop/frames.ts";
import { button, row } from "./steps.ts";
import type { Say } from "./words.ts";

/** Opens this picture or this text with the button that asks for a file. */
export async function openFile(page: Page, key: string, file: Buffer | string, say?: Say): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await button(page, key, say).click();
  const isText = typeof file === "string";
  await (await chooser).setFiles({
    name: isText ? "notes.txt" : "picture.png",
    mimeType: isText ? "text/plain" : "image/png",
    buffer: isText ? Buffer.from(file) : file,
  });
}

/** From a tab of a trainer to the page of a new workshop where tickets are collected. */
export async function prepare(page: Page, mode: "group" | "pilot" = "group"): Promise<void> {
  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.workshops").click();
  await row(page, "workshop:make.go").click();
  await page.getByLabel("Name", { exact: true }).fill("Thursday circle");
  await page.getByLabel("Support in this room", { exact: true }).fill("Green scarf");
  await button(page, `workshop:new.mode.${mode}`).click();
  await button(page, "workshop:new.make").click();
  await row(page, "workshop:collect.title").click();
  await page.locator(".number", { hasText: /\d{4}/ }).waitFor();
}

/** From the page where tickets are collected: takes these in by files. */
export async function takeIn(page: Page, tickets: readonly string[], say?: Say): Promise<void> {
  await button(page, "workshop:collect.scan", say).click();
  for (const ticket of tickets) {
    const count = await page.locator(".count").textContent();
    await openFile(page, "workshop:scan.file", ticket, say);
    await page
      .locator(".count")
      .filter({ hasNotText: count ?? "" })
      .waitFor();
  }
}

/** What the button gives as a file. */
export async function givenFile(page: Page, key: string, say?: Say): Promise<string> {
  const download = page.waitForEvent("download");
  await button(page, key, say).click();
  return readFile(await (await download).path(), "utf8");
}

/** Tickets to the workshop of this invitation, as texts. */
export function ticketsTo(invitation: string, given: readonly Contribution[]): Promise<readonly string[]> {
  const bytes = invitationBytes(invitation);
  const workshop = typeof bytes === "string" ? bytes : workshopOf(bytes);
  if (typeof workshop === "string") throw new Error(workshop);
  return Promise.all(given.map(async (one) => ticketText(await sealTicket(browserSuite(), workshop, one))));
}

const framesEach = 3;

/** A film of 640 x 480 in which a cheap camera goes from code to code, four frames a second; dark where there is none. */
export function film(texts: readonly string[]): Buffer {
  const random = seededRandom(12);
  const colours = Buffer.alloc((640 * 480) / 2, 128);
  const frames = texts.flatMap((text) =>
    Array.from({ length: framesEach }, () => frameOf(text, random).data),
  );
  const greys = frames.map((data) => Buffer.from(data.filter((_, at) => at % 4 === 0)));
  const all = greys.length > 0 ? greys : [Buffer.alloc(640 * 480, 16)];
  return Buffer.concat([
    Buffer.from("YUV4MPEG2 W640 H480 F4:1 Ip A1:1 C420jpeg\n"),
    ...all.flatMap((grey) => [Buffer.from("FRAME\n"), grey, colours]),
  ]);
}
