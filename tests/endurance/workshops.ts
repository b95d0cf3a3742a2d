// Invitations and tickets that were changed on their way, thousands of them.
import { seededRandom } from "../app/parts.ts";
import { changedPayloads } from "../workshop/mutants.ts";

const count = 10_000;

/** Reads 10,000 changed payloads; throws at one that is taken for what it is not. */
export async function changePayloads(seed: number): Promise<string> {
  const told = await changedPayloads(count, seededRandom(seed));
  return `${count} changed payloads: ${[...told].map(([name, times]) => `${name} ${times}`).join(", ")}`;
}
