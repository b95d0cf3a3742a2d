// The languages of the build as one virtual module: which are complete, their direction and name, and a loader per file.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { pseudoTags, pseudoText } from "./pseudo.ts";

const folder = "locales";
const source = "en";
const entry = "virtual:locales";
const files = "virtual:word-files";
const words = "virtual:words/";
const statuses = ["draft", "reviewed", "tested"];

type Messages = Record<string, string>;

const namespaces = (tag: string): string[] =>
  readdirSync(join(folder, tag))
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -5))
    .sort();

const read = (tag: string, namespace: string): Messages =>
  JSON.parse(readFileSync(join(folder, tag, `${namespace}.json`), "utf8")) as Messages;

const withoutPlural = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, "");

/** What `tag` lacks against English: missing files, and missing keys as `namespace:key`; plural forms count as the language has them. */
export function missingMessages(tag: string): string[] {
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  return namespaces(source).flatMap((namespace) => {
    if (!existsSync(join(folder, tag, `${namespace}.json`))) return [`${namespace} (whole file)`];
    const messages = read(tag, namespace);
    const wanted = new Set(
      Object.keys(read(source, namespace)).flatMap((key) =>
        withoutPlural(key) === key ? [key] : forms.map((form) => `${withoutPlural(key)}_${form}`),
      ),
    );
    return [...wanted].filter((key) => !messages[key]).map((key) => `${namespace}:${key}`);
  });
}

/** Every language folder, English first. */
export const languageTags = (): string[] => [
  source,
  ...readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory() && item.name !== source)
    .map((item) => item.name)
    .sort(),
];

/** draft until every file of the language was reviewed, tested once every file was tried with readers. */
function statusOf(tag: string): string {
  const found = namespaces(tag).map((namespace) => read(tag, namespace)["status"] ?? "draft");
  return statuses.find((status) => found.includes(status)) ?? "draft";
}

function language(tag: string): { tag: string; name: string; dir: "ltr" | "rtl"; status: string } {
  const locale = new Intl.Locale(tag) as Intl.Locale & {
    getTextInfo?(): { direction: "ltr" | "rtl" };
    textInfo?: { direction: "ltr" | "rtl" };
  };
  const name = new Intl.DisplayNames([tag], { type: "language", languageDisplay: "standard" }).of(tag) ?? tag;
  const dir = (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? "ltr";
  const status = statusOf(pseudoTags.includes(tag) ? source : tag);
  return { tag, name: name.charAt(0).toLocaleUpperCase(tag) + name.slice(1), dir, status };
}

// Two files for the words of a language, because an app is ready without a network only when each file was fetched: what a check asks for, and the rest. Those of the first screen come alone.
const early = ["ui", "check", "instrument", "errors"];
const partOf = (namespace: string): string =>
  namespace === "start" ? "start" : early.includes(namespace) ? "early" : "late";

/** The list of a language as one export; English where it has none of its own. */
function listText(tag: string): string {
  const own = join(folder, tag, "words.txt");
  const list = readFileSync(existsSync(own) ? own : join(folder, source, "words.txt"), "utf8");
  return `export default ${JSON.stringify(list.trim())};`;
}

/** The words of one part of a language: one export a namespace. */
function wordsText(tag: string, part: string): string {
  const own = namespaces(source).filter((namespace) => partOf(namespace) === part);
  return own
    .map((namespace) => {
      const messages = pseudoTags.includes(tag)
        ? pseudoText(tag, read(source, namespace))
        : read(tag, namespace);
      // Browsers read a long JSON text sooner than the same object in a script.
      return `export const ${namespace} = JSON.parse(${JSON.stringify(JSON.stringify(messages))});`;
    })
    .join("\n");
}

const offered = (pseudo: boolean): string[] => {
  const complete = languageTags().filter((tag) => missingMessages(tag).length === 0);
  return pseudo ? [...complete, ...pseudoTags] : complete;
};

const loaders = (tags: readonly string[], part: string): string =>
  tags.map((tag) => `${JSON.stringify(tag)}: () => import("${words}${tag}-${part}")`).join(",\n");

/** What the first screen needs: the languages, and where its words are (English ones are in the bundle). */
function languagesText(tags: readonly string[]): string {
  return [
    `export const languages = ${JSON.stringify(tags.map(language))};`,
    `export const firstWords = {${loaders(
      tags.filter((tag) => tag !== source),
      "start",
    )}};`,
  ].join("\n");
}

/** Where everything else is. It comes late: the names of all files would weigh on the first screen. */
function filesText(tags: readonly string[]): string {
  const found = namespaces(source).map((namespace) => [namespace, partOf(namespace)]);
  return [
    `const parts = ${JSON.stringify(Object.fromEntries(found))};`,
    `const files = {early: {${loaders(tags, "early")}}, late: {${loaders(tags, "late")}}};`,
    "export const loadMessages = async (tag, namespace) => (await files[parts[namespace]][tag]())[namespace];",
    `export const wordLists = {${loaders(tags, "list")}};`,
  ].join("\n");
}

/** Serves `virtual:locales` and the words of each language; in the mode `pseudo` it adds en-XA (longer, bracketed) and ar-XB (right to left), made from English. */
export function locales(): Plugin {
  let pseudo = false;
  return {
    name: "locales",
    enforce: "pre",
    configResolved(config) {
      pseudo = config.mode === "pseudo";
    },
    resolveId: (id) => (id === entry || id === files || id.startsWith(words) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${entry}`) return languagesText(offered(pseudo));
      if (id === `\0${files}`) return filesText(offered(pseudo));
      if (!id.startsWith(`\0${words}`)) return undefined;
      const [, tag = "", part = ""] = /([\w-]+)-(\w+)$/.exec(id) ?? [];
      return part === "list" ? listText(tag) : wordsText(tag, part);
    },
  };
}
