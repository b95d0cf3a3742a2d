// Two invented languages that show what a translation would break: en-XA is half as long again, ar-XB runs right to left.
export const pseudoTags = ["en-XA", "ar-XB"];

const accents: Record<string, string> = {
  a: "á",
  e: "é",
  i: "í",
  o: "ó",
  u: "ú",
  n: "ñ",
  y: "ý",
  A: "Á",
  E: "É",
  O: "Ó",
};

/** Runs `change` over the text between the {{variables}}, which stay as they are. */
const outsideVariables = (text: string, change: (part: string) => string): string =>
  text
    .split(/(\{\{[^}]*\}\})/)
    .map((part) => (part.startsWith("{{") ? part : change(part)))
    .join("");

function longer(text: string): string {
  const accented = outsideVariables(text, (part) =>
    part.replace(/[aeiounyAEO]/g, (letter) => accents[letter] ?? letter),
  );
  const padding = "one two three four five six seven eight nine ten ".repeat(1 + text.length / 90);
  return `[${accented} ${padding.slice(0, Math.ceil(text.length / 2)).trim()}]`;
}

const mirrored = (text: string): string =>
  outsideVariables(text, (part) => part.replace(/\S+/g, (word) => `\u202e${word}\u202c`));

/** The messages of a pseudo-language made from English ones; ar-XB gets all six plural forms. */
export function pseudoText(tag: string, messages: Record<string, string>): Record<string, string> {
  const change = tag === "en-XA" ? longer : mirrored;
  const entries = Object.entries(messages).flatMap(([key, text]): [string, string][] => {
    if (tag !== "ar-XB" || !key.endsWith("_other")) return [[key, change(text)]];
    const stem = key.slice(0, -"other".length);
    return ["zero", "two", "few", "many", "other"].map((form) => [stem + form, change(text)]);
  });
  return Object.fromEntries(entries);
}
