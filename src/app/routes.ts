// Every place in the app. Nothing of it ever stands in the URL, the title or the history.
import type { PageId } from "../care/pages.ts";
import type { Category, Form } from "../instrument/schema.ts";
import type { Hindrance } from "./phone.ts";

type Plain =
  | "welcome"
  | "unlock"
  | "forgotten"
  | "damage"
  | "other-tab"
  | "kept"
  | "calm"
  | "help"
  | "dark-moments"
  | "today"
  | "check"
  | "begin-check"
  | "breath"
  | "dark-door"
  | "quieter"
  | "red-line"
  | "results"
  | "change"
  | "side-by-side"
  | "plan"
  | "log"
  | "month"
  | "pages"
  | "own-data"
  | "backup"
  | "backup-make"
  | "backup-prove"
  | "restore"
  | "deep-clean"
  | "travel"
  | "letter"
  | "dates"
  | "incidents"
  | "incident-draft"
  | "incident-list"
  | "more"
  | "safety"
  | "display"
  | "change-words"
  | "paper-key"
  | "paper-open"
  | "practise"
  | "tidy-up"
  | "erase"
  | "storage"
  | "about"
  | "begin-again"
  | "older-box"
  | "people"
  | "organisations"
  | "workshops"
  | "workshop-new"
  | "pilot"
  | "join";

/** The places of one workshop that she leads. */
type OfWorkshop =
  | "workshop"
  | "workshop-ready"
  | "workshop-papers"
  | "workshop-scan"
  | "collect"
  | "group"
  | "aftercare";

/** Into which check: the one she is in, else a new one of this form; and to which of its parts. */
export interface CheckWay {
  readonly form: Form;
  readonly part?: Category;
}

export type Route =
  | { [P in Plain]: { readonly screen: P } }[Plain]
  | { readonly screen: Plain }
  | { readonly screen: "door"; readonly to?: CheckWay }
  /** `to`: on the way into a check. */
  | { readonly screen: "happening"; readonly to?: CheckWay }
  /** `told`: about the home screen, where that comes first. */
  | { readonly screen: "consent"; readonly to: "try" | "keep"; readonly told?: true }
  /** `before`: on the way in, and where to. */
  | { readonly screen: "install"; readonly before?: "try" | "keep" }
  /** Why nothing can be kept here. */
  | { readonly screen: "gate"; readonly why: Hindrance }
  /** `anyway`: past the gate, because she chose so. `isBrought`: for what a backup brought back. */
  | { readonly screen: "words"; readonly anyway?: true; readonly isBrought?: true }
  | { readonly screen: "category"; readonly id: Category }
  /** What steps should fit; `before` the first steps of this part. */
  | { readonly screen: "life"; readonly before?: Category }
  /** An action or a routine; `line` and `check` tell where it was offered. */
  | { readonly screen: "step"; readonly id: string; readonly line?: string; readonly check?: string }
  /** A habit, as a reminder in her phone's calendar. */
  | { readonly screen: "reminder"; readonly id: string }
  /** A step in her own words; without an id, a new one. */
  | { readonly screen: "own-step"; readonly id?: string }
  /** An entry of her log, or a one-minute look; without an id, a new one. */
  | { readonly screen: "entry"; readonly id?: string }
  | { readonly screen: "look"; readonly id?: string }
  /** A page of her own, to write on or as it would be printed. */
  | { readonly screen: "page" | "page-paper"; readonly id: PageId }
  /** A day that may bring tension; without an id, a new one. */
  | { readonly screen: "date"; readonly id?: string }
  /** What happened to her, as it is kept. */
  | { readonly screen: "incident"; readonly id: string }
  /** Somebody she trusts, or help near her; without an id, a new one. */
  | { readonly screen: "person"; readonly id?: string }
  | { readonly screen: "contact"; readonly id?: string }
  /** Words to say to somebody she trusts. */
  | { readonly screen: "tell"; readonly id: string }
  /** A red line of a check. */
  | { readonly screen: "still-open"; readonly id: string; readonly check: string }
  | { readonly screen: "past-check"; readonly id: string }
  /** One part of a check: what its word rests on. */
  | { readonly screen: "closer"; readonly id: Category; readonly check: string }
  /** A check by the seven sides of human security. */
  | { readonly screen: "sides"; readonly id: string }
  /** What a check asks of others, as it would be printed. */
  | { readonly screen: "others"; readonly id: string }
  /** What a check would give to the workshop that this phone is in. */
  | { readonly screen: "give"; readonly id: string }
  /** The rows of closed pilots of a form, on their way out. */
  | { readonly screen: "pilot-rows"; readonly id: Form }
  /** A workshop that she leads. */
  | { [W in OfWorkshop]: { readonly screen: W; readonly id: string } }[OfWorkshop]
  /** A check as it would be printed. */
  | { readonly screen: "paper"; readonly id: string };

export type Screen = Route["screen"];

/** The screens of the bottom navigation, in order. */
export const tabs = ["today", "begin-check", "plan", "log", "more"] as const satisfies readonly Screen[];
