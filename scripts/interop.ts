// Compares Olive with programs that others wrote, and installs Debian's where they are missing. `-- --seed N` repeats a run.
import process from "node:process";
import { parseArgs } from "node:util";
import { compareAge } from "../tests/interop/age.ts";
import { compareArgon2 } from "../tests/interop/argon2.ts";
import { compareSpreadsheet } from "../tests/interop/spreadsheet.ts";

/** Each resolves to what it did with the seed, and throws where the program disagrees or cannot be had. */
const comparisons: Readonly<Record<string, (seed: number) => Promise<string>>> = {
  age: compareAge,
  argon2: compareArgon2,
  LibreOffice: compareSpreadsheet,
};

const { seed = String(Date.now() % 1_000_000) } = parseArgs({ options: { seed: { type: "string" } } }).values;
if (!/^\d+$/.test(seed)) throw new Error("--seed takes a whole number");
console.log(`seed ${seed}`);
for (const [program, compare] of Object.entries(comparisons)) {
  try {
    console.log(`ok   ${program}: ${await compare(Number(seed))}`);
  } catch (error) {
    console.log(`NOT  ${program}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
