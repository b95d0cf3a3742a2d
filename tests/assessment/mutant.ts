// Loads the rules from their source with one place changed, in memory, so that a test can ask who notices.
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { compileFunction } from "node:vm";
import { transformWithOxc } from "vite";

/** Everything that a check of the rules may look at. */
export type Rules = typeof import("../../src/assessment/bands.ts") &
  typeof import("../../src/assessment/change.ts") &
  typeof import("../../src/assessment/explanation.ts") &
  typeof import("../../src/assessment/red-lines.ts") &
  typeof import("../../src/assessment/scoring.ts") &
  typeof import("../../src/instrument/versions.ts");

/** One changed place: a file, and what its text becomes. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly code: string;
}

type Exports = Readonly<Record<string, unknown>>;
type Body = (load: (path: string) => Exports) => Exports;

const categories = ["emotional", "physical", "spiritual", "economic", "political"];
const rules = ["bands", "change", "explanation", "red-lines", "scoring"].map(
  (name) => `assessment/${name}.ts`,
);
const data = [...categories, "scales", "orders", "doors"].map((name) => `instrument/v1/${name}.ts`);
const files = [...data, ...rules, "assessment/risk.ts", "instrument/versions.ts", "instrument/freeze.ts"];

/** The JavaScript of every file of the rules, by its path in src/. */
export const sources: ReadonlyMap<string, string> = new Map(
  await Promise.all(
    files.map(async (file): Promise<[string, string]> => {
      const source = readFileSync(new URL(`../../src/${file}`, import.meta.url), "utf8");
      return [file, (await transformWithOxc(source, file)).code];
    }),
  ),
);
const bodies = new Map([...sources].map(([file, code]) => [file, bodyOf(code)]));

/** The rules as they are (null), or with one mutant in them. */
export function rulesWith(mutant: Mutant | null): Rules {
  const loaded = new Map<string, Exports>();
  const load = (file: string): Exports => {
    const known = loaded.get(file);
    if (known) return known;
    const body = mutant?.file === file ? bodyOf(mutant.code) : bodies.get(file);
    if (!body) throw new Error(`not one of the rules: ${file}`);
    const found = body((path) => load(posix.join(posix.dirname(file), path)));
    loaded.set(file, found);
    return found;
  };
  return Object.assign({}, ...[...rules, "instrument/versions.ts"].map(load));
}

/** The text with its one occurrence of `from` replaced. */
export function replaced(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2 || from === to) throw new Error(`not exactly one place to change: ${from}`);
  return parts.join(to);
}

/** A module as a function of what it imports, giving what it exports. */
function bodyOf(code: string): Body {
  const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
  const text = code
    .replace(/^import \{([^}]*)\} from ("[^"]+");$/gm, "const {$1} = load($2);")
    .replace(/^export (?=const|function)/gm, "");
  if (/^(import|export)\b/m.test(text)) throw new Error("a form of import or export that is not read here");
  return compileFunction(`${text}\nreturn { ${names.join(", ")} };`, ["load"]) as Body;
}
