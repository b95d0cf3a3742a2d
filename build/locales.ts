// The languages of the build as one virtual module: which are complete, their direction and name, and a loader per file.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { pseudoTags, pseudoText } from "./pseudo.ts";

const folder = "locales";
const source = "en";
const entry = "virtual:locales";
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

function moduleText(pseudo: boolean): string {
  const complete = languageTags().filter((tag) => missingMessages(tag).length === 0);
  const tags = pseudo ? [...complete, ...pseudoTags] : complete;
  const loaders = tags.flatMap((tag) =>
    namespaces(source).map((namespace) => {
      const origin = pseudoTags.includes(tag) ? source : tag;
      const query = origin === tag ? "" : `?pseudo=${tag}`;
      return `${JSON.stringify(`${tag}/${namespace}`)}: () => import("/${folder}/${origin}/${namespace}.json${query}")`;
    }),
  );
  const words = tags.map((tag) => {
    const origin = existsSync(join(folder, tag, "words.txt")) ? tag : source;
    return `${JSON.stringify(tag)}: () => import("/${folder}/${origin}/words.txt?raw")`;
  });
  return [
    `export const languages = ${JSON.stringify(tags.map(language))};`,
    `export const messages = {${loaders.join(",\n")}};`,
    `export const wordLists = {${words.join(",\n")}};`,
  ].join("\n");
}

/** Serves `virtual:locales`; in the mode `pseudo` it adds en-XA (longer, bracketed) and ar-XB (right to left), made from English. */
export function locales(): Plugin {
  let pseudo = false;
  return {
    name: "locales",
    enforce: "pre",
    configResolved(config) {
      pseudo = config.mode === "pseudo";
    },
    resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
    load(id) {
      if (id === `\0${entry}`) return moduleText(pseudo);
      const [, namespace, tag] = /\/locales\/en\/([\w-]+)\.json\?pseudo=([\w-]+)$/.exec(id) ?? [];
      if (namespace === undefined || tag === undefined) return undefined;
      return {
        code: `export default ${JSON.stringify(pseudoText(tag, read(source, namespace)))}`,
        moduleType: "js",
      };
    },
  };
}
