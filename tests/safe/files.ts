import type { Bytes } from "../../src/lib/bytes.ts";
import type { Piece } from "../../src/safe/key-file.ts";

/** What the test's worker does with key files, by their names. */
export interface Files {
  read(name: string): Promise<readonly Bytes[]>;
  create(name: string, files: readonly Bytes[]): Promise<void>;
  write(name: string, pieces: readonly Piece[]): Promise<void>;
  shred(name: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Keeps a handle open, as a save of another tab would. */
  hold(name: string): Promise<void>;
  release(name: string): void;
}
