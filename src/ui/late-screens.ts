// Which file draws which screen that comes when it is first shown, and the words it needs. A chunk of its own: the names of all parts would weigh on the first.
import type { ComponentType } from "preact";
import type { Route, Screen } from "../app/routes.ts";
import type { Namespace } from "../i18n/keys.ts";
import type { FirstScreen } from "./screens.ts";
import { workshopScreens } from "./workshop-screens.ts";

type RouteTo<S extends Screen> = Extract<Route, { screen: S }>;
interface Late<S extends Screen> {
  /** Beside "ui". */
  readonly words?: readonly Namespace[];
  load(): Promise<ComponentType<{ route: RouteTo<S> }>>;
}

export type LateScreens = { readonly [S in Exclude<Screen, FirstScreen>]: Late<S> };

export const lateScreens: LateScreens = {
  consent: {
    load: () => import("./screens/ConsentScreen.tsx").then((it) => it.ConsentScreen),
  },
  backup: {
    words: ["backup"],
    load: () => import("./screens/BackupScreen.tsx").then((it) => it.BackupScreen),
  },
  "backup-make": {
    words: ["backup", "errors"],
    load: () => import("./screens/BackupMakeScreen.tsx").then((it) => it.BackupMakeScreen),
  },
  "backup-prove": {
    words: ["backup", "errors"],
    load: () => import("./screens/BackupProveScreen.tsx").then((it) => it.BackupProveScreen),
  },
  restore: {
    words: ["backup", "errors"],
    load: () => import("./screens/RestoreScreen.tsx").then((it) => it.RestoreScreen),
  },
  "deep-clean": {
    words: ["backup", "errors"],
    load: () => import("./screens/DeepCleanScreen.tsx").then((it) => it.DeepCleanScreen),
  },
  travel: {
    words: ["backup"],
    load: () => import("./screens/TravelScreen.tsx").then((it) => it.TravelScreen),
  },
  words: {
    words: ["errors", "backup"],
    load: () => import("./screens/WordsScreen.tsx").then((it) => it.WordsScreen),
  },
  gate: { load: () => import("./screens/GateScreen.tsx").then((it) => it.GateScreen) },
  "begin-again": {
    words: ["errors"],
    load: () => import("./screens/BeginAgainScreen.tsx").then((it) => it.BeginAgainScreen),
  },
  "older-box": {
    words: ["errors"],
    load: () => import("./screens/OlderBoxScreen.tsx").then((it) => it.OlderBoxScreen),
  },
  storage: {
    load: () => import("./screens/StorageScreen.tsx").then((it) => it.StorageScreen),
  },
  kept: { load: () => import("./screens/KeptScreen.tsx").then((it) => it.KeptScreen) },
  forgotten: {
    load: () => import("./screens/ForgottenScreen.tsx").then((it) => it.ForgottenScreen),
  },
  damage: {
    words: ["errors"],
    load: () => import("./screens/DamageScreen.tsx").then((it) => it.DamageScreen),
  },
  "other-tab": {
    words: ["ui", "errors"],
    load: () => import("./screens/OtherTabScreen.tsx").then((it) => it.OtherTabScreen),
  },
  help: {
    words: ["safety"],
    load: () => import("./screens/HelpScreen.tsx").then((it) => it.HelpScreen),
  },
  calm: {
    words: ["safety"],
    load: () => import("./screens/CalmScreen.tsx").then((it) => it.CalmScreen),
  },
  "dark-moments": {
    words: ["safety"],
    load: () => import("./screens/DarkMomentsScreen.tsx").then((it) => it.DarkMomentsScreen),
  },
  door: {
    words: ["instrument"],
    load: () => import("./screens/DoorScreen.tsx").then((it) => it.DoorScreen),
  },
  happening: {
    words: ["safety"],
    load: () => import("./screens/HappeningScreen.tsx").then((it) => it.HappeningScreen),
  },
  "begin-check": {
    words: ["check", "instrument"],
    load: () => import("./screens/BeginCheckScreen.tsx").then((it) => it.BeginCheckScreen),
  },
  check: {
    words: ["check", "instrument", "errors"],
    load: () => import("./screens/CheckScreen.tsx").then((it) => it.CheckScreen),
  },
  "dark-door": {
    words: ["instrument"],
    load: () => import("./screens/DarkDoorScreen.tsx").then((it) => it.DarkDoorScreen),
  },
  breath: {
    words: ["check", "instrument", "safety"],
    load: () => import("./screens/BreathScreen.tsx").then((it) => it.BreathScreen),
  },
  quieter: {
    words: ["check"],
    load: () => import("./screens/QuieterScreen.tsx").then((it) => it.QuieterScreen),
  },
  "red-line": {
    words: ["safety", "care", "instrument"],
    load: () => import("./screens/RedLineScreen.tsx").then((it) => it.RedLineScreen),
  },
  "still-open": {
    words: ["safety", "instrument"],
    load: () => import("./screens/StillOpenScreen.tsx").then((it) => it.StillOpenScreen),
  },
  results: {
    words: ["results", "instrument", "safety", "print"],
    load: () => import("./screens/ResultsScreen.tsx").then((it) => it.ResultsScreen),
  },
  "past-check": {
    words: ["results", "instrument", "safety", "print"],
    load: () => import("./screens/ResultsScreen.tsx").then((it) => it.PastCheckScreen),
  },
  people: { load: () => import("./screens/PeopleScreen.tsx").then((it) => it.PeopleScreen) },
  person: {
    words: ["safety"],
    load: () => import("./screens/PersonScreen.tsx").then((it) => it.PersonScreen),
  },
  contact: { load: () => import("./screens/ContactScreen.tsx").then((it) => it.ContactScreen) },
  tell: { words: ["safety"], load: () => import("./screens/TellScreen.tsx").then((it) => it.TellScreen) },
  organisations: {
    words: ["safety"],
    load: () => import("./screens/OrganisationsScreen.tsx").then((it) => it.OrganisationsScreen),
  },
  change: {
    words: ["results", "instrument"],
    load: () => import("./screens/ChangeScreen.tsx").then((it) => it.ChangeScreen),
  },
  "side-by-side": {
    words: ["results", "instrument"],
    load: () => import("./screens/SideBySideScreen.tsx").then((it) => it.SideBySideScreen),
  },
  life: { load: () => import("./screens/LifeScreen.tsx").then((it) => it.LifeScreen) },
  paper: {
    words: ["print", "results", "instrument", "care", "safety"],
    load: () => import("./screens/PaperScreen.tsx").then((it) => it.PaperScreen),
  },
  closer: {
    words: ["results", "instrument", "care", "safety"],
    load: () => import("./screens/CloserScreen.tsx").then((it) => it.CloserScreen),
  },
  sides: {
    words: ["results", "instrument"],
    load: () => import("./screens/SidesScreen.tsx").then((it) => it.SidesScreen),
  },
  others: {
    words: ["print", "results", "instrument"],
    load: () => import("./screens/OthersScreen.tsx").then((it) => it.OthersScreen),
  },
  category: {
    words: ["results", "instrument", "care", "safety"],
    load: () => import("./screens/CategoryScreen.tsx").then((it) => it.CategoryScreen),
  },
  step: {
    words: ["care", "instrument", "log"],
    load: () => import("./screens/StepScreen.tsx").then((it) => it.StepScreen),
  },
  reminder: {
    words: ["pages", "care"],
    load: () => import("./screens/ReminderScreen.tsx").then((it) => it.ReminderScreen),
  },
  "own-step": {
    words: ["instrument"],
    load: () => import("./screens/OwnStepScreen.tsx").then((it) => it.OwnStepScreen),
  },
  today: {
    words: ["care", "log", "results", "instrument", "errors"],
    load: () => import("./screens/TodayScreen.tsx").then((it) => it.TodayScreen),
  },
  plan: {
    words: ["care", "log"],
    load: () => import("./screens/PlanScreen.tsx").then((it) => it.PlanScreen),
  },
  entry: {
    words: ["log", "care", "instrument"],
    load: () => import("./screens/EntryScreen.tsx").then((it) => it.EntryScreen),
  },
  look: {
    words: ["log", "instrument"],
    load: () => import("./screens/LookScreen.tsx").then((it) => it.LookScreen),
  },
  pages: { words: ["pages"], load: () => import("./screens/PagesScreen.tsx").then((it) => it.PagesScreen) },
  page: { words: ["pages"], load: () => import("./screens/PageScreen.tsx").then((it) => it.PageScreen) },
  "page-paper": {
    words: ["pages", "print"],
    load: () => import("./screens/PagePaperScreen.tsx").then((it) => it.PagePaperScreen),
  },
  letter: {
    words: ["pages"],
    load: () => import("./screens/LetterScreen.tsx").then((it) => it.LetterScreen),
  },
  dates: { words: ["pages"], load: () => import("./screens/DatesScreen.tsx").then((it) => it.DatesScreen) },
  date: { words: ["pages"], load: () => import("./screens/DateScreen.tsx").then((it) => it.DateScreen) },
  "own-data": {
    words: ["files", "print", "instrument", "care", "pages"],
    load: () => import("./screens/OwnDataScreen.tsx").then((it) => it.OwnDataScreen),
  },
  incidents: {
    words: ["incident"],
    load: () => import("./screens/IncidentsScreen.tsx").then((it) => it.IncidentsScreen),
  },
  "incident-draft": {
    words: ["incident"],
    load: () => import("./screens/IncidentDraftScreen.tsx").then((it) => it.IncidentDraftScreen),
  },
  incident: {
    words: ["incident"],
    load: () => import("./screens/IncidentScreen.tsx").then((it) => it.IncidentScreen),
  },
  "incident-list": {
    words: ["incident", "print"],
    load: () => import("./screens/IncidentListScreen.tsx").then((it) => it.IncidentListScreen),
  },
  month: {
    words: ["log", "care", "instrument"],
    load: () => import("./screens/MonthScreen.tsx").then((it) => it.MonthScreen),
  },
  log: {
    words: ["log", "results", "care", "instrument"],
    load: () => import("./screens/LogScreen.tsx").then((it) => it.LogScreen),
  },
  more: { load: () => import("./screens/MoreScreen.tsx").then((it) => it.MoreScreen) },
  safety: {
    words: ["errors"],
    load: () => import("./screens/SafetyScreen.tsx").then((it) => it.SafetyScreen),
  },
  install: {
    load: () => import("./screens/InstallScreen.tsx").then((it) => it.InstallScreen),
  },
  about: {
    words: ["about", "results", "instrument"],
    load: () => import("./screens/AboutScreen.tsx").then((it) => it.AboutScreen),
  },
  display: {
    load: () => import("./screens/DisplayScreen.tsx").then((it) => it.DisplayScreen),
  },
  "change-words": {
    words: ["errors"],
    load: () => import("./screens/ChangeWordsScreen.tsx").then((it) => it.ChangeWordsScreen),
  },
  "paper-key": {
    words: ["errors"],
    load: () => import("./screens/PaperKeyScreen.tsx").then((it) => it.PaperKeyScreen),
  },
  "paper-open": {
    words: ["errors"],
    load: () => import("./screens/PaperOpenScreen.tsx").then((it) => it.PaperOpenScreen),
  },
  practise: {
    words: ["errors"],
    load: () => import("./screens/PractiseScreen.tsx").then((it) => it.PractiseScreen),
  },
  "tidy-up": {
    words: ["care"],
    load: () => import("./screens/TidyUpScreen.tsx").then((it) => it.TidyUpScreen),
  },
  erase: {
    words: ["errors", "backup"],
    load: () => import("./screens/EraseScreen.tsx").then((it) => it.EraseScreen),
  },
  ...workshopScreens,
};
