// HPKE (RFC 9180) in base mode: DHKEM X25519-HKDF-SHA256, HKDF-SHA256, AES-128-GCM.
import { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256, type KemInterface } from "@hpke/core";
import type { Bytes } from "../lib/bytes.ts";

/** What seals and opens tickets. */
export type Hpke = CipherSuite;

/** A key pair of a workshop, 32 bytes each. */
export interface KeyPair {
  readonly publicKey: Bytes;
  readonly privateKey: Bytes;
}

/** The suite over the X25519 of this browser. */
export const browserSuite = (): Hpke => suite(new DhkemX25519HkdfSha256());

/** The suite for browsers whose WebCrypto has no X25519. */
export async function ownSuite(): Promise<Hpke> {
  const { DhkemX25519HkdfSha256: Kem } = await import("@hpke/dhkem-x25519");
  return suite(new Kem());
}

const suite = (kem: KemInterface) => new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes128Gcm() });

/** The suite that works here. */
export async function suiteHere(): Promise<Hpke> {
  const here = await crypto.subtle.generateKey("X25519", false, ["deriveBits"]).catch(() => null);
  return here === null ? ownSuite() : browserSuite();
}

/** A new key pair. */
export async function newKeyPair(hpke: Hpke): Promise<KeyPair> {
  const pair = await hpke.kem.generateKeyPair();
  const [publicKey, privateKey] = await Promise.all([
    hpke.kem.serializePublicKey(pair.publicKey),
    hpke.kem.serializePrivateKey(pair.privateKey),
  ]);
  return { publicKey: new Uint8Array(publicKey), privateKey: new Uint8Array(privateKey) };
}
