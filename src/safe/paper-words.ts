// A paper key as words: 128 bits and 4 to check them by, 11 bits a word, from a list of 2,048.
import type { Bytes } from "../lib/bytes.ts";
import { normalise } from "./normalise.ts";
import { sha256 } from "./sealing.ts";

export const paperKeyLength = 16;
export const paperWordCount = 12;

const wordBits = 11;
const checkBits = 4;
// As many letters as tell the words of a list apart, in any script.
const telling = 3;

/** What keeps typed words from being a paper key: how many there are, which place holds no word of the list, or that they do not belong together. */
export type PaperMistake =
  | { readonly mistake: "count"; readonly count: number }
  | { readonly mistake: "unknown"; readonly place: number }
  | { readonly mistake: "together" };

const bitsOf = (value: number, length: number): string => value.toString(2).padStart(length, "0");

async function checked(code: Bytes): Promise<string> {
  const [first = 0] = await sha256(code);
  return [...code].map((byte) => bitsOf(byte, 8)).join("") + bitsOf(first, 8).slice(0, checkBits);
}

/** The 12 words of 16 bytes. */
export async function paperWords(code: Bytes, list: readonly string[]): Promise<readonly string[]> {
  const bits = await checked(code);
  return Array.from({ length: paperWordCount }, (_, place) => {
    const index = Number.parseInt(bits.slice(place * wordBits, (place + 1) * wordBits), 2);
    return list[index] ?? "";
  });
}

/** The place in the list of what she typed: the word itself, or the only one that begins like it; -1 when there is none. */
function placeIn(known: readonly string[], typed: string): number {
  const exact = known.indexOf(typed);
  if (exact >= 0 || typed.length < telling) return exact;
  const begins = (word: string) => word.startsWith(typed);
  const first = known.findIndex(begins);
  return first === known.findLastIndex(begins) ? first : -1;
}

/** Whether what she typed stands for this word of the list, whole or by its first letters. */
export const isPaperWord = (typed: string, word: string, list: readonly string[]): boolean =>
  list[placeIn(list.map(normalise), normalise(typed))] === word;

/** The 16 bytes of the words she typed, however she wrote them; or what is wrong with them, places counted from 1. */
export async function readPaperWords(typed: string, list: readonly string[]): Promise<Bytes | PaperMistake> {
  const words = normalise(typed).split(" ").filter(Boolean);
  const known = list.map(normalise);
  const places = words.map((word) => placeIn(known, word));
  if (places.includes(-1)) return { mistake: "unknown", place: places.indexOf(-1) + 1 };
  if (words.length !== paperWordCount) return { mistake: "count", count: words.length };
  const bits = places.map((place) => bitsOf(place, wordBits)).join("");
  const code = Uint8Array.from({ length: paperKeyLength }, (_, at) =>
    Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2),
  );
  if ((await checked(code)) === bits) return code;
  code.fill(0);
  return { mistake: "together" };
}
