// Bytes as accidents and attackers would change them.
import type { Bytes } from "../../src/lib/bytes.ts";
import { below, type Random } from "../../src/lib/random.ts";

// A long one is mostly payload; half of the changes fall on its head.
function place(file: Bytes, random: Random): number {
  const room = below(random, 2) === 0 ? Math.min(200, file.length) : file.length;
  return Math.floor((room * below(random, 65_536)) / 65_536);
}

const changes: readonly ((file: Bytes, random: Random) => Bytes)[] = [
  (file, random) => {
    const at = place(file, random);
    return file.with(at, (file[at] ?? 0) ^ (1 << below(random, 8))) as Bytes;
  },
  (file, random) => file.with(place(file, random), below(random, 256)) as Bytes,
  (file, random) => file.slice(0, place(file, random)),
  (file, random) => file.slice(place(file, random)),
  (file, random) => {
    const from = place(file, random);
    return Uint8Array.from([...file.subarray(0, from), ...file.subarray(from + 1 + below(random, 40))]);
  },
  (file, random) => {
    const at = place(file, random);
    return Uint8Array.from([
      ...file.subarray(0, at),
      ...random.bytes(1 + below(random, 40)),
      ...file.subarray(at),
    ]);
  },
  (file, random) => Uint8Array.from([...file, ...file.subarray(place(file, random))]),
  (file) => Uint8Array.from([...file, ...file]),
];

/** The bytes with one to three changes. */
export function mutantOf(file: Bytes, random: Random): Bytes {
  let mutant = file;
  for (let left = 1 + below(random, 3); left > 0 && mutant.length > 0; left -= 1)
    mutant = changes[below(random, changes.length)]?.(mutant, random) ?? mutant;
  return mutant;
}
