// What the app says, by key, in the language of a test: tests find things by what she reads.
import { readFileSync } from "node:fs";
import { pseudoTags, pseudoText } from "../../build/pseudo.ts";

export type Say = (key: string) => string;

/** The sentences of a language (a pseudo-language too) by "namespace:key", without values. */
export function sayIn(tag: string): Say {
  const files = new Map<string, Record<string, string>>();
  return (key) => {
    const [namespace = "", id = ""] = key.split(/:(.*)/s);
    const isPseudo = pseudoTags.includes(tag);
    if (!files.has(namespace)) {
      const file = `locales/${isPseudo ? "en" : tag}/${namespace}.json`;
      const messages = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
      files.set(namespace, isPseudo ? pseudoText(tag, messages) : messages);
    }
    const text = files.get(namespace)?.[id];
    if (text === undefined) throw new Error(`no words for ${key} in ${tag}`);
    return text;
  };
}
