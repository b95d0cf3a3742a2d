import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bytes, utf8 } from "../../src/lib/bytes.ts";
import {
  checkNumber,
  checkNumberKdf,
  type Invitation,
  invitationBytes,
  invitationText,
  isName,
  isNote,
  readInvitation,
  writeInvitation,
} from "../../src/workshop/invitation.ts";
import { checkNumberOf, usual } from "./room.ts";

const publicKey = Uint8Array.from({ length: 32 }, (_, at) => at);
const whole: Invitation = { ...usual, publicKey };
const changed = (at: number, byte: number): Bytes => {
  const bytes = writeInvitation(whole);
  bytes[at] = byte;
  return bytes;
};

test("the bytes are as the format says", () => {
  const expected = [1, ...publicKey, 1, 0, 1, 7, 0, 0b111, 1, 18, ...utf8("Circle of the well"), 25];
  expect([...writeInvitation(whole)]).toEqual([...expected, ...utf8("green scarf\nby the window")]);
  expect(invitationText(writeInvitation(whole))).toMatch(/^OLI1:[0-9A-Z $%*+\-./:]+$/);
});

test("every invitation comes back from its code", () => {
  const text = (maxLength: number) => fc.string({ unit: fc.constantFrom("a", "ñ", " ", "ع", "‌"), maxLength });
  const invitations = fc.record<Invitation>({
    publicKey: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => new Uint8Array(bytes)),
    form: fc.constantFrom("short", "full"),
    mode: fc.constantFrom("group", "pilot", "board"),
    k: fc.integer({ min: 5, max: 255 }),
    languages: fc.subarray(["en", "es", "ar", "fr", "uk", "ur"] as const),
    consent: fc.constant(1),
    name: text(10).map((name) => `a${name}`),
    note: text(20),
  });
  fc.assert(
    fc.property(invitations, (invitation) => {
      const bytes = writeInvitation(invitation);
      expect(bytes.length).toBeLessThanOrEqual(150);
      expect(invitationBytes(invitationText(bytes))).toEqual(bytes);
      expect(readInvitation(bytes)).toEqual(invitation);
    }),
  );
});

test.each([
  ["a name in two lines", "one\ntwo"],
  ["no name", " "],
  ["a name turned around", "abc\u202Edef"],
  ["an isolate", "abc\u2067"],
  ["a control", "abc\u0007"],
  ["a soft hyphen", "ab\u00ADc"],
  ["a mark of order", "abc\u200F"],
  ["a private letter", "abc\uE000"],
  ["40 pictures", "🫒".repeat(40)],
  ["41 letters", "a".repeat(41)],
])("%s is refused, typed or scanned", (_, name) => {
  expect(isName(name)).toBe(false);
  expect(() => writeInvitation({ ...whole, name })).toThrow(RangeError);
  const raw = utf8(name).slice(0, 255);
  const bytes = writeInvitation(whole);
  expect(readInvitation(new Uint8Array([...bytes.slice(0, 40), raw.length, ...raw, 0]))).toBe("damaged");
});

test("half a letter is refused, typed or scanned", () => {
  expect(() => writeInvitation({ ...whole, name: "abc\uD800" })).toThrow(RangeError);
  const head = writeInvitation(whole).slice(0, 40);
  expect(readInvitation(new Uint8Array([...head, 4, 0x61, 0xed, 0xa0, 0x80, 0]))).toBe("damaged");
});

test("what looks like markup is only words", () => {
  const name = "<img src=x onerror=alert(1)>";
  expect(readInvitation(writeInvitation({ ...whole, name }))).toMatchObject({ name });
});

test.each([
  ["three lines", "a\nb\nc"],
  ["a carriage return", "a\rb"],
  ["61 letters", "a".repeat(61)],
])("a note of %s is refused", (_, note) => {
  expect(isNote(note)).toBe(false);
  expect(() => writeInvitation({ ...whole, note })).toThrow(RangeError);
});

test.each([
  ["nothing", new Uint8Array(), "foreign"],
  ["another format", changed(0, 2), "newer"],
  ["no format", changed(0, 0), "foreign"],
  ["a later instrument", changed(33, 2), "newer"],
  ["no instrument", changed(33, 0), "damaged"],
  ["an unknown form", changed(34, 2), "damaged"],
  ["an unknown mode", changed(35, 4), "damaged"],
  ["no mode", changed(35, 0), "damaged"],
  ["k below five", changed(36, 4), "damaged"],
  ["a later consent text", changed(39, 2), "newer"],
  ["no consent text", changed(39, 0), "damaged"],
  ["a longer name", changed(40, 19), "damaged"],
  ["a letter that is none", changed(41, 0xff), "damaged"],
  ["a byte too many", new Uint8Array([...writeInvitation(whole), 0]), "damaged"],
  ["a byte too few", writeInvitation(whole).slice(0, -1), "damaged"],
  ["the first bytes", writeInvitation(whole).slice(0, 20), "damaged"],
] as const)("%s: told", (_, bytes, fault) => {
  expect(readInvitation(bytes)).toBe(fault);
});

test.each([
  ["https://example.org/", "foreign"],
  ["OLT1:BB8", "foreign"],
  ["oli1:BB8", "foreign"],
  ["OLI1:bb8", "damaged"],
  ["OLI1:A", "damaged"],
])("the code %s: told", (text, fault) => {
  expect(invitationBytes(text)).toBe(fault);
});

test("the check number is sixteen digits that change with the invitation", async () => {
  const own = await checkNumberOf(writeInvitation(whole));
  expect(own).toEqual(own.map(() => expect.stringMatching(/^\d{4}$/)));
  expect(own).toHaveLength(4);
  expect(await checkNumberOf(changed(41, 0x44))).not.toEqual(own);
  expect(checkNumber(new Uint8Array(32))).toEqual(["0000", "0000", "0000", "0000"]);
  expect(checkNumber(new Uint8Array(32).fill(255))).toEqual(["6744", "0737", "0955", "1615"]);
  expect(utf8(checkNumberKdf.salt)).toHaveLength(16);
});
