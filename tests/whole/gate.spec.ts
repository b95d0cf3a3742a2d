// Browsers that lack something: the app works without keeping, and says so before anything is typed.
import { expect, type Page, test } from "@playwright/test";
import { answerAll, beginTrying, button, changeWords, makeSafe, open, unlock } from "./steps.ts";
import { sayIn } from "./words.ts";

const say = sayIn("en");

const lacks = {
  "no IndexedDB": {
    why: "no-storage",
    take: () => Object.defineProperty(globalThis, "indexedDB", { value: undefined }),
  },
  "no WebAssembly": {
    why: "no-storage",
    take: () => Reflect.deleteProperty(globalThis, "WebAssembly"),
  },
  "a file system that throws": {
    why: "private",
    take: () => {
      StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException("", "SecurityError"));
    },
  },
  "databases that throw": {
    why: "private",
    take: () => {
      IDBFactory.prototype.databases = () => Promise.reject(new DOMException("", "InvalidStateError"));
    },
  },
  "no secure address": {
    why: "insecure",
    take: () => Object.defineProperty(globalThis, "isSecureContext", { value: false }),
  },
} as const;

for (const [what, { why, take }] of Object.entries(lacks)) {
  test(`${what}: a whole check works, nothing is kept, and the gate says why`, async ({ page }) => {
    const errors: Error[] = [];
    page.on("pageerror", (error) => errors.push(error));
    await page.addInitScript(take);
    await open(page);
    await beginTrying(page);
    await answerAll(page, () => "skip");
    await button(page, "ui:tab.today").click();
    await button(page, "ui:today.keep.go").click();
    await page.getByRole("heading", { name: say(`ui:gate.${why}`), exact: true }).waitFor();
    await expect(button(page, "ui:gate.anyway")).toBeHidden();
    await button(page, "ui:gate.without").click();
    await button(page, "ui:today.keep.go").waitFor();
    expect(errors).toEqual([]);
  });
}

test("at the start the gate leads to trying without keeping", async ({ page }) => {
  await page.addInitScript(lacks["no IndexedDB"].take);
  await open(page);
  await page.getByRole("button", { name: say("start:welcome.mine") }).click();
  await button(page, "ui:consent.begin").click();
  await button(page, "ui:gate.without").click();
  await button(page, "ui:consent.begin").click();
  await page.locator(".door").waitFor();
});

test.describe("inside another app", () => {
  test.use({
    userAgent:
      "Mozilla/5.0 (Linux; Android 10; K; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0 Mobile Safari/537.36",
  });

  test("she is warned, and may keep it there anyway", async ({ page }) => {
    await open(page);
    await page.getByRole("button", { name: say("start:welcome.mine") }).click();
    await button(page, "ui:consent.begin").click();
    await page.getByRole("heading", { name: say("ui:gate.in-app"), exact: true }).waitFor();
    await button(page, "ui:gate.anyway").click();
    await page.locator(".five li").first().waitFor();
  });
});

test.describe("a browser without files", () => {
  test.use({ serviceWorkers: "block" });

  /** Takes the synchronous files from the safe's worker, where alone they are used. */
  const withoutFiles = (page: Page) =>
    page.route("**/assets/worker-*.js", async (route) => {
      const response = await route.fetch();
      const body = `Reflect.deleteProperty(globalThis, "FileSystemSyncAccessHandle");${await response.text()}`;
      await route.fulfill({ response, body });
    });

  test("keeps the key in one database, says that it is weaker, and opens with changed words", async ({
    page,
  }) => {
    await withoutFiles(page);
    const old = await makeSafe(page);
    const names = () =>
      page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());
    expect(await names()).toEqual(["k1", "s"]);
    await button(page, "ui:tab.more").click();
    await page.getByRole("button", { name: say("ui:more.storage") }).click();
    await page.getByText(say("ui:storage.database"), { exact: true }).waitFor();
    await button(page, "start:back").click();
    const words = await changeWords(page, old);
    expect(await names()).toEqual(["k0", "s"]);
    await page.reload();
    await unlock(page, old);
    await page.getByText("These words do not open it.").waitFor();
    await page.reload();
    await unlock(page, words);
    await button(page, "ui:today.first.go").waitFor();

    // A browser that learns to keep files finds the key where it is.
    await page.unroute("**/assets/worker-*.js");
    await page.reload();
    await unlock(page, words);
    await button(page, "ui:today.first.go").waitFor();
    expect(await names()).toEqual(["k0", "s"]);
  });
});

test("a browser that cannot be asked to keep it is not asked", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(StorageManager.prototype, "persist"));
  await makeSafe(page);
  await button(page, "ui:tab.more").click();
  await page.getByRole("button", { name: say("ui:more.storage") }).click();
  await page.getByText(say("ui:storage.passing"), { exact: true }).waitFor();
  await expect(button(page, "ui:storage.ask")).toBeHidden();
});

test("the browser is asked to keep it, and the panel shows what it said", async ({ page }) => {
  await page.addInitScript(() => {
    let isLasting = false;
    StorageManager.prototype.persisted = async () => isLasting;
    StorageManager.prototype.persist = async () => {
      isLasting = document.querySelector("[data-asked]") !== null;
      document.documentElement.toggleAttribute("data-asked", true);
      return isLasting;
    };
  });
  await makeSafe(page);
  await button(page, "ui:tab.more").click();
  await page.getByRole("button", { name: say("ui:more.storage") }).click();
  await page.getByText(say("ui:storage.passing"), { exact: true }).waitFor();
  await button(page, "ui:storage.ask").click();
  await page.getByText(say("ui:storage.ask.yes"), { exact: true }).waitFor();
  await page.getByText(say("ui:storage.lasting"), { exact: true }).waitFor();
  await expect(button(page, "ui:storage.ask")).toBeHidden();
});
