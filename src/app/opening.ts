// Which opening of the space this is, and how long after the one before; told to nobody, and never counted further than is needed.
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Clock } from "../lib/clock.ts";
import { dayOf } from "./plan.ts";
import type { SpaceSettings } from "./settings.ts";

/** The openings at which she is offered to say her words from memory. */
const practised: readonly number[] = [2, 5, 20];
/** Counted no further. */
export const mostOpenings = 21;
/** After more days than these she is welcomed back. */
const pause = 21;

export interface Opening {
  /** Whether she comes back after a pause and has not chosen yet how to go on. */
  readonly isReturn: ReadonlySignal<boolean>;
  endReturn(): void;
  /** Whether her words may be offered for practice now: at some openings, until she took or declined it. */
  readonly offersPractice: ReadonlySignal<boolean>;
  endPractice(): void;
}

/** Takes note of this opening, beside her settings; if that cannot be kept, the opening is none the worse. */
export function beginOpening(settings: SpaceSettings, clock: Clock): Opening {
  const before = settings.current.value.opened;
  const day = dayOf(clock.now());
  const count = Math.min((before?.count ?? 0) + 1, mostOpenings);
  settings.note({ opened: { count, day } });
  // A clock that was set back gives no pause at all.
  const wasAway = before !== undefined && day - before.day > pause;
  const isReturn = signal(wasAway);
  const offersPractice = signal(!wasAway && practised.includes(count));
  return {
    isReturn,
    endReturn() {
      isReturn.value = false;
    },
    offersPractice,
    endPractice() {
      offersPractice.value = false;
    },
  };
}
