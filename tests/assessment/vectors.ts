import { readFileSync } from "node:fs";
import type { Answers, Category, Form } from "../../src/instrument/schema.ts";

export interface Vector {
  why: string;
  form: Form;
  answers: Answers;
  expect: Record<Category, object>;
  overall: object;
  explain?: Partial<Record<Category, Record<"contributions" | "levers", Record<string, number>>>>;
}
export interface ChangeVector {
  why: string;
  form: Form;
  first: Answers;
  second: Answers;
  expect: { paired: number; change: number; word: string; newRedLines: string[]; secondBand?: string };
}
export interface CoreVector {
  full: Answers;
  expect: { answers: Answers; score: number; exact: number };
}

type Vectors = { CORE: CoreVector; TR1: ChangeVector; TR2: ChangeVector } & Record<string, object>;

const all: Vectors = JSON.parse(
  readFileSync(new URL("../fixtures/scoring-vectors.json", import.meta.url), "utf8"),
);

export const { CORE: core, TR1: aboutTheSame, TR2: lighter } = all;

export const scored: [string, Vector][] = Object.entries(all).filter((entry): entry is [string, Vector] =>
  /^(V|OV)\d+$/.test(entry[0]),
);
