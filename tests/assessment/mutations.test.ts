import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { answerAt, asked, calmBut, indicatorOf, worthPoints } from "./answers.ts";
import { type Rules, rulesWith } from "./mutant.ts";
import { mutants } from "./mutants.ts";
import { besideCuts, combinations, levels, quieter, urgency } from "./tables.ts";
import { core, scored } from "./vectors.ts";

const table: { columns: string[]; rows: unknown[][] } = JSON.parse(
  readFileSync(new URL("../fixtures/indicators-v1.json", import.meta.url), "utf8"),
);
const hushed = "EMO07 PHY04 PHY05 SPI01 ECO03 ECO04 POL01";
const singles = asked("full").map((indicator) => ({
  id: indicator.id,
  checks: [1, 2, 3, 4].map((risk) => ({ ...calmBut("full", {}), [indicator.id]: answerAt(indicator, risk) })),
}));
const combined = combinations.map(([line, risks, fires]) => ({
  line,
  answers: calmBut("full", risks),
  fires,
}));

/** What must be true of the rules, by what says so. */
const says: Readonly<Record<string, (rules: Rules) => boolean>> = {
  "the table of indicators": ({ instrument }) => {
    const { indicators } = instrument;
    const rows = indicators.map((indicator) => {
      const row: Record<string, unknown> = {
        ...indicator,
        undp: indicator.undp.join("/"),
        ican: indicator.ican.join(",") || "-",
      };
      return table.columns.map((column) => row[column]);
    });
    const quiet = indicators.filter((indicator) => indicator.hushed).map(({ id }) => id);
    return (
      isDeepStrictEqual(rows, table.rows) && quiet.toSorted().join() === hushed.split(" ").toSorted().join()
    );
  },
  vectors: ({ scoreCheck, coreAnswers, instrument }) =>
    isDeepStrictEqual(coreAnswers(core.full), core.expect.answers) &&
    scored.every(([, { form, answers, expect: categories, overall }]) => {
      const result = scoreCheck(answers, form);
      return (
        isDeepStrictEqual(result.overall, overall) &&
        instrument.resultOrder.every((category) =>
          isDeepStrictEqual(
            { ...result.categories[category], ...categories[category] },
            result.categories[category],
          ),
        )
      );
    }),
  "the list of red lines": ({ firedLines }) =>
    singles.every(({ id, checks }) => {
      const found = checks.map(
        (answers) => firedLines(answers, "full").find(({ line }) => line === id)?.level ?? "-",
      );
      return found.join("") === (levels[id] ?? "----");
    }) &&
    Object.keys(levels).every((id) => {
      const fires = firedLines(calmBut("full", { [id]: 4 }), "short").some(({ line }) => line === id);
      return fires === (indicatorOf(id).short || quieter.includes(id));
    }),
  "the cuts": ({ scoreCheck }) =>
    besideCuts.every(([points, score, pressure]) => {
      const { PHY } = scoreCheck(worthPoints("full", "PHY", points), "full").categories;
      return PHY.score === score && PHY.pressure === pressure;
    }),
  "the list of combinations": ({ firedLines }) =>
    combined.every(({ line, answers, fires }) => {
      const fired = firedLines(answers, "full").map((each) => `${each.line}:${each.level}`);
      return fired.includes(line) === fires;
    }),
  "the order of urgency": ({ mostUrgentFirst }) => {
    const lines = urgency
      .toSorted()
      .map((line) => ({ line, level: 2, categories: [], indicators: [] }) as const);
    return (
      mostUrgentFirst(lines)
        .map(({ line }) => line)
        .join(" ") === urgency.join(" ")
    );
  },
};

test("the rules as they are pass", () => {
  const rules = rulesWith(null);
  for (const [name, isTrue] of Object.entries(says)) expect([name, isTrue(rules)]).toEqual([name, true]);
});

test.each(Object.entries(mutants))("no mistake in %s stays unseen", (_kind, list) => {
  const survivors = list.filter((mutant) => {
    const rules = rulesWith(mutant);
    return Object.values(says).every((isTrue) => isTrue(rules));
  });
  expect(survivors.map(({ name }) => name)).toEqual([]);
  expect(list.length).toBeGreaterThan(0);
});
