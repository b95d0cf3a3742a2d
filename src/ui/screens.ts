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

/** Whether a style never came: its rules cannot be read. */
function isMissing({ sheet }: HTMLLinkElement): boolean {
  try {
    return !sheet?.cssRules;
  } catch {
    return true;
  }
}

/** Asks again for styles that could not be had: the loader of late parts asks for each only once. */
async function bringStyles(): Promise<void> {
  const failed = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")].filter(isMissing);
  await Promise.all(
    failed.map(
      (old) =>
        new Promise((resolve, reject) => {
          const link = old.cloneNode() as HTMLLinkElement;
          link.addEventListener("load", resolve);
          link.addEventListener("error", () => reject(new Error("a style is missing")));
          old.replaceWith(link);
        }),
    ),
  );
}

/** Whether the last screen that was asked for could not be had. */
let hasFailed = false;

/** Brings a screen's code, style and words; throws when one of them cannot be had. */
export async function loadScreen(screen: Screen): Promise<ScreenComponent> {
  const known = loaded.get(screen);
  if (known !== undefined) return known;
  const { lateScreens } = await import("./late-screens.ts");
  const late = screen as keyof typeof lateScreens;
  const { words = [], load } = lateScreens[late];
  if (hasFailed) await bringStyles();
  const parts = Promise.all([load(), loadWords("ui", ...words)]);
  hasFailed = await parts.then(
    () => false,
    () => true,
  );
  const [{ screens }] = await parts;
  const component = (screens as Readonly<Record<string, unknown>>)[late] as ScreenComponent;
  loaded.set(screen, component);
  return component;
}
