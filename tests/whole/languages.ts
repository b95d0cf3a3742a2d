// Another language on the page that is in view, and what there would be foreign in it.
import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { pseudoTags } from "../../build/pseudo.ts";

/** Changes the language as another tab of the same browser does, and waits until the page speaks it. */
export async function speakIn(page: Page, other: Page, tag: string): Promise<void> {
  await other.evaluate((language) => {
    const kept = JSON.parse(localStorage.getItem("s") ?? "{}") as object;
    localStorage.setItem("s", JSON.stringify({ ...kept, language }));
  }, tag);
  await page.waitForFunction((language) => document.documentElement.lang === language, tag);
  // What the signal changes is drawn before the frame after.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

const shortest = 15;

/** The parts of all sentences of a language between their variables, as far as they are long enough to be known again. */
function partsOf(tag: string): ReadonlySet<string> {
  const files = readdirSync(`locales/${tag}`).filter((name) => name.endsWith(".json"));
  const texts = files.flatMap((name) =>
    Object.values(JSON.parse(readFileSync(`locales/${tag}/${name}`, "utf8")) as Record<string, string>),
  );
  const parts = texts.flatMap((text) => text.split(/\{\{\w+\}\}/)).map((part) => part.trim());
  return new Set(parts.filter((part) => part.length >= shortest));
}

const key =
  /\b(start|ui|check|results|care|instrument|safety|log|backup|workshop|print|errors|pages|incident|files|about):[\w.-]+/;

/** Finds in a page of this language, but for elements that fit these selectors (each after a comma), what is no word of it: sentences of English, names of sentences, values that are none. */
export function foreignWords(tag: string, passedOver = ""): (page: Page) => Promise<readonly string[]> {
  if (pseudoTags.includes(tag)) return async () => [];
  const own = partsOf(tag);
  const english = [...partsOf("en")].filter((part) => !own.has(part));
  return async (page) => {
    const read = await page.evaluate((others) => {
      const labels = [...document.querySelectorAll("[aria-label], [placeholder], [title]")].flatMap(
        (element) => ["aria-label", "placeholder", "title"].map((name) => element.getAttribute(name) ?? ""),
      );
      const body = document.body.cloneNode(true) as HTMLElement;
      for (const element of body.querySelectorAll(`script, style, noscript${others}`)) element.remove();
      return [body.textContent ?? "", ...labels].join("\n");
    }, passedOver);
    const text = read.replace(/[\u2066-\u2069]/g, "");
    return [
      ...english.filter((part) => text.includes(part)),
      ...(key.exec(text) ?? []).slice(0, 1),
      ...["undefined", "NaN", "[object", "{{"].filter((sign) => text.includes(sign)),
    ];
  };
}
