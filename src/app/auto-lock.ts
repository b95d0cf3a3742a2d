// Watches the page: covers it when it is out of sight, locks it when it was left alone, and gives way to another tab.
import type { Clock } from "../lib/clock.ts";
import { aheadAt, type Holding, type Known, type Moment, usualTimes, verdict } from "./lock-rules.ts";
import type { Navigation } from "./navigation.ts";
import type { Session } from "./session.ts";

const checkEvery = 1_000;
const activity = ["pointerdown", "keydown", "wheel", "touchmove"] as const;

/** Dialogs of the phone that take her away from the page for a moment. */
export type LeaveReason = "camera" | "file" | "install" | "keep-storage" | "print" | "share";

export interface Guard {
  /** Call it right before the phone asks her something: until she is back or the result is called, for at most 3 min, the page is covered but not locked. */
  expectLeave(reason: LeaveReason): () => void;
}

/** What the page's own start may ask of the guard too. */
export interface Watch extends Guard {
  /** Another tab asks for the safe, or took it: saves what waits and locks; what could not be kept stays in memory for the next unlock. */
  giveWay(): Promise<void>;
}

/** How long a save that runs may take when another tab asks (ms). */
const savePatience = 500;

interface Watched {
  readonly session: Pick<Session, "phase" | "space" | "unsaved" | "lock" | "reopen">;
  readonly navigation: Pick<Navigation, "restart" | "route">;
  readonly clock: Clock;
}

function holding({ session, navigation }: Watched, hasTyped: boolean): Holding {
  const { phase, space, unsaved } = session;
  if (phase.value === "left") return "nothing";
  if (space.value !== null) return space.value.mode;
  // A paper key opens before new words are chosen: its page counts as words even where nothing is typed.
  if (hasTyped || navigation.route.value.screen === "paper-open") return "words";
  return unsaved.value.length > 0 ? "memory" : "nothing";
}

/** Starts watching. */
export function watchPage(watched: Watched): Watch {
  const { session, navigation, clock } = watched;
  const now = (): Moment => ({ wall: clock.now(), elapsed: clock.elapsed() });
  const start = now();
  let known: Known = {
    holds: "nothing",
    since: start,
    touched: start,
    hidden: null,
    isAway: false,
    expected: null,
    ahead: aheadAt(start),
  };
  let leave: { readonly reason: LeaveReason } | null = null;
  // What was typed before this was fetched counts too.
  let typedInto: EventTarget | null =
    [...document.querySelectorAll("input")].find(({ value }) => value !== "") ?? null;
  let isLocking = false;

  function learn(news: Partial<Known>): void {
    known = { ...known, ...news };
  }
  function endLeave(): void {
    leave = null;
    learn({ expected: null });
  }
  function cover(isCovered: boolean): void {
    document.documentElement.toggleAttribute("data-covered", isCovered || isLocking);
  }
  function lock(): void {
    isLocking = true;
    cover(true);
    void session.lock();
  }
  function check(): void {
    const moment = now();
    const holds = holding(watched, typedInto instanceof Node && typedInto.isConnected);
    if (holds !== known.holds) learn({ holds, since: moment, touched: moment, ahead: aheadAt(moment) });
    else learn({ ahead: Math.max(known.ahead, aheadAt(moment)) });
    const times = session.space.value?.settings.times.value ?? usualTimes;
    const what = verdict(moment, times, known);
    if (what === "cover") cover(true);
    if (what === "lock" && !isLocking) lock();
  }
  function away(isHidden: boolean): void {
    learn({ isAway: true, hidden: known.hidden ?? (isHidden ? now() : null) });
    check();
  }
  function back(): void {
    if (document.visibilityState === "hidden") return;
    // How long she was away counts before her being back does.
    check();
    endLeave();
    learn({ isAway: false, hidden: null, touched: now() });
    cover(false);
  }
  function touch(): void {
    check();
    endLeave();
    learn({ touched: now() });
  }
  async function giveWay(): Promise<void> {
    const space = session.space.value;
    // What is in memory only is in nobody's way.
    if (isLocking || session.phase.value === "left" || space?.mode === "memory") return;
    isLocking = true;
    cover(true);
    if (space !== null) {
      const patience = new Promise((resolve) => setTimeout(resolve, savePatience));
      await Promise.race([space.records.settled(), patience]);
    }
    const waiting = [...session.unsaved.value, ...(space?.records.unsaved() ?? [])];
    if (waiting.length === 0) return session.lock();
    session.reopen();
    navigation.restart("unlock");
    isLocking = false;
    cover(known.isAway);
  }
  document.addEventListener("visibilitychange", () =>
    document.visibilityState === "hidden" ? away(true) : back(),
  );
  document.addEventListener("freeze", () => away(true));
  addEventListener("pagehide", () => away(true));
  // A page out of the browser's memory was left, and is not taken up again.
  addEventListener("pageshow", ({ persisted }) => (persisted ? lock() : back()));
  // Without the focus the page is covered, but it counts as hidden only when it is.
  addEventListener("blur", () => away(false));
  addEventListener("focus", back);
  for (const kind of activity) addEventListener(kind, touch, { passive: true });
  addEventListener("input", ({ target }) => {
    typedInto = target;
  });
  setInterval(check, checkEvery);
  return {
    giveWay,
    expectLeave(reason) {
      // Asked again for the same, the time goes on.
      if (leave?.reason !== reason) {
        leave = { reason };
        learn({ expected: now() });
      }
      const mine = leave;
      return () => {
        if (leave === mine) endLeave();
      };
    },
  };
}
