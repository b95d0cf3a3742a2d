// The real key file for tests: synchronous handles of the origin private file system exist in workers only.
import { expose } from "comlink";
import { systemRandom } from "../../src/lib/random.ts";
import { opfsKeyFile } from "../../src/safe/opfs.ts";
import type { Files } from "./files.ts";

const patience = 300;
const held = new Map<string, FileSystemSyncAccessHandle>();

expose({
  read: (name) => opfsKeyFile(name, patience).read(),
  create: (name, whole) => opfsKeyFile(name, patience).create(whole),
  write: (name, pieces) => opfsKeyFile(name, patience).write(pieces),
  shred: (name) => opfsKeyFile(name, patience).shred(systemRandom),
  remove: (name) => opfsKeyFile(name, patience).remove(),
  async hold(name) {
    const root = await navigator.storage.getDirectory();
    const file = await root.getFileHandle(name, { create: true });
    held.set(name, await file.createSyncAccessHandle());
  },
  release(name) {
    held.get(name)?.close();
    held.delete(name);
  },
} satisfies Files);
