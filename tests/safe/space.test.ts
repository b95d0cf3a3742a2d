import fc from "fast-check";
import { expect, test } from "vitest";
import { mostPages, pageRoom, roomOf } from "../../src/safe/pages.ts";
import {
  adopt,
  capacityFor,
  freePages,
  pairsToGrow,
  planSave,
  type Space,
  versionsAfter,
} from "../../src/safe/space.ts";

const bytes = (length: number) => new Uint8Array(length);

function emptySpace(capacity = 8): Space {
  const versions = Array<number>(capacity).fill(0);
  return { epoch: 1, generation: 1, versions, pages: new Map(), where: new Map(), stamp: null };
}

function save(space: Space, changes: Iterable<readonly [string, Uint8Array<ArrayBuffer> | null]>) {
  const plan = planSave(space, new Map(changes));
  while (space.versions.length < capacityFor(space, plan)) space.versions.push(0);
  space.epoch += 1;
  adopt(space, plan, bytes(12));
  return plan;
}

const kept = (space: Space) =>
  [...space.pages.values()].flatMap(({ records }) =>
    [...records].map(([id, { length }]) => `${id} ${length}`),
  );

test("after any changes each record lies once, where it is said to, in pages that have room", () => {
  const change = fc.tuple(
    fc.integer({ min: 0, max: 30 }).map((id) => `id${id}`),
    fc.option(fc.integer({ min: 1, max: 12_288 }).map(bytes), { freq: 3 }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 12 }), { maxLength: 20 }), (saves) => {
      const space = emptySpace();
      space.versions[3] = 1; // could not be read
      const expected = new Map<string, number>();
      for (const changes of saves) {
        const plan = save(space, changes);
        expect(plan.has(0) || plan.has(3)).toBe(false);
        for (const [id, record] of new Map(changes)) {
          if (record === null) expected.delete(id);
          else expected.set(id, record.length);
        }
        expect(kept(space).toSorted()).toEqual(
          [...expected].map(([id, length]) => `${id} ${length}`).toSorted(),
        );
        for (const [page, { records, taken }] of space.pages) {
          expect(taken).toBe([...records.values()].reduce((sum, record) => sum + roomOf(record), 0));
          expect(taken).toBeLessThanOrEqual(pageRoom);
          for (const id of records.keys()) expect(space.where.get(id)).toBe(page);
          expect(space.versions[page]).toBeGreaterThan(1);
        }
        expect(space.where.size).toBe(expected.size);
      }
    }),
  );
});

test("a record that grows out of its page moves, and both pages are in the plan", () => {
  const space = emptySpace();
  save(space, [
    ["a", bytes(8000)],
    ["b", bytes(8000)],
  ]);
  expect(space.where).toEqual(
    new Map([
      ["a", 1],
      ["b", 1],
    ]),
  );
  const plan = save(space, [["b", bytes(12_000)]]);
  expect([...plan.keys()]).toEqual([1, 2]);
  expect(space.where.get("b")).toBe(2);
});

test("a page that becomes empty is free again", () => {
  const space = emptySpace();
  save(space, [["a", bytes(10)]]);
  expect(freePages(space)).toBe(6);
  const plan = planSave(space, new Map([["a", null]]));
  expect(versionsAfter(space, plan, 9)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  save(space, [["a", null]]);
  expect(freePages(space)).toBe(7);
});

test("changing nothing needs no save", () => {
  expect(planSave(emptySpace(), new Map([["unknown", null]])).size).toBe(0);
});

test.each([
  [8, 2, 0],
  [8, 1, 8],
  [16, 1, 8],
  [100, 13, 0],
  [100, 12, 25],
  [3990, 100, 10],
  [mostPages, 0, 0],
])("a space of %i pages with %i free ones grows by %i", (capacity, free, growth) => {
  const space = emptySpace(capacity);
  for (let page = 1; page < capacity - free; page += 1) space.versions[page] = 1;
  expect(freePages(space)).toBe(free);
  expect(pairsToGrow(space)).toBe(growth);
});
