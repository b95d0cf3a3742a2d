// node scripts/score.ts FILE.json: scores a list of checks (paper forms, research data) with the functions of the app.
// Prints one JSON line per check; on any mistake one line on standard error, nothing on standard output, exit code 1.
import { readFileSync } from "node:fs";
import { type CategoryResult, scoreCheck } from "../src/assessment/scoring.ts";
import type { Answer, Category, Form } from "../src/instrument/schema.ts";
import { instrument } from "../src/instrument/versions.ts";

interface Entry {
  readonly id: string;
  readonly form: Form;
  readonly answers: Readonly<Record<string, Answer>>;
}

class InputError extends Error {}

function printed(result: CategoryResult) {
  const { valid, score, low, high, confidence, band, threat, vulnerability, capacityGap, blind } = result;
  const { redLines, combinations } = result;
  const numbers = { valid, score, low, high, confidence, band, threat, vulnerability, capacityGap, blind };
  return { ...numbers, redLines, combinations };
}

function line({ id, form, answers }: Entry): string {
  const result = scoreCheck(answers, form);
  const of = (category: Category) => printed(result.categories[category]);
  const categories = Object.fromEntries(instrument.resultOrder.map((category) => [category, of(category)]));
  return JSON.stringify({ id, categories, overall: result.overall });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAnswer(value: unknown): value is Answer {
  return value === "skip" || value === "na" || [0, 1, 2, 3, 4].some((step) => step === value);
}

function answersOf(value: unknown, form: Form, where: string): Entry["answers"] {
  if (!isObject(value)) throw new InputError(`${where}: "answers" is missing or not an object`);
  const answers: Record<string, Answer> = {};
  for (const [id, answer] of Object.entries(value)) {
    const field = `${where}: answers.${id}`;
    const indicator = instrument.byId(id);
    if (!indicator) throw new InputError(`${field} is not an indicator`);
    if (form === "short" && !indicator.short) throw new InputError(`${field} is not in the short form`);
    if (!isAnswer(answer)) {
      throw new InputError(`${field} must be 0, 1, 2, 3, 4, "skip" or "na", not ${JSON.stringify(answer)}`);
    }
    answers[id] = answer;
  }
  return answers;
}

function entryOf(value: unknown, at: number): Entry {
  const place = `entry ${at + 1}`;
  if (!isObject(value)) throw new InputError(`${place} is not an object`);
  const { id, form, answers } = value;
  if (typeof id !== "string" || id === "") throw new InputError(`${place}: "id" is missing or not a text`);
  const where = `${place} (${JSON.stringify(id)})`;
  if (form !== "short" && form !== "full") throw new InputError(`${where}: "form" must be "short" or "full"`);
  return { id, form, answers: answersOf(answers, form, where) };
}

/** The dotted path of the first name that an object of this (well-formed) JSON text holds twice; JSON.parse would keep the last one silently. */
function repeatedName(text: string): string | null {
  const open: { names: Set<string> | null; at: number; name: string }[] = [];
  for (const [token, name] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}[\],]/g)) {
    const inner = open.at(-1);
    if (token === "{") open.push({ names: new Set(), at: 0, name: "" });
    else if (token === "[") open.push({ names: null, at: 0, name: "" });
    else if (token === "}" || token === "]") open.pop();
    else if (token === "," && inner) inner.at += 1;
    else if (name !== undefined && inner?.names) {
      inner.name = JSON.parse(name);
      if (inner.names.has(inner.name)) {
        const parts = open.map((part) => (part.names ? part.name : `entry ${part.at + 1}`));
        return parts.join(".").replace(".", ": ");
      }
      inner.names.add(inner.name);
    }
  }
  return null;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "unknown";
    throw new InputError(`cannot be read (${code})`);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`broken JSON: ${error instanceof Error ? error.message : error}`);
  }
}

function entriesOf(text: string): Entry[] {
  const list = parse(text);
  if (!Array.isArray(list)) throw new InputError("the file must hold a list of checks");
  const repeated = repeatedName(text);
  if (repeated) throw new InputError(`${repeated} is there twice`);
  const entries = list.map(entryOf);
  const seen = new Map<string, number>();
  for (const [at, { id }] of entries.entries()) {
    const first = seen.get(id);
    if (first)
      throw new InputError(`entry ${at + 1} (${JSON.stringify(id)}): "id" is already used by entry ${first}`);
    seen.set(id, at + 1);
  }
  return entries;
}

function main(files: readonly string[]): void {
  const [file] = files;
  try {
    if (file === undefined || files.length > 1)
      throw new InputError("name one file: npm run score -- FILE.json");
    const lines = entriesOf(read(file)).map((entry) => `${line(entry)}\n`);
    process.stdout.write(lines.join(""));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const place = file === undefined ? "" : `${file}: `;
    // Names and values come from the file: no line break or control character of theirs reaches the terminal.
    console.error(`score: ${place}${error.message}`.replace(/[\p{Cc}\u2028\u2029]+/gu, " "));
    process.exitCode = 1;
  }
}

main(process.argv.slice(2));
