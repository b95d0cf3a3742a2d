// The one banner that Today has room for.
import type { StoreMode } from "./session.ts";

/** What a banner can be about, the most pressing first. */
const banners = [
  "save-failed",
  "unsaved",
  "update",
  "noticed",
  "keep",
  "practise",
  "date",
  "paper-key",
  "backup",
] as const;
export type Banner = (typeof banners)[number];

/** What is known when Today is drawn. */
export interface Today {
  readonly mode: StoreMode;
  /** What is in memory only is hers to keep. */
  readonly canKeep: boolean;
  /** The last save did not work. */
  readonly hasFailed: boolean;
  /** Changes of before wait for her word. */
  readonly hasUnsaved: boolean;
  /** A newer version is here, and she has not put it off. */
  readonly offersUpdate: boolean;
  /** The safe noticed something when it was opened, or since. */
  readonly hasNotices: boolean;
  readonly hasFinishedCheck: boolean;
  /** There is an answer, a plan or somebody she wrote down that would be missed. */
  readonly hasEntries: boolean;
  /** At this opening she may be asked for her words from memory. */
  readonly offersPractice: boolean;
  /** A day of tension is near, and no check was finished in the last two weeks. */
  readonly hasNearDate: boolean;
  /** She made a paper key, or does not want one. */
  readonly hasChosenPaper: boolean;
  /** Much was written that no proven backup holds. */
  readonly isBackupDue: boolean;
}

/** The most pressing of what Today could say, or null: loss first, then what can be lost, then what helps later. */
export function bannerFor(today: Today): Banner | null {
  const isSealed = today.mode === "sealed";
  const wanted: Readonly<Record<Banner, boolean>> = {
    "save-failed": today.hasFailed,
    unsaved: today.hasUnsaved,
    // Starting anew would lose what is in memory only.
    update: isSealed && today.offersUpdate,
    noticed: today.hasNotices,
    keep: today.canKeep && today.hasFinishedCheck,
    practise: isSealed && today.offersPractice,
    date: today.hasNearDate,
    "paper-key": isSealed && today.hasEntries && !today.hasChosenPaper,
    backup: isSealed && today.isBackupDue,
  };
  return banners.find((banner) => wanted[banner]) ?? null;
}
