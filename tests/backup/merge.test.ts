import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArchivedRecord } from "../../src/backup/archive.ts";
import { type Merged, merge } from "../../src/backup/merge.ts";

type Place = Partial<Omit<ArchivedRecord, "id" | "e">>;

/** A record by its id and its edits, the newest first: "cb" was made by b and changed by c. */
const record = (id: string, edits: string, place: Place = {}): ArchivedRecord => ({
  id,
  kind: "care-entry",
  v: 1,
  at: 1,
  seq: 1,
  body: { by: edits[0] },
  ...place,
  e: [...edits].map((edit) => edit.repeat(11)),
});
const removed = (id: string, edits: string): ArchivedRecord =>
  record(id, edits, { kind: "gone", body: null });

const single = (edits: string) => record("settings", edits, { kind: "settings" });

/** What is there after the merge, by id. */
const standing = (mine: readonly ArchivedRecord[], { changes }: Merged) =>
  new Map([...mine, ...changes].map((one) => [one.id, one]));
const tallyOf = ({ changes: _, ...tally }: Merged) =>
  Object.fromEntries(Object.entries(tally).filter(([, count]) => count > 0));

// mine, theirs, what stands there afterwards (the bodies), what is told
const table: readonly [string, ArchivedRecord[], ArchivedRecord[], (string | null)[], object][] = [
  ["nothing on both sides", [], [], [], {}],
  ["only there", [], [record("x", "a")], ["a"], { added: 1 }],
  ["only here", [record("x", "a")], [], ["a"], {}],
  ["the same", [record("x", "a")], [record("x", "a")], ["a"], {}],
  ["edited here", [record("x", "ba")], [record("x", "a")], ["b"], {}],
  ["edited there", [record("x", "a")], [record("x", "ba")], ["b"], { newer: 1 }],
  ["edited there twice", [record("x", "a")], [record("x", "cba")], ["c"], { newer: 1 }],
  ["edited in both", [record("x", "ba")], [record("x", "ca")], ["b", "c"], { both: 1 }],
  ["made apart with one id", [record("x", "b")], [record("x", "c")], ["b", "c"], { both: 1 }],
  ["deleted here", [removed("x", "ba")], [record("x", "a")], [null], {}],
  ["deleted there", [record("x", "a")], [removed("x", "ba")], [null], { removed: 1 }],
  ["deleted in both", [removed("x", "ba")], [removed("x", "ca")], [null], {}],
  ["deleted here, edited there", [removed("x", "ba")], [record("x", "ca")], ["c"], { saved: 1 }],
  ["edited here, deleted there", [record("x", "ba")], [removed("x", "ca")], ["b"], { saved: 1 }],
  ["a mark of what was never here", [], [removed("x", "ba")], [null], {}],
  ["one of a kind", [single("a")], [single("ba")], ["a"], {}],
  ["one of a kind that is not here", [], [single("a")], [], {}],
];

describe.each(table)("%s", (_name, mine, theirs, bodies, told) => {
  test("leaves what it should, and tells it", async () => {
    const merged = await merge(mine, theirs);
    const bodiesNow = [...standing(mine, merged).values()].map(
      ({ body }) => (body as { by: string } | null)?.by,
    );
    expect(bodiesNow.map((by) => by ?? null)).toEqual(bodies);
    expect(tallyOf(merged)).toEqual(told);
  });

  test("changes nothing a second time", async () => {
    const now = [...standing(mine, await merge(mine, theirs)).values()];
    expect((await merge(now, theirs)).changes).toEqual([]);
  });

  test("asks no clock", async () => {
    const late = theirs.map((one) => ({ ...one, at: 9_999_999_999_999 }));
    const early = theirs.map((one) => ({ ...one, at: -5 }));
    expect((await merge(mine, late)).changes.map(({ e }) => e)).toEqual(
      (await merge(mine, early)).changes.map(({ e }) => e),
    );
  });
});

test("a copy has the same id wherever it is made", async () => {
  const { changes } = await merge([record("x", "ba")], [record("x", "ca")]);
  expect(changes.map(({ id }) => id)).toEqual(["99i8qeNboQ9a07UVwHQsAQ"]);
});

test("a copy that she changed or removed since stays so", async () => {
  const theirs = [record("x", "ca")];
  const mine = [record("x", "ba")];
  const [copy] = (await merge(mine, theirs)).changes;
  if (copy === undefined) throw new Error("no copy");
  for (const since of [record(copy.id, "dca"), removed(copy.id, "dca")])
    expect((await merge([...mine, since], theirs)).changes).toEqual([]);
});

test("records of a space that was never this one come before all that is here", async () => {
  const mine = [record("m", "a", { seq: 1 }), record("n", "b", { seq: 2 })];
  const theirs = [record("t", "c", { seq: 40 }), record("u", "d", { seq: 41 })];
  expect((await merge(mine, theirs)).changes.map(({ seq }) => seq)).toEqual([-1, 0]);
  const shared = [...theirs, record("m", "a", { seq: 1 })];
  expect((await merge(mine, shared)).changes.map(({ seq }) => seq)).toEqual([40, 41]);
  expect((await merge([single("a")], theirs)).changes).toEqual(theirs);
});

const edits = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { minLength: 1, maxLength: 8 });
const space = fc
  .uniqueArray(fc.tuple(fc.constantFrom("x", "y", "z"), edits, fc.boolean()), { selector: ([id]) => id })
  .map((all) => all.map(([id, e, isGone]) => (isGone ? removed(id, e.join("")) : record(id, e.join("")))));

test("no record that only one side has, and no newer edit of either, is ever lost", async () => {
  await fc.assert(
    fc.asyncProperty(space, space, async (mine, theirs) => {
      const merged = await merge(mine, theirs);
      const now = [...standing(mine, merged).values()];
      const isKept = (one: ArchivedRecord) => now.some(({ e }) => e.includes(one.e[0] ?? ""));
      const lost = [...mine, ...theirs].filter((one) => one.kind !== "gone" && !isKept(one));
      expect(lost).toEqual([]);
      expect((await merge(now, theirs)).changes).toEqual([]);
    }),
  );
});
