import { describe, expect, test } from "vitest";
import { type Archive, encodeArchive, readArchive } from "../../src/backup/archive.ts";
import { BackupError } from "../../src/backup/errors.ts";
import { utf8 } from "../../src/lib/bytes.ts";

const record = {
  id: "x",
  kind: "care-entry",
  v: 1,
  at: -5,
  seq: -1,
  e: ["aaaaaaaaaaa"],
  body: { note: "é ن 🕊" },
};
const archive: Archive = { made: 1_764_000_000_000, records: [record, { ...record, id: "y", body: null }] };
const document = (part: object) => utf8(JSON.stringify({ format: 1, ...archive, ...part }));
const withRecord = (part: object) => document({ records: [{ ...record, ...part }] });

test("is read as it was written", () => {
  expect(readArchive(encodeArchive(archive))).toEqual(archive);
});

test.each([0, 200, 300, 700])("has a length of 64 KiB times a power of two with %i records", (count) => {
  const records = Array.from({ length: count }, (_, at) => ({
    ...record,
    id: `${at}`,
    body: "a".repeat(400),
  }));
  const steps = encodeArchive({ made: 0, records }).length / 65_536;
  expect(Math.log2(steps) % 1).toBe(0);
});

test("is refused when it would be longer than what is read", () => {
  const long = { ...record, body: "a".repeat(65 * 2 ** 20) };
  expect(() => encodeArchive({ made: 0, records: [long] })).toThrow(new BackupError("backup-too-large"));
});

const tooNew = document({ format: 2, records: "of another shape" });
const faults: readonly [string, ReturnType<typeof utf8>][] = [
  ["no JSON", utf8("x")],
  ["no UTF-8", new Uint8Array([0x22, 0xff, 0x22])],
  ["nothing", utf8("")],
  ["a list", utf8("[]")],
  ["null", utf8("null")],
  ["another format", document({ format: 0 })],
  ["no time", document({ made: null })],
  ["a key too many", document({ extra: 1 })],
  ["no list of records", document({ records: {} })],
  ["a record twice", document({ records: [record, record] })],
  ["a record without an edit", withRecord({ e: [] })],
  ["a record with nine edits", withRecord({ e: Array(9).fill("aaaaaaaaaaa") })],
  ["an edit that is none", withRecord({ e: ["<b>"] })],
  ["an empty id", withRecord({ id: "" })],
  ["an id without end", withRecord({ id: "x".repeat(65) })],
  ["a version that is none", withRecord({ v: 0 })],
  ["a place that is no number", withRecord({ seq: "1" })],
  ["a place beyond all numbers", withRecord({ seq: 2 ** 60 })],
  ["a place after which there is none", withRecord({ seq: Number.MAX_SAFE_INTEGER })],
  ["a place before which there is none", withRecord({ seq: -(2 ** 50) })],
  ["a moment that no calendar has", withRecord({ at: 2 ** 53 - 1 })],
  ["a making that no calendar has", document({ made: 2 ** 53 - 1 })],
  ["a record with a key too many", withRecord({ extra: 1 })],
  ["the heir of a prototype", utf8(`{"format":1,"made":1,"records":[],"__proto__":{"x":1}}`)],
];

describe("a document that is none is refused", () => {
  test.each(faults)("%s", (_name, bytes) => {
    expect(() => readArchive(bytes)).toThrow(new BackupError("backup-unreadable"));
  });

  test("one of a later format is told apart", () => {
    expect(() => readArchive(tooNew)).toThrow(new BackupError("backup-newer"));
  });
});
