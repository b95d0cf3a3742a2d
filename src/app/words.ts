// Words by chance for opening the safe.
import { below, type Random } from "../lib/random.ts";

const count = 5;

/** Five words from the list, each drawn independently (5 x 11 bits from 2,048 words), divided by spaces. */
export function generateWords(list: readonly string[], random: Random): string {
  return Array.from({ length: count }, () => list[below(random, list.length)] ?? "").join(" ");
}
