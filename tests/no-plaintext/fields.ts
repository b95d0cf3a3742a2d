// Where she can write: the components of src/ui that show a field for text.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// These are only frames: who uses them is asked for.
const field = /<(?:input|textarea|WordsField|TextField)\b[\s\S]*?\/>|contenteditable/gi;
const frames = ["WordsField", "TextField"];
const component = /^(?:export )?function (\w+)/gm;

/** The names of the components in a source that show a field for text (or for a file), one for each field. */
export function textFields(source: string): string[] {
  const components = [...source.matchAll(component)];
  return [...source.matchAll(field)]
    .filter(([text]) => !/type="(?:radio|checkbox|date|time)"/.test(text))
    .map(({ index }) => components.findLast((each) => each.index < index)?.[1] ?? "")
    .filter((name) => !frames.includes(name));
}

/** The same of all of src/ui, in alphabetical order. */
export const allTextFields = (): string[] =>
  readdirSync("src/ui", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".tsx"))
    .flatMap((path) => textFields(readFileSync(join("src/ui", path), "utf8")))
    .sort();
