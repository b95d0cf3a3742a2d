// The page's side: each backup is locked or opened in a worker of its own, which can be stopped at any moment.
import { type Remote, transfer, wrap } from "comlink";
import type { Bytes } from "../lib/bytes.ts";
import { trustedScript } from "../lib/trusted-script.ts";
import type { Choice } from "./age-file.ts";
import { type Archive, encodeArchive, longestBackup } from "./archive.ts";
import { asBackupError, BackupError } from "./errors.ts";
import type { BackupVerbs } from "./worker.ts";
import workerUrl from "./worker.ts?worker&url";

export type { Archive } from "./archive.ts";

/** Work that takes seconds. `stop` ends it at once: `done` then resolves to "stopped". */
export interface Job<T> {
  readonly done: Promise<T | "stopped">;
  stop(): void;
}

const handedOver = (bytes: Bytes): Bytes => transfer(bytes, [bytes.buffer]);

/** Runs one call in a new worker; throws BackupError. */
function inWorker<T>(call: (worker: Remote<BackupVerbs>) => Promise<T>): Job<T> {
  const worker = new Worker(trustedScript(workerUrl), { type: "module" });
  let stop = () => {};
  const done = new Promise<T | "stopped">((resolve, reject) => {
    stop = () => resolve("stopped");
    for (const broken of ["error", "messageerror"])
      worker.addEventListener(broken, () => reject(new BackupError("backup-failed")));
    call(wrap<BackupVerbs>(worker)).then(resolve, (error: unknown) => reject(asBackupError(error)));
  }).finally(() => worker.terminate());
  return { done, stop };
}

/** Locks bytes, which are handed over, with the secret as it has to be typed; `choice` says whether chance drew its words. */
export const sealFile = (plain: Bytes, secret: string, choice: Choice): Job<Bytes> =>
  inWorker((worker) => worker.seal(handedOver(plain), secret, choice));

/** Locks all records as `sealFile` does. Throws BackupError "backup-too-large". */
export const sealBackup = (archive: Archive, secret: string, choice: Choice): Job<Bytes> =>
  sealFile(encodeArchive(archive), secret, choice);

/** Opens a file with the first of the secrets that fits. `done` throws BackupError for a file that cannot be used. */
export function openBackup(file: Blob, secrets: readonly string[]): Job<Archive | "wrong-secret"> {
  const { done, stop } = inWorker(async (worker) => {
    if (file.size > longestBackup) throw new BackupError("backup-too-large");
    return worker.open(handedOver(new Uint8Array(await file.arrayBuffer())), secrets);
  });
  const read = async () => {
    const plain = await done;
    if (plain === "stopped" || plain === "wrong-secret") return plain;
    // The worker has checked it.
    const { made, records } = JSON.parse(new TextDecoder().decode(plain)) as Archive;
    return { made, records };
  };
  return { done: read(), stop };
}
