// Backups as accidents and attackers would change them.
import { Encrypter } from "age-encryption";
import { openAge } from "../../src/backup/age-file.ts";
import { encodeArchive, readArchive } from "../../src/backup/archive.ts";
import { BackupError } from "../../src/backup/errors.ts";
import type { Bytes } from "../../src/lib/bytes.ts";

export const secret = "river market school rain bread sister";

const record = {
  id: "x",
  kind: "care-entry",
  v: 1,
  at: 1,
  seq: 1,
  e: ["aaaaaaaaaaa"],
  body: { note: "rain" },
};

/** A small backup whose words cost little. */
export async function smallBackup(): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(secret);
  encrypter.setScryptWorkFactor(4);
  return new Uint8Array(await encrypter.encrypt(encodeArchive({ made: 1, records: [record] })));
}

/** What an import makes of it: what it holds, or why it is refused. Throws what is no answer. */
export async function verdictOn(file: Bytes): Promise<string> {
  try {
    const plain = await openAge(file, [secret]);
    return plain === "wrong-secret" ? plain : JSON.stringify(readArchive(plain));
  } catch (error) {
    if (error instanceof BackupError) return error.code;
    throw error;
  }
}
