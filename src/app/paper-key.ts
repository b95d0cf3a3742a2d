// The paper key: drawn here, shown once, given to the safe only after she proved that it is on paper; and read back from it.
import type { Bytes } from "../lib/bytes.ts";
import { below, type Random } from "../lib/random.ts";
import {
  isPaperWord,
  type PaperMistake,
  paperKeyLength,
  paperWordCount,
  paperWords,
  readPaperWords,
} from "../safe/client.ts";
import type { Session } from "./session.ts";

/** A paper key that opens nothing yet. */
export interface DrawnPaperKey {
  readonly code: Bytes;
  readonly words: readonly string[];
  /** The two places (from 1) whose words she types to prove that she wrote them down. */
  readonly asked: readonly [number, number];
  /** Where the words are from. */
  readonly list: readonly string[];
}

/** Draws a paper key in the words of this list. */
export async function drawPaperKey(list: readonly string[], random: Random): Promise<DrawnPaperKey> {
  const code = random.bytes(paperKeyLength);
  const first = below(random, paperWordCount);
  // Of the other places, each equally likely.
  const second = (first + 1 + below(random, paperWordCount - 1)) % paperWordCount;
  const asked = [Math.min(first, second) + 1, Math.max(first, second) + 1] as const;
  return { code, words: await paperWords(code, list), asked, list };
}

/** Whether what she typed is the word at this place (from 1) of her paper. */
export const provesPlace = ({ words, list }: DrawnPaperKey, place: number, typed: string): boolean =>
  isPaperWord(typed, words[place - 1] ?? "", list);

/** Lets the paper key open what her words open, in the place of the one before. */
export async function keepPaperKey(
  session: Session,
  words: string,
  { code }: DrawnPaperKey,
): Promise<"made" | "wrong-passphrase" | { readonly failed: string }> {
  const outcome = await session.use((safe) => safe.makePaperKey(words, code));
  if (outcome === "made") session.space.value?.settings.change({ paperKey: true });
  return outcome;
}

/** How far a list knows what was typed: the words of another language stop early. */
const known = (mistake: PaperMistake): number =>
  mistake.mistake === "unknown" ? mistake.place : paperWordCount + 1;

/** The 16 bytes and the list that they were typed from, or what is wrong by the list that knows the most of it. */
async function readInAny(
  typed: string,
  lists: readonly (readonly string[])[],
): Promise<{ readonly code: Bytes; readonly list: readonly string[] } | PaperMistake> {
  const mistakes: PaperMistake[] = [];
  for (const list of lists) {
    const code = await readPaperWords(typed, list);
    if (!("mistake" in code)) return { code, list };
    mistakes.push(code);
  }
  const [best = { mistake: "together" }] = mistakes.toSorted((one, other) => known(other) - known(one));
  return best;
}

/** Whether the typed words, of any of these lists, are the paper key of the open space; they come back written in full. */
export async function checkPaperKey(
  session: Session,
  typed: string,
  lists: readonly (readonly string[])[],
): Promise<{ readonly words: string } | "wrong" | { readonly failed: string }> {
  const read = await readInAny(typed, lists);
  if ("mistake" in read) return "wrong";
  const { code, list } = read;
  const words = (await paperWords(code, list)).join(" ");
  const outcome = await session.use((safe) => safe.checkPassphrase(code));
  code.fill(0);
  if (typeof outcome === "object") return outcome;
  return outcome === "right" ? { words } : "wrong";
}

/** A paper key as far as she has typed it. */
export interface TypedPaperKey {
  /** Twelve, an empty one where none is typed yet. */
  readonly words: readonly string[];
  /** Where she types (from 0); null once every place has its word. */
  readonly place: number | null;
  readonly typing: string;
}

export const nothingTyped: TypedPaperKey = {
  words: Array<string>(paperWordCount).fill(""),
  place: 0,
  typing: "",
};

/** After she typed `text` where she is: each word that a space ends goes to its place, and the next empty place follows. */
export function withTyped({ words, place }: TypedPaperKey, text: string): TypedPaperKey {
  const [word = "", ...rest] = text.trimStart().split(/\s+/);
  if (place === null) return { words, place, typing: "" };
  if (rest.length === 0 || word === "") return { words, place, typing: word };
  const placed = words.with(place, word);
  const after = placed.indexOf("", place + 1);
  const next = after < 0 ? placed.indexOf("") : after;
  return withTyped({ words: placed, place: next < 0 ? null : next, typing: "" }, rest.join(" "));
}

/** Goes to a place, to type its word anew; what is typed elsewhere stays. */
export function atPlace(typed: TypedPaperKey, place: number): TypedPaperKey {
  const { words } = withTyped(typed, `${typed.typing} `);
  return { words: words.with(place, ""), place, typing: words[place] ?? "" };
}

/** The 16 bytes of a typed paper key, its words from any of these lists, or what is wrong with it. */
export async function readPaperKey(
  { words }: TypedPaperKey,
  lists: readonly (readonly string[])[],
): Promise<Bytes | PaperMistake | { readonly mistake: "missing"; readonly place: number }> {
  const empty = words.indexOf("");
  if (empty >= 0) return { mistake: "missing", place: empty + 1 };
  const read = await readInAny(words.join(" "), lists);
  return "mistake" in read ? read : read.code;
}

/** Opens the safe in its worker; nothing of it comes to the page before new words are chosen. */
export const openByPaperKey = (session: Session, code: Bytes) => session.use((safe) => safe.unlock(code));

/** Puts new words in the place of the forgotten ones, and goes in with them. */
export async function renewWords(session: Session, code: Bytes, words: string) {
  const outcome = await session.use((safe) => safe.changePassphrase(code, words));
  return outcome === "changed" ? session.unlock(words) : outcome;
}
