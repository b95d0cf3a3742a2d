// Pictures of every screen: en and ar-XB, light and dark, at every size of the layout test. `-- --only NAME` takes one screen.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { resize, sizes, usualSize, walk } from "../tests/whole/screens.ts";
import { sayIn } from "../tests/whole/words.ts";
import { serveBuilt } from "./built-app.ts";

const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
const folder = ".screenshots";
rmSync(folder, { recursive: true, force: true });
const app = await serveBuilt("pseudo", 4182);
const tall = 740;
let taken = 0;

async function picture(tag: string, colorScheme: "light" | "dark"): Promise<void> {
  const context = await app.browser.newContext({
    baseURL: app.url,
    locale: tag,
    colorScheme,
    reducedMotion: "reduce",
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: tall });
  await walk(page, sayIn(tag), async (name) => {
    if (only !== undefined && name !== only) return;
    for (const size of sizes) {
      await resize(page, size);
      const place = join(folder, `${tag}-${colorScheme}-${size.name}`);
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
  for (const tag of ["en", "ar-XB"])
    for (const scheme of ["light", "dark"] as const) await picture(tag, scheme);
} finally {
  await app.close();
}
console.log(`${taken} pictures in ${folder}`);
if (taken === 0) {
  console.error(`no screen is called ${only}`);
  process.exitCode = 1;
}
