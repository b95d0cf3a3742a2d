import { describe, expect, test } from "vitest";
import { type Bytes, concat, utf8 } from "../../src/lib/bytes.ts";
import type { Random } from "../../src/lib/random.ts";
import { argon2id } from "../../src/safe/kdf.ts";
import { deriveBytes, deriveKey, openBox, rootKey, sealBox, sha256 } from "../../src/safe/sealing.ts";
import * as vectors from "./vectors.ts";

const bytes = (hex: string): Bytes =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hex = (from: Uint8Array): string =>
  Array.from(from, (byte) => byte.toString(16).padStart(2, "0")).join("");

const gcmKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);

/** The chance that gives these bytes when just as many are asked for. */
const only = (given: Bytes): Random => ({
  bytes(length) {
    expect(length).toBe(given.length);
    return given.slice();
  },
});

/** Every copy of the bytes in which one bit is another. */
function* flipped(from: Bytes): Generator<Bytes> {
  for (let bit = 0; bit < from.length * 8; bit += 1) {
    const copy = from.slice();
    copy[bit >> 3] = (from[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    yield copy;
  }
}

function testBoxes(): void {
  describe.each(vectors.gcm)("a box of AES-256-GCM, $name", ({ key, nonce, aad, plain, cipher, tag }) => {
    const box = bytes(nonce + cipher + tag);

    test("opens to what is published, and is sealed to the same bytes", async () => {
      const imported = await gcmKey(bytes(key));
      expect(await openBox(imported, bytes(aad), box)).toEqual(bytes(plain));
      expect(await sealBox(imported, bytes(aad), bytes(plain), only(bytes(nonce)))).toEqual(box);
    });

    test("stays shut when one bit of it or of its associated data is another", async () => {
      const imported = await gcmKey(bytes(key));
      const boxes = [...flipped(box)].map((other) => openBox(imported, bytes(aad), other));
      const places = [...flipped(bytes(aad))].map((other) => openBox(imported, other, box));
      for (const opened of await Promise.all([...boxes, ...places])) expect(opened).toBeNull();
    });

    test("stays shut when a byte is missing or too many", async () => {
      const imported = await gcmKey(bytes(key));
      for (const other of [box.slice(1), box.slice(0, -1), concat(box, [0]), box.slice(0, 12)]) {
        expect(await openBox(imported, bytes(aad), other)).toBeNull();
      }
      expect(await openBox(imported, concat(bytes(aad), [0]), box)).toBeNull();
    });
  });

  test("a box of AES-256-GCM that NIST lists with a wrong tag stays shut", async () => {
    const { key, nonce, aad, cipher, tag } = vectors.gcmRefused;
    expect(await openBox(await gcmKey(bytes(key)), bytes(aad), bytes(nonce + cipher + tag))).toBeNull();
  });

  test("a box that may not be tried is an error, not a shut box", async () => {
    const sealOnly = await crypto.subtle.importKey("raw", new Uint8Array(32), "AES-GCM", false, ["encrypt"]);
    await expect(openBox(sealOnly, bytes(""), new Uint8Array(28))).rejects.toThrow(DOMException);
  });
}

function testDerivation(): void {
  describe.each(vectors.hkdf)("HKDF-SHA256, RFC 5869 $name", ({ secret, salt, info, output }) => {
    // The safe asks for 32 bytes, and HKDF's expansion only ever appends.
    const first = bytes(output).slice(0, 32);

    test("derived bytes are the first 32 that are published", async () => {
      const root = await rootKey(bytes(secret));
      expect(await deriveBytes(root, bytes(salt), bytes(info))).toEqual(first);
    });

    test("a derived key is made of the same 32 bytes, and neither it nor its root can be read", async () => {
      const root = await rootKey(bytes(secret));
      const key = await deriveKey(root, bytes(salt), bytes(info));
      const box = await sealBox(key, bytes(info), utf8("plain"), only(new Uint8Array(12)));
      expect(await openBox(await gcmKey(first), bytes(info), box)).toEqual(utf8("plain"));
      expect([root.extractable, key.extractable]).toEqual([false, false]);
    });
  });
}

// PKCS #8 around the 32 bytes of an X25519 private key (RFC 8410, section 7).
const privateKeyHead = "302e020100300506032b656e04220420";

/** X25519 of the platform: the scalar times the point with this u-coordinate. */
async function multiply(scalar: string, u: string): Promise<Bytes> {
  const own = await crypto.subtle.importKey("pkcs8", bytes(privateKeyHead + scalar), "X25519", false, [
    "deriveBits",
  ]);
  const other = await crypto.subtle.importKey("raw", bytes(u), "X25519", false, []);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "X25519", public: other }, own, 256));
}

/** Tests the primitives of the safe, and X25519 of the platform under them, with published vectors. */
export function testCrypto(): void {
  testBoxes();
  testDerivation();

  test.each(vectors.x25519)("X25519 of the platform, RFC 7748 $name", async ({ scalar, u, output }) => {
    expect(hex(await multiply(scalar, u))).toBe(output);
  });

  test.each(vectors.sha256)("SHA-256 of $message", async ({ message, digest }) => {
    expect(hex(await sha256(utf8(message)))).toBe(digest);
  });

  test.each(vectors.argon2)(
    "Argon2id of $secret, $salt at $memory KiB and $passes passes",
    async (vector) => {
      const { secret, salt, memory, passes, tag } = vector;
      expect(hex(await argon2id(utf8(secret), utf8(salt), { memory, passes }))).toBe(tag);
    },
  );
}
