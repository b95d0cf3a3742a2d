// The two primitives everything here is made of: a sealed box and a derived key.
import { type Bytes, concat } from "../lib/bytes.ts";
import type { Random } from "../lib/random.ts";

const nonceLength = 12;
const tagLength = 16;

/** How many bytes a box is longer than what is in it. */
export const boxOverhead = nonceLength + tagLength;

/** A new box: nonce 12 | AES-256-GCM with tag. */
export async function sealBox(key: CryptoKey, aad: Bytes, plain: Bytes, random: Random): Promise<Bytes> {
  const iv = random.bytes(nonceLength);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: aad }, key, plain);
  return concat(iv, new Uint8Array(sealed));
}

/** What is in the box, or null when this key and place do not open it. */
export async function openBox(key: CryptoKey, aad: Bytes, box: Bytes): Promise<Bytes | null> {
  const iv = box.subarray(0, nonceLength);
  try {
    const algorithm = { name: "AES-GCM", iv, additionalData: aad };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, box.subarray(nonceLength)));
  } catch (error) {
    if (error instanceof DOMException && error.name === "OperationError") return null;
    throw error;
  }
}

/** The secret as the root of derived keys; it cannot be read back. */
export const rootKey = (secret: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey", "deriveBits"]);

const hkdf = (salt: Bytes, info: Bytes) => ({ name: "HKDF", hash: "SHA-256", salt, info });

/** An AES-256-GCM key derived from the root; it cannot be read back. */
export const deriveKey = (root: CryptoKey, salt: Bytes, info: Bytes): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(hkdf(salt, info), root, { name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);

/** 32 bytes derived from the root. */
export const deriveBytes = async (root: CryptoKey, salt: Bytes, info: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.deriveBits(hkdf(salt, info), root, 256));

/** SHA-256. */
export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
