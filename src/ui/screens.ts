// Which file draws which screen, and the words it needs. All but Welcome and Unlock come when they are first shown.
import type { ComponentType } from "preact";
import type { Route, Screen } from "../app/routes.ts";
import { loadWords } from "../i18n/i18n.ts";
import type { Namespace } from "../i18n/keys.ts";
import { UnlockScreen } from "./screens/UnlockScreen.tsx";
import { WelcomeScreen } from "./screens/WelcomeScreen.tsx";

type RouteTo<S extends Screen> = Extract<Route, { screen: S }>;
type ComponentFor<S extends Screen> = ComponentType<{ route: RouteTo<S> }>;
export type ScreenComponent = ComponentType<{ route: Route }>;
interface Late<S extends Screen> {
  readonly words: readonly Namespace[];
  load(): Promise<ComponentFor<S>>;
}

const first = { welcome: WelcomeScreen, unlock: UnlockScreen };
type First = keyof typeof first;

const late: { [S in Exclude<Screen, First>]: Late<S> } = {
  consent: { words: ["ui"], load: async () => (await import("./screens/ConsentScreen.tsx")).ConsentScreen },
  words: {
    words: ["ui", "errors"],
    load: async () => (await import("./screens/WordsScreen.tsx")).WordsScreen,
  },
  kept: { words: ["ui"], load: async () => (await import("./screens/KeptScreen.tsx")).KeptScreen },
  forgotten: {
    words: ["ui"],
    load: async () => (await import("./screens/ForgottenScreen.tsx")).ForgottenScreen,
  },
  damage: {
    words: ["ui", "errors"],
    load: async () => (await import("./screens/DamageScreen.tsx")).DamageScreen,
  },
  help: { words: ["ui", "safety"], load: async () => (await import("./screens/HelpScreen.tsx")).HelpScreen },
  calm: { words: ["ui", "safety"], load: async () => (await import("./screens/CalmScreen.tsx")).CalmScreen },
  "dark-moments": {
    words: ["ui", "safety"],
    load: async () => (await import("./screens/DarkMomentsScreen.tsx")).DarkMomentsScreen,
  },
  door: {
    words: ["ui", "instrument"],
    load: async () => (await import("./screens/DoorScreen.tsx")).DoorScreen,
  },
  happening: {
    words: ["ui", "safety"],
    load: async () => (await import("./screens/HappeningScreen.tsx")).HappeningScreen,
  },
  "begin-check": {
    words: ["ui", "check", "instrument"],
    load: async () => (await import("./screens/BeginCheckScreen.tsx")).BeginCheckScreen,
  },
  check: {
    words: ["ui", "check", "instrument", "errors"],
    load: async () => (await import("./screens/CheckScreen.tsx")).CheckScreen,
  },
  breath: {
    words: ["ui", "check", "safety"],
    load: async () => (await import("./screens/BreathScreen.tsx")).BreathScreen,
  },
  "red-line": {
    words: ["ui", "safety", "care", "instrument"],
    load: async () => (await import("./screens/RedLineScreen.tsx")).RedLineScreen,
  },
  "still-open": {
    words: ["ui", "safety", "instrument"],
    load: async () => (await import("./screens/StillOpenScreen.tsx")).StillOpenScreen,
  },
  results: {
    words: ["ui", "results", "instrument", "safety"],
    load: async () => (await import("./screens/ResultsScreen.tsx")).ResultsScreen,
  },
  "past-check": {
    words: ["ui", "results", "instrument", "safety"],
    load: async () => (await import("./screens/ResultsScreen.tsx")).PastCheckScreen,
  },
  category: {
    words: ["ui", "results", "instrument", "care", "safety"],
    load: async () => (await import("./screens/CategoryScreen.tsx")).CategoryScreen,
  },
  step: {
    words: ["ui", "care", "instrument"],
    load: async () => (await import("./screens/StepScreen.tsx")).StepScreen,
  },
  today: {
    words: ["ui", "care", "results", "instrument", "errors"],
    load: async () => (await import("./screens/TodayScreen.tsx")).TodayScreen,
  },
  plan: { words: ["ui", "care"], load: async () => (await import("./screens/PlanScreen.tsx")).PlanScreen },
  log: { words: ["ui", "results"], load: async () => (await import("./screens/LogScreen.tsx")).LogScreen },
  more: { words: ["ui"], load: async () => (await import("./screens/MoreScreen.tsx")).MoreScreen },
  safety: {
    words: ["ui", "errors"],
    load: async () => (await import("./screens/SafetyScreen.tsx")).SafetyScreen,
  },
  display: { words: ["ui"], load: async () => (await import("./screens/DisplayScreen.tsx")).DisplayScreen },
  "change-words": {
    words: ["ui", "errors"],
    load: async () => (await import("./screens/ChangeWordsScreen.tsx")).ChangeWordsScreen,
  },
  erase: {
    words: ["ui", "errors"],
    load: async () => (await import("./screens/EraseScreen.tsx")).EraseScreen,
  },
};

// Each component is only ever drawn with the route of its own name.
const loaded = new Map<Screen, ScreenComponent>(Object.entries(first) as [First, ScreenComponent][]);

/** The component of a screen, or undefined until `loadScreen` has brought it. */
export const loadedScreen = (screen: Screen): ScreenComponent | undefined => loaded.get(screen);

/** Brings a screen's code, style and words; throws when one of them cannot be had. */
export async function loadScreen(screen: Screen): Promise<ScreenComponent> {
  const known = loaded.get(screen);
  if (known !== undefined) return known;
  const { words, load } = late[screen as keyof typeof late];
  const [component] = await Promise.all([load(), loadWords(...words)]);
  loaded.set(screen, component as ScreenComponent);
  return component as ScreenComponent;
}
