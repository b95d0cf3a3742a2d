// The service worker, registered once the first screen stands. A newer version waits until she asks for it.
import { type ReadonlySignal, signal } from "@preact/signals";
import { Workbox } from "workbox-window";
import { trustedScript } from "../lib/trusted-script.ts";
import type { App } from "./app.ts";
import type { Session } from "./session.ts";

export interface Update {
  /** Whether a newer version than the one in this tab is here. */
  readonly isHere: ReadonlySignal<boolean>;
  /** Whether she has put it off since the app was opened. */
  readonly isPutOff: ReadonlySignal<boolean>;
  putOff(): void;
  /** Asks the address of the app once; "failed" where it cannot be reached or what it has is not whole. */
  look(): Promise<"newest" | "here" | "failed">;
  /** Saves what waits, lets the newer version take over, locks and starts anew; "failed" where it stays as it was. */
  change(): Promise<"done" | "failed">;
}

/** How long the newer version may take to take over (ms). */
const patience = 10_000;

/** Resolves to whether the worker came to one of the states, within the limit if there is one. */
function comesTo(
  worker: ServiceWorker,
  states: readonly ServiceWorkerState[],
  limit?: number,
): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => states.includes(worker.state) && resolve(true);
    worker.addEventListener("statechange", look);
    look();
    if (limit !== undefined) setTimeout(() => resolve(false), limit);
  });
}

/** Makes the app work without a network from the next opening on; where service workers are refused, nothing changes. */
export async function keepOffline({ session, update }: Pick<App, "session" | "update">): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const workbox = new Workbox(trustedScript("/sw.js"), { scope: "/" });
  const registration = await workbox.register();
  if (registration === undefined) return;
  update.value = follow(registration, session);
  navigator.serviceWorker.controller?.postMessage({ type: "TIDY" });
}

function follow(registration: ServiceWorkerRegistration, session: Session): Update {
  const isHere = signal(false);
  const isPutOff = signal(false);
  // What this tab came with. When another has taken over, in another tab or because none was in its way, this one goes on until she asks.
  const own = navigator.serviceWorker.controller ?? registration.active ?? registration.installing;
  function see(): void {
    const { active, waiting } = registration;
    isHere.value = active !== null && (waiting !== null || active !== own);
  }
  function watch(): void {
    for (const worker of [registration.installing, registration.waiting])
      worker?.addEventListener("statechange", see);
    see();
  }
  registration.addEventListener("updatefound", watch);
  watch();

  return {
    isHere,
    isPutOff,
    putOff() {
      isPutOff.value = true;
    },
    async look() {
      try {
        await registration.update();
      } catch {
        return "failed";
      }
      const coming = registration.installing;
      if (coming !== null) await comesTo(coming, ["installed", "activated", "redundant"]);
      see();
      if (isHere.value) isPutOff.value = false;
      else if (coming !== null) return "failed";
      return isHere.value ? "here" : "newest";
    },
    async change() {
      const records = session.space.value?.records;
      await records?.settled();
      if (records !== undefined && records.unsaved().length > 0) return "failed";
      const coming = registration.waiting;
      coming?.postMessage({ type: "SKIP_WAITING" });
      if (coming !== null && !(await comesTo(coming, ["activated"], patience))) return "failed";
      // The only place that starts this page anew for a newer version, so that it cannot go round.
      await session.lock();
      return "done";
    },
  };
}
