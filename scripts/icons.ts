// Draws the icons of the two names from their drawings in public/, for phones that take pictures of points only.
import { readFileSync, writeFileSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { ensureChromium } from "./find-browser.ts";

const folder = "public";
const names = [
  { name: "routine", drawing: "icon.svg" },
  { name: "olive", drawing: "olive.svg" },
];
// A phone cuts "maskable" and "touch" to its own shape: these fill the square.
const kinds = [
  { kind: "192", size: 192, corner: "22%" },
  { kind: "512", size: 512, corner: "22%" },
  { kind: "maskable", size: 512, corner: "0" },
  { kind: "touch", size: 180, corner: "0" },
];

async function draw(browser: Browser, svg: string, size: number, corner: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const style = `<style>body{margin:0;background:none}svg{display:block;width:${size}px;border-radius:${corner}}</style>`;
  await page.setContent(style + svg);
  const picture = await page.screenshot({ omitBackground: corner !== "0" });
  await page.close();
  return picture;
}

const browser = await chromium.launch({ executablePath: await ensureChromium() });
try {
  for (const { name, drawing } of names) {
    const svg = readFileSync(`${folder}/${drawing}`, "utf8");
    for (const { kind, size, corner } of kinds) {
      const file = `${folder}/${name}-${kind}.png`;
      writeFileSync(file, await draw(browser, svg, size, corner));
      console.log(`${file}: ${size} x ${size}`);
    }
  }
} finally {
  await browser.close();
}
