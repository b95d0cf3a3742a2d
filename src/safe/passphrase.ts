// Her words and her paper key as secrets of the key file: opening, changing the words, making the paper key.
import { type Bytes, equal } from "../lib/bytes.ts";
import type { Opener, Safe } from "./api.ts";
import { SafeError } from "./errors.ts";
import { findHalf, forget, type OpenHalf, opensAnySlot } from "./half.ts";
import type { Header } from "./header.ts";
import { type Argon2id, isSafeCost, stretch } from "./kdf.ts";
import { copiesOf, readOne } from "./key-file.ts";
import { usablePassphrase } from "./normalise.ts";
import { type Places, replaceSlots, type Session } from "./session.ts";
import { makeSecret, type Secret } from "./slots.ts";

/** An open space, and what its secrets are stretched with. */
export interface Open {
  readonly places: Places;
  readonly kdf: Argon2id;
  readonly session: Session;
}

/** The secret of her words or her paper key for this key file; throws SafeError "unsafe-parameters" when the file asks for a cost out of bounds. */
export async function secretOf(opener: Opener, { cost, salt }: Header, kdf: Argon2id): Promise<Secret> {
  if (!isSafeCost(cost)) throw new SafeError("unsafe-parameters");
  const kind = typeof opener === "string" ? 1 : 2;
  return makeSecret(kind, await stretch(opener, salt, cost, kdf), new Uint8Array(32));
}

/** Hands the half of the open space to `use` as the opener finds it, and forgets its keys. Throws SafeError "other-tab" when the key file is no longer as last seen. */
export async function withHalf<T>(
  { places, kdf, session }: Open,
  opener: Opener,
  use: (found: OpenHalf, secret: Secret, file: Bytes) => Promise<T>,
): Promise<T | "wrong-passphrase"> {
  const { header, half, copies } = session;
  const file = await readOne(places.keyFile);
  if (file === null) throw new SafeError("key-gone");
  if (copiesOf(file, half).some((block, copy) => !equal(block, copies[copy] ?? header.bytes))) {
    throw new SafeError("other-tab");
  }
  const secret = await secretOf(opener, header, kdf);
  const found = await findHalf(file, header, secret);
  if (found === null) return "wrong-passphrase";
  try {
    return found.half === half ? await use(found, secret, file) : "wrong-passphrase";
  } finally {
    forget(found);
  }
}

/** Changes the words of an open space. */
export async function changePassphrase(
  open: Open,
  current: Opener,
  next: string,
): ReturnType<Safe["changePassphrase"]> {
  const { places, kdf, session } = open;
  if (!usablePassphrase(next)) return "unusable-passphrase";
  return withHalf(open, current, async (found, _, file) => {
    const secret = await secretOf(next, session.header, kdf);
    if (await opensAnySlot(file, session.header, secret)) return "choose-another";
    await replaceSlots(places, session, found, [secret]);
    return "changed";
  });
}

/** Tells whether these are the words of an open space; writes nothing. */
export const checkPassphrase = (open: Open, opener: Opener): ReturnType<Safe["checkPassphrase"]> =>
  withHalf(open, opener, async () => "right" as const);

/** Makes these 16 bytes the paper key of an open space, in the place of the one before. */
export const makePaperKey = (open: Open, passphrase: string, code: Bytes): ReturnType<Safe["makePaperKey"]> =>
  withHalf(open, passphrase, async (found, secret): Promise<"made"> => {
    const paper = await secretOf(code, open.session.header, open.kdf);
    await replaceSlots(open.places, open.session, found, [secret, paper]);
    return "made";
  });
