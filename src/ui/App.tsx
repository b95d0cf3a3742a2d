// Opening, then the screen of the route; the plain page once she has left; a cover while a screen is slow to come, and a way on when it cannot be had.
import { effect, signal, useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect } from "preact/hooks";
import { errorCode } from "../app/failure.ts";
import type { Route } from "../app/routes.ts";
import { Opening } from "./components/Opening.tsx";
import { PlainPage } from "./components/PlainPage.tsx";
import { TopBar } from "./components/TopBar.tsx";
import { useApp } from "./hooks/useApp.ts";
import { speakDigits, useText } from "./hooks/useText.ts";
import { loadedScreen, loadScreen, type ScreenComponent } from "./screens.ts";

interface Shown {
  readonly route: Route;
  readonly Component: ScreenComponent;
}

const slow = 300;

type Waiting = "no" | "slow" | "failed";

/** Follows the route: shows its screen as soon as it is here, and says when that takes longer than 300 ms or fails. */
function useShown() {
  const { navigation } = useApp();
  const first = navigation.route.peek();
  const Known = loadedScreen(first.screen);
  const shown = useSignal<Shown | null>(Known ? { route: first, Component: Known } : null);
  const waiting = useSignal<Waiting>("no");
  useEffect(
    () =>
      effect(() => {
        const route = navigation.route.value;
        const show = (Component: ScreenComponent) => {
          shown.value = { route, Component };
          waiting.value = "no";
        };
        const known = loadedScreen(route.screen);
        if (known !== undefined) return show(known);
        let isWanted = true;
        const timer = setTimeout(() => {
          waiting.value = "slow";
        }, slow);
        const end = (act: () => void) => {
          clearTimeout(timer);
          if (isWanted) act();
        };
        loadScreen(route.screen).then(
          (late) => end(() => show(late)),
          (error: unknown) => {
            errorCode(error);
            end(() => {
              waiting.value = "failed";
            });
          },
        );
        return () =>
          end(() => {
            isWanted = false;
          });
      }),
    [navigation, shown, waiting],
  );
  return { shown, waiting };
}

/** In the place of a screen that cannot be had: nothing is lost, and two ways on. */
function NotHere() {
  const { navigation } = useApp();
  const t = useText();
  return (
    <Opening bar={<TopBar />}>
      <h1 class="big" tabIndex={-1}>
        {t("start:notHere.title")}
      </h1>
      <p class="lead" role="alert">
        {t("start:notHere")}
      </p>
      <button type="button" class="btn" onClick={() => navigation.swap({ ...navigation.route.value })}>
        {t("start:notHere.again")}
      </button>
      {navigation.canGoBack.value && (
        <button type="button" class="btn out" onClick={navigation.back}>
          {t("start:back")}
        </button>
      )}
    </Opening>
  );
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
  const { shown, waiting } = useShown();
  const phase = session.phase.value;
  const ownDigits = session.space.value?.settings.current.value.ownDigits === true;
  useLayoutEffect(() => speakDigits(ownDigits), [ownDigits]);
  if (phase === "left") return <PlainPage />;
  if (waiting.value === "failed") return <NotHere />;
  if (phase === "opening" || shown.value === null) return <Opening />;
  return (
    <>
      <Focused shown={shown.value} />
      {waiting.value === "slow" && <div class="cover" />}
    </>
  );
}
