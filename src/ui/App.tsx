// Opening, then the screen of the route; the plain page once she has left; a cover while a screen is slow to come.
import { effect, signal, useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect } from "preact/hooks";
import type { Route } from "../app/routes.ts";
import { Opening } from "./components/Opening.tsx";
import { PlainPage } from "./components/PlainPage.tsx";
import { useApp } from "./hooks/useApp.ts";
import { loadedScreen, loadScreen, type ScreenComponent } from "./screens.ts";

interface Shown {
  readonly route: Route;
  readonly Component: ScreenComponent;
}

const slow = 300;

/** Follows the route: shows its screen as soon as it is here, and covers the old one when that takes longer than 300 ms. */
function useShown() {
  const { navigation } = useApp();
  const shown = useSignal<Shown | null>(null);
  const isCovered = useSignal(false);
  useEffect(
    () =>
      effect(() => {
        const route = navigation.route.value;
        const Component = loadedScreen(route.screen);
        if (Component !== undefined) {
          shown.value = { route, Component };
          isCovered.value = false;
          return undefined;
        }
        const timer = setTimeout(() => {
          isCovered.value = true;
        }, slow);
        let isWanted = true;
        void loadScreen(route.screen).then((late) => {
          clearTimeout(timer);
          if (!isWanted) return;
          shown.value = { route, Component: late };
          isCovered.value = false;
        });
        return () => {
          isWanted = false;
          clearTimeout(timer);
        };
      }),
    [navigation, shown, isCovered],
  );
  return { shown, isCovered };
}

const hasBegun = signal(false);

/** Puts the focus on the heading of a new screen, so that it is read and the keyboard starts there. */
function Focused({ shown }: { shown: Shown }) {
  const { route, Component } = shown;
  useLayoutEffect(() => {
    scrollTo(0, 0);
    if (hasBegun.peek()) document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    hasBegun.value = true;
  }, [route]);
  return <Component route={route} key={JSON.stringify(route)} />;
}

export function App() {
  const { session } = useApp();
  const { shown, isCovered } = useShown();
  const phase = session.phase.value;
  if (phase === "left") return <PlainPage />;
  if (phase === "opening" || shown.value === null) return <Opening />;
  return (
    <>
      <Focused shown={shown.value} />
      {isCovered.value && <div class="cover" />}
    </>
  );
}
