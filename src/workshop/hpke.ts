// HPKE (RFC 9180) in base mode: DHKEM X25519-HKDF-SHA256, HKDF-SHA256, AES-128-GCM.
import { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256, type KemInterface } from "@hpke/core";

/** What seals and opens tickets. */
export type Hpke = CipherSuite;

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
