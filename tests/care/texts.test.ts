import { describe, expect, test } from "vitest";
import care from "../../locales/en/care.json" with { type: "json" };
import instrumentTexts from "../../locales/en/instrument.json" with { type: "json" };
import safety from "../../locales/en/safety.json" with { type: "json" };
import { allActions } from "../../src/care/catalogue.ts";
import { reasonLines } from "../../src/care/reasons.ts";
import type { Entry } from "../../src/care/schema.ts";
import type { Indicator } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { allRoutines } from "./check.ts";
import { telling } from "./telling.ts";

const texts = new Map<string, string>(Object.entries(care));
const pages = new Map<string, string>(Object.entries(safety));
const both = [...texts, ...pages];
const entries: readonly Entry[] = [...allActions(), ...allRoutines];

function keysOf(entry: Entry): string[] {
  const steps = Array.from({ length: entry.steps }, (_, at) => `step${at + 1}`);
  const own = entry.kind === "action" ? ["done", ...entry.dependants.map((who) => `for.${who}`)] : ["when"];
  const parts = ["title", "why", ...steps, ...own, ...(entry.hasNotText ? ["not"] : [])];
  return parts.map((part) => `${entry.id}.${part}`);
}

const sentences = (text: string) =>
  text
    .split(/[.?!:;](?:[”\s]|$)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
const countWords = (sentence: string) => sentence.split(/\s+/).length;

describe("the texts of the library", () => {
  test("each action and routine has all of its texts, and no text is left over", () => {
    const wanted = entries.flatMap(keysOf);
    const written = [...texts.keys()].filter((key) => /^[A-Z]{3}-/.test(key));
    expect(written.toSorted()).toEqual(wanted.toSorted());
  });

  test("the words of every code are there", () => {
    const codes = entries.flatMap((entry) => [
      entry.kind === "action" ? `urgency.${entry.urgency}` : `cadence.${entry.cadence}`,
      `cost.${entry.cost}`,
      `effort.${entry.effort}`,
      ...entry.levels.map((level) => `with.${level}`),
      ...entry.needs.map((need) => `need.${need}`),
      ...entry.serves.map((priority) => `priority.${priority}`),
      ...(entry.kind === "action" ? entry.ican.map((area) => `area.${area}`) : []),
    ]);
    expect([...new Set(codes)].filter((key) => !texts.has(key))).toEqual([]);
  });

  test("the title behind a hushed answer tells nothing", () => {
    for (const { id } of entries.filter(({ hushed }) => hushed)) {
      expect(texts.get(`${id}.title`), id).not.toMatch(telling);
    }
  });

  test("no two titles are the same", () => {
    const titles = entries.map(({ id }) => texts.get(`${id}.title`));
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe("the words themselves", () => {
  test("no sentence is longer than twenty words", () => {
    const long = both.flatMap(([key, text]) =>
      sentences(text).flatMap((sentence) => (countWords(sentence) > 20 ? [`${key}: ${sentence}`] : [])),
    );
    expect(long).toEqual([]);
  });

  test("a step has at most three sentences, a title at most nine words", () => {
    for (const [key, text] of texts) {
      if (/\.step\d$/.test(key)) expect(sentences(text).length, key).toBeLessThanOrEqual(4);
      if (key.endsWith(".title")) expect(countWords(text), key).toBeLessThanOrEqual(9);
    }
  });

  test("nobody is ordered, blamed or left to herself", () => {
    const bossy =
      /\byou (should|must|need to|ought)\b|\byou have to\b|\byou alone\b|\byour fault\b|\bwhy did you\b/i;
    const kind = /\b(not|need not|do not)\b[^.]*(have to|fault)/i;
    const found = both.filter(([, text]) => bossy.test(text) && !kind.test(text));
    expect(found).toEqual([]);
  });

  test("nothing that ages: no numbers to call, no money, no address, no law", () => {
    for (const [key, text] of both) {
      expect(text, key).not.toMatch(/\d{3,}|[€$£¥]|https?:|www\.|@|\barticle \d|\bact of\b/i);
    }
  });

  test("no clinical label and no frightening picture", () => {
    for (const [key, text] of both) {
      expect(text, key).not.toMatch(/depress|ptsd|trauma|suicid|victim|survivor|disorder|symptom/i);
    }
  });

  test("an underscore in a key is a plural, and each plural has both forms", () => {
    const keys = [...texts.keys(), ...pages.keys()].filter((key) => key.includes("_"));
    expect(keys.filter((key) => !/^[^_]+_(one|other)$/.test(key))).toEqual([]);
    for (const key of keys)
      expect(keys).toContain(key.replace(/_.*/, key.endsWith("_one") ? "_other" : "_one"));
  });

  test("before anything is opened, help names no work and no danger", () => {
    for (const [key, text] of pages) {
      if (/^(help|calm)\./.test(key))
        expect(text, key).not.toMatch(/risk|threat|defender|olive|peace|violen/i);
    }
  });

  test("straight quotes, HTML and nesting stay out; spaces are single", () => {
    for (const [key, text] of both) {
      expect(text, key).not.toMatch(/["'<>]|\$t\(| {2}|^\s|\s$/);
    }
  });
});

describe("the red-line page", () => {
  const lines = [
    ...instrument.indicators.filter(({ rl1, rl2 }) => rl1 ?? rl2).map(({ id }) => id),
    ...["a", "b", "c", "d"],
  ];

  test("each line has its sentence and one act, and no other line has", () => {
    const wanted = lines.flatMap((line) => [`redline.${line}`, `redline.${line}.act`]);
    const written = [...pages.keys()].filter((key) => /^redline\.([A-Z]{3}\d\d|[a-d])(\.|$)/.test(key));
    expect(written.toSorted()).toEqual(wanted.toSorted());
  });

  test("an act is one sentence, or one with words to say", () => {
    for (const line of lines) {
      expect(sentences(pages.get(`redline.${line}.act`) ?? "").length, line).toBeLessThanOrEqual(2);
    }
  });

  test("no line leaves the guilt with her", () => {
    for (const line of lines) {
      expect(pages.get(`redline.${line}`), line).toMatch(/did nothing|not cause|not a fault|no wonder/);
    }
  });

  test("a hushed line repeats nothing of its answer", () => {
    const hushed = instrument.indicators.filter((indicator) => indicator.hushed).map(({ id }) => id);
    for (const line of [...hushed.filter((id) => lines.includes(id)), "c", "d"]) {
      expect(pages.get(`redline.${line}`), line).not.toMatch(telling);
      expect(pages.get(`redline.${line}.act`), line).not.toMatch(telling);
    }
  });
});

describe("what a step asks for", () => {
  test("its cost, the time of its first part, and what others must do are said on its page", () => {
    for (const entry of entries) {
      expect(texts.has(`reason.cost.${entry.cost}`), entry.id).toBe(true);
      for (const area of entry.kind === "action" ? entry.ican : [])
        expect(texts.has(`area.${area}`), entry.id).toBe(true);
    }
  });
});

describe("reasons", () => {
  test("every sentence and every insertion exists, for the questions of the short form and the quieter six", () => {
    const asked = ({ id, short }: Indicator) => short || instrument.quieter.includes(id);
    const words = new Set([
      ...[...texts.keys()].map((key) => `care:${key}`),
      ...Object.keys(instrumentTexts).map((key) => `instrument:${key}`),
    ]);
    for (const entry of entries) {
      for (const id of entry.links.filter((link) =>
        instrument.indicators.some((i) => i.id === link && asked(i)),
      )) {
        const signs = [{ id, hushed: instrument.byId(id)?.hushed ?? true, unsure: false }];
        const reason = { signs, redLine: id, priority: "family" } as const;
        for (const { key, terms } of reasonLines({ entry, score: 0, today: true, reason }))
          for (const one of [key, ...Object.values(terms)]) expect(words.has(one), one).toBe(true);
      }
    }
  });
});
