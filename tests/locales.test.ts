import { readdirSync, readFileSync } from "node:fs";
import { createInstance } from "i18next";
import { expect, test } from "vitest";
import { languageTags, missingMessages } from "../build/locales.ts";
import { pseudoTags, pseudoText } from "../build/pseudo.ts";
import { normalise } from "../src/safe/normalise.ts";

const read = (tag: string, name: string) =>
  JSON.parse(readFileSync(`locales/${tag}/${name}`, "utf8")) as Record<string, string>;
const names = readdirSync("locales/en").filter((name) => name.endsWith(".json"));
const variables = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(`src/${path}`, "utf8"))
  .join("\n");

test.each(languageTags())("%s lacks nothing that English has", (tag) => {
  expect(missingMessages(tag)).toEqual([]);
});

test.each(languageTags())("%s uses the variables of the English sentences", (tag) => {
  for (const name of names) {
    const english = read("en", name);
    for (const [key, text] of Object.entries(read(tag, name))) {
      const source = english[key] ?? english[key.replace(/_\w+$/, "_other")] ?? "";
      const isSingular = /_(zero|one|two)$/.test(key);
      const wanted = variables(source).filter((variable) => !(isSingular && variable === "count"));
      expect(
        variables(text).filter((variable) => !(isSingular && variable === "count")),
        key,
      ).toEqual(wanted);
    }
  }
});

test.each(languageTags())("every file of %s says how far it was reviewed", (tag) => {
  for (const name of names) expect(read(tag, name)["status"], name).toMatch(/^(draft|reviewed|tested)$/);
});

test("no sentence holds markup, nesting or a double space", () => {
  for (const name of names) {
    for (const [key, text] of Object.entries(read("en", name))) {
      expect(text, `${name} ${key}`).not.toMatch(/<|>|\$t\(| {2}|^\s|\s$/);
    }
  }
});

test("every sentence of the app's own pages is used", () => {
  const pages = [
    "start.json",
    "ui.json",
    "check.json",
    "results.json",
    "about.json",
    "backup.json",
    "log.json",
    "incident.json",
    "pages.json",
    "workshop.json",
  ];
  for (const name of pages) {
    const namespace = name.slice(0, -5);
    for (const key of Object.keys(read("en", name)).filter((each) => each !== "status")) {
      const stem = key.replace(/_(one|other)$/, "");
      const dynamic = stem
        .split(".")
        .map((_, at, parts) => `${namespace}:${parts.slice(0, at + 1).join(".")}.$`);
      const middle = stem
        .split(".")
        .flatMap((_, at, parts) => [`${namespace}:${parts.slice(0, at).join(".")}${at > 0 ? "." : ""}$`]);
      const isUsed = [`"${namespace}:${stem}"`, ...dynamic, ...middle].some((use) => sources.includes(use));
      expect(isUsed, `${namespace}:${key}`).toBe(true);
    }
  }
});

const counts = [0, 1, 2, 3, 11, 100, 101, 102];
const usual = ["other", "one", "other", "other", "other", "other", "other", "other"];
// Arabic by the rules of CLDR: 3-10 and 103-110 are few, 11-99 many, 100-102 other.
const forms: Readonly<Record<string, readonly string[]>> = {
  en: usual,
  es: usual,
  fr: ["one", "one", ...usual.slice(2)],
  ar: ["zero", "one", "two", "few", "many", "other", "other", "other"],
};

test.each(languageTags())("every count of %s is said in its form", async (tag) => {
  const i18n = createInstance();
  const resources = Object.fromEntries(names.map((name) => [name.slice(0, -5), read(tag, name)]));
  await i18n.init({ lng: tag, resources: { [tag]: resources }, keySeparator: false });
  const stems = names.flatMap((name) =>
    Object.keys(read(tag, name))
      .filter((key) => key.endsWith("_other"))
      .map((key) => `${name.slice(0, -5)}:${key.slice(0, -"_other".length)}`),
  );
  expect(stems.length).toBeGreaterThan(20);
  for (const stem of stems) {
    const [namespace = "", key = ""] = stem.split(/:(.*)/s);
    for (const [at, count] of counts.entries()) {
      const text = resources[namespace]?.[`${key}_${forms[tag]?.[at]}`] ?? "";
      const said = text.replaceAll("{{count}}", String(count));
      expect(i18n.t(stem, { count }), `${stem} ${count}`).toBe(said);
    }
  }
});

test("the words of the first screen stay within one kilobyte, compressed", async () => {
  const { gzipSync } = await import("node:zlib");
  for (const tag of languageTags()) {
    const messages = JSON.stringify(read(tag, "start.json"));
    expect(gzipSync(messages).length, tag).toBeLessThanOrEqual(1024);
  }
});

const letters: Readonly<Record<string, RegExp>> = {
  en: /^[a-z]{3,8}$/,
  es: /^[a-z]{3,9}$/,
  fr: /^[a-z]{3,9}$/,
  // Nothing that some write with a hamza and others without.
  ar: /^[ابتثجحخدذرزسشصضطظعغفقكلمنهوية]{3,8}$/,
};

test.each(languageTags())(
  "the list of words of %s is 2,048 long and unique in the first four letters",
  (tag) => {
    const words = readFileSync(`locales/${tag}/words.txt`, "utf8").trim().split("\n");
    expect(words).toHaveLength(2048);
    expect(words).toEqual(words.toSorted());
    expect(new Set(words.map((word) => word.slice(0, 4).replaceAll("ة", "ه"))).size).toBe(2048);
    for (const word of words) {
      expect(word).toMatch(letters[tag] ?? /^$/);
      expect(normalise(word)).toBe(word);
    }
  },
);

test("pseudo-languages change every sentence and no variable", () => {
  for (const tag of pseudoTags) {
    for (const name of names) {
      const english = read("en", name);
      const pseudo = pseudoText(tag, english);
      for (const [key, text] of Object.entries(english)) {
        if (tag === "ar-XB" && key.endsWith("_one")) continue;
        expect(pseudo[key], key).not.toBe(text);
        expect(variables(pseudo[key] ?? "")).toEqual(variables(text));
      }
    }
  }
});
