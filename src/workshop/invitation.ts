// The invitation of a workshop: what its poster and its file carry. It holds nothing secret, and nothing of whoever joins.

import type { Form } from "../instrument/schema.ts";
import { base45, fromBase45 } from "../lib/base45.ts";
import { type Bytes, concat, utf8, view } from "../lib/bytes.ts";
import { type Language, languageBits, languagesOf } from "./languages.ts";

/** `group`: tables only. `pilot`: single answers by consent. `board`: a pilot that an ethics board looks after. */
export type WorkshopMode = "group" | "pilot" | "board";

/** What a trainer decides: `k` (5..255) contributions before anything is shown, `consent` the number of a built-in text, `name` (1..40 bytes) and `note` (0..60 bytes, at most two lines) in her own words. */
export interface Invitation {
  readonly publicKey: Bytes;
  readonly form: Form;
  readonly mode: WorkshopMode;
  readonly k: number;
  readonly languages: readonly Language[];
  readonly consent: number;
  readonly name: string;
  readonly note: string;
}

/** What a scanned text or a file can be instead: something else, of a later version, or broken. */
export type InvitationFault = "foreign" | "newer" | "damaged";

const format = 1;
const instrumentVersion = 1;
const consentTexts = 1;
const fewest = 5;
const nameBytes = 40;
const noteBytes = 60;
const fixedLength = 41;
const forms: readonly Form[] = ["short", "full"];
const modes: readonly WorkshopMode[] = ["group", "pilot", "board"];
const mark = "OLI1:";

// Two joiners are part of written languages; all else that is not seen could make a name look like another.
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;
const joiners = /[\u200c\u200d]/g;
const isSeen = (text: string) => !unseen.test(text.replace(joiners, ""));

/** Whether the words can stand in an invitation as its name: something to read, in one line of at most 40 bytes. */
export const isName = (text: string): boolean =>
  text.trim() !== "" && isSeen(text) && utf8(text).length <= nameBytes;

/** Whether the words can stand in an invitation as its note: at most two lines, together at most 60 bytes. */
export const isNote = (text: string): boolean => {
  const lines = text.split("\n");
  return lines.length <= 2 && lines.every(isSeen) && utf8(text).length <= noteBytes;
};

/** The invitation as bytes, at most 150; throws a RangeError for what no invitation can hold. */
export function writeInvitation(invitation: Invitation): Bytes {
  const { publicKey, form, mode, k, languages, consent, name, note } = invitation;
  const bits = languageBits(languages);
  const words = [name, note].map((text) => [utf8(text).length, ...utf8(text)]);
  const bytes = concat(
    [format],
    publicKey,
    [instrumentVersion, forms.indexOf(form), modes.indexOf(mode) + 1, k, bits >> 8, bits & 255, consent],
    ...words,
  );
  if (!isName(name) || !isNote(note) || typeof readInvitation(bytes) === "string")
    throw new RangeError("no invitation can hold this");
  return bytes;
}

/** What an invitation says, or why these bytes are none. */
export function readInvitation(bytes: Bytes): Invitation | InvitationFault {
  if (bytes[0] !== format)
    return bytes.length > fixedLength && (bytes[0] ?? 0) > format ? "newer" : "foreign";
  if (bytes.length < fixedLength + 1) return "damaged";
  const [instrument = 0, formByte = 0, modeByte = 0, k = 0] = bytes.subarray(33);
  const consent = bytes[39] ?? 0;
  const form = forms[formByte];
  const mode = modes[modeByte - 1];
  if (instrument > instrumentVersion || consent > consentTexts) return "newer";
  const nameEnd = fixedLength + (bytes[40] ?? 0);
  const noteEnd = nameEnd + 1 + (bytes[nameEnd] ?? 0);
  const name = textOf(bytes.slice(fixedLength, nameEnd));
  const note = textOf(bytes.slice(nameEnd + 1, noteEnd));
  const isWhole = bytes.length === noteEnd && instrument === instrumentVersion && consent > 0 && k >= fewest;
  const hasWords = name !== null && note !== null && isName(name) && isNote(note);
  if (form === undefined || mode === undefined || !isWhole || !hasWords) return "damaged";
  const languages = languagesOf(view(bytes).getUint16(37));
  return { publicKey: bytes.slice(1, 33), form, mode, k, languages, consent, name, note };
}

function textOf(bytes: Bytes): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The text of the code on a poster. */
export const invitationText = (bytes: Bytes): string => mark + base45(bytes);

/** The bytes of a scanned invitation, or why the text is none. */
export function invitationBytes(text: string): Bytes | InvitationFault {
  if (!text.startsWith(mark)) return "foreign";
  return fromBase45(text.slice(mark.length)) ?? "damaged";
}

/** The id of a workshop: SHA-256 of its invitation, 32 bytes. */
export const workshopId = async (invitation: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", invitation));

/** How the bytes behind a check number are made from an invitation with Argon2id (memory in KiB); slow, so that nobody makes another invitation with the same number. */
export const checkNumberKdf = Object.freeze({
  memory: 19_456,
  passes: 2,
  parallelism: 1,
  length: 32,
  salt: "olive/1/words\0\0\0",
});

/** The check number read aloud: four groups of four digits, from those bytes. */
export function checkNumber(hash: Bytes): readonly string[] {
  const digits = String(view(hash).getBigUint64(0) % 10n ** 16n).padStart(16, "0");
  return [0, 4, 8, 12].map((at) => digits.slice(at, at + 4));
}
