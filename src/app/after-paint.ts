// Work that may wait until what she touched is painted.

// A page that is out of sight paints nothing (ms).
const latest = 60;

export interface AfterPaint {
  /** Does it after the next paint, or a moment later where nothing is painted. */
  add(act: () => void): void;
  /** Does at once what still waits. */
  run(): void;
}

export function createAfterPaint(): AfterPaint {
  let waiting: readonly (() => void)[] = [];
  function run(): void {
    const acts = waiting;
    waiting = [];
    for (const act of acts) act();
  }
  return {
    run,
    add(act) {
      waiting = [...waiting, act];
      setTimeout(run, latest);
      requestAnimationFrame(() => setTimeout(run));
    },
  };
}
