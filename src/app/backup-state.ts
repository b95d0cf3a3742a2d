// How it is kept which backup was opened again.
import "../instrument/jitless.ts";
import * as z from "zod/mini";

const time = z.int().check(z.minimum(0), z.maximum(8.64e15));

const backupStateSchema = z.strictObject({
  /** When the newest backup that was opened again was made (UTC ms), and the last place that it holds; null: none. */
  proven: z.nullable(z.strictObject({ made: time, seq: z.int() })),
  /** The day (since 1970-01-01) before which Today does not ask; null: it may ask. */
  quietUntil: z.nullable(z.int()),
});

export const backupStateKind = {
  kind: "backup-state",
  v: 1,
  schema: backupStateSchema,
  migrate: [],
} as const;

export type BackupState = Readonly<z.infer<typeof backupStateSchema>>;
