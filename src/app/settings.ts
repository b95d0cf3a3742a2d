// Her settings inside the safe: when it locks.
import { computed, type ReadonlySignal } from "@preact/signals";
import "../instrument/jitless.ts";
import * as z from "zod/mini";
import type { Records } from "./records.ts";

const hiddenSeconds = [0, 30, 120, 300] as const;
const idleSeconds = [60, 180, 300, 600] as const;

/** Choices for "when it is hidden" and "when nothing is touched", in seconds. */
export const lockChoices = { hidden: hiddenSeconds, idle: idleSeconds };

const settingsSchema = z.strictObject({
  lockHidden: z.literal([...hiddenSeconds]),
  lockIdle: z.literal([...idleSeconds]),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;

export const settingsKind = { kind: "settings", v: 1, schema: settingsSchema, migrate: [] } as const;

const usual: Settings = { lockHidden: 120, lockIdle: 300 };

export interface SpaceSettings {
  readonly current: ReadonlySignal<Settings>;
  change(part: Partial<Settings>): void;
}

export function createSettings(records: Records): SpaceSettings {
  const kept = computed(() => records.all(settingsKind)[0]);
  const current = computed(() => kept.value?.body ?? usual);
  return {
    current,
    change(part) {
      const id = kept.value?.id ?? records.freeId(settingsKind.kind);
      records.put(settingsKind, id, { ...current.value, ...part });
    },
  };
}
