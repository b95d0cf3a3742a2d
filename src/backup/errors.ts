// What can be wrong with a backup. Each code has its sentence in `locales/<language>/errors.json`.

export const backupErrorCodes = [
  "backup-damaged",
  "backup-failed",
  "backup-foreign",
  "backup-heavy",
  "backup-newer",
  "backup-too-large",
  "backup-unreadable",
] as const;

export type BackupErrorCode = (typeof backupErrorCodes)[number];

/** A file that cannot be used, named by its code alone; `message` repeats the code because a worker passes on nothing else. */
export class BackupError extends Error {
  override readonly name = "BackupError";
  readonly code: BackupErrorCode;

  constructor(code: BackupErrorCode) {
    super(code);
    this.code = code;
  }
}

/** The error itself, the one that a worker sent, or "backup-failed" for everything else: texts of foreign errors can quote what she wrote. */
export function asBackupError(error: unknown): BackupError {
  if (error instanceof BackupError) return error;
  const code = error instanceof Error && error.name === "BackupError" ? error.message : "";
  return new BackupError(backupErrorCodes.find((known) => known === code) ?? "backup-failed");
}
