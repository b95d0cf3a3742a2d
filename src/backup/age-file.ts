// Backups as age files (age-encryption.org/v1) that a passphrase locks. Slow on purpose: in a worker only.
import { armor, Decrypter, Encrypter } from "age-encryption";
import type { Bytes } from "../lib/bytes.ts";
import { longestBackup } from "./archive.ts";
import { BackupError } from "./errors.ts";

/** log2 of scrypt's cost: for words drawn by chance, and for words that she chose. */
const workFactor = { drawn: 15, own: 17 } as const;

export type Choice = keyof typeof workFactor;

/** The highest cost that is tried: it takes 256 MiB. */
const mostWork = 18;

const armorMark = "-----BEGIN AGE ENCRYPTED FILE-----";
const headerRoom = 128;
const header = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]{0,2})\n/;

const latin = new TextDecoder("latin1");

function withoutArmor(file: Bytes): Bytes {
  const isArmored = latin.decode(file.subarray(0, headerRoom)).trimStart().startsWith(armorMark);
  if (!isArmored) return file;
  try {
    return new Uint8Array(armor.decode(latin.decode(file)));
  } catch {
    throw new BackupError("backup-damaged");
  }
}

/** The binary age file, looked at before any heavy work. Throws BackupError "backup-too-large", "backup-foreign" for a file that no passphrase opens, "backup-heavy" above work factor 18, "backup-damaged". */
export function lookAt(file: Bytes): Bytes {
  if (file.length > longestBackup) throw new BackupError("backup-too-large");
  const binary = withoutArmor(file);
  const [, factor] = header.exec(latin.decode(binary.subarray(0, headerRoom))) ?? [];
  if (factor === undefined) throw new BackupError("backup-foreign");
  if (Number(factor) > mostWork) throw new BackupError("backup-heavy");
  return binary;
}

/** Locks `plain` with the secret, to be typed exactly so wherever an age program asks for it; who chose it decides how slow that is. */
export async function sealAge(plain: Bytes, secret: string, choice: Choice): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(secret);
  encrypter.setScryptWorkFactor(workFactor[choice]);
  return new Uint8Array(await encrypter.encrypt(plain));
}

// What the library says when a secret does not fit; anything else means that the file is not whole.
const isWrongSecret = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith("no identity matched");

/** What is locked in the file, by the first of the secrets that fits; throws as `lookAt`, and "backup-damaged" when it fits but not all opens. */
export async function openAge(file: Bytes, secrets: readonly string[]): Promise<Bytes | "wrong-secret"> {
  const binary = lookAt(file);
  const decrypter = new Decrypter();
  for (const secret of new Set(secrets)) decrypter.addPassphrase(secret);
  try {
    return new Uint8Array(await decrypter.decrypt(binary));
  } catch (error) {
    if (isWrongSecret(error)) return "wrong-secret";
    throw new BackupError("backup-damaged");
  }
}
