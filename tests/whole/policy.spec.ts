import { expect, type Page, test } from "@playwright/test";
import { answerAll, beginTrying, button, keepWithWords, keptOffline, open, unlock } from "./steps.ts";

/** Collects violations and console errors of the page and of its workers, and requests that leave the origin. */
async function watch(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) =>
      console.error(`violation ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  page.context().on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.context().on("weberror", (error) => faults.push(String(error.error())));
  page.context().on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:" && origin !== "http://localhost:4173")
      faults.push(request.url());
  });
  return faults;
}

test("a whole journey raises no violation, no error, and no request to another origin", async ({ page }) => {
  const faults = await watch(page);
  await open(page);
  await keptOffline(page);
  await beginTrying(page);
  await answerAll(page, (number) => number % 5);
  await button(page, "ui:tab.today").click();
  await button(page, "ui:today.keep.go").click();
  const words = await keepWithWords(page);
  await button(page, "ui:kept.go").click();
  await page.reload();
  await unlock(page, words);
  await button(page, "ui:today.look").click();
  await page.locator(".wordlist").waitFor();
  await button(page, "start:leave").click();
  await page.waitForURL("**/routine.html");
  expect(faults).toEqual([]);
});

test("scripts of the page and of the worker cannot make code from text or call another origin", async ({
  page,
}) => {
  const probe = `;{
    const tell = (line) => new BroadcastChannel("probe").postMessage(line);
    const where = typeof document === "undefined" ? "worker" : "page";
    try { (0, eval)("1"); tell(where + " eval ran"); } catch { tell(where + " eval blocked"); }
    fetch("http://127.0.0.1:9/").then(() => tell(where + " fetch ran"), () => tell(where + " fetch blocked"));
    if (where === "page") {
      try { document.createElement("p").innerHTML = "<b>x</b>"; tell("page markup ran"); } catch { tell("page markup blocked"); }
      try { new Worker("/sw.js"); tell("page worker ran"); } catch { tell("page worker blocked"); }
    }
  }`;
  // Both scripts are served with what the server says; only their text is longer.
  await page.route(/assets\/(index|worker)-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()) + probe });
  });
  const told = new Set<string>();
  await page.exposeFunction("heard", (line: string) => told.add(line));
  await page.addInitScript(() => {
    new BroadcastChannel("probe").onmessage = ({ data }) =>
      (globalThis as unknown as { heard(line: string): void }).heard(data);
  });
  await open(page);
  await page.getByRole("button", { name: "Make it mine" }).click();
  await button(page, "ui:consent.begin").click();
  await keepWithWords(page);
  await expect
    .poll(() => [...told].sort())
    .toEqual([
      "page eval blocked",
      "page fetch blocked",
      "page markup blocked",
      "page worker blocked",
      "worker eval blocked",
      "worker fetch blocked",
    ]);
});

test("with scripts off the page still paints its opening", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  const branch = await page.locator(".hero svg").boundingBox();
  expect(branch?.width).toBeGreaterThan(200);
  const ground = await page.locator("html").evaluate((root) => getComputedStyle(root).backgroundColor);
  expect(ground).toBe("rgb(244, 244, 236)");
  expect((await page.locator("body").textContent())?.trim()).toBe("");
  await context.close();
});
