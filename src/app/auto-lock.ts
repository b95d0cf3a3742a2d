// Covers the page when it is out of sight and locks a sealed space when it was left alone.
import type { Clock } from "../lib/clock.ts";
import type { Session } from "./session.ts";

const longest = 30 * 60_000;
const clockSlack = 2_000;
const checkEvery = 1_000;
const activity = ["pointerdown", "keydown", "wheel", "touchmove"] as const;

interface Moment {
  readonly wall: number;
  readonly elapsed: number;
}

/** Starts watching the page: a cover at once when it is hidden or loses the focus; a lock after the times of her settings, after half an hour in any case, and when the wall clock was set back. */
export function watchPage(session: Session, clock: Clock): void {
  const now = (): Moment => ({ wall: clock.now(), elapsed: clock.elapsed() });
  let openSince: Moment | null = null;
  let touched = now();
  let hiddenSince: Moment | null = null;
  let last = now();

  // A phone that sleeps may stop one clock and not the other, so the longer time counts.
  const since = (moment: Moment) => {
    const { wall, elapsed } = now();
    return Math.max(wall - moment.wall, elapsed - moment.elapsed);
  };
  let isLocking = false;
  function cover(isCovered: boolean): void {
    document.documentElement.toggleAttribute("data-covered", isCovered || isLocking);
  }
  function lock(): void {
    isLocking = true;
    void session.lock();
  }
  function isOverdue(): boolean {
    const space = session.space.value;
    if (space === null || openSince === null) return false;
    const { lockHidden, lockIdle } = space.settings.current.value;
    if (hiddenSince !== null && since(hiddenSince) >= lockHidden * 1_000) return true;
    return since(touched) >= lockIdle * 1_000 || since(openSince) >= longest;
  }
  function wasSetBack(): boolean {
    const moment = now();
    const drift = moment.wall - last.wall - (moment.elapsed - last.elapsed);
    last = moment;
    return drift < -clockSlack;
  }
  function check(): void {
    const isSealed = session.space.value?.mode === "sealed";
    const setBack = wasSetBack();
    if (!isSealed) openSince = null;
    else if (openSince === null) openSince = touched = now();
    else if (setBack || isOverdue()) lock();
  }
  function hide(): void {
    cover(true);
    hiddenSince ??= now();
    check();
  }
  function show(): void {
    if (document.visibilityState === "hidden") return;
    check();
    hiddenSince = null;
    touched = now();
    cover(false);
  }
  document.addEventListener("visibilitychange", () =>
    document.visibilityState === "hidden" ? hide() : show(),
  );
  addEventListener("pagehide", hide);
  addEventListener("pageshow", show);
  // Without the focus the page is covered, but it counts as hidden only when it is.
  addEventListener("blur", () => cover(true));
  addEventListener("focus", show);
  for (const kind of activity) {
    addEventListener(
      kind,
      () => {
        check();
        touched = now();
      },
      { passive: true },
    );
  }
  setInterval(check, checkEvery);
}
