import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { walkTrying } from "../whole/screens.ts";
import { answer, button, keptOffline } from "../whole/steps.ts";
import { originStorage } from "../whole/storage.ts";
import { sayIn } from "../whole/words.ts";
import { startOn } from "./browser.ts";
import { finder, formsOf } from "./encodings.ts";
import { allTextFields } from "./fields.ts";
import {
  changeToOwnWords,
  chooseInside,
  keepAfterAll,
  lockNow,
  makeBackup,
  makePaperKey,
  openWith,
  openWithPaper,
  send,
  sentence,
  toChangeWords,
  type,
  type Written,
} from "./journey.ts";
import { hitsIn, holdsCode } from "./profile.ts";
import { structure } from "./structure.ts";
import {
  writeIncidents,
  writeLog,
  writePages,
  writePeople,
  writeReminder,
  writeSteps,
  writeWorkshops,
} from "./writing.ts";

let profile = "";
test.beforeAll(() => {
  profile = mkdtempSync(join(tmpdir(), "no-plaintext-"));
});
test.afterAll(() => rmSync(profile, { recursive: true, force: true }));

const findStructure = finder(structure.flatMap(formsOf));

/** What of hers, or of the build of her records, lies readable in the profile. */
function readable(texts: ReadonlySet<string>) {
  const told = hitsIn(profile, findStructure).filter(({ store }) => !holdsCode(store));
  return [...hitsIn(profile, finder([...texts].flatMap(formsOf))), ...told];
}

/** Tries everything, keeps it, changes her words, makes a paper key, writes down her people and leaves a check half-made; returns both. */
async function writeAndChoose(page: Page, written: Written): Promise<{ words: string; paper: string }> {
  await walkTrying(page, sayIn("en"), async () => {});
  await button(page, "ui:tab.today").click();
  await button(page, "ui:today.keep.go").click();
  const words = await changeToOwnWords(page, written, await keepAfterAll(page, written));
  const paper = await makePaperKey(page, written, words);
  await makeBackup(page, written);
  await writePeople(page, written);
  await writeSteps(page, written);
  await writeLog(page, written);
  await writeIncidents(page, written);
  await writePages(page, written);
  await writeReminder(page, written);
  await writeWorkshops(page, written);
  await chooseInside(page);
  return { words, paper };
}

async function leave(page: Page, written: Written): Promise<void> {
  await button(page, "start:leave").click();
  await page.waitForURL("**/routine.html");
  await send(page, written, "PlainPage", sentence(written, 2), "start:plain.add");
  await type(page, written, "PlainPage", sentence(written, 2));
}

/** Opens with wrong words, then with the paper key and new words, locks, and begins to type once more; returns the new words. */
async function openAndLock(page: Page, written: Written, old: string, paper: string): Promise<string> {
  await page.goto("/");
  await send(page, written, "UnlockScreen", sentence(written, 3), "start:unlock.open");
  await page.getByRole("alert").waitFor();
  await page.reload();
  const words = await openWithPaper(page, written, paper);
  await button(page, "ui:today.practise.go").click();
  await send(page, written, "PractiseScreen", sentence(written, 4), "ui:practise.check");
  await page.getByRole("alert").waitFor();
  await type(page, written, "PractiseScreen", sentence(written, 1));
  await button(page, "start:back").click();
  await lockNow(page);
  await send(page, written, "UnlockScreen", old, "start:unlock.open");
  await page.getByRole("alert").waitFor();
  await page.reload();
  await type(page, written, "UnlockScreen", sentence(written, 2));
  return words;
}

/** Opens, writes words that she does not send, and goes on with the check. */
async function beInTheMiddle(page: Page, written: Written, words: string): Promise<void> {
  await page.reload();
  await openWith(page, written, words);
  await toChangeWords(page);
  await send(page, written, "ChangeWordsScreen", sentence(written, 2), "start:back");
  await button(page, "ui:tab.begin-check").click();
  await button(page, "ui:begin.goOn").click();
  await button(page, "instrument:GATE00.yes").click();
  await answer(page, 4);
}

/** Forgets her words, begins again beside what they lock, and brings it in after all. */
async function beginAgain(page: Page, written: Written, words: string): Promise<void> {
  await page.reload();
  await button(page, "start:unlock.forgotten").click();
  await page.getByRole("button", { name: "Begin again beside it" }).click();
  await button(page, "ui:again.sure").click();
  await page.getByRole("button", { name: "Make it mine" }).click();
  await button(page, "ui:consent.begin").click();
  await keepAfterAll(page, written);
  await button(page, "ui:tab.more").click();
  await page.getByRole("button", { name: "Safety" }).click();
  await page.getByRole("button", { name: "Older locked box" }).click();
  await send(page, written, "OlderBoxScreen", words, "ui:older.bring");
  await page.getByText("came in from the older box").waitFor();
}

test("nothing she wrote or chose lies readable in the profile of the browser", async ({
  launchOptions,
  viewport,
  baseURL,
}) => {
  test.setTimeout(480_000);
  const options = { ...launchOptions, viewport, ...(baseURL !== undefined && { baseURL }) };
  const written: Written = { texts: new Set(), fields: new Set() };
  const nothingReadable = (moment: string) =>
    test.step(moment, () => expect(readable(written.texts), moment).toEqual([]));

  const first = await startOn(profile, options);
  const { page } = first;
  const { words: old, paper } = await writeAndChoose(page, written);
  await keptOffline(page);
  const { cached } = await originStorage(page);
  await nothingReadable("after the journey");
  await leave(page, written);
  await nothingReadable("after Leave");
  const words = await openAndLock(page, written, old, paper);
  await nothingReadable("after lock");
  await beInTheMiddle(page, written, words);
  await first.kill();
  await nothingReadable("after a crash");

  const second = await startOn(profile, options);
  await second.page.goto("/");
  await openWith(second.page, written, words);
  expect((await originStorage(second.page)).cached).toEqual(cached);
  await beginAgain(second.page, written, words);
  await second.close();
  await nothingReadable("after the browser was closed");
  expect([...written.fields].sort()).toEqual([...new Set(allTextFields())]);
});
