import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { leadKey } from "../../src/assessment/answering.ts";
import { bands } from "../../src/assessment/bands.ts";
import type { Indicator } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";

const sentences: Record<string, string> = JSON.parse(
  readFileSync(new URL("../../locales/en/instrument.json", import.meta.url), "utf8"),
);
const worded: Indicator[] = instrument.indicators.filter(
  ({ id, short }) => short || instrument.quieter.includes(id),
);
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
  test.each(worded.map((indicator) => [indicator.id, indicator] as const))(
    "%s has every part",
    (id, indicator) => {
      const question = sentences[`${id}.question`] ?? "";
      expect(words(question)).toBeLessThanOrEqual(15);
      expect(question).toMatch(indicator.scale === "T" ? /^You .*\.$/ : /^[A-Z].*\?$/);
      if (indicator.scale === "F") expect(question).toMatch(/^How often /);
      expect(sentences[`${id}.why`]).toMatch(/\.$/);
      expect(sentences[`${id}.sign`]).toMatch(/^[A-Z].*[^.]$/);
      expect(sentences[`${id}.strength`] !== undefined).toBe(indicator.dim === "C");
      expect(sentences[`${id}.hushed`] !== undefined).toBe(indicator.hushed);
      expect(sentences[leadKey(indicator, "threeMonths")]).toBeDefined();
      expect(sentences[leadKey(indicator, "sinceLast")]).toBeDefined();
    },
  );

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
    for (const { id } of worded.filter(({ hushed }) => hushed)) {
      const asked = telling(sentences[`${id}.question`]);
      const shared = telling(sentences[`${id}.hushed`]).filter((word) => asked.includes(word));
      expect([id, shared.filter((word) => !["about", "money"].includes(word))]).toEqual([id, []]);
    }
  });

  test("read at grade 5 on average, and hold no word that judges or labels", () => {
    const texts = worded.flatMap(({ id }) => [
      sentences[`${id}.question`] ?? "",
      sentences[`${id}.why`] ?? "",
    ]);
    expect(texts.reduce((sum, text) => sum + grade(text), 0) / texts.length).toBeLessThan(5);
    const all = Object.values(sentences).join("\n");
    expect(all).not.toMatch(/\b(you should|victim|survivor|depress|trauma|ptsd|you are (?!asked))/i);
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
