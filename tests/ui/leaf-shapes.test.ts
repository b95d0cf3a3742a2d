import { describe, expect, test } from "vitest";
import { instrument } from "../../src/instrument/versions.ts";
import { fields, leafShapes } from "../../src/ui/components/leafShapes.ts";

const numbers = (path: string) => [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number));

describe.each([...instrument.resultOrder])("the leaf of %s", (category) => {
  const shape = leafShapes[category];

  test("stays on its ground", () => {
    const all = [shape.outline, shape.area(0, fields), shape.stalk, shape.rib(fields), ...shape.veins];
    for (const path of all) {
      const found = numbers(path);
      expect(found.length).toBeGreaterThan(3);
      for (const [place, number] of found.entries()) {
        expect(number).toBeGreaterThanOrEqual(0);
        expect(number).toBeLessThanOrEqual(place % 2 === 0 ? 300 : 46);
      }
    }
  });

  test("is full to its outline, and every field lies farther out than the one before", () => {
    expect(shape.area(0, fields)).toBe(shape.outline);
    const ends = [1, 2, 3, 4].map((to) =>
      Math.max(...numbers(shape.area(to - 1, to)).filter((_, at) => at % 2 === 0)),
    );
    expect(ends).toEqual(ends.toSorted((one, other) => one - other));
    expect(new Set(ends).size).toBe(4);
  });

  test("has a pale field that begins where the full one ends", () => {
    const [, beginX, beginY] = /^M([\d.]+) ([\d.]+)/.exec(shape.area(2, 3)) ?? [];
    expect(shape.area(0, 2)).toContain(`${beginX} ${beginY}`);
  });
});

test("no two leaves are alike", () => {
  expect(new Set(Object.values(leafShapes).map(({ outline }) => outline)).size).toBe(5);
});
