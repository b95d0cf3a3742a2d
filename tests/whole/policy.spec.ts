import { expect, type Page, test } from "@playwright/test";
import { answerAll, beginTrying, button, keepWithWords, keptOffline, open, unlock } from "./steps.ts";

const scripts = /assets\/(index|worker)-[^/]*\.js$/;

/** Hears what scripts of the page and of its workers tell the channel "probe". */
async function listen(page: Page): Promise<Set<string>> {
  const told = new Set<string>();
  await page.exposeFunction("heard", (line: string) => told.add(line));
  await page.addInitScript(() => {
    new BroadcastChannel("probe").onmessage = ({ data }) =>
      (globalThis as unknown as { heard(line: string): void }).heard(data);
  });
  return told;
}

/** Tells the channel what the policy stops in the place this is called in. */
function tellViolations(place: string): void {
  const channel = new BroadcastChannel("probe");
  channel.postMessage(`${place} is watched`);
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
    channel.postMessage([place, effectiveDirective, blockedURI, sample].join(" ")),
  );
}

/** Collects console errors, and requests that leave the origin. */
function watch(page: Page): string[] {
  const faults: string[] = [];
  const context = page.context();
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  context.on("weberror", (error) => faults.push(String(error.error())));
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:" && origin !== "http://localhost:4173")
      faults.push(request.url());
  });
  return faults;
}

test("a whole journey raises no violation, no error, and no request to another origin", async ({ page }) => {
  const faults = watch(page);
  const told = await listen(page);
  await page.addInitScript(tellViolations, "page");
  page.on("worker", (worker) => void worker.evaluate(tellViolations, "worker"));
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
  await page.locator("#view-rings").click();
  await page.locator(".disc canvas").waitFor();
  await button(page, "start:leave").click();
  await page.waitForURL("**/routine.html");
  expect([...told].sort()).toEqual(["page is watched", "worker is watched"]);
  expect(faults).toEqual([]);
});

test.describe("from the inside", () => {
  test.use({ serviceWorkers: "block" });

  test("scripts of the page and of the worker cannot make code from text or call another origin", async ({
    page,
  }) => {
    // What runs from a script that the page loaded is not exempt from its policy, as the driver's own code is.
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
    await page.route(scripts, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()) + probe });
    });
    const told = await listen(page);
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
});

test("with scripts off a first visit reads what it is, and the page that the phone keeps says nothing", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  const branch = await page.locator(".hero svg").boundingBox();
  expect(branch?.width).toBeGreaterThan(200);
  const ground = await page.locator("html").evaluate((root) => getComputedStyle(root).backgroundColor);
  expect(ground).toBe("rgb(244, 244, 236)");
  await expect(page.getByRole("heading")).toHaveText(/Olive/);
  await page.goto("/shell.html");
  await expect(page.locator(".hero svg")).toBeVisible();
  expect((await page.locator("body").textContent())?.trim()).toBe("");
  await context.close();
});
