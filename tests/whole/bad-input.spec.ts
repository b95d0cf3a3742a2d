import { expect, type Page, test } from "@playwright/test";
import { button, makeSafe, open, unlock, withoutPart } from "./steps.ts";

/** Leaves the app and waits until its files can be touched by a test. */
async function outside(page: Page): Promise<void> {
  await button(page, "start:leave").click();
  await page.waitForURL("**/routine.html");
}

const changeRows = (page: Page, change: "flip" | "clear" | "drop-one") =>
  page.evaluate(async (how) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("s");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction("p", "readwrite");
    const store = transaction.objectStore("p");
    const rows = await new Promise<[IDBValidKey, Uint8Array][]>((resolve) => {
      const found: [IDBValidKey, Uint8Array][] = [];
      store.openCursor().onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
        if (cursor === null) return resolve(found);
        found.push([cursor.key, cursor.value as Uint8Array]);
        cursor.continue();
      };
    });
    if (how === "clear") store.clear();
    for (const [key, value] of rows) {
      const isManifest = Number(key) % 65_536 === 0;
      if (how === "flip" && !isManifest) {
        value[100] = (value[100] ?? 0) ^ 1;
        store.put(value, key);
      }
      if (how === "drop-one" && Number(key) % 65_536 === 1) store.delete(key);
    }
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, change);

const removeKeyFile = (page: Page) =>
  page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry("k"));

/** Flips a bit in the first slot of both halves, in these copies of the key file. */
const damageSlots = (page: Page, copies: readonly number[]) =>
  page.evaluate(async (damaged) => {
    const file = await (await navigator.storage.getDirectory()).getFileHandle("k");
    const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
    const inSlot = 64 + 20;
    for (const copy of damaged) {
      for (const half of [0, 1]) {
        const at = (copy * 2 + half) * 4_096 + inSlot;
        bytes[at] = (bytes[at] ?? 0) ^ 1;
      }
    }
    const writable = await file.createWritable();
    await writable.write(bytes);
    await writable.close();
  }, copies);

test("a damaged slot is put right from its copy; where both are damaged that is told, and nothing is lost", async ({
  page,
}) => {
  const words = await makeSafe(page);
  await outside(page);
  await damageSlots(page, [1]);
  await page.goto("/");
  await unlock(page, words);
  await expect(page.getByText("was put right from the other")).toBeVisible();
  await outside(page);
  await damageSlots(page, [0, 1]);
  await page.goto("/");
  await unlock(page, words);
  await expect(page.getByRole("alert")).toContainText("The file that guards your entries is damaged.");
  await outside(page);
  await damageSlots(page, [0, 1]);
  await page.goto("/");
  await unlock(page, words);
  await button(page, "ui:today.first.go").waitFor();
});

test("wrong words get one sentence and lose nothing", async ({ page }) => {
  const words = await makeSafe(page);
  await outside(page);
  await page.goto("/");
  await unlock(page, "five other words of mine");
  await expect(page.getByRole("alert")).toHaveText(/do not open it.*Nothing is lost/);
  await page.reload();
  await unlock(page, words.toUpperCase().replaceAll(" ", "  "));
  await button(page, "ui:today.first.go").waitFor();
});

test("nothing moves under her finger on a short screen", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 520 });
  const words = await makeSafe(page);
  await outside(page);
  await page.goto("/");
  const open = button(page, "start:unlock.open");
  await page.getByLabel("Your words").fill(words);
  const before = await open.boundingBox();
  await page.getByLabel("Your words").blur();
  expect(await open.boundingBox()).toEqual(before);
  await open.click();
  await button(page, "ui:today.first.go").waitFor();
});

for (const change of ["flip", "drop-one"] as const) {
  test(`entries that cannot be read are told and left alone: ${change}`, async ({ page }) => {
    const words = await makeSafe(page);
    await button(page, "ui:tab.begin-check").click();
    await button(page, "ui:begin.short").click();
    await button(page, "instrument:GATE00.yes").click();
    await page.locator(".choices:not(.two) .choice").nth(1).click();
    await expect(page.locator(".partline")).toContainText("2 of 5");
    await outside(page);
    await changeRows(page, change);
    await page.goto("/");
    await unlock(page, words);
    await expect(page.getByRole("status")).toContainText("could not be read");
    await button(page, "ui:tab.plan").click();
    await page.getByRole("heading", { name: "My plan" }).waitFor();
  });
}

test("a missing key file is told, and nothing is begun anew by itself", async ({ page }) => {
  await makeSafe(page);
  await outside(page);
  await removeKeyFile(page);
  await page.goto("/");
  await expect(page.getByText("The key is gone.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("The key is gone.")).toBeVisible();
  await button(page, "ui:damage.anew").click();
  await page.waitForURL("**/routine.html");
});

test("missing rows are told, and the key stays", async ({ page }) => {
  await makeSafe(page);
  await outside(page);
  await changeRows(page, "clear");
  await page.goto("/");
  await expect(page.getByText("The entries are gone.")).toBeVisible();
});

test("a part that cannot be fetched is told, and comes when it can", async ({ page }) => {
  await open(page);
  const tryIt = page.getByRole("button", { name: "Try it, keep nothing" });
  const bringConsent = await withoutPart(page, "arrival-screens");
  const bringMemory = await withoutPart(page, "memory");
  const bringDoor = await withoutPart(page, "check-screens");
  await tryIt.click();
  await expect(page.getByRole("alert")).toContainText("Nothing is lost");
  await button(page, "start:back").click();
  await tryIt.click();
  await page.getByRole("alert").waitFor();
  await bringConsent();
  await button(page, "start:notHere.again").click();
  await button(page, "ui:consent.begin").click();
  await expect(page.getByRole("alert")).toContainText("Nothing is lost");
  await bringMemory();
  await button(page, "ui:consent.begin").click();
  await button(page, "start:notHere.again").waitFor();
  await bringDoor();
  await button(page, "start:notHere.again").click();
  await button(page, "instrument:GATE00.yes").click();
  await page.locator("#question").waitFor();
  // Rules of a style that never came cannot be read.
  const rules = await page.evaluate(() =>
    [...document.styleSheets].map(({ href, cssRules }) => [href ?? "inline", cssRules.length > 0]),
  );
  expect(rules.filter(([href]) => String(href).includes("arrival-screens"))).toHaveLength(1);
  expect(rules.filter(([, hasSome]) => !hasSome)).toEqual([]);
});
