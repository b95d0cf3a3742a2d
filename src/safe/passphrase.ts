// The passphrase as a secret of the key file: for opening, and for changing it.
import { equal } from "../lib/bytes.ts";
import { SafeError } from "./errors.ts";
import { findHalf, opensAnySlot } from "./half.ts";
import type { Header } from "./header.ts";
import { type Argon2id, isSafeCost, stretch } from "./kdf.ts";
import { copiesOf } from "./key-file.ts";
import { usablePassphrase } from "./normalise.ts";
import { forget, type Places, replaceSlot0, type Session } from "./session.ts";
import { makeSecret, type Secret } from "./slots.ts";

/** The secret of a passphrase for this key file; throws SafeError "unsafe-parameters" when the file asks for a cost out of bounds. */
export async function passphraseSecret(
  passphrase: string,
  { cost, salt }: Header,
  kdf: Argon2id,
): Promise<Secret> {
  if (!isSafeCost(cost)) throw new SafeError("unsafe-parameters");
  return makeSecret(1, await stretch(passphrase, salt, cost, kdf), new Uint8Array(32));
}

/** Changes the words of an open space. Throws SafeError "other-tab" when the key file is no longer as last seen. */
export async function changePassphrase(
  places: Places,
  kdf: Argon2id,
  session: Session,
  current: string,
  next: string,
): Promise<"changed" | "wrong-passphrase" | "unusable-passphrase" | "choose-another"> {
  const { header, half, copies } = session;
  if (!usablePassphrase(next)) return "unusable-passphrase";
  const file = await places.keyFile.read();
  if (file === null) throw new SafeError("key-gone");
  if (copiesOf(file, half).some((block, copy) => !equal(block, copies[copy] ?? header.bytes))) {
    throw new SafeError("other-tab");
  }
  const found = await findHalf(file, header, await passphraseSecret(current, header, kdf));
  if (found === null) return "wrong-passphrase";
  try {
    if (found.half !== half) return "wrong-passphrase";
    const secret = await passphraseSecret(next, header, kdf);
    if (await opensAnySlot(file, header, secret)) return "choose-another";
    await replaceSlot0(places, session, found, secret);
    return "changed";
  } finally {
    forget(found);
  }
}
