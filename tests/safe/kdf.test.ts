import { argon2Sync } from "node:crypto";
import { expect, test } from "vitest";
import { type Bytes, utf8 } from "../../src/lib/bytes.ts";
import { argon2id, calibrate, isSafeCost, type KdfCost, phoneChoice, stretch } from "../../src/safe/kdf.ts";

const MiB = 1024;

function reference(message: Bytes, nonce: Bytes, { memory, passes }: KdfCost): Bytes {
  const parameters = { message, nonce, memory, passes, parallelism: 1, tagLength: 32 };
  return new Uint8Array(argon2Sync("argon2id", parameters));
}

test("agrees with the Argon2id of another implementation", async () => {
  for (const cost of [
    { memory: 19 * MiB, passes: 2 },
    { memory: 32 * MiB, passes: 3 },
  ]) {
    const secret = utf8(`secret ${cost.memory}`);
    const salt = utf8("sixteen bytes...");
    expect(await argon2id(secret, salt, cost)).toEqual(reference(secret, salt, cost));
  }
});

test("stretches 01 and the normalised passphrase", async () => {
  const cost = { memory: 19 * MiB, passes: 2 };
  const salt = utf8("sixteen bytes...");
  const x = await stretch(" Olive\u2013LADDER don\u2019t ", salt, cost, argon2id);
  expect(x).toEqual(reference(utf8("\u0001olive ladder dont"), salt, cost));
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
  const attempt = async (cost: KdfCost) => {
    const took = times[tried.push(cost) - 1] ?? null;
    if (took === null) throw new RangeError("no memory");
    now += took;
    return new Uint8Array(32);
  };
  const chosen = await calibrate(phoneChoice, attempt, () => now).catch((error: unknown) => error);
  return { chosen, tried: tried.map(({ memory, passes }) => `${memory / MiB}/${passes}`) };
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
  ["raises the passes of a fast phone", [350, 700], ["64/3", "64/6"], 64, 6],
  ["never raises above ten passes", [50, 160], ["64/3", "64/10"], 64, 10],
])("calibration %s", async (_, times, tried, memory, passes) => {
  const result = await calibrated(...times);
  expect(result.tried).toEqual(tried);
  expect(result.chosen).toMatchObject({ cost: { memory: memory * MiB, passes } });
});

test("calibration fails where no cost finds its memory", async () => {
  expect((await calibrated()).chosen).toMatchObject({ code: "kdf-failed" });
});
