// The real key file for tests: synchronous handles of the origin private file system exist in workers only.
import { expose } from "comlink";
import { opfsKeyFile } from "../../src/safe/opfs.ts";
import type { Files } from "./files.ts";

const patience = 300;
const held = new Map<string, FileSystemSyncAccessHandle>();

expose({
  read: (name) => opfsKeyFile(name, patience).read(),
  write: (name, at, bytes) => opfsKeyFile(name, patience).write(at, bytes),
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
