import { useEffect, useRef, useState } from "preact/hooks";
import type { Work } from "../../app/backup-files.ts";
import type { Failed } from "../../app/failure.ts";

/** Runs work of seconds one after the other; it ends with the screen, and when she stops it. */
export function useWork(): {
  readonly isRunning: boolean;
  stop(): void;
  run<T>(work: Work<T>): Promise<T | "stopped" | Failed>;
} {
  const [isRunning, setRunning] = useState(false);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  return {
    isRunning,
    stop: () => stop.current(),
    async run(work) {
      stop.current = work.stop;
      setRunning(true);
      const outcome = await work.done;
      setRunning(false);
      return outcome;
    },
  };
}
