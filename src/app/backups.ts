// What is known of her backups: only one that was opened again counts.
import type { Clock } from "../lib/clock.ts";
import { type BackupState, backupStateKind } from "./backup-state.ts";
import { dayOf } from "./plan.ts";
import type { Records } from "./records.ts";
import { gone } from "./shelves.ts";

/** So many changes without a backup are asked about; with an old one, somewhat later. */
const manyChanges = { first: 5, later: 20 } as const;
const longAgo = 14;
const pause = 14;

export interface Backups {
  /** When the newest proven backup was made (UTC ms), or null. Follows later ones. */
  made(): number | null;
  /** How many entries were written or changed since; all of them where there is none. */
  changes(): number;
  /** Whether Today may ask for one. */
  isDue(): boolean;
  /** Lets Today be quiet about it for two weeks. */
  notNow(): void;
  /** Counts a backup that was opened again. */
  prove(made: number, seq: number): void;
}

const nothing: BackupState = { proven: null, quietUntil: null };

export function createBackups(records: Records, clock: Clock): Backups {
  const kept = () => records.all(backupStateKind)[0];
  const state = () => kept()?.body ?? nothing;
  const today = () => dayOf(clock.now());
  const change = (part: Partial<BackupState>) =>
    records.put(backupStateKind, kept()?.id ?? records.freeId(backupStateKind.kind), { ...state(), ...part });
  const made = () => state().proven?.made ?? null;
  function changes(): number {
    const { proven } = state();
    // By its place what is new, by its time what was changed: a clock that was set back hides only the latter.
    const isLater = ({ seq, at }: { seq: number; at: number }) =>
      proven === null || seq > proven.seq || at > proven.made;
    return records
      .everything()
      .filter((record) => record.id !== record.kind && record.kind !== gone && isLater(record)).length;
  }
  return {
    made,
    changes,
    isDue() {
      const { proven, quietUntil } = state();
      if (quietUntil !== null && today() < quietUntil) return false;
      const isOld = proven === null || today() - dayOf(proven.made) > longAgo;
      return changes() >= (isOld ? manyChanges.first : manyChanges.later);
    },
    notNow: () => change({ quietUntil: today() + pause }),
    prove: (when, seq) => change({ proven: { made: when, seq }, quietUntil: null }),
  };
}
