import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { openAge } from "../../src/backup/age-file.ts";
import type { Answer, Answers } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { contributionOf } from "../../src/workshop/contribution.ts";
import { browserSuite } from "../../src/workshop/hpke.ts";
import { invitationText } from "../../src/workshop/invitation.ts";
import { openTicket, ticketBytes } from "../../src/workshop/ticket.ts";
import { groupByHand } from "../workshop/by-hand.ts";
import { newOnce, newRoom, withBands } from "../workshop/room.ts";
import { answerAtOnce } from "./answering.ts";
import { typeWords } from "./backup.ts";
import { film, givenFile, openFile, prepare, takeIn, ticketsTo } from "./room.ts";
import { button, keptOffline, makeSafe, open, row } from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");
const folder = mkdtempSync(join(tmpdir(), "room-"));
const camera = join(folder, "camera.y4m");
const received = (page: Page, count: number) =>
  page.getByText(
    say(`workshop:received_${count === 1 ? "one" : "other"}`).replace("{{count}}", String(count)),
  );

function bytesOf(ticket: string) {
  const bytes = ticketBytes(ticket);
  if (typeof bytes === "string") throw new Error(bytes);
  return bytes;
}

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    // The browser asks what the camera can do when it starts.
    writeFileSync(camera, film([]));
    await use({
      ...launchOptions,
      args: [
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        `--use-file-for-fake-video-capture=${camera}`,
      ],
    });
  },
});

/** From the welcome, by the picture of the poster, to who answers on this phone; gives the number that it shows. */
async function toJoining(page: Page, poster: Buffer): Promise<string> {
  await button(page, "start:welcome.workshop").click();
  await openFile(page, "workshop:join.file", poster);
  const number = page.locator(".number", { hasText: /\d{4}/ });
  await number.waitFor();
  const shown = (await number.textContent()) ?? "";
  await button(page, "workshop:number.same").click();
  return shown;
}

/** From the result to the ticket on the screen; gives its text. */
async function give(page: Page, way: "yes" | "empty"): Promise<string> {
  await button(page, "results:workshop.look").click();
  await page.locator(".given").waitFor();
  await button(page, `workshop:give.${way}`).click();
  await page.locator(".code path").waitFor();
  return givenFile(page, "workshop:ticket.file");
}

interface Woman {
  readonly answers: Answers;
  readonly ticket: string;
  readonly isEmpty: boolean;
}

/** A phone of her own that has everything, and no network any more. */
async function phone(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await open(page);
  await keptOffline(page);
  await context.setOffline(true);
  return page;
}

/** A woman from the welcome to her ticket. */
async function takePart(page: Page, poster: Buffer, number: string, at: number): Promise<Woman> {
  expect(await toJoining(page, poster)).toBe(number);
  await page.getByRole("button", { name: say("workshop:who.own") }).click();
  await button(page, "ui:consent.begin").click();
  await button(page, "instrument:GATE00.yes").click();
  // Three sorts of women, with a shrug in between; the fourth of all skips most.
  const answers = await answerAtOnce(page, (question): Answer => {
    if (at === 3 && question % 3 !== 0) return "skip";
    if ((question + at) % 9 === 8) return question % 2 === 0 ? "na" : "skip";
    return ((question + at) % 3 === 0 ? 2 : at % 5) as Answer;
  });
  const isEmpty = at === 6;
  const ticket = await give(page, isEmpty ? "empty" : "yes");
  await page.context().close();
  return { answers, ticket, isEmpty };
}

test("twelve women and a trainer without a network: the group reads what their answers come to, and no more", async ({
  browser,
  page,
}) => {
  test.setTimeout(300_000);
  await makeSafe(page);
  await keptOffline(page);
  await page.context().setOffline(true);
  await prepare(page);
  const poster = await page.locator(".code").screenshot();
  const number = (await page.locator(".number").textContent()) ?? "";
  const phones = await Promise.all(Array.from({ length: 12 }, () => phone(browser)));
  const women: Woman[] = [];
  for (const [at, hers] of phones.entries()) women.push(await takePart(hers, poster, number, at));

  const other = await newRoom();
  const [foreign = ""] = await ticketsTo(invitationText(other.bytes), [withBands({})]);
  writeFileSync(camera, film([...women.map(({ ticket }) => ticket), foreign]));
  await button(page, "workshop:collect.scan").click();
  await page.getByText(say("workshop:ticket.taken")).first().waitFor();
  await received(page, 12).waitFor({ timeout: 60_000 });
  await page.getByText(say("workshop:ticket.other-workshop")).waitFor({ timeout: 60_000 });
  await page.getByText(say("workshop:ticket.again")).waitFor();
  await expect(received(page, 12)).toBeVisible();
  await button(page, "start:back").click();
  await button(page, "workshop:collect.end").click();
  await button(page, "workshop:collect.end.yes").click();

  const given = women.filter(({ isEmpty }) => !isEmpty).map(({ answers }) => answers);
  const wanted = groupByHand(given, 7);
  await page.getByRole("heading", { name: say("workshop:group.heading") }).waitFor();
  for (const category of instrument.resultOrder) {
    const part = page.locator("main li", {
      has: page.getByRole("heading", { name: say(`instrument:category.${category}`), exact: true }),
    });
    // Values are isolated from what stands around them.
    const text = (await part.locator("p").textContent())?.replace(/[\u2068\u2069]/g, "");
    expect(text, category).toBe(wanted[category]);
  }
  expect(new Set(Object.values(wanted)).size).toBeGreaterThan(2);
});

test("a phone goes round: each woman is forgotten before the next, nothing may be kept, and an invented one never counts", async ({
  page,
}) => {
  const room = await newRoom({ note: "Green scarf" });
  const invitation = invitationText(room.bytes);
  await open(page);
  await button(page, "start:welcome.workshop").click();
  await openFile(page, "workshop:join.file", invitation);
  await button(page, "workshop:number.same").click();
  await page.getByRole("button", { name: say("workshop:who.shared") }).click();
  const door = button(page, "instrument:GATE00.yes");
  await door.click();
  await answerAtOnce(page, () => 4);
  await expect(page.getByRole("button", { name: "Make it mine" })).toHaveCount(0);
  const opened = (text: string) => openTicket(browserSuite(), room, room.keys.privateKey, bytesOf(text));
  expect(await opened(await give(page, "yes"))).toMatchObject({ isBlank: false, answers: null });

  await button(page, "workshop:ticket.next").click();
  await door.click();
  await page.locator("#question").waitFor();
  await button(page, "start:back").click();
  await button(page, "ui:tab.log").click();
  await expect(page.locator(".looks")).toHaveCount(0);

  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.workshops").click();
  await row(page, "workshop:join.go").click();
  await openFile(page, "workshop:join.file", invitation);
  await button(page, "workshop:number.same").click();
  await page.getByRole("button", { name: say("workshop:who.invented") }).click();
  await door.click();
  await expect(page.getByText(say("ui:practice"))).toBeVisible();
  await answerAtOnce(page, () => 2);
  await button(page, "results:workshop.look").click();
  await expect(button(page, "workshop:give.yes")).toHaveCount(0);
  await button(page, "workshop:give.empty").click();
  await page.locator(".code path").waitFor();
  const practised = await opened(await givenFile(page, "workshop:ticket.file"));
  expect(practised).toMatchObject({ isBlank: true });
});

test("a ticket shown again goes out, another takes its place, and what is no ticket is told apart", async ({
  page,
}) => {
  await open(page);
  await page.getByRole("button", { name: "Try it, keep nothing" }).click();
  await button(page, "ui:consent.begin").click();
  await button(page, "instrument:GATE00.yes").waitFor();
  await button(page, "start:back").click();
  await prepare(page);
  const invitation = await givenFile(page, "workshop:collect.file");
  const [first = "", second = ""] = await ticketsTo(invitation, [withBands({}), withBands({})]);
  await button(page, "workshop:collect.scan").click();
  const see = async (file: string, says: string) => {
    await openFile(page, "workshop:scan.file", file);
    await expect(page.getByRole("status")).toHaveText(say(`workshop:${says}`));
  };
  await see(first, "ticket.taken");
  await see(first, "ticket.again");
  await see(second, "ticket.taken");
  await see(`${first.slice(0, -3)}000`, "ticket.damaged");
  await see(invitation, "ticket.foreign");
  await expect(received(page, 2)).toBeVisible();
  await button(page, "workshop:scan.back").click();
  await see(first, "ticket.out");
  await see(first, "ticket.notThere");
  await expect(received(page, 1)).toBeVisible();
});

test("rows of a pilot leave only once thirty women are together, locked, without anything that tells who or when", async ({
  page,
}) => {
  await open(page);
  await page.getByRole("button", { name: "Try it, keep nothing" }).click();
  await button(page, "ui:consent.begin").click();
  await button(page, "instrument:GATE00.yes").waitFor();
  await button(page, "start:back").click();
  await prepare(page, "pilot");
  const invitation = await givenFile(page, "workshop:collect.file");
  const women = Array.from({ length: 30 }, (_, at) => {
    const answers = instrument.questions("short", "EMO").map(({ id }) => [id, (at % 5) as 0] as const);
    const sharing = { answers: true, language: "ar", pair: newOnce() } as const;
    return contributionOf(Object.fromEntries(answers), newOnce(), { form: "short", mode: "pilot" }, sharing);
  });
  await takeIn(page, await ticketsTo(invitation, women));
  await button(page, "start:back").click();
  await button(page, "workshop:collect.end").click();
  await button(page, "workshop:collect.end.yes").click();
  await page.getByText("What weighs on many").waitFor();
  await button(page, "start:back").click();
  await button(page, "start:back").click();
  await row(page, "workshop:pilot.title").click();
  await row(page, "workshop:pilot-rows.title").click();
  await button(page, "workshop:rows.lock").click();
  const six = (await page.locator(".twelve li").allTextContents()).join(" ");
  await button(page, "backup:six.written").click();
  await typeWords(page, six, "ui:goOn");
  const download = page.waitForEvent("download");
  await button(page, "backup:save.go").click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("notes.age");
  const opened = await openAge(new Uint8Array(readFileSync(await file.path())), [six]);
  if (opened === "wrong-secret") throw new Error(opened);
  const lines = new TextDecoder().decode(opened).trim().split("\r\n");
  const answers = lines.slice(1).map((line) => line.split(",").slice(5, 10));
  expect(lines).toHaveLength(31);
  expect(lines[0]).toMatch(/^EMO,PHY,SPI,ECO,POL,EMO01,/);
  expect(lines.slice(1)).toEqual(lines.slice(1).toSorted());
  expect(answers.flat().every((cell) => /^([0-4]|answered)$/.test(cell))).toBe(true);
});
