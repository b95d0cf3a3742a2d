// Every place in the app. Nothing of it ever stands in the URL, the title or the history.
import type { Category } from "../instrument/schema.ts";

type Plain =
  | "welcome"
  | "unlock"
  | "forgotten"
  | "damage"
  | "words"
  | "kept"
  | "door"
  | "calm"
  | "help"
  | "dark-moments"
  | "today"
  | "check"
  | "begin-check"
  | "breath"
  | "red-line"
  | "results"
  | "plan"
  | "log"
  | "more"
  | "safety"
  | "display"
  | "change-words"
  | "erase";

export type Route =
  | { [P in Plain]: { readonly screen: P } }[Plain]
  | { readonly screen: Plain }
  | { readonly screen: "happening"; readonly beforeCheck?: true }
  | { readonly screen: "consent"; readonly to: "try" | "keep" }
  | { readonly screen: "category"; readonly id: Category }
  /** An action or a routine; `line` and `check` tell where it was offered. */
  | { readonly screen: "step"; readonly id: string; readonly line?: string; readonly check?: string }
  /** A red line of a check. */
  | { readonly screen: "still-open"; readonly id: string; readonly check: string }
  | { readonly screen: "past-check"; readonly id: string };

export type Screen = Route["screen"];

/** The screens of the bottom navigation, in order. */
export const tabs = ["today", "begin-check", "plan", "log", "more"] as const satisfies readonly Screen[];
