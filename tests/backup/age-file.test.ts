import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { inflateSync } from "node:zlib";
import { armor } from "age-encryption";
import * as vectors from "cctv-age";
import { describe, expect, test } from "vitest";
import { lookAt, openAge, sealAge } from "../../src/backup/age-file.ts";
import { readArchive } from "../../src/backup/archive.ts";
import { BackupError } from "../../src/backup/errors.ts";
import { type Bytes, utf8 } from "../../src/lib/bytes.ts";
import { seededRandom } from "../app/parts.ts";
import { mutantOf } from "../lib/mutants.ts";
import { secret, smallBackup, verdictOn } from "./mutants.ts";

const text = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A public vector: its keys, and the file. */
function partsOf(vector: Uint8Array): { readonly keys: ReadonlyMap<string, string>; readonly file: Bytes } {
  const end = text(vector).indexOf("\n\n");
  const lines = text(vector.subarray(0, end)).split("\n");
  const keys = new Map(lines.map((line) => line.split(": ", 2) as [string, string]));
  const body = vector.slice(end + 2);
  return { keys, file: new Uint8Array(keys.get("compressed") === "zlib" ? inflateSync(body) : body) };
}

async function outcomeOf(file: Bytes, secrets: readonly string[]): Promise<string> {
  try {
    const plain = await openAge(file, secrets);
    return plain === "wrong-secret" ? plain : sha256(plain);
  } catch (error) {
    if (error instanceof BackupError) return error.code;
    throw error;
  }
}

describe("the public vectors of the age format", () => {
  const all = Object.entries(vectors).map(([name, vector]) => [name, partsOf(vector)] as const);
  const forWords = all.filter(([, { keys }]) => keys.has("passphrase"));
  const others = all.filter(([, { keys }]) => !keys.has("passphrase"));

  test("are there", () => {
    expect(forWords.length).toBeGreaterThan(15);
    expect(others.length).toBeGreaterThan(80);
  });

  test.each(forWords)("%s is taken or refused as it says", async (_name, { keys, file }) => {
    const outcome = await outcomeOf(file, [keys.get("passphrase") ?? ""]);
    const expected = keys.get("expect");
    if (expected === "success") expect(outcome).toBe(keys.get("payload"));
    else if (expected === "no match") expect(["wrong-secret", "backup-foreign"]).toContain(outcome);
    else expect(outcome).toMatch(/^backup-(damaged|foreign|heavy)$|^wrong-secret$/);
  });

  test.each(others)("%s, which no words open, is refused", async (_name, { file }) => {
    expect(await outcomeOf(file, [secret])).toMatch(/^backup-(damaged|foreign)$/);
  });
});

describe("a backup", () => {
  const plain = utf8("two rivers");

  test.each([
    ["drawn", 15],
    ["own", 17],
  ] as const)("locked with words that are %s costs 2^%i", async (choice, factor) => {
    const file = await sealAge(plain, secret, choice);
    expect(text(file)).toMatch(new RegExp(`^age-encryption.org/v1\n-> scrypt \\S{22} ${factor}\n`));
    expect(await openAge(file, ["others", secret])).toEqual(plain);
    expect(await openAge(file, ["others"])).toBe("wrong-secret");
  });

  test("of the first release opens for ever", async () => {
    const file = new Uint8Array(await readFile("tests/fixtures/backup-v1.age"));
    const opened = await openAge(file, [secret]);
    if (opened === "wrong-secret") throw new Error("locked");
    expect(readArchive(opened)).toEqual(JSON.parse(await readFile("tests/fixtures/backup-v1.json", "utf8")));
  });

  test("is opened too where it was made into text", async () => {
    const file = await smallBackup();
    const armored = utf8(`\r\n${armor.encode(file).replaceAll("\n", "\r\n")}`);
    expect(await openAge(armored, [secret])).toEqual(await openAge(file, [secret]));
    await expect(openAge(armored.slice(0, -40), [secret])).rejects.toThrow(new BackupError("backup-damaged"));
  });

  test.each([
    ["an empty file", utf8(""), "backup-foreign"],
    ["a picture", utf8("\x89PNG\r\n"), "backup-foreign"],
    ["one for another key", utf8(`age-encryption.org/v1\n-> X25519 ${"A".repeat(43)}\n`), "backup-foreign"],
    [
      "one of another version",
      utf8(`age-encryption.org/v2\n-> scrypt ${"A".repeat(22)} 15\n`),
      "backup-foreign",
    ],
    [
      "one that asks for more",
      utf8(`age-encryption.org/v1\n-> scrypt ${"A".repeat(22)} 20\n`),
      "backup-heavy",
    ],
    [
      "one that asks for far more",
      utf8(`age-encryption.org/v1\n-> scrypt ${"A".repeat(22)} 999\n`),
      "backup-heavy",
    ],
  ] as const)("%s is refused before any heavy work", (_name, file, code) => {
    expect(() => lookAt(file)).toThrow(new BackupError(code));
  });
});

test("a file longer than any backup is refused before it is looked into", () => {
  expect(() => lookAt(new Uint8Array(72 * 2 ** 20 + 1))).toThrow(new BackupError("backup-too-large"));
});

test("300 changed files are refused or hold what was kept, and never anything else", async () => {
  const random = seededRandom(300);
  const file = await smallBackup();
  const whole = await verdictOn(file);
  const verdicts = new Map<string, number>();
  for (let left = 300; left > 0; left -= 1) {
    const verdict = await verdictOn(mutantOf(file, random));
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  }
  const refusals = ["backup-damaged", "backup-foreign", "backup-heavy", "wrong-secret"];
  expect([...verdicts.keys()].filter((verdict) => !refusals.includes(verdict) && verdict !== whole)).toEqual(
    [],
  );
  expect(verdicts.get(whole) ?? 0).toBeLessThan(15);
});
