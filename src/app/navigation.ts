// Where she is: a stack of routes in memory. One sentinel entry in the history lets the phone's Back button work.
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Route, Screen } from "./routes.ts";

export interface Navigation {
  readonly route: ReadonlySignal<Route>;
  readonly canGoBack: ReadonlySignal<boolean>;
  go(route: Route | Screen): void;
  /** Puts `route` in the place of the page in view. */
  swap(route: Route | Screen): void;
  /** Forgets the way here: `route` is the only page. */
  restart(route: Route | Screen): void;
  back(): void;
  /** Takes the sentinel out of the way, so that what replaces the page has no page of the app behind it. */
  release(): Promise<void>;
}

// Only screens that need no id are ever given by name.
const asRoute = (to: Route | Screen): Route => (typeof to === "string" ? ({ screen: to } as Route) : to);

export function createNavigation(first: Screen): Navigation {
  const stack = signal<readonly Route[]>([asRoute(first)]);
  const top = () => stack.value[stack.value.length - 1] ?? asRoute(first);
  let isArmed = false;

  function arm(): void {
    if (isArmed || stack.value.length < 2) return;
    history.pushState(null, "", "/");
    isArmed = true;
  }
  function back(): void {
    if (stack.value.length > 1) stack.value = stack.value.slice(0, -1);
  }
  let released: (() => void) | null = null;
  addEventListener("popstate", () => {
    isArmed = false;
    if (released !== null) return released();
    back();
    arm();
  });
  return {
    route: computed(top),
    canGoBack: computed(() => stack.value.length > 1),
    go(route) {
      stack.value = [...stack.value, asRoute(route)];
      arm();
    },
    swap(route) {
      stack.value = [...stack.value.slice(0, -1), asRoute(route)];
    },
    restart(route) {
      stack.value = [asRoute(route)];
    },
    back,
    release() {
      if (!isArmed) return Promise.resolve();
      return new Promise((resolve) => {
        released = resolve;
        history.back();
      });
    },
  };
}
