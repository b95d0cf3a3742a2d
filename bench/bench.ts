// Measures the built app beside small pages, plain Dexie rows and the native argon2, prints each row with its goal, and fails when one is missed.
import process from "node:process";
import { serveSite } from "../scripts/built-app.ts";
import { median } from "./browser.ts";
import { type LoadCost, measureLoads } from "./first-screen.ts";
import { compareKdf } from "./kdf.ts";
import type { Scores } from "./lighthouse.ts";
import { type PageName, servePages } from "./peers.ts";
import { print, type Row } from "./rows.ts";
import { type MonthsCost, measureMonths } from "./scroll.ts";
import { measureRestore, measureStore, type StoreCost } from "./store.ts";
import { measureTaps } from "./tap.ts";

const turns = 5;
const sizes = [1_000, 10_000, 100_000] as const;
const port = 4187;
const firstPort = 4191;

const loads = `
Lighthouse  mobile as it comes, score of 100 and ms of the simulated slow 4G; the empty page and a new Preact project by turns,
            all three under the app's own headers
slow 3G     2 s latency, 400 kbit/s, six times slower processor: ms as the page measures them
cold load   CPU ms of the main thread until 2.5 s after the load
tap         ms from a tap to the paint after it, six times slower processor, medians of 5 in 5 turns: an answer, once the app is
            kept for use without a network, and a button that counts
`;

const head = `
CPU ms of all threads of the browser, medians of ${turns}, ours and theirs by turns, on the built app with its headers.
read    ours: the unlocked worker reads, opens and parses its pages, and the page takes all records up (createRecords);
        theirs: the same records as plain Dexie rows in the page, toArray, taken up by the same createRecords
+ check the same, and the body of every record checked and listed (zod), which the app does when it first shows a kind
save    ours: one record is changed in the page, sealed and called kept; theirs: the changed record is checked and put as a row;
        61 in a row, as many as the full form has questions
restore ours: the text of a copy that was opened becomes records, sealed in one save; theirs: the same as one bulkPut of plain rows
heap    used JavaScript heap of the page after a collection, the app itself on Today
KDF     ours: hash-wasm in a new worker, 64 MiB and 3 passes; theirs: Debian's argon2, the same tag
`;

function storeRows([small, middle, large]: readonly [StoreCost, StoreCost, StoreCost]): readonly Row[] {
  return [
    { what: "read 1,000", ...small.read, goal: { times: 1 } },
    { what: "read 10,000", ...middle.read, goal: { times: 0.5 } },
    { what: "read 100,000", ...large.read, goal: { times: 0.35 } },
    { what: "read + check 10,000", ...middle.check, goal: { times: 1 } },
    { what: "read + check 100,000", ...large.check, goal: { times: 1 } },
    // A tenth more than linear, because two medians never agree better.
    {
      what: "read: 10,000 to ten times 1,000",
      ours: middle.read.ours,
      theirs: 10 * small.read.ours,
      goal: { times: 1.1 },
    },
    {
      what: "read: 100,000 to ten times 10,000",
      ours: large.read.ours,
      theirs: 10 * middle.read.ours,
      goal: { times: 1.1 },
    },
    { what: "heap when open, 1,000 records, MB", ours: small.heap, goal: { most: 5 } },
    { what: "heap when open, 10,000 records, MB", ours: middle.heap, goal: { most: 20 } },
    { what: "save one of 1,000", ...small.save, goal: { times: 2 } },
    { what: "save one of 10,000", ...middle.save, goal: { times: 2 } },
    { what: "save one of 100,000", ...large.save, goal: { times: 2 } },
    {
      what: "save: one of 100,000 to one of 1,000",
      ours: large.save.ours,
      theirs: small.save.ours,
      goal: { times: 1.3 },
    },
  ];
}

function loadRows({ ours, empty, template }: Readonly<Record<PageName, LoadCost>>): readonly Row[] {
  const middle = ({ scores }: LoadCost, of: keyof Scores) => median(scores.map((each) => each[of]));
  const worst = (of: keyof Scores) => Math.min(...ours.scores.map((each) => each[of]));
  const least = Math.min(middle(empty, "performance"), middle(template, "performance")) - 3;
  return [
    { what: "Lighthouse performance", ours: middle(ours, "performance"), goal: { least } },
    { what: "Lighthouse accessibility, worst run", ours: worst("accessibility"), goal: { least: 100 } },
    { what: "Lighthouse best practices, worst run", ours: worst("bestPractices"), goal: { least: 100 } },
    { what: "Lighthouse first paint, ms", ours: middle(ours, "fcp"), goal: { most: 900 } },
    { what: "Lighthouse largest paint, ms", ours: middle(ours, "lcp"), goal: { most: 1_100 } },
    {
      what: "slow 3G first paint / empty",
      ours: ours.slow.fcp,
      theirs: empty.slow.fcp,
      goal: { times: 1.3 },
    },
    {
      what: "slow 3G largest paint / empty",
      ours: ours.slow.lcp,
      theirs: empty.slow.lcp,
      goal: { times: 1.5 },
    },
    { what: "cold load / template", ours: ours.cpu, theirs: template.cpu, goal: { times: 2 } },
  ];
}

async function firstRows(): Promise<readonly Row[]> {
  const { urls, close } = await servePages(firstPort);
  try {
    const taps = await measureTaps(urls.ours, urls.template, turns);
    return [
      ...loadRows(await measureLoads(urls, turns)),
      { what: "tap to next paint / bare button", ...taps, goal: { times: 1.2 } },
    ];
  } finally {
    await close();
  }
}

function monthsRows({ longest, search, heap, records }: MonthsCost): readonly Row[] {
  console.log(`ten months are ${records} records`);
  return [
    { what: "ten months: longest task of scrolling, ms", ours: longest, goal: { most: 50 } },
    { what: "ten months: one search, ms", ours: search, goal: { most: 10 } },
    { what: "ten months: heap when open, MB", ours: heap, goal: { most: 8 } },
  ];
}

console.log(loads);
const first = (await firstRows()).map(print);
console.log(head);
const site = await serveSite("bench", port);
try {
  const page = `${site.url}/bench/seed.html`;
  const kdf = { what: "KDF", ...(await compareKdf(page, turns)), goal: { times: 2 } };
  const [small, middle, large] = sizes;
  const costs = [
    await measureStore(page, small, turns),
    await measureStore(page, middle, turns),
    await measureStore(page, large, turns),
  ] as const;
  const restore = {
    what: "restore 10,000",
    ...(await measureRestore(page, middle, turns)),
    goal: { times: 0.06 },
  };
  const months = monthsRows(await measureMonths(page));
  const reached = [...first, ...[kdf, ...storeRows(costs), restore, ...months].map(print)];
  if (reached.includes(false)) process.exitCode = 1;
} finally {
  await site.close();
}
