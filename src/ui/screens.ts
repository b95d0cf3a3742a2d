// What draws a screen: Welcome and Unlock at once, all others when they are first shown.
import type { ComponentType } from "preact";
import type { Route, Screen } from "../app/routes.ts";
import { loadWords } from "../i18n/i18n.ts";
import { UnlockScreen } from "./screens/UnlockScreen.tsx";
import { WelcomeScreen } from "./screens/WelcomeScreen.tsx";

export type ScreenComponent = ComponentType<{ route: Route }>;

const first = { welcome: WelcomeScreen, unlock: UnlockScreen };
export type FirstScreen = keyof typeof first;

// Each component is only ever drawn with the route of its own name.
const loaded = new Map<Screen, ScreenComponent>(Object.entries(first) as [FirstScreen, ScreenComponent][]);

/** The component of a screen, or undefined until `loadScreen` has brought it. */
export const loadedScreen = (screen: Screen): ScreenComponent | undefined => loaded.get(screen);

/** Brings a screen's code, style and words; throws when one of them cannot be had. */
export async function loadScreen(screen: Screen): Promise<ScreenComponent> {
  const known = loaded.get(screen);
  if (known !== undefined) return known;
  const { lateScreens } = await import("./late-screens.ts");
  const { words = [], load } = lateScreens[screen as keyof typeof lateScreens];
  const [component] = await Promise.all([load(), loadWords("ui", ...words)]);
  loaded.set(screen, component as ScreenComponent);
  return component as ScreenComponent;
}
