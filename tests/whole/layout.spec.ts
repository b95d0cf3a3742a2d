import { expect, type Page, test } from "@playwright/test";
import axeCore from "axe-core";
import { focusFaults } from "./focus.ts";
import { layoutFaults } from "./layout.ts";
import { resize, sizes, usualSize, walk, zoomed } from "./screens.ts";
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

for (const tag of ["en", "ar-XB"]) {
  test(`every screen holds in ${tag}, in every look, at 360 and 320 px, with text of 200 % and zoomed to 400 %`, async ({
    browser,
  }) => {
    test.setTimeout(600_000);
    const context = await browser.newContext({
      baseURL: tag === "en" ? "http://localhost:4173" : "http://localhost:4174",
      locale: tag,
      viewport: { width: 360, height: 740 },
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const found: Record<string, unknown> = {};
    const note = (where: string, faults: readonly string[]) => {
      if (faults.length > 0) found[where] = faults;
    };
    await walk(page, sayIn(tag), async (name) => {
      for (const size of [...sizes, zoomed]) {
        await resize(page, size);
        note(`${name} ${size.name}`, await layoutFaults(page));
      }
      await resize(page, usualSize);
      // Colours are the same in every language.
      for (const { name: look, ...media } of tag === "en" ? looks : [looks[0]]) {
        await page.emulateMedia(media);
        note(`${name} axe, ${look}`, await axeFaults(page, look === looks[0].name));
      }
      await page.emulateMedia(looks[0]);
      if (tag === "en") note(`${name} focus`, await focusFaults(page));
    });
    expect(found).toEqual({});
    await context.close();
  });
}
