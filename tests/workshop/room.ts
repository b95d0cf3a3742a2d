import { systemRandom } from "../../src/lib/random.ts";
import { type Contribution, contributionOf } from "../../src/workshop/contribution.ts";
import { browserSuite, type KeyPair, newKeyPair } from "../../src/workshop/hpke.ts";
import { type Invitation, readInvitation, writeInvitation } from "../../src/workshop/invitation.ts";
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

export const newOnce = () => systemRandom.bytes(8);
export const bandsOnly = { answers: false, language: null, pair: null };
export const everything = { answers: true, language: "ar", pair: newOnce() } as const;

/** The contribution of a woman with these bands and nothing else. */
export const withBands = (bands: Partial<Contribution["bands"]>): Contribution => ({
  ...contributionOf({}, newOnce(), usual, bandsOnly),
  bands: { EMO: null, PHY: null, SPI: null, ECO: null, POL: null, ...bands },
});
