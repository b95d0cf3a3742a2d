import { argon2id } from "hash-wasm";
import { type Bytes, utf8 } from "../../src/lib/bytes.ts";
import { systemRandom } from "../../src/lib/random.ts";
import { type Contribution, contributionOf } from "../../src/workshop/contribution.ts";
import { browserSuite } from "../../src/workshop/hpke.ts";
import {
  checkNumber,
  checkNumberKdf,
  type Invitation,
  readInvitation,
  writeInvitation,
} from "../../src/workshop/invitation.ts";
import { type KeyPair, newKeyPair } from "../../src/workshop/keys.ts";
import type { Workshop } from "../../src/workshop/ticket.ts";

/** What a trainer says who changes nothing. */
export const usual: Omit<Invitation, "publicKey"> = {
  form: "short",
  mode: "group",
  k: 7,
  languages: ["en", "es", "ar"],
  consent: 1,
  name: "Circle of the well",
  note: "green scarf\nby the window",
};

/** A new workshop with the keys of its trainer. */
export async function newRoom(changes: Partial<Invitation> = {}): Promise<Workshop & { keys: KeyPair }> {
  const keys = await newKeyPair(browserSuite());
  const bytes = writeInvitation({ ...usual, publicKey: keys.publicKey, ...changes });
  const invitation = readInvitation(bytes);
  if (typeof invitation === "string") throw new Error(invitation);
  return { bytes, invitation, keys };
}

/** The check number of an invitation, made as its readers make it. */
export async function checkNumberOf(invitation: Bytes): Promise<readonly string[]> {
  const { memory, passes, parallelism, length, salt } = checkNumberKdf;
  const hash = await argon2id({
    password: invitation,
    salt: utf8(salt),
    memorySize: memory,
    iterations: passes,
    parallelism,
    hashLength: length,
    outputType: "binary",
  });
  return checkNumber(new Uint8Array(hash));
}

export const newOnce = () => systemRandom.bytes(8);
export const bandsOnly = { answers: false, language: null, pair: null };
export const everything = { answers: true, language: "ar", pair: newOnce() } as const;

/** The contribution of a woman with these bands and nothing else. */
export const withBands = (bands: Partial<Contribution["bands"]>): Contribution => ({
  ...contributionOf({}, newOnce(), usual, bandsOnly),
  bands: { EMO: null, PHY: null, SPI: null, ECO: null, POL: null, ...bands },
});
