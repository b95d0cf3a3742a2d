import { expect, test } from "vitest";
import type { Form } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { closingOf } from "../../src/workshop/closing.ts";
import { contributionOf } from "../../src/workshop/contribution.ts";
import { fewestToLeave, givenQuestions, poolOf, poolTable } from "../../src/workshop/pool.ts";
import { bandsOnly, everything, newOnce } from "./room.ts";

/** A closed pilot of so many women who gave single answers, and one who did not. */
function closedPilot(women: number, { form = "short" as Form, k = 7 } = {}) {
  const invitation = { form, k, mode: "pilot" } as const;
  const asked = instrument.indicators.filter(({ short }) => form === "full" || short);
  const given = Array.from({ length: women }, (_, at) => {
    const answers = asked.map(({ id }, place) => [id, ((at * 7 + place) % 5) as 0] as const);
    return contributionOf(Object.fromEntries(answers), newOnce(), invitation, {
      ...{ ...everything, pair: null },
    });
  });
  const silent = contributionOf({}, newOnce(), invitation, bandsOnly);
  return { invitation, closed: closingOf([...given, silent], invitation) };
}
const open = { invitation: { form: "short", k: 15 } as const, closed: null };
const group = {
  invitation: { form: "short", k: 15 } as const,
  closed: { tables: closedPilot(1).closed.tables, rows: null },
};

test("a pool holds the rows with single answers of all closed pilots of a form", () => {
  const sources = [
    closedPilot(4, { k: 5 }),
    closedPilot(9),
    closedPilot(3, { form: "full", k: 10 }),
    open,
    group,
  ] as const;
  expect(poolOf(sources, "short")).toMatchObject({ workshops: 2, k: 7, rows: { length: 13 } });
  expect(poolOf(sources, "full")).toMatchObject({ workshops: 1, k: 10, rows: { length: 3 } });
  expect(poolOf([open, group], "short")).toMatchObject({ workshops: 0, rows: [] });
});

test("no row leaves below thirty women", () => {
  expect(() => poolTable(poolOf([closedPilot(fewestToLeave - 1)], "short"))).toThrow(RangeError);
  expect(poolTable(poolOf([closedPilot(fewestToLeave)], "short"))).toHaveLength(fewestToLeave + 1);
});

test.each(["short", "full"] as const)(
  "what leaves of the %s form holds bands and answers in columns of their own, and nothing that links to a person, an order or a time",
  (form) => {
    const [one, other] = [closedPilot(20, { form }), closedPilot(15, { form })];
    const [head = [], ...rows] = poolTable(poolOf([one, other], form));
    const ids = givenQuestions(form).map(({ id }) => id);
    expect(head.slice(0, 5)).toEqual(["EMO", "PHY", "SPI", "ECO", "POL"]);
    expect(head.slice(5).toSorted()).toEqual(ids.toSorted());
    for (const never of ["PHY05", "SPI01", "ECO03", "ECO04"]) expect(head).not.toContain(never);
    expect(rows).toHaveLength(35);
    const allowed = new Set([
      null,
      "steady",
      "watch",
      "high",
      "critical",
      "skip",
      "na",
      "answered",
      0,
      1,
      2,
      3,
      4,
    ]);
    for (const row of rows) {
      expect(row).toHaveLength(head.length);
      for (const cell of row) expect(allowed).toContain(cell);
    }
    // In whichever order the workshops are held and the tickets came, the table is the same.
    const turned = { ...one, closed: { ...one.closed, rows: one.closed.rows?.toReversed() ?? null } };
    expect(poolTable(poolOf([other, turned], form))).toEqual([head, ...rows]);
  },
);
