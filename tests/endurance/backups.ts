// Safe copies that were changed on their way, thousands of them.

import { seededRandom } from "../app/parts.ts";
import { smallBackup, verdictOn } from "../backup/mutants.ts";
import { mutantOf } from "../lib/mutants.ts";

const count = 10_000;
/** MB that may be in use beyond what the run began with. */
const room = 200;

const inUse = () => process.memoryUsage().rss / 2 ** 20;

/** Opens 10,000 changed files; throws at one that holds something else, and where memory grows. */
export async function openMutants(seed: number): Promise<string> {
  const random = seededRandom(seed);
  const file = await smallBackup();
  const whole = await verdictOn(file);
  const verdicts = new Map<string, number>();
  const begun = inUse();
  let [slowest, most] = [0, 0];
  for (let left = count; left > 0; left -= 1) {
    const start = performance.now();
    const verdict = await verdictOn(mutantOf(file, random));
    slowest = Math.max(slowest, performance.now() - start);
    most = Math.max(most, inUse() - begun);
    const name = verdict === whole ? "whole" : verdict;
    if (name !== "whole" && !/^(backup-|wrong-secret)/.test(name)) throw new Error(`holds ${name}`);
    verdicts.set(name, (verdicts.get(name) ?? 0) + 1);
  }
  // A changed work factor may ask for the most that is tried: 256 MiB.
  if (most > 256 + room) throw new Error(`${Math.round(most)} MB more in use`);
  const told = [...verdicts].map(([name, times]) => `${name} ${times}`).join(", ");
  return `${count} changed files: ${told}; the slowest ${Math.round(slowest)} ms, ${Math.round(most)} MB`;
}
