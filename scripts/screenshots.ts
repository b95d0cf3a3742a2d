// Pictures of every screen, light and dark, at every size of the layout test, and what does not hold there; fails when something does not. `-- --only NAME` takes one screen, `-- --tags es,ar` other languages than en and ar-XB.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { foreignWords } from "../tests/whole/languages.ts";
import { layoutFaults } from "../tests/whole/layout.ts";
import { resize, sizes, usualSize, walk } from "../tests/whole/screens.ts";
import { sayIn } from "../tests/whole/words.ts";
import { serveBuilt } from "./built-app.ts";

const { only, tags } = parseArgs({
  options: { only: { type: "string" }, tags: { type: "string", default: "en,ar-XB" } },
}).values;
const folder = ".screenshots";
rmSync(folder, { recursive: true, force: true });
const app = await serveBuilt("pseudo", 4182);
const tall = 740;
let [taken, faults] = [0, 0];

function tell(where: string, found: readonly string[]): void {
  for (const fault of found) console.log(`NOT  ${where}: ${fault}`);
  faults += found.length;
}

async function pictures(tag: string, colorScheme: "light" | "dark"): Promise<void> {
  const context = await app.browser.newContext({
    baseURL: app.url,
    locale: tag,
    colorScheme,
    reducedMotion: "reduce",
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  const foreign = foreignWords(tag);
  await page.setViewportSize({ width: 360, height: tall });
  await walk(page, sayIn(tag), async (name) => {
    if (only !== undefined && name !== only) return;
    tell(`${name} ${tag} ${colorScheme}`, await foreign(page));
    for (const size of sizes) {
      await resize(page, size);
      const place = join(folder, `${tag}-${colorScheme}-${size.name}`);
      tell(`${name} ${place}`, await layoutFaults(page));
      mkdirSync(place, { recursive: true });
      // As tall as its content, so that bars which stay in view cover nothing.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: size.width, height: Math.max(tall, height) });
      await page.screenshot({ path: join(place, `${name}.png`) });
      taken += 1;
    }
    await resize(page, usualSize);
  });
  await context.close();
}

try {
  for (const tag of tags.split(","))
    for (const scheme of ["light", "dark"] as const) await pictures(tag, scheme);
} finally {
  await app.close();
}
console.log(`${taken} pictures in ${folder}, ${faults} faults`);
if (taken === 0) console.error(`no screen is called ${only}`);
if (taken === 0 || faults > 0) process.exitCode = 1;
