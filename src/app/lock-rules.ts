// When a page is covered and when it locks: pure, from the moment, her times and what is known.

/** A point in time by both clocks: `wall` is UTC ms and may jump, `elapsed` is monotonic ms and may stand still while a phone sleeps. */
export interface Moment {
  readonly wall: number;
  readonly elapsed: number;
}

/** Seconds after which it locks: out of sight, and untouched. */
export interface LockTimes {
  readonly hidden: number;
  readonly idle: number;
}

/** What others could read or use here: nothing, words that she typed, answers in memory only, or an open safe. */
export type Holding = "nothing" | "words" | "memory" | "sealed";

export interface Known {
  readonly holds: Holding;
  /** Since when it holds that. */
  readonly since: Moment;
  readonly touched: Moment;
  /** Since when it is out of sight. */
  readonly hidden: Moment | null;
  /** Out of sight, or without the focus. */
  readonly isAway: boolean;
  /** When she was sent to a dialog of the phone that she has not come back from. */
  readonly expected: Moment | null;
  /** How far the wall clock was ahead of the monotonic one at most, since it holds that (ms). */
  readonly ahead: number;
}

export type Verdict = "nothing" | "cover" | "lock";

export const usualTimes = { hidden: 120, idle: 300 } as const satisfies LockTimes;
export const riskTimes = { hidden: 0, idle: 60 } as const satisfies LockTimes;

const second = 1_000;
const longest = 30 * 60 * second;
const longestLeave = 3 * 60 * second;
const clockSlack = 2 * second;

/** How far the wall clock is ahead of the monotonic one (ms). */
export const aheadAt = ({ wall, elapsed }: Moment): number => wall - elapsed;

/**
 * What to do now. Whichever clock says more counts. Half an hour locks an open safe in any case, and so does a wall clock that was
 * set back by more than 2 s; a dialog she was sent to holds off only her own times, for 3 min. Answers in memory have no words that
 * bring them back, so they go only after half an hour untouched.
 */
export function verdict(now: Moment, times: LockTimes, known: Known): Verdict {
  const { holds, since, touched, hidden, isAway, expected, ahead } = known;
  const has = (from: Moment | null, limit: number) =>
    from !== null && Math.max(now.wall - from.wall, now.elapsed - from.elapsed) >= limit;
  const open = isAway ? "cover" : "nothing";
  if (holds === "nothing") return open;
  if (holds === "memory") return has(touched, longest) ? "lock" : open;
  if (has(since, longest) || ahead - aheadAt(now) > clockSlack) return "lock";
  if (expected !== null && !has(expected, longestLeave)) return open;
  return has(hidden, times.hidden * second) || has(touched, times.idle * second) ? "lock" : open;
}
