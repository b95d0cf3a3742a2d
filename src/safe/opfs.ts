// The key file in the origin private file system. Its synchronous handles exist in workers only; overwriting in place leaves no old bytes in the file.
import { type Bytes, equal } from "../lib/bytes.ts";
import { systemClock } from "../lib/clock.ts";
import { SafeError } from "./errors.ts";
import { type KeyFileStore, keyFileLength, type Piece } from "./key-file.ts";

const pause = 50;

const named = (error: unknown, ...names: string[]): boolean =>
  error instanceof DOMException && names.includes(error.name);

async function folder(): Promise<FileSystemDirectoryHandle> {
  try {
    return await navigator.storage.getDirectory();
  } catch {
    throw new SafeError("no-storage");
  }
}

// A terminated worker gives its handle back only after up to two seconds.
async function openWithin(patience: number, file: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle> {
  const end = systemClock.elapsed() + patience;
  for (;;) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      // A busy file is the first in Chromium and Firefox, the second in WebKit.
      if (!named(error, "NoModificationAllowedError", "InvalidStateError")) throw error;
      if (systemClock.elapsed() >= end) throw new SafeError("key-file-busy");
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SafeError) throw error;
    throw new SafeError(named(error, "QuotaExceededError") ? "disk-full" : "key-file-failed");
  }
}

function readAt(handle: FileSystemSyncAccessHandle, at: number, length: number): Bytes {
  const bytes = new Uint8Array(length);
  handle.read(bytes, { at });
  return bytes;
}

// Older browsers answer flush and close with a promise.
async function overwrite(handle: FileSystemSyncAccessHandle, at: number, bytes: Bytes): Promise<void> {
  handle.write(bytes, { at });
  await handle.flush();
  if (!equal(readAt(handle, at, bytes.length), bytes)) throw new SafeError("key-file-failed");
}

/** The key file of this name; a handle that is busy is tried again for `patience` ms. */
export function opfsKeyFile(name: string, patience: number): KeyFileStore {
  async function using<T>(
    create: boolean,
    work: (handle: FileSystemSyncAccessHandle) => T | Promise<T>,
  ): Promise<T> {
    const file = await (await folder()).getFileHandle(name, { create });
    const handle = await openWithin(patience, file);
    try {
      return await work(handle);
    } finally {
      await handle.close();
    }
  }
  const write = (pieces: readonly Piece[]) =>
    translated(async () => {
      try {
        // A change must not bring back what another tab has erased.
        await using(false, async (handle) => {
          for (const { at, bytes } of pieces) await overwrite(handle, at, bytes);
        });
      } catch (error) {
        throw named(error, "NotFoundError") ? new SafeError("key-gone") : error;
      }
    });
  return {
    read: () =>
      translated(async () => {
        try {
          return [await using(false, (handle) => readAt(handle, 0, keyFileLength))];
        } catch (error) {
          if (named(error, "NotFoundError")) return [];
          throw error;
        }
      }),
    create: (files) =>
      translated(async () => {
        if (files.length > 1) throw new SafeError("key-file-failed");
        await using(true, async (handle) => {
          // Under one handle: no other tab can come in between.
          if ((await handle.getSize()) > 0) throw new SafeError("already-there");
          for (const bytes of files) await overwrite(handle, 0, bytes);
        });
      }),
    write,
    // There is never more than one.
    keep: async () => {},
    async shred(random) {
      for (const bytes of [random.bytes(keyFileLength), random.bytes(keyFileLength)])
        await write([{ at: 0, bytes }]);
    },
    remove: () => translated(async () => (await folder()).removeEntry(name)),
  };
}
