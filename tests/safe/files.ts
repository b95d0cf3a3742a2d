import type { Bytes } from "../../src/lib/bytes.ts";

/** What the test's worker does with key files, by their names. */
export interface Files {
  read(name: string): Promise<Bytes | null>;
  write(name: string, at: number, bytes: Bytes): Promise<void>;
  remove(name: string): Promise<void>;
  /** Keeps a handle open, as a save of another tab would. */
  hold(name: string): Promise<void>;
  release(name: string): void;
}
