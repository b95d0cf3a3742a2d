/** Time as it is passed to whatever needs it. `now` is UTC ms and may jump; `elapsed` is monotonic ms since the page began. */
export interface Clock {
  now(): number;
  elapsed(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
};
