// With which part of the app a screen comes when it is first shown, and the words it needs. A chunk of its own: the names of all parts would weigh on the first.
import type { ComponentType } from "preact";
import type { Route, Screen } from "../app/routes.ts";
import type { Namespace } from "../i18n/keys.ts";
import type { FirstScreen } from "./screens.ts";

type RouteTo<S extends Screen> = Extract<Route, { screen: S }>;
interface Late<S extends Screen> {
  /** Beside "ui". */
  readonly words?: readonly Namespace[];
  /** What is looked at one after the other comes in one part. */
  load(): Promise<{ readonly screens: { readonly [T in S]: ComponentType<{ route: RouteTo<T> }> } }>;
}

const arrival = () => import("./areas/arrival-screens.ts");
const check = () => import("./areas/check-screens.ts");
const result = () => import("./areas/result-screens.ts");
const day = () => import("./areas/day-screens.ts");
const help = () => import("./areas/help-screens.ts");
const own = () => import("./areas/own-screens.ts");
const reminder = () => import("./areas/reminder-screens.ts");
const more = () => import("./areas/more-screens.ts");
const box = () => import("./areas/box-screens.ts");
const workshop = () => import("./areas/workshop-screens.ts");

export const lateScreens: { readonly [S in Exclude<Screen, FirstScreen>]: Late<S> } = {
  consent: { load: arrival },
  gate: { load: arrival },
  install: { load: arrival },
  words: { words: ["errors", "backup"], load: arrival },
  kept: { load: arrival },
  door: { words: ["instrument"], load: check },
  "begin-check": { words: ["check", "instrument"], load: check },
  check: { words: ["check", "instrument", "errors"], load: check },
  "dark-door": { words: ["instrument"], load: check },
  breath: { words: ["check", "instrument", "safety"], load: check },
  quieter: { words: ["check"], load: check },
  "red-line": { words: ["safety", "care", "instrument"], load: check },
  "still-open": { words: ["safety", "instrument"], load: check },
  results: { words: ["results", "instrument", "safety", "print"], load: result },
  "past-check": { words: ["results", "instrument", "safety", "print"], load: result },
  change: { words: ["results", "instrument"], load: result },
  "side-by-side": { words: ["results", "instrument"], load: result },
  category: { words: ["results", "instrument", "care", "safety"], load: result },
  closer: { words: ["results", "instrument", "care", "safety"], load: result },
  sides: { words: ["results", "instrument"], load: result },
  others: { words: ["print", "results", "instrument"], load: result },
  paper: { words: ["print", "results", "instrument", "care", "safety"], load: result },
  step: { words: ["care", "instrument", "log"], load: result },
  "own-step": { words: ["instrument"], load: result },
  life: { load: result },
  today: { words: ["care", "log", "results", "instrument", "errors"], load: day },
  plan: { words: ["care", "log"], load: day },
  log: { words: ["log", "results", "care", "instrument"], load: day },
  month: { words: ["log", "care", "instrument"], load: day },
  entry: { words: ["log", "care", "instrument"], load: day },
  look: { words: ["log", "instrument"], load: day },
  "tidy-up": { words: ["care"], load: day },
  help: { words: ["safety"], load: help },
  calm: { words: ["safety"], load: help },
  happening: { words: ["safety"], load: check },
  "dark-moments": { words: ["safety"], load: help },
  pages: { words: ["pages"], load: own },
  page: { words: ["pages"], load: own },
  "page-paper": { words: ["pages", "print"], load: own },
  letter: { words: ["pages"], load: own },
  dates: { words: ["pages"], load: own },
  date: { words: ["pages"], load: own },
  incidents: { words: ["incident"], load: own },
  "incident-draft": { words: ["incident"], load: own },
  incident: { words: ["incident"], load: own },
  "incident-list": { words: ["incident", "print"], load: own },
  people: { load: own },
  person: { words: ["safety"], load: own },
  contact: { load: own },
  tell: { words: ["safety"], load: own },
  organisations: { words: ["safety"], load: own },
  "own-data": { words: ["files", "print", "instrument", "care", "pages"], load: own },
  reminder: { words: ["pages", "care"], load: reminder },
  more: { load: more },
  safety: { words: ["errors"], load: more },
  display: { load: more },
  storage: { load: more },
  about: { words: ["about", "results", "instrument"], load: more },
  erase: { words: ["errors", "backup"], load: more },
  "change-words": { words: ["errors"], load: more },
  "paper-key": { words: ["errors"], load: more },
  practise: { words: ["errors"], load: more },
  "deep-clean": { words: ["backup", "errors"], load: more },
  backup: { words: ["backup"], load: box },
  "backup-make": { words: ["backup", "errors"], load: box },
  "backup-prove": { words: ["backup", "errors"], load: box },
  restore: { words: ["backup", "errors"], load: box },
  travel: { words: ["backup"], load: box },
  "older-box": { words: ["errors"], load: box },
  "begin-again": { words: ["errors"], load: box },
  forgotten: { load: box },
  damage: { words: ["errors"], load: box },
  "other-tab": { words: ["ui", "errors"], load: box },
  "paper-open": { words: ["errors"], load: box },
  workshops: { words: ["workshop"], load: workshop },
  "workshop-new": { words: ["workshop", "errors"], load: workshop },
  workshop: { words: ["workshop", "errors"], load: workshop },
  "workshop-ready": { words: ["workshop"], load: workshop },
  "workshop-papers": { words: ["workshop", "print", "instrument", "errors"], load: workshop },
  "workshop-scan": { words: ["workshop", "errors"], load: workshop },
  collect: { words: ["workshop", "errors"], load: workshop },
  group: { words: ["workshop", "results", "instrument", "errors"], load: workshop },
  aftercare: { words: ["workshop"], load: workshop },
  pilot: { words: ["workshop", "instrument"], load: workshop },
  "pilot-rows": { words: ["workshop", "backup", "errors"], load: workshop },
  join: { words: ["workshop", "errors"], load: workshop },
  give: { words: ["workshop", "print", "instrument", "errors"], load: workshop },
};
