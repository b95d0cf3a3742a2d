import { argon2id as run } from "hash-wasm";
import { type Bytes, concat, utf8 } from "../lib/bytes.ts";
import type { Opener } from "./api.ts";
import { SafeError } from "./errors.ts";
import { normalise } from "./normalise.ts";

/** What one guess costs: memory in KiB, and how often it is passed over; always one lane. */
export interface KdfCost {
  readonly memory: number;
  readonly passes: number;
}

/** Argon2id with one lane and 32 bytes out; throws where the phone cannot give the memory. */
export type Argon2id = (secret: Bytes, salt: Bytes, cost: KdfCost) => Promise<Bytes>;

/** The same for what no safe guards. */
export interface SlowHash {
  hashSlowly: Argon2id;
}

/** How a new safe chooses its cost: the first of `costs` that takes at most `slowest` ms; more passes when it takes less than `fastest` ms. */
export interface KdfChoice {
  readonly costs: readonly KdfCost[];
  readonly slowest: number;
  readonly fastest: number;
}

const MiB = 1024;
const mostPasses = 10;

/** The choice for her phone. */
export const phoneChoice: KdfChoice = {
  costs: [
    { memory: 64 * MiB, passes: 3 },
    { memory: 46 * MiB, passes: 2 },
    { memory: 32 * MiB, passes: 2 },
    { memory: 19 * MiB, passes: 2 },
  ],
  slowest: 4000,
  fastest: 700,
};

/** Whether a stored cost may be used: weaker ones would betray her words, larger ones would stall her phone. */
export function isSafeCost({ memory, passes }: KdfCost): boolean {
  return memory >= 19 * MiB && memory <= 256 * MiB && passes >= 2 && passes <= mostPasses;
}

/** Argon2id of hash-wasm. */
export const argon2id: Argon2id = async (secret, salt, { memory, passes }) => {
  const hash = await run({
    password: secret,
    salt,
    memorySize: memory,
    iterations: passes,
    parallelism: 1,
    hashLength: 32,
    outputType: "binary",
  });
  return new Uint8Array(hash);
};

/** X of her words or of a paper key, 32 bytes; throws SafeError "kdf-failed" when the phone has not enough memory. */
export async function stretch(opener: Opener, salt: Bytes, cost: KdfCost, kdf: Argon2id): Promise<Bytes> {
  const isWords = typeof opener === "string";
  const secret = isWords ? concat([1], utf8(normalise(opener))) : concat([2], opener);
  try {
    return await kdf(secret, salt, cost);
  } catch {
    throw new SafeError("kdf-failed");
  } finally {
    secret.fill(0);
  }
}

/** Runs `attempt` until a cost suits this phone; gives that cost and its result. `elapsed` is monotonic ms. */
export async function calibrate(
  { costs, slowest, fastest }: KdfChoice,
  attempt: (cost: KdfCost) => Promise<Bytes>,
  elapsed: () => number,
): Promise<{ cost: KdfCost; x: Bytes }> {
  const [cost, ...weaker] = costs;
  if (cost === undefined) throw new SafeError("kdf-failed");
  const next = () => calibrate({ costs: weaker, slowest, fastest }, attempt, elapsed);
  const begun = elapsed();
  let x: Bytes;
  try {
    x = await attempt(cost);
  } catch {
    return next();
  }
  const took = elapsed() - begun;
  if (took > slowest && weaker.length > 0) {
    x.fill(0);
    return next();
  }
  if (took >= fastest) return { cost, x };
  x.fill(0);
  const passes = took > 0 ? Math.ceil((cost.passes * fastest) / took) : mostPasses;
  const dearer = { memory: cost.memory, passes: Math.min(mostPasses, passes) };
  return { cost: dearer, x: await attempt(dearer) };
}
