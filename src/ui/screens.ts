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
  consent: {
    words: ["ui"],
    load: () => import("./screens/ConsentScreen.tsx").then((it) => it.ConsentScreen),
  },
  words: {
    words: ["ui", "errors"],
    load: () => import("./screens/WordsScreen.tsx").then((it) => it.WordsScreen),
  },
  kept: { words: ["ui"], load: () => import("./screens/KeptScreen.tsx").then((it) => it.KeptScreen) },
  forgotten: {
    words: ["ui"],
    load: () => import("./screens/ForgottenScreen.tsx").then((it) => it.ForgottenScreen),
  },
  damage: {
    words: ["ui", "errors"],
    load: () => import("./screens/DamageScreen.tsx").then((it) => it.DamageScreen),
  },
  help: {
    words: ["ui", "safety"],
    load: () => import("./screens/HelpScreen.tsx").then((it) => it.HelpScreen),
  },
  calm: {
    words: ["ui", "safety"],
    load: () => import("./screens/CalmScreen.tsx").then((it) => it.CalmScreen),
  },
  "dark-moments": {
    words: ["ui", "safety"],
    load: () => import("./screens/DarkMomentsScreen.tsx").then((it) => it.DarkMomentsScreen),
  },
  door: {
    words: ["ui", "instrument"],
    load: () => import("./screens/DoorScreen.tsx").then((it) => it.DoorScreen),
  },
  happening: {
    words: ["ui", "safety"],
    load: () => import("./screens/HappeningScreen.tsx").then((it) => it.HappeningScreen),
  },
  "begin-check": {
    words: ["ui", "check", "instrument"],
    load: () => import("./screens/BeginCheckScreen.tsx").then((it) => it.BeginCheckScreen),
  },
  check: {
    words: ["ui", "check", "instrument", "errors"],
    load: () => import("./screens/CheckScreen.tsx").then((it) => it.CheckScreen),
  },
  breath: {
    words: ["ui", "check", "safety"],
    load: () => import("./screens/BreathScreen.tsx").then((it) => it.BreathScreen),
  },
  "red-line": {
    words: ["ui", "safety", "care", "instrument"],
    load: () => import("./screens/RedLineScreen.tsx").then((it) => it.RedLineScreen),
  },
  "still-open": {
    words: ["ui", "safety", "instrument"],
    load: () => import("./screens/StillOpenScreen.tsx").then((it) => it.StillOpenScreen),
  },
  results: {
    words: ["ui", "results", "instrument", "safety"],
    load: () => import("./screens/ResultsScreen.tsx").then((it) => it.ResultsScreen),
  },
  "past-check": {
    words: ["ui", "results", "instrument", "safety"],
    load: () => import("./screens/ResultsScreen.tsx").then((it) => it.PastCheckScreen),
  },
  category: {
    words: ["ui", "results", "instrument", "care", "safety"],
    load: () => import("./screens/CategoryScreen.tsx").then((it) => it.CategoryScreen),
  },
  step: {
    words: ["ui", "care", "instrument"],
    load: () => import("./screens/StepScreen.tsx").then((it) => it.StepScreen),
  },
  today: {
    words: ["ui", "care", "results", "instrument", "errors"],
    load: () => import("./screens/TodayScreen.tsx").then((it) => it.TodayScreen),
  },
  plan: { words: ["ui", "care"], load: () => import("./screens/PlanScreen.tsx").then((it) => it.PlanScreen) },
  log: { words: ["ui", "results"], load: () => import("./screens/LogScreen.tsx").then((it) => it.LogScreen) },
  more: { words: ["ui"], load: () => import("./screens/MoreScreen.tsx").then((it) => it.MoreScreen) },
  safety: {
    words: ["ui", "errors"],
    load: () => import("./screens/SafetyScreen.tsx").then((it) => it.SafetyScreen),
  },
  display: {
    words: ["ui"],
    load: () => import("./screens/DisplayScreen.tsx").then((it) => it.DisplayScreen),
  },
  "change-words": {
    words: ["ui", "errors"],
    load: () => import("./screens/ChangeWordsScreen.tsx").then((it) => it.ChangeWordsScreen),
  },
  erase: {
    words: ["ui", "errors"],
    load: () => import("./screens/EraseScreen.tsx").then((it) => it.EraseScreen),
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
