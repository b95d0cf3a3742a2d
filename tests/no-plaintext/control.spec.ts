// The scan is worth something only if it finds what does lie there: this test writes in clear what the app never may.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { open } from "../whole/steps.ts";
import { startOn } from "./browser.ts";
import { finder, formsOf } from "./encodings.ts";
import { marker } from "./journey.ts";
import { type Hit, hitsIn } from "./profile.ts";
import { structure } from "./structure.ts";

let profile = "";
test.beforeAll(() => {
  profile = mkdtempSync(join(tmpdir(), "control-"));
});
test.afterAll(() => rmSync(profile, { recursive: true, force: true }));

const shared = marker() + marker();
const texts = {
  one: shared + marker(),
  like: shared + marker(),
  local: marker(),
  session: marker(),
  cached: marker(),
  file: marker(),
  typed: marker(),
};
type Texts = typeof texts;

/** Writes two values that are alike beside each other, and a record; then so much noise that the database packs them into a table. */
const writeRows = (page: Page) =>
  page.evaluate(async ({ one, like }: Texts) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("control", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("rows");
      request.onsuccess = () => resolve(request.result);
      request.onerror = reject;
    });
    const write = (rows: readonly unknown[], firstKey: number) =>
      new Promise((resolve, reject) => {
        const writing = database.transaction("rows", "readwrite", { durability: "strict" });
        rows.map((row, at) => writing.objectStore("rows").put(row, firstKey + at));
        writing.oncomplete = resolve;
        writing.onabort = reject;
      });
    const record = { kind: "assessment", answers: { PHY02: 3 } };
    await write([one, like, record, ...Array<string>(20).fill("nothing of hers")], 0);
    const noise = () => crypto.getRandomValues(new Uint8Array(16_384));
    for (let megabyte = 1; megabyte <= 10; megabyte += 1)
      await write(Array.from({ length: 64 }, noise), 1_000 * megabyte);
    database.close();
  }, texts);

const writeElsewhere = (page: Page) =>
  page.evaluate(async ({ local, session, cached, file }: Texts) => {
    localStorage.setItem("control", JSON.stringify({ local, kind: "assessment", answers: { PHY02: 3 } }));
    sessionStorage.setItem("control", session);
    await (await caches.open("control")).put("/control", new Response(cached));
    const handle = await (await navigator.storage.getDirectory()).getFileHandle("control", { create: true });
    const writing = await handle.createWritable();
    await writing.write(file);
    await writing.close();
  }, texts);

/** Types into a field that does not ask the browser to forget. */
async function typeInLooseField(page: Page): Promise<void> {
  await page.evaluate(() => {
    const field = document.createElement("input");
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.type(texts.typed);
  await page.goto("/routine.html");
}

test("the scan finds what lies readable in every store, packed too", async ({ launchOptions, baseURL }) => {
  const options = { ...launchOptions, ...(baseURL !== undefined && { baseURL }) };
  const first = await startOn(profile, options);
  await open(first.page);
  await writeRows(first.page);
  await writeElsewhere(first.page);
  await typeInLooseField(first.page);
  await first.close();

  const hits = hitsIn(profile, finder(Object.values(texts).flatMap(formsOf)));
  const of = (text: string, all: readonly Hit[] = hits) =>
    all.filter((hit) => hit.text === text).map(({ store }) => store);
  expect(of(texts.local)).toContain("Local Storage");
  expect(of(texts.session)).toContain("Session Storage");
  expect(of(texts.cached)).toContain("Service Worker/CacheStorage");
  expect(of(texts.file)).toContain("File System");
  expect(of(texts.typed)).toContain("Sessions");
  const packed = hits.filter(({ store }) => store === "IndexedDB");
  expect(of(texts.one, packed)).toContain("IndexedDB");
  expect(of(texts.like, packed)).toContain("IndexedDB");
  expect(packed.filter(({ text, isRaw }) => text === texts.like && isRaw)).toEqual([]);

  const told = hitsIn(profile, finder(structure.flatMap(formsOf)));
  for (const text of ['"answers"', '"kind":"assessment"', '"PHY02"'])
    expect(of(text, told)).toContain("Local Storage");
  for (const text of ['"\u0007answers', '"\u0004kind"\u000aassessment', '"\u0005PHY02'])
    expect(of(text, told)).toContain("IndexedDB");
});
