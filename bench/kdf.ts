// What her words cost: the safe's Argon2id in a worker, and Debian's argon2 with the same question.
import { execFileSync } from "node:child_process";
import { ensureProgram } from "../scripts/debian.ts";
import { type Both, medians, startBrowser } from "./browser.ts";
import { words } from "./words.ts";

const salt = "a salt of 16 byt";
const cost = { memory: 65_536, passes: 3 };

/** The program's tag and the CPU ms it says it took. */
function native(program: string): { tag: string; cpu: number } {
  const options = [
    "-id",
    "-k",
    String(cost.memory),
    "-t",
    String(cost.passes),
    "-p",
    "1",
    "-l",
    "32",
    "-v",
    "13",
  ];
  const text = execFileSync(program, [salt, ...options], { input: words, encoding: "utf8" });
  const [, hex = ""] = /Hash:\s+(\w+)/.exec(text) ?? [];
  const [, seconds = ""] = /([\d.]+) seconds/.exec(text) ?? [];
  return { tag: Buffer.from(hex, "hex").toString("base64url"), cpu: 1000 * Number.parseFloat(seconds) };
}

/** Measures both by turns, in CPU ms; throws where the tags differ. */
export async function compareKdf(url: string, turns: number): Promise<Both> {
  const program = ensureProgram("argon2", ["argon2"]);
  const browser = await startBrowser();
  try {
    const found: Both[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      let tag = "";
      const ours = await browser.inPage(url, (page) =>
        browser.cpuDuring(async () => {
          tag = await page.evaluate(([secret, grain, price]) => bench.stretch(secret, grain, price), [
            words,
            salt,
            cost,
          ] as const);
        }),
      );
      const theirs = native(program);
      if (theirs.tag !== tag) throw new Error("hash-wasm and argon2 came to different tags");
      found.push({ ours, theirs: theirs.cpu });
    }
    return medians(found);
  } finally {
    await browser.close();
  }
}
