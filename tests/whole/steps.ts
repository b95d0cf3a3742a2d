// What a woman does, as steps that journeys are made of.
import type { Locator, Page } from "@playwright/test";
import { type Say, sayIn } from "./words.ts";

const english = sayIn("en");
// In a long check most answers are given quickly.
const touchedEvery = 6;

type Choose = (question: number) => number | "skip" | "na";

export const button = (page: Page, key: string, say = english) =>
  page.getByRole("button", { name: say(key), exact: true });

/** A row of a list that leads on, by the key of its name. */
export const row = (page: Page, key: string, say = english) =>
  page.locator("main .rowlink", { hasText: say(key) });

/** Opens the app and waits until the first screen answers. */
export async function open(page: Page, say = english): Promise<void> {
  await page.goto("/");
  await page.getByRole("heading", { name: say("start:welcome.title"), exact: true }).waitFor();
}

/** From the welcome to the first question. */
export async function beginTrying(page: Page, say = english): Promise<void> {
  await page.getByRole("button", { name: say("start:welcome.try") }).click();
  await button(page, "ui:consent.begin", say).click();
  await button(page, "instrument:GATE00.yes", say).click();
  await page.locator("#question").waitFor();
}

/** From the welcome, trying, to the page where a check begins. */
export async function toBegin(page: Page): Promise<void> {
  await open(page);
  await beginTrying(page);
  await button(page, "start:back").click();
  await button(page, "ui:tab.begin-check").click();
  await button(page, "ui:begin.anew").click();
  await button(page, "ui:begin.anew.yes").click();
}

const anotherPage = (page: Page, heading: string | null) =>
  page.locator("h1").filter({ hasNotText: heading ?? "" });

const optionsOf = (value: number | "skip" | "na") =>
  typeof value === "number" ? ".choices:not(.two) .choice" : ".choices.two .choice";
const placeOf = (value: number | "skip" | "na") =>
  typeof value === "number" ? value : ["skip", "na"].indexOf(value);

/** Chooses step 0-4, "skip" or "na" of the question in view, and waits until the page has moved on; the last question ends with its button, after `atLast`. */
export async function answer(
  page: Page,
  value: number | "skip" | "na",
  say = english,
  atLast?: () => Promise<void>,
): Promise<void> {
  const before = await page.locator("h1").textContent();
  await page.locator(optionsOf(value)).nth(placeOf(value)).click();
  const finish = button(page, "check:finish", say);
  const moved = anotherPage(page, before);
  await moved.or(finish).first().waitFor();
  if (await finish.isVisible()) {
    await atLast?.();
    await finish.click();
  }
  await moved.waitFor();
}

/** Chooses as a screen reader does, these in a row without a way to the page and back for each; stops at the last question of all and where no question comes next, and returns how many were answered. */
async function answerQuickly(
  page: Page,
  values: readonly (number | "skip" | "na")[],
  say: Say,
): Promise<number> {
  const words = { next: say("check:next"), finish: say("check:finish") };
  const choices = values.map((value) => ({ options: optionsOf(value), place: placeOf(value) }));
  return page.evaluate(
    async ({ choices, next, finish }) => {
      const heading = () => document.querySelector("h1")?.textContent;
      const labelled = (text: string) =>
        [...document.querySelectorAll("button")].find((each) => each.textContent === text);
      for (const [at, { options, place }] of choices.entries()) {
        const before = heading();
        document.querySelectorAll<HTMLElement>(`${options} input`)[place]?.click();
        while (heading() === before && !labelled(finish)) {
          labelled(next)?.click();
          await new Promise(requestAnimationFrame);
        }
        if (labelled(finish) || !document.querySelector("#question")) return at + 1;
      }
      return choices.length;
    },
    { choices, ...words },
  );
}

/** Answers until `end` is in view, going on at every pause and red-line page and without the quieter questions; returns how many red-line pages came. */
export async function answerTo(
  page: Page,
  end: Locator,
  choose: Choose,
  say = english,
  atLast?: () => Promise<void>,
): Promise<number> {
  const redLine = page.getByRole("heading", { name: say("safety:redline.heading"), exact: true });
  let redLines = 0;
  const goOn = [
    button(page, "check:breath.goOn", say),
    button(page, "safety:redline.goOn", say),
    button(page, "ui:goOn", say),
    button(page, "check:quieter.no", say),
  ];
  const between = goOn.reduce((all, each) => all.or(each));
  const question = page.locator("#question");
  const finish = button(page, "check:finish", say);
  const known = new Map<number, number | "skip" | "na">();
  const chosen = (number: number) => {
    const value = known.get(number) ?? choose(number);
    known.set(number, value);
    return value;
  };
  for (let number = 0; ; ) {
    await question.or(between).or(end).first().waitFor();
    if (await end.isVisible()) return redLines;
    if (await between.isVisible()) {
      if (await redLine.isVisible()) redLines += 1;
      const moved = anotherPage(page, await page.locator("h1").textContent());
      await between.click();
      await moved.waitFor();
    } else {
      const first = number;
      const untilTouch = touchedEvery - (number % touchedEvery);
      const values = Array.from({ length: untilTouch }, (_, at) => chosen(first + at));
      if (untilTouch === touchedEvery) {
        await answer(page, chosen(number), say, atLast);
        number += 1;
      } else {
        number += await answerQuickly(page, values, say);
        if (await finish.isVisible()) await answer(page, chosen(number - 1), say, atLast);
      }
    }
  }
}

/** From the results to the steps of the part in this place of the list, past the question what they should fit. */
export async function toSteps(page: Page, place: number, say = english): Promise<void> {
  await page.locator(".leafrow").nth(place).click();
  const skip = button(page, "ui:life.skip", say);
  const offer = page.locator(".offer").first();
  await skip.or(offer).first().waitFor();
  if (await skip.isVisible()) await skip.click();
  await offer.waitFor();
}

/** Answers to the end of the check; ends on the results and returns how many red-line pages came. */
export const answerAll = (page: Page, choose: Choose, say = english) =>
  answerTo(page, page.locator(".views"), choose, say);

/** Keeps what is in memory, from the screen of the words; returns the words. */
export async function keepWithWords(page: Page, say = english): Promise<string> {
  const list = page.locator(".five li");
  await list.first().waitFor();
  const words = (await list.allTextContents()).join(" ");
  await button(page, "ui:words.remember", say).click();
  await page.getByLabel(say("start:words.label"), { exact: true }).fill(words);
  await button(page, "ui:words.keep", say).click();
  await page.getByRole("heading", { name: say("ui:kept.title"), exact: true }).waitFor();
  return words;
}

/** From nothing to Today in a safe that holds nothing yet; returns its words. */
export async function makeSafe(page: Page, say = english): Promise<string> {
  await open(page, say);
  await page.getByRole("button", { name: say("start:welcome.mine") }).click();
  await button(page, "ui:consent.begin", say).click();
  const words = await keepWithWords(page, say);
  await button(page, "ui:kept.go", say).click();
  return words;
}

/** From Today of an open safe to new words; returns them. */
export async function changeWords(page: Page, old: string): Promise<string> {
  await button(page, "ui:tab.more").click();
  await page.getByRole("button", { name: "Safety" }).click();
  await page.getByRole("button", { name: "Change my words" }).click();
  await page.getByLabel("First, the words that open it now").fill(old);
  await button(page, "ui:goOn").click();
  const list = page.locator(".five li");
  await list.first().waitFor();
  const words = (await list.allTextContents()).join(" ");
  await button(page, "ui:words.remember").click();
  await page.getByLabel("Your words", { exact: true }).fill(words);
  await button(page, "ui:change.keep").click();
  await page.getByText("Your words are changed.").waitFor();
  return words;
}

/** From the list of words to the page that tells that the paper key works; returns its twelve words. */
export async function writeDownAndProve(
  page: Page,
  say = english,
  atProof: () => Promise<void> = async () => {},
): Promise<readonly string[]> {
  const list = page.locator(".twelve li");
  await list.first().waitFor();
  const words = await list.allTextContents();
  await button(page, "ui:paper.written", say).click();
  const field = page.locator("main input");
  const label = page.locator("main label");
  await field.waitFor();
  await atProof();
  for (const _ of ["first", "second"]) {
    const asked = (await label.textContent()) ?? "";
    await field.fill(words[Number(/\d+/.exec(asked)?.[0]) - 1] ?? "");
    await button(page, "ui:goOn", say).click();
    await label.filter({ hasNotText: asked }).or(page.getByRole("status")).first().waitFor();
  }
  return words;
}

/** Types words into the field of the unlock screen and opens. */
export async function unlock(page: Page, words: string, say = english): Promise<void> {
  const field = page.getByLabel(say("start:words.label"), { exact: true });
  await field.fill(words);
  await button(page, "start:unlock.open", say).click();
}

/** Closes the app, and opens it again when its clock says so (UTC ms). */
export async function openAt(page: Page, time: number): Promise<void> {
  // A page that sees the clock jump locks, which would cross the way here.
  await page.goto("/routine.html");
  await page.clock.install({ time });
  await page.goto("/");
}

/** Waits until the service worker holds the whole app and answers for this page. */
export async function keptOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const container = navigator.serviceWorker;
    await container.ready;
    if (container.controller === null)
      await new Promise((resolve) => container.addEventListener("controllerchange", resolve, { once: true }));
  });
}

/** Makes a part of the app one that cannot be had, by its name; returns what brings it back. */
export async function withoutPart(page: Page, part: string): Promise<() => Promise<void>> {
  const address = `**/assets/${part}-*`;
  const context = page.context();
  // First all of it: a part that the service worker cannot fetch would keep it from coming at all.
  await keptOffline(page);
  await context.route(address, (route) => route.abort());
  await page.evaluate(async (start) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) if (request.url.includes(start)) await cache.delete(request);
    }
  }, `/assets/${part}-`);
  return () => context.unroute(address);
}
