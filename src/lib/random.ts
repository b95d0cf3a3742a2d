/** Chance as it is passed to whatever needs it: `bytes(n)` gives n (at most 65,536) unpredictable bytes. */
export interface Random {
  bytes(length: number): Uint8Array<ArrayBuffer>;
}

export const systemRandom: Random = {
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
};

/** A whole number from 0 to `limit` - 1, each equally likely; `limit` is 1..65,536. */
export function below(random: Random, limit: number): number {
  const bound = 65_536 - (65_536 % limit);
  for (;;) {
    const [high = 0, low = 0] = random.bytes(2);
    const value = high * 256 + low;
    if (value < bound) return value % limit;
  }
}
