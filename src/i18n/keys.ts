// The keys of locales/en as types: a sentence that does not exist is a type error.
import type about from "../../locales/en/about.json";
import type backup from "../../locales/en/backup.json";
import type check from "../../locales/en/check.json";
import type incident from "../../locales/en/incident.json";
import type log from "../../locales/en/log.json";
import type pages from "../../locales/en/pages.json";
import type print from "../../locales/en/print.json";
import type results from "../../locales/en/results.json";
import type start from "../../locales/en/start.json";
import type ui from "../../locales/en/ui.json";
import type workshop from "../../locales/en/workshop.json";

type PluralForm = "zero" | "one" | "two" | "few" | "many" | "other";
type Stem<K> = K extends `${infer S}_${PluralForm}` ? S : K;
type KeysOf<N extends string, T> = `${N}:${Stem<keyof T & string>}`;

/** Files whose keys are ids of data; tests/locales.test.ts holds them complete. */
type DataNamespace = "files" | "instrument" | "care" | "safety" | "errors";

export type Key =
  | KeysOf<"start", typeof start>
  | KeysOf<"ui", typeof ui>
  | KeysOf<"check", typeof check>
  | KeysOf<"results", typeof results>
  | KeysOf<"print", typeof print>
  | KeysOf<"about", typeof about>
  | KeysOf<"backup", typeof backup>
  | KeysOf<"log", typeof log>
  | KeysOf<"incident", typeof incident>
  | KeysOf<"pages", typeof pages>
  | KeysOf<"workshop", typeof workshop>
  | `${DataNamespace}:${string}`;
export type Namespace =
  | "start"
  | "ui"
  | "check"
  | "results"
  | "print"
  | "about"
  | "backup"
  | "log"
  | "incident"
  | "pages"
  | "workshop"
  | DataNamespace;
export type Values = Readonly<Record<string, string | number>>;
