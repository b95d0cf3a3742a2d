import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { languageTags } from "../../build/locales.ts";
import { wordsPerQuestion } from "../../build/questions.ts";
import { leadKey } from "../../src/assessment/answering.ts";
import { bands } from "../../src/assessment/bands.ts";
import { instrument } from "../../src/instrument/versions.ts";

const read = (tag: string, name = "instrument"): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../locales/${tag}/${name}.json`, import.meta.url), "utf8"));
const sentences = read("en");
const names = read("en", "results");
const { indicators } = instrument;
const words = (text: string): number => text.split(/\s+/).length;

/** Grade by Kincaid's formula, with vowel groups for syllables. */
function grade(text: string): number {
  const list = text.toLowerCase().match(/[a-z’]+/g) ?? [];
  const stops = text.match(/[.?!:]/g)?.length ?? 1;
  const syllables = list.reduce(
    (sum, word) => sum + (word.replace(/e$/, "").match(/[aeiouy]+/g)?.length ?? 1),
    0,
  );
  return 0.39 * (list.length / stops) + 11.8 * (syllables / list.length) - 15.59;
}

describe("the English sentences", () => {
  test.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
    "%s has every part",
    (id, indicator) => {
      const question = sentences[`${id}.question`] ?? "";
      expect(question).toMatch(indicator.scale === "T" ? /^You [^?]*\.$/ : /^[A-Z][^?]*\?$/);
      if (indicator.scale === "F") expect(question).toMatch(/^How often /);
      expect(sentences[`${id}.why`]).toMatch(/^[A-Z].*\.$/);
      expect(sentences[`${id}.sign`]).toMatch(/^[A-Z].*[^.]$/);
      expect(sentences[`${id}.strength`] !== undefined).toBe(indicator.dim === "C");
      expect(sentences[`${id}.hushed`] !== undefined).toBe(indicator.hushed);
      const isForOthers = indicator.mod === 0 || indicator.ican.length > 0;
      expect(sentences[`${id}.others`] !== undefined).toBe(isForOthers);
      expect(sentences[leadKey(indicator, "threeMonths")]).toBeDefined();
      expect(sentences[leadKey(indicator, "sinceLast")]).toBeDefined();
    },
  );

  test("no question has more than 15 words, no sign or strength more than 8", () => {
    expect(wordsPerQuestion("en").filter(([, count]) => count > 15)).toEqual([]);
    const short = Object.entries(sentences).filter(([key]) => /^[A-Z]{3}\d\d\.(sign|strength)$/.test(key));
    expect(short.filter(([, text]) => words(text) > 8)).toEqual([]);
  });

  test("every step of every scale, every answer, band and category has its words", () => {
    const keys = Object.values(instrument.scales).flatMap(({ id, steps }) =>
      steps.map((step) => `scale.${id}.${step}`),
    );
    keys.push("answer.skip", "answer.na", "window.sinceLast", ...bands.map((band) => `band.${band}`));
    for (const category of instrument.resultOrder) {
      keys.push(`category.${category}`, `category.${category}.short`, `category.${category}.about`);
    }
    for (const { id, choices } of instrument.doors)
      keys.push(`${id}.question`, ...choices.map((part) => `${id}.${part}`));
    for (const key of keys) expect([key, sentences[key]]).toEqual([key, expect.stringMatching(/\S/)]);
  });

  test("what stands for a hushed answer shares no telling word with its question", () => {
    const telling = (text = ""): string[] => text.toLowerCase().match(/[a-z]{5,}/g) ?? [];
    for (const { id } of indicators.filter(({ hushed }) => hushed)) {
      const asked = telling(sentences[`${id}.question`]);
      const shared = telling(sentences[`${id}.hushed`]).filter((word) => asked.includes(word));
      expect([id, shared.filter((word) => !["about", "money"].includes(word))]).toEqual([id, []]);
    }
  });

  test("read at grade 5 on average, and hold no word that judges or labels", () => {
    const texts = indicators.flatMap(({ id }) => [
      sentences[`${id}.question`] ?? "",
      sentences[`${id}.why`] ?? "",
    ]);
    expect(texts.reduce((sum, text) => sum + grade(text), 0) / texts.length).toBeLessThan(5);
    expect(texts.filter((text) => /\b(should|must|always)\b/i.test(text))).toEqual([]);
    const all = Object.values(sentences).join("\n");
    expect(all).not.toMatch(/\b(you should|victim|survivor|depress|trauma|ptsd|you are (?!asked))/i);
  });

  test("what others must change says who, and nothing of her", () => {
    const demands = Object.entries(sentences).filter(([key]) => key.endsWith(".others"));
    for (const [key, text] of demands) {
      expect([key, words(text) <= 20]).toEqual([key, true]);
      expect([key, text]).toEqual([key, expect.stringMatching(/^[A-Z][^.?]* needs? [^.?]*\.$/)]);
      expect([key, text]).not.toEqual([key, expect.stringMatching(/\b(I|me|my|you|your|she|him|he)\b/i)]);
    }
  });

  test("every area of others and every side of security has its name and note", () => {
    for (const { ican, undp } of indicators) {
      const stems = [...ican.map((area) => `ican.${area}`), ...undp.map((side) => `security.${side}`)];
      for (const key of stems.flatMap((stem) => [stem, `${stem}.note`]))
        expect([key, names[key]]).toEqual([key, expect.stringMatching(/^[A-Z]/)]);
    }
  });

  test("keys name indicators, doors or known parts only", () => {
    const known = new Set([...instrument.indicators, ...instrument.doors].map(({ id }) => id));
    for (const key of Object.keys(sentences)) {
      const [head = ""] = key.split(".");
      expect([
        key,
        known.has(head) || /^(status|scale|answer|window|category|band|strength)$/.test(head),
      ]).toEqual([key, true]);
    }
  });
});

test.each(languageTags())(
  "what others must change does not tell a hushed answer from another one, in %s",
  (tag) => {
    const texts = read(tag);
    for (const { id, ican } of indicators.filter(({ hushed }) => hushed)) {
      const alike = indicators.filter(
        (other) => !other.hushed && texts[`${other.id}.others`] === texts[`${id}.others`],
      );
      const areas = alike.flatMap((other) => other.ican);
      expect([id, ican.filter((area) => !areas.includes(area))]).toEqual([id, []]);
    }
  },
);
