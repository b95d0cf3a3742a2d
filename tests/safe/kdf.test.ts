import { argon2Sync } from "node:crypto";
import { argon2id as nobleArgon2id } from "@noble/hashes/argon2.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Bytes, concat, utf8 } from "../../src/lib/bytes.ts";
import { argon2id, calibrate, isSafeCost, type KdfCost, phoneChoice, stretch } from "../../src/safe/kdf.ts";

const MiB = 1024;
const weakest: KdfCost = { memory: 19 * MiB, passes: 2 };

/** What Argon2id can be given beyond a secret, a salt and a cost; the safe uses none of it. */
interface Extras {
  readonly lanes: number;
  readonly key: Bytes;
  readonly data: Bytes;
}

const nothing = new Uint8Array(0);
const none: Extras = { lanes: 1, key: nothing, data: nothing };

function node(secret: Bytes, salt: Bytes, { memory, passes }: KdfCost, { lanes, key, data }: Extras): Bytes {
  const inputs = { message: secret, nonce: salt, secret: key, associatedData: data };
  const cost = { memory, passes, parallelism: lanes, tagLength: 32 };
  return new Uint8Array(argon2Sync("argon2id", { ...inputs, ...cost }));
}

function noble(secret: Bytes, salt: Bytes, { memory, passes }: KdfCost, { lanes, key, data }: Extras): Bytes {
  const cost = { m: memory, t: passes, p: lanes, dkLen: 32 };
  return new Uint8Array(nobleArgon2id(secret, salt, { ...cost, key, personalization: data }));
}

describe.each([
  ["Node", node],
  ["@noble/hashes", noble],
])("the Argon2id of %s", (_, reference) => {
  test("gives the tag of RFC 9106, section 5.3 (hash-wasm cannot: it takes no associated data)", () => {
    const filled = (length: number, value: number) => new Uint8Array(length).fill(value);
    const extras = { lanes: 4, key: filled(8, 3), data: filled(12, 4) };
    const tag = reference(filled(32, 1), filled(16, 2), { memory: 32, passes: 3 }, extras);
    expect(Buffer.from(tag).toString("hex")).toBe(
      "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659",
    );
  });

  test("agrees with the safe's for any secret and salt at small costs", async () => {
    // Every secret of the safe begins with its kind, so that none is empty.
    const secrets = fc
      .tuple(fc.constantFrom(1, 2), fc.uint8Array({ maxLength: 300, size: "max" }))
      .map(([kind, bytes]) => concat([kind], bytes));
    const salts = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => concat(bytes));
    const costs = fc.record({
      memory: fc.integer({ min: 8, max: 64 }),
      passes: fc.integer({ min: 1, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(secrets, salts, costs, async (secret, salt, cost) => {
        expect(await argon2id(secret, salt, cost)).toEqual(reference(secret, salt, cost, none));
      }),
      { endOnFailure: true },
    );
  });

  test("agrees with the safe's at the weakest cost that the safe accepts", async () => {
    const [secret, salt, cost] = [utf8("\u0001five words"), utf8("sixteen bytes..."), weakest];
    expect(await argon2id(secret, salt, cost)).toEqual(reference(secret, salt, cost, none));
  });
});

test("stretches 01 and the normalised passphrase", async () => {
  const salt = utf8("sixteen bytes...");
  const x = await stretch(" Olive\u2013LADDER don\u2019t ", salt, weakest, argon2id);
  expect(x).toEqual(node(utf8("\u0001olive ladder dont"), salt, weakest, none));
});

test("overwrites the secret once it is stretched, also when that fails", async () => {
  const seen: Bytes[] = [];
  const stretched = stretch("five words", utf8("sixteen bytes..."), weakest, async (secret) => {
    seen.push(secret);
    return secret.slice();
  });
  expect(await stretched).toEqual(utf8("\u0001five words"));
  const failed = stretch("five words", utf8("sixteen bytes..."), weakest, async (secret) => {
    seen.push(secret);
    throw new RangeError("no memory");
  });
  await expect(failed).rejects.toMatchObject({ code: "kdf-failed" });
  expect(seen).toEqual([new Uint8Array(11), new Uint8Array(11)]);
});

test.each([
  [19 * MiB, 2, true],
  [19 * MiB - 1, 2, false],
  [256 * MiB, 10, true],
  [256 * MiB + 1, 2, false],
  [64 * MiB, 1, false],
  [64 * MiB, 11, false],
])("a cost of %i KiB and %i passes is safe: %s", (memory, passes, safe) => {
  expect(isSafeCost({ memory, passes })).toBe(safe);
});

/** Calibrates on a phone that takes these times, one after the other; null is a phone without the memory. */
async function calibrated(...times: readonly (number | null)[]) {
  let now = 0;
  const tried: KdfCost[] = [];
  const made: Bytes[] = [];
  const attempt = async (cost: KdfCost) => {
    const took = times[tried.push(cost) - 1] ?? null;
    if (took === null) throw new RangeError("no memory");
    now += took;
    const x = new Uint8Array(32).fill(1);
    made.push(x);
    return x;
  };
  const chosen = await calibrate(phoneChoice, attempt, () => now).catch((error: unknown) => error);
  return { chosen, made, tried: tried.map(({ memory, passes }) => `${memory / MiB}/${passes}`) };
}

test.each([
  ["takes the first cost that suits", [1500], ["64/3"], 64, 3],
  ["is content with exactly four seconds", [4000], ["64/3"], 64, 3],
  ["steps down above four seconds", [4001, 2000], ["64/3", "46/2"], 46, 2],
  [
    "steps down to the last and takes it however slow",
    [9e3, 8e3, 7e3, 6e3],
    ["64/3", "46/2", "32/2", "19/2"],
    19,
    2,
  ],
  ["steps down where the memory is missing", [null, null, 900], ["64/3", "46/2", "32/2"], 32, 2],
  ["is content with exactly 0.7 seconds", [700], ["64/3"], 64, 3],
  ["raises the passes below 0.7 seconds", [699, 900], ["64/3", "64/4"], 64, 4],
  ["raises the passes of a fast phone", [350, 700], ["64/3", "64/6"], 64, 6],
  ["never raises above ten passes", [50, 160], ["64/3", "64/10"], 64, 10],
])("calibration %s", async (_, times, tried, memory, passes) => {
  const result = await calibrated(...times);
  expect(result.tried).toEqual(tried);
  const kept = result.made.at(-1);
  expect(result.chosen).toMatchObject({ cost: { memory: memory * MiB, passes }, x: kept });
  // What was stretched on the way to the chosen cost is overwritten.
  const isOverwritten = (x: Bytes) => x.every((byte) => byte === 0);
  expect(result.made.map(isOverwritten)).toEqual(result.made.map((x) => x !== kept));
});

test("calibration fails where no cost finds its memory", async () => {
  expect((await calibrated()).chosen).toMatchObject({ code: "kdf-failed" });
});
