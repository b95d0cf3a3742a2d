// Her settings inside the safe: when it locks, and what was made or offered once.
import { computed, type ReadonlySignal } from "@preact/signals";
import "../instrument/jitless.ts";
import * as z from "zod/mini";
import { type Life, lifeSchema, untold } from "../care/life.ts";
import { type LockTimes, riskTimes, usualTimes } from "./lock-rules.ts";
import type { Records } from "./records.ts";

const hiddenSeconds = [0, 30, 120, 300] as const;
const idleSeconds = [60, 180, 300, 600] as const;

/** Choices for "when it is hidden" and "when nothing is touched", in seconds. */
export const lockChoices = { hidden: hiddenSeconds, idle: idleSeconds };

const settingsSchema = z.strictObject({
  lockHidden: z.literal([...hiddenSeconds]),
  lockIdle: z.literal([...idleSeconds]),
  /** "I am at risk today": the shortest times go before her own. */
  atRisk: z.optional(z.boolean()),
  /** "A hard time": Today asks for nothing. */
  hardTime: z.optional(z.boolean()),
  /** What steps should fit; absent until she was asked, or passed over it. */
  life: z.optional(lifeSchema),
  /** Scores, ranges and versions stand beside the words. */
  figures: z.optional(z.boolean()),
  /** Numbers have the digits of her language, where it has its own. */
  ownDigits: z.optional(z.boolean()),
  /** How often it was opened, up to 21, and the last day, as days since 1970-01-01 in her time zone. */
  opened: z.optional(z.strictObject({ count: z.int().check(z.minimum(1), z.maximum(21)), day: z.int() })),
  /** A paper key was made and proved. */
  paperKey: z.optional(z.boolean()),
  /** She does not want to be offered one. */
  noPaperKey: z.optional(z.boolean()),
  /** 32 bytes, base64url: where the numbers come from that join two checks of hers in a workshop. Absent until she lets two be joined. */
  pairSecret: z.optional(z.string().check(z.regex(/^[\w-]{43}$/))),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;

export const settingsKind = { kind: "settings", v: 1, schema: settingsSchema, migrate: [] } as const;

const usual: Settings = { lockHidden: usualTimes.hidden, lockIdle: usualTimes.idle };

export interface SpaceSettings {
  readonly current: ReadonlySignal<Settings>;
  /** When it locks now. */
  readonly times: ReadonlySignal<LockTimes>;
  readonly life: ReadonlySignal<Life>;
  change(part: Partial<Settings>): void;
  /** The same for what she did not ask for: when it cannot be kept, nobody is told. */
  note(part: Partial<Settings>): void;
}

export function createSettings(records: Records): SpaceSettings {
  const kept = computed(() => records.all(settingsKind)[0]);
  const current = computed(() => kept.value?.body ?? usual);
  const id = () => kept.value?.id ?? records.freeId(settingsKind.kind);
  return {
    current,
    times: computed(() => {
      const { atRisk, lockHidden, lockIdle } = current.value;
      return atRisk ? riskTimes : { hidden: lockHidden, idle: lockIdle };
    }),
    life: computed(() => current.value.life ?? untold),
    change: (part) => records.put(settingsKind, id(), { ...current.value, ...part }),
    note: (part) => records.note(settingsKind, id(), { ...current.value, ...part }),
  };
}
