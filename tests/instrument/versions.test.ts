import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Category, type Form, indicatorSchema, scaleSchema } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";

const table: { columns: string[]; rows: unknown[][] } = JSON.parse(
  readFileSync(new URL("../fixtures/indicators-v1.json", import.meta.url), "utf8"),
);
const forms: Form[] = ["short", "full"];
const questions = (form: Form, category: Category) => instrument.questions(form, category);
const ids = (form: Form, category: Category) => questions(form, category).map(({ id }) => id);

describe("the 61 indicators of version 1", () => {
  test("are those of the committed table, in its order and in every column", () => {
    const rows = instrument.indicators.map((indicator) => {
      const row: Record<string, unknown> = {
        ...indicator,
        undp: indicator.undp.join("/"),
        ican: indicator.ican.join(",") || "-",
      };
      return table.columns.map((column) => row[column]);
    });
    expect(rows).toEqual(table.rows);
    expect(rows).toHaveLength(61);
  });

  test("have the shape of an indicator, and scales the shape of a scale", () => {
    for (const indicator of instrument.indicators)
      expect(indicatorSchema.parse(indicator)).toEqual(indicator);
    for (const scale of Object.values(instrument.scales)) expect(scaleSchema.parse(scale)).toEqual(scale);
    expect(Object.entries(instrument.scales).map(([id, { picture }]) => `${id} ${picture}`)).toEqual([
      "F jar",
      "T moon",
      "E footprints",
      "H calendar",
    ]);
  });

  test.each([
    ["EMO", [11, 5], [2, 6, 3], [1, 3, 1]],
    ["PHY", [17, 7], [6, 4, 3], [3, 1, 1]],
    ["SPI", [13, 6], [3, 5, 4], [2, 1, 2]],
    ["ECO", [14, 6], [4, 5, 3], [1, 2, 2]],
    ["POL", [16, 6], [7, 3, 3], [3, 0, 2]],
  ] as const)(
    "%s has the weights and the dimensions (T V C) of the method",
    (category, weights, full, short) => {
      const counts = (form: Form) =>
        ["T", "V", "C"].map((dim) => questions(form, category).filter((each) => each.dim === dim).length);
      const weight = (form: Form) => questions(form, category).reduce((sum, each) => sum + each.weight, 0);
      expect([weight("full"), weight("short")]).toEqual(weights);
      expect([counts("full"), counts("short")]).toEqual([full, short]);
    },
  );

  test("weigh 2 where the event itself can kill, imprison or starve", () => {
    const heavy = instrument.indicators.filter(({ weight }) => weight === 2).map(({ id }) => id);
    expect(heavy.join(" ")).toBe("PHY01 PHY02 PHY04 PHY05 SPI01 ECO04 ECO05 POL02 POL03 POL04");
  });

  test("hush seven answers", () => {
    const hushed = instrument.indicators.filter((indicator) => indicator.hushed).map(({ id }) => id);
    expect(hushed.join(" ")).toBe("EMO07 PHY04 PHY05 SPI01 ECO03 ECO04 POL01");
  });

  test("ask about the window of their category, with five exceptions", () => {
    const usual = (category: Category) => (category === "EMO" ? "twoWeeks" : "threeMonths");
    const other = instrument.indicators.filter(({ category, window }) => window !== usual(category));
    expect(other.map(({ id, window }) => `${id} ${window}`)).toEqual([
      "EMO07 threeMonths",
      "EMO08 threeMonths",
      "ECO05 month",
      "ECO07 month",
      "POL06 ahead",
    ]);
  });

  test("carry the keys of a recording of this wording and of a picture", () => {
    for (const { id, rev, audio, picture } of instrument.indicators) {
      expect([audio, picture]).toEqual([`${id}-${rev}`, id]);
    }
  });

  test("are found by id; doors and unknown ids are not", () => {
    for (const indicator of instrument.indicators) expect(instrument.byId(indicator.id)).toBe(indicator);
    for (const id of ["GATE00", "EMO12", "EMO99", "toString", ""])
      expect(instrument.byId(id)).toBeUndefined();
  });
});

describe("what is asked", () => {
  test("the short form is a strict subset of the full one, five a category, in the same order", () => {
    for (const category of instrument.resultOrder) {
      const short = ids("short", category);
      expect(short).toHaveLength(5);
      expect(ids("full", category).filter((id) => short.includes(id))).toEqual(short);
      expect(ids("full", category).length).toBeGreaterThan(5);
    }
  });

  test("the full form asks every indicator once", () => {
    const all = instrument.checkOrder.flatMap((category) => ids("full", category));
    expect(all.toSorted()).toEqual(instrument.indicators.map(({ id }) => id).toSorted());
  });

  test.each(forms)("%s: one capacity first, then vulnerabilities, threats, the other capacities", (form) => {
    for (const category of instrument.resultOrder) {
      const order = questions(form, category)
        .map(({ dim }) => dim)
        .join("");
      expect(order).toMatch(/^CV*T+C*$/);
    }
  });

  test("the orders of categories", () => {
    expect(instrument.checkOrder.join(" ")).toBe("EMO ECO POL PHY SPI");
    expect(instrument.resultOrder.join(" ")).toBe("EMO PHY SPI ECO POL");
  });

  test("six quieter questions are none of the short form and each has a red line or is part of one", () => {
    expect(instrument.quieter).toHaveLength(6);
    for (const id of instrument.quieter) {
      const indicator = instrument.byId(id);
      expect(indicator?.short).toBe(false);
      expect(indicator?.rl2 ?? indicator?.rl1).not.toBeNull();
    }
  });

  test("two doors stand beside the questions", () => {
    expect(instrument.doors).toEqual([
      { id: "GATE00", at: "start", forms: ["short", "full"], choices: ["yes", "now", "unsure"] },
      { id: "EMO12", at: { endOf: "EMO" }, forms: ["full"], choices: ["show", "goOn"] },
    ]);
  });
});

describe("the data", () => {
  test("is frozen to the last value", () => {
    const thawed = (value: unknown): boolean =>
      typeof value === "object" &&
      value !== null &&
      (!Object.isFrozen(value) || Object.values(value).some(thawed));
    expect(thawed(instrument)).toBe(false);
    for (const form of forms)
      for (const category of instrument.resultOrder) expect(thawed(questions(form, category))).toBe(false);
  });

  test("needs no zod: nothing it loads leads to the schemas", () => {
    const loaded = new Set<string>();
    const load = (file: string) => {
      if (loaded.has(file)) return;
      loaded.add(file);
      for (const [, target = ""] of readFileSync(file, "utf8").matchAll(
        /^import (?!type )[^;]*?"([^"]+)";/gms,
      )) {
        load(target.startsWith(".") ? join(dirname(file), target) : target);
      }
    };
    load("src/instrument/versions.ts");
    expect([...loaded].filter((file) => /zod|schema|jitless/.test(file))).toEqual([]);
    expect(loaded.size).toBeGreaterThan(8);
  });
});
