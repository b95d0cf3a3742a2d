// Locks and opens backups, one for each worker; it holds no key of the safe and ends with its work.
import { expose, transfer } from "comlink";
import type { Bytes } from "../lib/bytes.ts";
import { type Choice, openAge, sealAge } from "./age-file.ts";
import { readArchive } from "./archive.ts";
import { asBackupError } from "./errors.ts";

const handedOver = (bytes: Bytes): Bytes => transfer(bytes, [bytes.buffer]);

async function answer<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asBackupError(error);
  }
}

const verbs = {
  seal: (plain: Bytes, secret: string, choice: Choice) =>
    answer(async () => handedOver(await sealAge(plain, secret, choice))),
  /** The document as it was locked, after it was checked. */
  open: (file: Bytes, secrets: readonly string[]) =>
    answer(async () => {
      const plain = await openAge(file, secrets);
      if (plain === "wrong-secret") return plain;
      readArchive(plain);
      return handedOver(plain);
    }),
};
export type BackupVerbs = typeof verbs;

expose(verbs);
