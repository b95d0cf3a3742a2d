// Words for opening the safe: by chance, or her own.
import { below, type Random } from "../lib/random.ts";
import { normalise, usablePassphrase } from "../safe/client.ts";

const count = 5;

/** Five words from the list, each drawn independently (5 x 11 bits from 2,048 words), divided by spaces. */
export function generateWords(list: readonly string[], random: Random): string {
  return Array.from({ length: count }, () => list[below(random, list.length)] ?? "").join(" ");
}

/** Whether both would open the same safe: case, dots, dashes and spaces make no difference. */
export const sameWords = (one: string, other: string): boolean => normalise(one) === normalise(other);

/** Whether the safe would take words of her own: 15 to 1,024 characters in the form that is compared. */
export const areOwnWordsUsable = (words: string): boolean => usablePassphrase(words);
