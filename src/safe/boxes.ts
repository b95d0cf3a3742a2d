// Beginning again beside what cannot be opened: the safe in use becomes the older locked box. Moved, never deleted.
import { type Bytes, equal } from "../lib/bytes.ts";
import type { Random } from "../lib/random.ts";
import type { Rows } from "./database.ts";
import { agreedHeader } from "./header.ts";
import { blocksOf, type KeyFileStore } from "./key-file.ts";
import type { Places } from "./session.ts";

/** All that lies on the phone: the safe in use, and an older locked box beside it. */
export interface Stores extends Places {
  readonly rows: Rows;
  readonly olderKeyFile: KeyFileStore;
}

/** The older box as a safe of its own. */
export const olderBox = ({ olderKeyFile, rows, random }: Stores): Places => ({
  keyFile: olderKeyFile,
  rows: rows.older,
  random,
});

/** Whether there is an older box: a key file alone is the beginning of a move that did not come further. */
export const hasOlderBox = async ({ rows }: Stores): Promise<boolean> => !(await rows.older.isEmpty());

const isSame = (some: readonly Bytes[], others: readonly Bytes[]): boolean =>
  some.length === others.length && some.every((file, at) => equal(file, others[at] ?? new Uint8Array()));

async function destroy(file: KeyFileStore, random: Random): Promise<void> {
  if ((await file.read()).length === 0) return;
  await file.shred(random);
  await file.remove();
}

/** Copies the key file, moves the rows, then removes the key file: killed in between, the safe is in its old place or `finishMove` ends it. */
export async function moveToOlderBox(stores: Stores): Promise<void> {
  const { keyFile, olderKeyFile, rows, random } = stores;
  await destroy(olderKeyFile, random);
  await olderKeyFile.create(await keyFile.read());
  try {
    await rows.setAside();
  } catch (error) {
    // A second key file would outlive a change of words.
    await destroy(olderKeyFile, random);
    throw error;
  }
  await finishMove(stores);
}

/** What a move left that did not come as far as the rows: the copy of the key file, which must not outlive a change of words. */
async function takeCopyBack({ keyFile, olderKeyFile, rows, random }: Stores): Promise<void> {
  const copy = await olderKeyFile.read();
  if (copy.length === 0) return;
  const files = await keyFile.read();
  // Beside a key file that opens nothing the copy may be all there is: it goes only with her word.
  if (files.length > 0 && (await agreedHeader(files.flatMap(blocksOf))) === null) return;
  const isLost = files.length === 0 && !(await rows.isEmpty());
  if (isLost && (await agreedHeader(copy.flatMap(blocksOf))) !== null) await keyFile.create(copy);
  await destroy(olderKeyFile, random);
}

/** Ends a move that was interrupted: after the rows were moved the key file follows them, before that its copy goes. */
export async function finishMove(stores: Stores): Promise<void> {
  const { keyFile, olderKeyFile, rows } = stores;
  if (!(await hasOlderBox(stores))) return takeCopyBack(stores);
  if (!(await rows.isEmpty())) return;
  const files = await keyFile.read();
  if (files.length > 0 && isSame(files, await olderKeyFile.read())) await keyFile.remove();
}
