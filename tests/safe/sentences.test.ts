import { expect, test } from "vitest";
import sentences from "../../locales/en/errors.json" with { type: "json" };
import { backupErrorCodes } from "../../src/backup/errors.ts";
import type { EraseRest, NoticeCode } from "../../src/safe/api.ts";
import { safeErrorCodes } from "../../src/safe/errors.ts";

const known: Readonly<Record<string, string>> = sentences;

const counted: Readonly<Record<NoticeCode, boolean>> = {
  "copy-damaged": false,
  "copy-repaired": false,
  "disk-full": false,
  "found-twice": true,
  "key-file-older": false,
  "manifest-rebuilt": false,
  older: true,
  "rolled-back": false,
  unreadable: true,
};

const rests: Readonly<Record<EraseRest, true>> = {
  caches: true,
  database: true,
  files: true,
  "key-file": true,
  "service-worker": true,
  settings: true,
};

test.each([...safeErrorCodes, ...backupErrorCodes])("the error %s has its sentence", (code) => {
  expect(known[code]).toMatch(/^[A-Z].+\.$/);
});

test.each(Object.entries(counted))(
  "the notice %s has its sentence, in both numbers where it counts: %s",
  (code, counts) => {
    if (!counts) return expect(known[`notice.${code}`]).toMatch(/^[A-Z].+\.$/);
    expect(known[`notice.${code}_one`]).toMatch(/^One .+\.$/);
    expect(known[`notice.${code}_other`]).toContain("{{count}}");
  },
);

test.each(Object.keys(rests))("what stays after erasing has its sentence: %s", (rest) => {
  expect(known[`erase-${rest}`]).toMatch(/^[A-Z].+\.$/);
});
