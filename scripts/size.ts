// Prints what the built app weighs beside its goals, and fails when one is missed. First-screen bytes are counted from the request log.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { languageTags } from "../build/locales.ts";
import { type BuiltApp, serveBuilt } from "./built-app.ts";

interface Row {
  readonly what: string;
  readonly found: number;
  readonly goal: number;
  readonly unit: "KB" | "";
}

const kilobyte = 1000;
const folder = "dist";
const gzip = (file: string): number => gzipSync(readFileSync(join(folder, file))).length / kilobyte;
const brotli = (file: string): number =>
  brotliCompressSync(readFileSync(join(folder, file))).length / kilobyte;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The files asked for until the first screen answers a tap: for the page itself, and for workers, icon and manifest beside it. */
async function firstScreenFiles({ browser, url }: BuiltApp): Promise<{ page: string[]; beside: string[] }> {
  const page = await browser.newPage({ serviceWorkers: "block" });
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    asked.push(pathname === "/" ? "index.html" : pathname.slice(1));
  });
  await page.goto(url);
  await page.getByRole("button", { name: "Try it, keep nothing" }).waitFor();
  const untilAnswer = [...asked];
  await page.close();
  const isBeside = (file: string) => /^icon|\.webmanifest$|\.png$|worker-|^sw\.js/.test(file);
  return { page: untilAnswer.filter((file) => !isBeside(file)), beside: untilAnswer.filter(isBeside) };
}

const files = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(js|css|html|svg|webmanifest)$/.test(file),
  );

const app = await serveBuilt("production", 4181);
const first = await firstScreenFiles(app).finally(() => app.close());
const scripts = first.page.filter((file) => file.endsWith(".js"));
// Of the workers, the one that seals pages; that of safe copies comes when one is made or opened.
const worker = files().filter(
  (file) =>
    /assets\/worker-.*\.js$/.test(file) && readFileSync(join(folder, file), "utf8").includes("olive/1/page"),
);
const rings = files().filter((file) => /assets\/Rings-.*\.js$/.test(file));
const precached = files().filter((file) => file !== "sw.js");
const wordsOf = (tag: string) => precached.filter((file) => file.startsWith(`assets/${tag}-`));
const further = languageTags().slice(1);
const withOneLanguage = precached.filter((file) => !further.flatMap(wordsOf).includes(file));

const rows: Row[] = [
  {
    what: "page JavaScript until the first screen answers (gzip)",
    found: sum(scripts.map(gzip)),
    goal: 35,
    unit: "KB",
  },
  {
    what: "requests until then, without icon, manifest and workers",
    found: first.page.length,
    goal: 4,
    unit: "",
  },
  {
    what: "first view, all bytes (gzip)",
    found: sum([...first.page, ...first.beside].map(gzip)),
    goal: 80,
    unit: "KB",
  },
  { what: "html with inlined style (gzip)", found: gzip("index.html"), goal: 8, unit: "KB" },
  {
    what: "JavaScript in the worker until unlock (gzip)",
    found: sum(worker.map(gzip)),
    goal: 60,
    unit: "KB",
  },
  {
    what: "rings with Chart.js, when they are looked at (gzip)",
    found: sum(rings.map(gzip)),
    goal: 52,
    unit: "KB",
  },
  {
    what: "whole app precached, with English (brotli)",
    found: sum(withOneLanguage.map(brotli)),
    goal: 450,
    unit: "KB",
  },
  ...further.map((tag): Row => {
    const what = `precached for the words of ${tag} (brotli)`;
    return { what, found: sum(wordsOf(tag).map(brotli)), goal: 70, unit: "KB" };
  }),
];
for (const { what, found, goal, unit } of rows) {
  const number = unit === "" ? String(found) : found.toFixed(1);
  console.log(
    `${found <= goal ? "ok  " : "OVER"} ${number.padStart(6)} of ${String(goal).padStart(4)} ${unit.padEnd(2)}  ${what}`,
  );
}
console.log(`first screen: ${[...first.page, ...first.beside].join(" ")}`);
if (rows.some(({ found, goal }) => found > goal)) process.exitCode = 1;
