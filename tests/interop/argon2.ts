import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { ensureProgram } from "../../scripts/debian.ts";
import { concat, utf8 } from "../../src/lib/bytes.ts";
import { argon2id } from "../../src/safe/kdf.ts";

const few = 10;
const most = 40;

const inKiB = (range: { min: number; max: number }) =>
  fc.integer(range).map((memory) => ({ memory, option: ["-k", String(memory)] }));
const byPower = (range: { min: number; max: number }) =>
  fc.integer(range).map((power) => ({ memory: 2 ** power, option: ["-m", String(power)] }));

const small = fc.oneof(inKiB({ min: 8, max: 16_384 }), byPower({ min: 3, max: 14 }));
// Costs that the safe accepts: 19 to 70 MiB.
const real = fc.oneof(inKiB({ min: 19_456, max: 71_680 }), byPower({ min: 15, max: 16 }));

const printable = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));

const settingWith = (cost: typeof small) =>
  fc.record({
    // The program reads at most 127 bytes.
    secret: fc.uint8Array({ minLength: 1, maxLength: 127, size: "max" }),
    salt: fc.string({ unit: printable, minLength: 16, maxLength: 16 }),
    cost,
    passes: fc.integer({ min: 2, max: 10 }),
  });

/** Compares the safe's Argon2id with the program `argon2` at random settings; resolves to what was done, throws where a tag differs. */
export async function compareArgon2(seed: number): Promise<string> {
  const program = ensureProgram("argon2", ["argon2"]);
  const settings = [
    ...fc.sample(settingWith(small), { seed, numRuns: most }),
    ...fc.sample(settingWith(real), { seed, numRuns: few }),
  ];
  for (const { secret, salt, cost, passes } of settings) {
    const options = ["-id", ...cost.option, "-t", String(passes), "-p", "1", "-l", "32", "-r", "-v", "13"];
    const theirs = execFileSync(program, [salt, ...options], { input: secret, encoding: "utf8" }).trim();
    const ours = await argon2id(concat(secret), utf8(salt), { memory: cost.memory, passes });
    if (Buffer.from(ours).toString("hex") !== theirs) {
      const given = `${Buffer.from(secret).toString("hex")} as the secret, ${JSON.stringify(salt)} as the salt`;
      throw new Error(`another tag for ${given}, ${options.join(" ")}`);
    }
  }
  const memories = settings.map(({ cost }) => cost.memory);
  const range = `${Math.min(...memories)} to ${Math.max(...memories)} KiB`;
  return `${settings.length} random settings of ${range}, every tag the same`;
}
