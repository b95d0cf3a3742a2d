// How long the questions of a language are.
import { readFileSync } from "node:fs";
import { instrument } from "../src/instrument/versions.ts";

/** Every scored question with the number of its words, in instrument order; 0 where there is none. */
export function wordsPerQuestion(tag: string): [id: string, words: number][] {
  const sentences: Record<string, string> = JSON.parse(
    readFileSync(`locales/${tag}/instrument.json`, "utf8"),
  );
  return instrument.indicators.map(({ id }) => [id, sentences[`${id}.question`]?.split(/\s+/).length ?? 0]);
}
