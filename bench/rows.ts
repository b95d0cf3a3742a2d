// One line of the bench's table: what was found, what it is held against, and whether the goal is reached.

/** `most` times theirs, or an absolute limit where nothing is compared. */
export interface Row {
  readonly what: string;
  readonly ours: number;
  readonly theirs?: number;
  readonly goal: { readonly times: number } | { readonly most: number } | { readonly least: number };
}

const number = (value: number): string => value.toFixed(value < 100 ? 1 : 0).padStart(7);

function verdict({ ours, theirs = Number.NaN, goal }: Row): readonly [isReached: boolean, text: string] {
  if ("most" in goal) return [ours <= goal.most, `at most ${goal.most}`];
  if ("least" in goal) return [ours >= goal.least, `at least ${goal.least}`];
  return [ours <= goal.times * theirs, `${(ours / theirs).toFixed(2)}x  goal ${goal.times}x`];
}

/** Prints a row; false when its goal is missed, also when nothing was found. */
export function print(row: Row): boolean {
  const [isReached, text] = verdict(row);
  const theirs = row.theirs === undefined ? "".padStart(15) : `theirs ${number(row.theirs)} `;
  console.log(
    `${isReached ? "ok  " : "OVER"} ${row.what.padEnd(44)} ours ${number(row.ours)}  ${theirs} ${text}`,
  );
  return isReached;
}
