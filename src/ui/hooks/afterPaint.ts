// A page that is out of sight paints nothing (ms).
const latest = 60;

/** Runs `act` once what was just touched is painted, or a moment later where nothing is painted. */
export function afterPaint(act: () => void): void {
  let isDone = false;
  const run = () => {
    if (!isDone) act();
    isDone = true;
  };
  setTimeout(run, latest);
  requestAnimationFrame(() => setTimeout(run));
}
