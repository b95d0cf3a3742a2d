import { expect, test } from "vitest";
import { type Banner, bannerFor, type Today } from "../../src/app/banner.ts";

const quiet: Today = {
  mode: "sealed",
  canKeep: false,
  hasFailed: false,
  hasUnsaved: false,
  offersUpdate: false,
  hasNotices: false,
  hasFinishedCheck: false,
  hasEntries: false,
  offersPractice: false,
  hasNearDate: false,
  hasChosenPaper: false,
  isBackupDue: false,
};
const busy: Today = { ...quiet, hasFinishedCheck: true, hasEntries: true };

const table: readonly (readonly [string, Partial<Today>, Banner | null])[] = [
  [
    "a failed save comes before everything",
    { hasFailed: true, hasUnsaved: true, hasNotices: true },
    "save-failed",
  ],
  ["what was not saved comes before what was noticed", { hasUnsaved: true, hasNotices: true }, "unsaved"],
  ["what was not saved comes before a newer version", { hasUnsaved: true, offersUpdate: true }, "unsaved"],
  ["a newer version comes before what was noticed", { offersUpdate: true, hasNotices: true }, "update"],
  [
    "a newer version waits while there is something in memory only",
    { mode: "memory", canKeep: true, offersUpdate: true },
    "keep",
  ],
  ["what was noticed comes before any offer", { hasNotices: true }, "noticed"],
  ["what is only in memory can be kept", { mode: "memory", canKeep: true }, "keep"],
  ["what is somebody else's on a shared phone is not offered to be kept", { mode: "memory" }, null],
  [
    "what is only in memory has no paper key",
    { mode: "memory", canKeep: true, hasFinishedCheck: false },
    null,
  ],
  ["practice belongs to this opening, and the paper key can wait", { offersPractice: true }, "practise"],
  ["what was noticed comes before practice", { offersPractice: true, hasNotices: true }, "noticed"],
  [
    "what is only in memory has no words to practise",
    { mode: "memory", canKeep: true, offersPractice: true },
    "keep",
  ],
  ["an empty safe has words to practise", { offersPractice: true, hasEntries: false }, "practise"],
  ["a day that is near comes before the paper key", { hasNearDate: true }, "date"],
  ["practice comes before a day that is near", { hasNearDate: true, offersPractice: true }, "practise"],
  ["after the first thing kept, a paper key is offered", {}, "paper-key"],
  ["also after an unfinished check", { hasFinishedCheck: false }, "paper-key"],
  ["an empty safe has nothing to offer one for", { hasEntries: false, hasFinishedCheck: false }, null],
  ["once chosen, it is not offered again", { hasChosenPaper: true }, null],
  ["a paper key comes before a safe copy", { isBackupDue: true }, "paper-key"],
  ["then a safe copy is offered", { isBackupDue: true, hasChosenPaper: true }, "backup"],
  [
    "what is only in memory is kept before it is copied",
    { mode: "memory", canKeep: true, isBackupDue: true },
    "keep",
  ],
];

test.each(table)("%s", (_, part, banner) => {
  expect(bannerFor({ ...busy, ...part })).toBe(banner);
});
