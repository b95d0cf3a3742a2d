import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, type Page, test } from "@playwright/test";
import { withBands } from "../workshop/room.ts";
import { typeWords } from "./backup.ts";
import { givenFile, prepare, takeIn, ticketsTo } from "./room.ts";
import { button, changeWords, makeSafe, row, unlock } from "./steps.ts";
import { sayIn } from "./words.ts";

const english = sayIn("en");

const keyFileSize = 16_384;
const magic = Buffer.from("4b310d0a", "hex");
const blockSize = 4_096;
const slotZero = 64;
const folder = mkdtempSync(join(tmpdir(), "profile-"));

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs steps in a browser of its own on a profile that stays on the disk. */
async function onProfile<T>(
  name: string,
  options: { executablePath?: string; baseURL?: string },
  steps: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await chromium.launchPersistentContext(join(folder, name), options);
  try {
    return await steps(context.pages()[0] ?? (await context.newPage()));
  } finally {
    await context.close();
  }
}

function copyProfile(from: string, to: string): void {
  cpSync(join(folder, from), join(folder, to), { recursive: true });
}

/** Every file of a profile. */
const pathsOf = (name: string): string[] =>
  readdirSync(join(folder, name), { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, name, path))
    .filter((path) => statSync(path).isFile());
const filesOf = (name: string): Buffer[] => pathsOf(name).map((path) => readFileSync(path));

/** Where the key file of a profile lies. */
function keyPath(name: string): string {
  const found = pathsOf(name).filter((path) => {
    const bytes = readFileSync(path);
    return bytes.length === keyFileSize && bytes.subarray(0, 4).equals(magic);
  });
  expect(found).toHaveLength(1);
  return found[0] ?? "";
}
const keyFile = (name: string): Buffer => readFileSync(keyPath(name));

/** The beginnings of the first slot in each of the four blocks. */
const firstSlots = (bytes: Buffer): Buffer[] =>
  [0, 1, 2, 3].map((block) =>
    bytes.subarray(block * blockSize + slotZero, block * blockSize + slotZero + 32),
  );

/** In how many files of a profile these bytes are. */
const places = (slot: Buffer, name: string): number =>
  filesOf(name).filter((bytes) => bytes.includes(slot)).length;

async function toSafety(page: Page): Promise<void> {
  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.safety").click();
}

test("after a deep clean no copy of the profile holds the old key, and after erasing none opens at all", async ({
  launchOptions,
  baseURL,
}) => {
  const options = { ...launchOptions, ...(baseURL !== undefined && { baseURL }) };
  const words = await onProfile("clean", options, (page) => makeSafe(page));
  const old = firstSlots(keyFile("clean"));
  await onProfile("clean", options, async (page) => {
    await page.goto("/");
    await unlock(page, words);
    await toSafety(page);
    await row(page, "ui:safety.clean").click();
    await typeWords(page, words, "ui:goOn");
    await button(page, "backup:proven.done").click();
  });
  const kept = firstSlots(keyFile("clean"));
  const replaced = old.filter((slot, block) => !slot.equals(kept[block] ?? slot));
  expect(replaced).toHaveLength(2);
  for (const slot of replaced) expect(places(slot, "clean")).toBe(0);

  await onProfile("clean", options, async (page) => {
    await page.goto("/");
    await unlock(page, words);
    await toSafety(page);
    await row(page, "ui:safety.erase").click();
    await button(page, "ui:erase.sure").click();
    await page.waitForURL("**/routine.html");
  });
  copyProfile("clean", "erased");
  for (const slot of kept) expect(places(slot, "erased")).toBe(0);
  await onProfile("erased", options, async (page) => {
    await page.goto("/");
    await button(page, "start:welcome.calm").waitFor();
  });
});

test("after a change of words a copy of the profile opens with the new ones alone", async ({
  launchOptions,
  baseURL,
}) => {
  const options = { ...launchOptions, ...(baseURL !== undefined && { baseURL }) };
  const old = await onProfile("before", options, (page) => makeSafe(page));
  copyProfile("before", "after");
  const words = await onProfile("after", options, async (page) => {
    await page.goto("/");
    await unlock(page, old);
    return changeWords(page, old);
  });
  copyProfile("after", "copy");

  const isOpenedBy = (name: string, typed: string) =>
    onProfile(name, options, async (page) => {
      await page.goto("/");
      await unlock(page, typed);
      const inside = page.getByRole("heading", { name: "A good place to begin" });
      const refused = page.getByText("These words do not open it.");
      await inside.or(refused).waitFor();
      return inside.isVisible();
    });
  expect(await isOpenedBy("copy", old)).toBe(false);
  expect(await isOpenedBy("copy", words)).toBe(true);
  expect(await isOpenedBy("before", old)).toBe(true);

  const kept = firstSlots(keyFile("after"));
  const replaced = firstSlots(keyFile("before")).filter((slot, block) => !slot.equals(kept[block] ?? slot));
  expect(replaced).toHaveLength(2);
  for (const slot of replaced) {
    expect(places(slot, "before")).toBe(1);
    expect(places(slot, "after")).toBe(0);
  }
});

/** Opens a trainer's app and ends collecting in her workshop. */
async function endCollecting(page: Page, words: string): Promise<void> {
  await page.goto("/");
  await unlock(page, words);
  await button(page, "ui:tab.more").click();
  await row(page, "ui:more.workshops").click();
  await page.locator("main .rowlink", { hasText: "Thursday circle" }).click();
  await row(page, "workshop:collect.title").click();
  await button(page, "workshop:collect.end").click();
  await button(page, "workshop:collect.end.yes").click();
}

test("once collecting has ended, the tickets of an older copy open with nothing that the phone still has, her words included", async ({
  launchOptions,
  baseURL,
}) => {
  const options = { ...launchOptions, ...(baseURL !== undefined && { baseURL }) };
  const words = await onProfile("trainer", options, async (page) => {
    const made = await makeSafe(page);
    await prepare(page);
    const invitation = await givenFile(page, "workshop:collect.file");
    const women = Array.from({ length: 7 }, (_, at) => withBands({ EMO: at < 3 ? "steady" : "watch" }));
    await takeIn(page, await ticketsTo(invitation, women));
    return made;
  });
  copyProfile("trainer", "early");
  copyProfile("trainer", "mixed");
  await onProfile("trainer", options, async (page) => {
    await endCollecting(page, words);
    await page.locator(".bar").first().waitFor();
  });
  writeFileSync(keyPath("mixed"), keyFile("trainer"));
  await onProfile("mixed", options, async (page) => {
    await endCollecting(page, words);
    await page.getByText(english("workshop:ticket.key-gone")).waitFor();
    await expect(page.locator(".bar")).toHaveCount(0);
  });
  // Without the key file as it is now, the older copy would open them.
  await onProfile("early", options, async (page) => {
    await endCollecting(page, words);
    await page.locator(".bar").first().waitFor();
  });
});
