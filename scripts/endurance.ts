// What takes too long for every day: changed safe copies and workshop codes, codes seen by a bad camera, kills in the middle of checks, a random walk beside a plain model, and a full safe. `-- --seed N` repeats a run.
import process from "node:process";
import { parseArgs } from "node:util";
import { killInChecks } from "../tests/endurance/answers.ts";
import { openMutants } from "../tests/endurance/backups.ts";
import { fillToTheLastPage, keepMany } from "../tests/endurance/fill.ts";
import { walk } from "../tests/endurance/walk.ts";
import { changePayloads, seeCodes } from "../tests/endurance/workshops.ts";
import { serveSite } from "./built-app.ts";

const port = 4183;
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    actions: { type: "string", default: "20000" },
    kills: { type: "string", default: "200" },
  },
});
const [seed, actions, kills] = [values.seed, values.actions, values.kills].map(Number);
if (seed === undefined || actions === undefined || kills === undefined || !(seed + actions + kills >= 0))
  throw new Error("--seed, --actions and --kills take whole numbers");

/** Each resolves to what it did, and throws at what must not be. */
const trials: Readonly<Record<string, (url: string) => Promise<string>>> = {
  "changed copies": () => openMutants(seed),
  "changed workshop codes": () => changePayloads(seed),
  "codes seen by a camera": () => seeCodes(seed),
  "kills in checks": (url) => killInChecks(url, seed, 20),
  "the last page": fillToTheLastPage,
  "many records": keepMany,
  "the walk": (url) => walk(url, seed, actions, kills),
};

console.log(`seed ${seed}`);
const site = await serveSite("bench", port);
for (const [name, trial] of Object.entries(trials)) {
  const begun = Date.now();
  try {
    const done = await trial(site.url);
    console.log(`ok   ${name}: ${done}; ${Math.round((Date.now() - begun) / 1000)} s`);
  } catch (error) {
    console.log(`NOT  ${name}:`, error);
    process.exitCode = 1;
  }
}
await site.close();
