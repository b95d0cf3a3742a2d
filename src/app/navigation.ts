// Where she is: a stack of routes in memory. One sentinel entry in the history lets the phone's Back button work.
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { type Route, type Screen, tabs } from "./routes.ts";

export interface Navigation {
  readonly route: ReadonlySignal<Route>;
  readonly canGoBack: ReadonlySignal<boolean>;
  /** Opens `route` over the page in view, if it is not that page. */
  go(route: Route | Screen): void;
  /** Puts `route` in the place of the page in view. */
  swap(route: Route | Screen): void;
  /** Forgets the way here: `route` is the only page, and a tab has Today under it. */
  restart(route: Route | Screen): void;
  back(): void;
  /** While the page in view is on top, the phone's Back does this; the result ends it. */
  ownBack(act: () => void): () => void;
  /** Takes the sentinel out of the way, so that what replaces the page has no page of the app behind it. */
  release(): Promise<void>;
}

// Only screens that need no id are ever given by name.
const asRoute = (to: Route | Screen): Route => (typeof to === "string" ? ({ screen: to } as Route) : to);

const isSame = (one: Route, other: Route) => JSON.stringify(one) === JSON.stringify(other);

export function createNavigation(first: Screen): Navigation {
  const stack = signal<readonly Route[]>([asRoute(first)]);
  const top = () => stack.value[stack.value.length - 1] ?? asRoute(first);
  let own: { readonly route: Route; readonly act: () => void } | null = null;
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
    if (own?.route === top()) own.act();
    else back();
    arm();
  });
  return {
    route: computed(top),
    canGoBack: computed(() => stack.value.length > 1),
    go(route) {
      if (isSame(asRoute(route), top())) return;
      stack.value = [...stack.value, asRoute(route)];
      arm();
    },
    swap(route) {
      stack.value = [...stack.value.slice(0, -1), asRoute(route)];
    },
    restart(route) {
      const only = asRoute(route);
      const isTab = tabs.some((tab) => tab === only.screen && tab !== "today");
      stack.value = isTab ? [asRoute("today"), only] : [only];
      arm();
    },
    back,
    ownBack(act) {
      const mine = { route: top(), act };
      own = mine;
      return () => {
        if (own === mine) own = null;
      };
    },
    release() {
      if (!isArmed) return Promise.resolve();
      return new Promise((resolve) => {
        released = resolve;
        history.back();
      });
    },
  };
}
