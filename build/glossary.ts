// What reads wrong in a language: words that its glossary keeps out, and sentences that are still English.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = "locales";
type Messages = Readonly<Record<string, string>>;

const read = (tag: string, name: string): Messages =>
  JSON.parse(readFileSync(join(folder, tag, name), "utf8")) as Messages;

/** The words of the third column of `locales/<tag>/glossary.md`, divided by commas. */
function keptOut(tag: string): readonly string[] {
  const path = join(folder, tag, "glossary.md");
  if (!existsSync(path)) return [];
  const rows = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2);
  return rows.flatMap((row) =>
    (row.split("|")[3] ?? "")
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word !== ""),
  );
}

const twoWords = /(^|\s)\p{Ll}{2,} \p{Ll}{2,}/u;

/** Each fault as "namespace:key: what is wrong". English itself has none. */
export function wordingFaults(tag: string): readonly string[] {
  if (tag === "en") return [];
  const words = keptOut(tag).map(
    (word) => [word, new RegExp(`(^|[^\\p{L}])${word}(?!\\p{L})`, "iu")] as const,
  );
  return readdirSync(join(folder, tag))
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => {
      const english = read("en", name);
      return Object.entries(read(tag, name)).flatMap(([key, text]) => {
        const place = `${name.slice(0, -5)}:${key}`;
        const found = words.filter(([, pattern]) => pattern.test(text)).map(([word]) => `${place}: ${word}`);
        return text === english[key] && twoWords.test(text) ? [...found, `${place}: English`] : found;
      });
    });
}
