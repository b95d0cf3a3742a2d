import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dependantSchema,
  type Life,
  lifeSchema,
  prioritySchema,
  turnDependant,
  turnPriority,
  untold,
} from "../../src/care/life.ts";

describe("what she says about her life", () => {
  test("a third priority takes the place of the first", () => {
    const two = turnPriority(turnPriority(untold, "faith"), "income");
    expect(two.priorities).toEqual(["faith", "income"]);
    expect(turnPriority(two, "health").priorities).toEqual(["income", "health"]);
  });

  test("the same touch once more takes it out, and leaves the rest", () => {
    const life: Life = { dependants: ["elders", "children"], priorities: ["faith", "income"] };
    expect(turnPriority(life, "faith")).toEqual({ ...life, priorities: ["income"] });
    expect(turnDependant(life, "elders")).toEqual({ ...life, dependants: ["children"] });
  });

  test("whatever is touched can be kept", () => {
    const touches = fc.array(fc.constantFrom(...prioritySchema.options, ...dependantSchema.options));
    fc.assert(
      fc.property(touches, (touched) => {
        const life = touched.reduce((before, one) => {
          const who = dependantSchema.safeParse(one);
          return who.success
            ? turnDependant(before, who.data)
            : turnPriority(before, prioritySchema.parse(one));
        }, untold);
        expect(lifeSchema.parse(life)).toEqual(life);
        expect(new Set(life.priorities).size).toBe(life.priorities.length);
        expect(new Set(life.dependants).size).toBe(life.dependants.length);
      }),
    );
  });
});
