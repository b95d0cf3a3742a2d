// The key pair of a workshop. Without the library itself, which comes only when something is sealed or opened.
import type { Bytes } from "../lib/bytes.ts";
import type { Hpke } from "./hpke.ts";

/** A key pair of a workshop, 32 bytes each. */
export interface KeyPair {
  readonly publicKey: Bytes;
  readonly privateKey: Bytes;
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
