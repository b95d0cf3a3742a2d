// Reads the committed safe with Node's own cryptography and the numbers of the format, sharing no line with the safe.
import { argon2Sync, createDecipheriv, createHash, hkdfSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Fixture {
  readonly words: string;
  readonly half: number;
  readonly records: readonly unknown[];
  readonly file: string;
  readonly rows: Readonly<Record<string, string>>;
}

const fixture: Fixture = JSON.parse(readFileSync("tests/fixtures/safe-v1.json", "utf8"));
const half = fixture.half;
const file = Buffer.from(fixture.file, "base64");
const row = (page: number) => Buffer.from(fixture.rows[page] ?? "", "base64");
const block = (copy: number, which: number) =>
  file.subarray((copy * 2 + which) * 4096, (copy * 2 + which + 1) * 4096);

const header = file.subarray(0, 64);
const fileId = header.subarray(32, 48);
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest();
const hkdf = (secret: Buffer, info: Buffer) => Buffer.from(hkdfSync("sha256", secret, fileId, info, 32));
const joined = (...parts: readonly (string | Buffer | readonly number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part, "ascii") : Buffer.from(part))),
  );

function open(key: Buffer, aad: Buffer, box: Buffer): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, box.subarray(0, 12));
  decipher.setAAD(aad);
  decipher.setAuthTag(box.subarray(-16));
  return Buffer.concat([decipher.update(box.subarray(12, -16)), decipher.final()]);
}

function spaceKey(): Buffer {
  const x = argon2Sync("argon2id", {
    message: joined([1], fixture.words),
    nonce: header.subarray(16, 32),
    memory: header.readUInt32BE(8),
    passes: header.readUInt32BE(12),
    parallelism: 1,
    tagLength: 32,
  });
  const secret = joined(x, Buffer.alloc(32));
  const place = [half, 0, 1];
  const slot = block(0, half).subarray(64, 320);
  expect(slot.subarray(224)).toEqual(hkdf(secret, joined("olive/1/mark/", place)));
  const key = hkdf(secret, joined("olive/1/key/", place));
  const plain = open(key, joined("olive/1/slot", header, place), slot.subarray(0, 224));
  expect(plain).toHaveLength(196);
  expect(plain.subarray(0, 2)).toEqual(Buffer.from([1, 0]));
  expect(plain.subarray(34)).toEqual(Buffer.alloc(162));
  return plain.subarray(2, 34);
}

function openPage(page: number): Buffer {
  const key = hkdf(spaceKey(), joined("olive/1/page", [half]));
  const number = Buffer.alloc(4);
  number.writeUInt32BE(page);
  return open(key, joined("olive/1/page", fileId, [half], number), row(page));
}

test("the key file is four blocks under one header, both copies alike", () => {
  expect(file).toHaveLength(16_384);
  expect(header.subarray(0, 8)).toEqual(Buffer.from("4b310d0a01010000", "hex"));
  expect(header.readUInt32BE(8)).toBe(19_456);
  expect(header.readUInt32BE(12)).toBe(2);
  expect(header.subarray(48)).toEqual(sha256(header.subarray(0, 48)).subarray(0, 16));
  for (const which of [0, 1]) {
    expect(block(0, which).subarray(0, 64)).toEqual(header);
    expect(block(1, which)).toEqual(block(0, which));
  }
});

test("the half box holds the generation and the hash of the four slots, and no next key", () => {
  const own = block(0, half);
  const key = hkdf(spaceKey(), joined("olive/1/half", [half]));
  const plain = open(key, joined("olive/1/half", header, [half]), own.subarray(1088, 2112));
  expect(plain).toHaveLength(996);
  expect(plain.readUInt32BE(0)).toBe(1);
  expect(plain.subarray(4, 36)).toEqual(sha256(own.subarray(64, 1088)));
  expect(plain.subarray(36)).toEqual(Buffer.alloc(960));
});

test("page 0 lists the version of every page", () => {
  const manifest = openPage(0);
  expect(row(0)).toHaveLength(16_384);
  expect(manifest).toHaveLength(16_356);
  expect(manifest.readUInt32BE(0)).toBe(3);
  expect(manifest.readUInt32BE(4)).toBe(1);
  expect(manifest.readUInt16BE(8)).toBe(8);
  const versions = Array.from({ length: 8 }, (_, page) => manifest.readUInt32BE(10 + 4 * page));
  expect(versions).toEqual([0, 3, 3, 0, 0, 0, 0, 0]);
  expect(manifest.subarray(42)).toEqual(Buffer.alloc(16_356 - 42));
});

test("the other pages hold the records as UTF-8 JSON, each after its length", () => {
  const found: unknown[] = [];
  for (const page of [1, 2]) {
    const plain = openPage(page);
    expect(plain.readUInt32BE(0)).toBe(3);
    let at = 6;
    for (let count = plain.readUInt16BE(4); count > 0; count -= 1) {
      const end = at + 2 + plain.readUInt16BE(at);
      found.push(JSON.parse(plain.subarray(at + 2, end).toString("utf8")));
      at = end;
    }
    expect(plain.subarray(at)).toEqual(Buffer.alloc(16_356 - at));
  }
  expect(found).toEqual(fixture.records);
});
