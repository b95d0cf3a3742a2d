import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  aheadAt,
  type Holding,
  type Known,
  type LockTimes,
  type Moment,
  riskTimes,
  usualTimes,
  type Verdict,
  verdict,
} from "../../src/app/lock-rules.ts";

const second = 1_000;
const minute = 60 * second;
const start: Moment = { wall: Date.UTC(2027, 2, 5, 9), elapsed: 5 * minute };

/** So long after the start by both clocks, with `jump` more on the wall clock. */
const after = (ms: number, jump = 0): Moment => ({
  wall: start.wall + ms + jump,
  elapsed: start.elapsed + ms,
});

/** An open safe, held, touched and in view since the start. */
const known = (part: Partial<Known> = {}): Known => ({
  ...{ holds: "sealed", since: start, touched: start, hidden: null, isAway: false, expected: null },
  ahead: aheadAt(start),
  ...part,
});
const outOfSight = { isAway: true, hidden: start } as const;

const table: readonly (readonly [string, Moment, LockTimes, Known, Verdict])[] = [
  ["in view and just touched", after(0), usualTimes, known(), "nothing"],
  ["without the focus", after(minute), usualTimes, known({ isAway: true }), "cover"],
  ["out of sight for a moment", after(0), usualTimes, known(outOfSight), "cover"],
  ["out of sight a little less than 2 min", after(2 * minute - 1), usualTimes, known(outOfSight), "cover"],
  ["out of sight for 2 min", after(2 * minute), usualTimes, known(outOfSight), "lock"],
  [
    "out of sight for 2 min where she chose 5",
    after(2 * minute),
    { hidden: 300, idle: 600 },
    known(outOfSight),
    "cover",
  ],
  ["out of sight on a day of risk", after(0), riskTimes, known(outOfSight), "lock"],
  ["without the focus on a day of risk", after(0), riskTimes, known({ isAway: true }), "cover"],
  ["untouched for a minute on a day of risk", after(minute), riskTimes, known(), "lock"],
  ["untouched a little less than 5 min", after(5 * minute - 1), usualTimes, known(), "nothing"],
  ["untouched for 5 min", after(5 * minute), usualTimes, known(), "lock"],
  [
    "open a little less than half an hour",
    after(30 * minute - 1),
    usualTimes,
    known({ touched: after(29 * minute) }),
    "nothing",
  ],
  ["open for half an hour", after(30 * minute), usualTimes, known({ touched: after(30 * minute) }), "lock"],
  ["the wall clock 2 s back", after(0, -2 * second), usualTimes, known(), "nothing"],
  ["the wall clock more than 2 s back", after(0, -2 * second - 1), usualTimes, known(), "lock"],
  ["the wall clock an hour on", after(0, 60 * minute), usualTimes, known(), "lock"],
  [
    "a monotonic clock that stood still while the phone slept",
    { wall: start.wall + 2 * minute, elapsed: start.elapsed },
    usualTimes,
    known(outOfSight),
    "lock",
  ],
  [
    "set back after a sleep, though still ahead of the start",
    after(0, minute),
    usualTimes,
    known({ ahead: aheadAt(start) + 2 * minute }),
    "lock",
  ],
  [
    "out of sight in a dialog, a little less than 3 min",
    after(3 * minute - 1),
    riskTimes,
    known({ ...outOfSight, expected: start }),
    "cover",
  ],
  [
    "out of sight in a dialog for 3 min",
    after(3 * minute),
    usualTimes,
    known({ ...outOfSight, expected: start }),
    "lock",
  ],
  [
    "a dialog in view, a day of risk, 2 min untouched",
    after(2 * minute),
    riskTimes,
    known({ expected: start }),
    "nothing",
  ],
  [
    "open for half an hour, in a dialog",
    after(30 * minute),
    usualTimes,
    known({ touched: after(30 * minute), expected: after(30 * minute) }),
    "lock",
  ],
  ["the clock set back in a dialog", after(0, -3 * second), usualTimes, known({ expected: start }), "lock"],
  [
    "nothing to hide, left for a day",
    after(24 * 60 * minute),
    usualTimes,
    known({ holds: "nothing" }),
    "nothing",
  ],
  [
    "nothing to hide, out of sight",
    after(minute),
    riskTimes,
    known({ ...outOfSight, holds: "nothing" }),
    "cover",
  ],
  [
    "words in a field, out of sight",
    after(2 * minute),
    usualTimes,
    known({ ...outOfSight, holds: "words" }),
    "lock",
  ],
  ["words in a field, untouched", after(5 * minute), usualTimes, known({ holds: "words" }), "lock"],
  [
    "answers in memory, out of sight",
    after(30 * minute - 1),
    usualTimes,
    known({ ...outOfSight, holds: "memory" }),
    "cover",
  ],
  [
    "answers in memory, untouched for half an hour",
    after(30 * minute),
    usualTimes,
    known({ holds: "memory" }),
    "lock",
  ],
  [
    "answers in memory for an hour, just touched",
    after(60 * minute),
    usualTimes,
    known({ holds: "memory", touched: after(60 * minute) }),
    "nothing",
  ],
  [
    "answers in memory, the clock put right",
    after(0, -60 * minute),
    usualTimes,
    known({ holds: "memory" }),
    "nothing",
  ],
];

test.each(table)("%s", (_, now, times, what, wanted) => {
  expect(verdict(now, times, what)).toBe(wanted);
});

describe("whatever happens", () => {
  const span = fc.integer({ min: 0, max: 45 * minute });
  const moments = fc.record({ wall: fc.integer({ min: -minute, max: 45 * minute }), elapsed: span });
  const place = ({ wall, elapsed }: Moment): Moment => ({
    wall: start.wall + wall,
    elapsed: start.elapsed + elapsed,
  });
  const chosen = fc.record({
    hidden: fc.constantFrom(0, 30, 120, 300),
    idle: fc.constantFrom(60, 180, 300, 600),
  });
  const anything = fc.record({
    holds: fc.constantFrom<Holding>("nothing", "words", "memory", "sealed"),
    since: moments.map(place),
    touched: moments.map(place),
    hidden: fc.option(moments.map(place)),
    isAway: fc.boolean(),
    expected: fc.option(moments.map(place)),
    ahead: fc.integer({ min: -minute, max: 45 * minute }).map((more) => aheadAt(start) + more),
  });
  const isLocked = (now: Moment, times: LockTimes, what: Known) => verdict(now, times, what) === "lock";
  const guarded = fc.constantFrom<Holding>("words", "sealed");

  test("an open safe is never locked later than her times, by either clock", () => {
    fc.assert(
      fc.property(anything, guarded, chosen, moments, fc.boolean(), (any, holds, times, moment, byWall) => {
        const what = { ...any, holds, expected: null };
        const now = place(moment);
        const passed = (from: Moment) => (byWall ? now.wall - from.wall : now.elapsed - from.elapsed);
        const isOver =
          passed(what.touched) >= times.idle * second ||
          passed(what.since) >= 30 * minute ||
          (what.hidden !== null && passed(what.hidden) >= times.hidden * second);
        if (isOver) expect(isLocked(now, times, what)).toBe(true);
      }),
    );
  });

  test("a dialog holds off her own times, and never longer than 3 min by either clock", () => {
    fc.assert(
      fc.property(anything, guarded, chosen, moments, (any, holds, times, moment) => {
        const now = place(moment);
        const what = { ...any, holds };
        const { expected } = what;
        const isRunning =
          expected !== null &&
          now.wall - expected.wall < 3 * minute &&
          now.elapsed - expected.elapsed < 3 * minute;
        if (!isRunning)
          expect(verdict(now, times, what)).toBe(verdict(now, times, { ...what, expected: null }));
        else expect(isLocked(now, times, what)).toBe(isLocked(now, { hidden: 1e9, idle: 1e9 }, what));
      }),
    );
  });

  test("a wall clock set back by more than 2 s locks, whatever it did before", () => {
    fc.assert(
      fc.property(
        anything,
        guarded,
        moments,
        fc.integer({ min: 2_001, max: 1e9 }),
        (any, holds, moment, back) => {
          const now = place(moment);
          expect(isLocked(now, usualTimes, { ...any, holds, ahead: aheadAt(now) + back })).toBe(true);
        },
      ),
    );
  });

  test("more time by either clock never unlocks, and being away is always covered", () => {
    fc.assert(
      fc.property(anything, chosen, moments, span, span, (what, times, moment, wall, elapsed) => {
        const now = place(moment);
        const later = { wall: now.wall + Math.max(wall, elapsed), elapsed: now.elapsed + elapsed };
        const isSetBack = what.ahead - aheadAt(now) > 2_000;
        if (isLocked(now, times, what) && !isSetBack) expect(isLocked(later, times, what)).toBe(true);
        if (what.isAway) expect(verdict(now, times, what)).not.toBe("nothing");
        if (what.holds === "nothing") expect(isLocked(now, times, what)).toBe(false);
      }),
    );
  });
});
