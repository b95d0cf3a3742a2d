// What can be broken in the safe's world. Each code has its sentence in `locales/<language>/errors.json`.

export const safeErrorCodes = [
  "already-there",
  "damaged-key-file",
  "disk-full",
  "entries-gone",
  "interrupted",
  "kdf-failed",
  "key-file-busy",
  "key-file-failed",
  "key-gone",
  "key-out-of-reach",
  "locked",
  "no-storage",
  "nothing-kept",
  "other-tab",
  "other-tab-open",
  "record-malformed",
  "record-too-large",
  "safe-full",
  "storage-failed",
  "unexpected",
  "unsafe-parameters",
  "worker-dead",
] as const;

export type SafeErrorCode = (typeof safeErrorCodes)[number];

/** A broken world, named by its code alone: no secret, no sentence. `message` repeats the code because a worker passes on nothing else. */
export class SafeError extends Error {
  override readonly name = "SafeError";
  readonly code: SafeErrorCode;

  constructor(code: SafeErrorCode) {
    super(code);
    this.code = code;
  }
}

/** The error itself, the one that a worker sent, or "unexpected" for everything else: texts of foreign errors can quote what she wrote. */
export function asSafeError(error: unknown): SafeError {
  if (error instanceof SafeError) return error;
  const code = error instanceof Error && error.name === "SafeError" ? error.message : "";
  return new SafeError(safeErrorCodes.find((known) => known === code) ?? "unexpected");
}
