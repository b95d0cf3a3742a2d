// Where the key file lies on this phone.
import { SafeError } from "./errors.ts";
import type { KeyFileStore } from "./key-file.ts";

/** Whether this browser has files that are overwritten in place. Where `getDirectory` is there but throws, the window is private, and reading says "no-storage". */
const hasFiles = (): boolean =>
  "getDirectory" in (navigator.storage ?? {}) && "FileSystemSyncAccessHandle" in globalThis;

/** A key file in the file system, or in databases where the browser has no files or did not have them when the key was made. */
export function keyFileHere(
  inFiles: KeyFileStore,
  inDatabases: KeyFileStore,
  hasRows: () => Promise<boolean>,
): KeyFileStore {
  let chosen: Promise<KeyFileStore> | null = null;
  async function choose(): Promise<KeyFileStore> {
    if (!hasFiles()) {
      // In databases the key is there before the rows are: this one lies in a file that the browser does not show.
      if ((await inDatabases.read()).length === 0 && (await hasRows()))
        throw new SafeError("key-out-of-reach");
      return inDatabases;
    }
    const isThere = (await inFiles.read()).length > 0;
    return !isThere && (await inDatabases.read()).length > 0 ? inDatabases : inFiles;
  }
  const here = () => {
    chosen ??= choose().catch((error: unknown) => {
      chosen = null;
      throw error;
    });
    return chosen;
  };
  return {
    read: async () => (await here()).read(),
    create: async (files) => (await here()).create(files),
    write: async (pieces) => (await here()).write(pieces),
    keep: async (file) => (await here()).keep(file),
    shred: async (random) => (await here()).shred(random),
    remove: async () => (await here()).remove(),
  };
}
