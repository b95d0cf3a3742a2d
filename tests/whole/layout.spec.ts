import { expect, type Page, test } from "@playwright/test";
import axeCore from "axe-core";
import { languageTags } from "../../build/locales.ts";
import { focusFaults } from "./focus.ts";
import { foreignWords, speakIn } from "./languages.ts";
import { layoutFaults } from "./layout.ts";
import { resize, type Size, sizes, usualSize, walk, zoomed } from "./screens.ts";
import { sayIn } from "./words.ts";

const looks = [
  { name: "light", colorScheme: "light", forcedColors: "none" },
  { name: "dark", colorScheme: "dark", forcedColors: "none" },
  { name: "forced colours", colorScheme: "light", forcedColors: "active" },
] as const;

declare global {
  var axe: typeof import("axe-core") | undefined;
}

/** What axe finds in the page in view; in another look of the same page only its colours are new. */
async function axeFaults(page: Page, isFirst: boolean): Promise<readonly string[]> {
  // A new document has none yet.
  if (await page.evaluate(() => globalThis.axe === undefined)) await page.evaluate(axeCore.source);
  return page.evaluate(
    async (rules) => {
      const found = await globalThis.axe?.run(document, rules === null ? {} : { runOnly: rules });
      if (found === undefined) throw new Error("axe is not in the page");
      return found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
      );
    },
    isFirst ? null : ["color-contrast"],
  );
}

// What a status told before the language changed stays as it was told.
const told = ", [role=status]";
const others = languageTags()
  .slice(1)
  .map((tag) => ({ tag, foreign: foreignWords(tag, told) }));
const [, , narrowest = usualSize] = sizes;

test("every screen holds in every look, at 360 and 320 px, with text of 200 % and zoomed to 400 %, and in another language by turns, which can change anywhere", async ({
  browser,
}) => {
  test.setTimeout(1_200_000);
  const context = await browser.newContext({
    baseURL: "http://localhost:4173",
    locale: "en",
    viewport: { width: 360, height: 740 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const other = await context.newPage();
  await other.goto("/routine.html");
  await page.bringToFront();
  const note = (where: string, faults: readonly string[]) => expect.soft(faults, where).toEqual([]);
  const hold = async (name: string, wanted: readonly Size[]) => {
    for (const size of wanted) {
      await resize(page, size);
      note(`${name} ${size.name}`, await layoutFaults(page));
    }
    await resize(page, usualSize);
  };
  let turn = 0;
  await walk(page, sayIn("en"), async (name) => {
    await hold(`${name} en`, [...sizes, zoomed]);
    for (const { name: look, ...media } of looks) {
      await page.emulateMedia(media);
      note(`${name} axe, ${look}`, await axeFaults(page, look === looks[0].name));
    }
    await page.emulateMedia(looks[0]);
    note(`${name} focus`, await focusFaults(page));
    // The page after Leave is a document of its own, which speaks from its start.
    if (name === "plain-page") return;
    // All languages on every screen: `npm run screenshots -- --tags es,ar,fr`.
    const { tag, foreign } = others[turn % others.length] ?? { tag: "en", foreign: foreignWords("en") };
    turn += 1;
    await speakIn(page, other, tag);
    await hold(`${name} ${tag}`, [narrowest]);
    note(`${name} ${tag} words`, await foreign(page));
    await speakIn(page, other, "en");
  });
  await context.close();
});
