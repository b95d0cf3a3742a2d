// Words: the only i18next. English "start" is in the bundle; everything else comes late.

import { firstWords, languages } from "virtual:locales";
import { createInstance } from "i18next";
import startEn from "../../locales/en/start.json";
import { inDigits } from "./digits.ts";
import type { Key, Namespace, Values } from "./keys.ts";

export { languages };
/** Rises when the questions of any language are worded anew; kept with each check beside its language. */
export const wordingRevision = 1;
export type Translate = (key: Key, values?: Values) => string;

// First strong isolate … pop: a value never turns the sentence around it.
const isolated = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? `\u2068${value}\u2069` : value,
    ]),
  );

const i18n = createInstance();

const wordFiles = () => import("virtual:word-files");

async function addMessages(tag: string, namespace: Namespace): Promise<void> {
  if (i18n.hasResourceBundle(tag, namespace)) return;
  const first = firstWords[tag];
  const messages =
    namespace === "start" && first
      ? (await first()).start
      : await (await wordFiles()).loadMessages(tag, namespace);
  i18n.addResourceBundle(tag, namespace, messages);
}

/** The offered language that fits best: the kept one, else the first of the browser's wishes, else English. */
export function bestLanguage(kept: string | undefined, wished: readonly string[]): string {
  const offered = languages.map((language) => language.tag);
  const exact = [kept, ...wished].find((tag) => tag !== undefined && offered.includes(tag));
  if (exact !== undefined) return exact;
  const base = wished
    .map((tag) => tag.split("-")[0])
    .find((tag) => tag !== undefined && offered.includes(tag));
  return base ?? "en";
}

/** Starts in `tag` with the words of the first screen, or in English where their file cannot be had; resolves to the language in use. */
export async function startWords(tag: string): Promise<string> {
  await i18n.init({
    lng: tag,
    fallbackLng: false,
    resources: { en: { start: startEn } },
    ns: ["start"],
    keySeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  try {
    await addMessages(tag, "start");
  } catch {
    return startWords("en");
  }
  showLanguage(tag);
  return tag;
}

function showLanguage(tag: string): void {
  document.documentElement.lang = tag;
  document.documentElement.dir = languages.find((language) => language.tag === tag)?.dir ?? "ltr";
}

/** Loads the words of `namespaces` in the language in use; throws when a file cannot be had. */
export async function loadWords(...namespaces: Namespace[]): Promise<void> {
  const tag = i18n.language;
  await Promise.all(namespaces.map((namespace) => addMessages(tag, namespace)));
  if (i18n.language !== tag) await loadWords(...namespaces);
}

/** Loads in another language the words in use; throws when a file cannot be had. */
export async function loadLanguage(tag: string): Promise<void> {
  const used = () => Object.keys(i18n.store.data[i18n.language] ?? { start: true }) as Namespace[];
  const namespaces = used();
  await Promise.all(namespaces.map((namespace) => addMessages(tag, namespace)));
  if (used().length > namespaces.length) await loadLanguage(tag);
}

/** Turns the page to a language whose words are loaded. */
export async function changeLanguage(tag: string): Promise<void> {
  await i18n.changeLanguage(tag);
  showLanguage(tag);
}

export const currentLanguage = (): string => i18n.language;

/** The sentence of a key, with plural forms by `count`, in the digits she chose; throws when its file has no such sentence. */
export const translate: Translate = (key, values) => {
  const text = i18n.t(key, isolated(values ?? {}));
  if (text === key || text === key.slice(key.indexOf(":") + 1)) throw new Error(`no words for ${key}`);
  return inDigits(i18n.language, text);
};

const listOf = async (tag: string): Promise<readonly string[]> => {
  const { wordLists } = await wordFiles();
  return (await wordLists[tag]?.())?.default.split("\n") ?? [];
};

/** The 2,048 words of each language, sorted, this one's first. */
export async function loadWordLists(tag: string): Promise<readonly (readonly string[])[]> {
  const others = languages.map((language) => language.tag).filter((other) => other !== tag);
  return Promise.all([tag, ...others].map(listOf));
}
