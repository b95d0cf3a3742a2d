import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actionById, allActions, routineById } from "../../src/care/catalogue.ts";
import { keep, letRest } from "../../src/care/habits.ts";
import {
  begin,
  categoryOf,
  choose,
  chooseOwn,
  dismissedIds,
  nextStep,
  notForMe,
  type PlanItem,
  planItemKind,
  reasonSchema,
  setAside,
  stepDone,
  stepKey,
  takeUp,
  untouched,
  waiting,
} from "../../src/care/plan.ts";
import type { Action, Routine } from "../../src/care/schema.ts";
import itemsV1 from "../fixtures/plan-item-v1.json" with { type: "json" };
import itemsV2 from "../fixtures/plan-item-v2.json" with { type: "json" };

const nowhere = { assessment: null, line: null };

function action(id: string): Action {
  const found = actionById(id);
  if (!found) throw new Error(`no action ${id}`);
  return found;
}

function routine(id: string): Routine {
  const found = routineById(id);
  if (!found) throw new Error(`no routine ${id}`);
  return found;
}

function planOf(...ids: string[]): readonly PlanItem[] {
  const plan: PlanItem[] = [];
  for (const id of ids) plan.push(choose(action(id), nowhere, plan));
  return plan;
}

function done(item: PlanItem): PlanItem {
  return item.state === "done" ? item : done(stepDone(item));
}

describe("a plan item", () => {
  test("begins open, remembers where it came from, and can be kept", () => {
    const item = choose(action("PHY-A5"), { assessment: "a1", line: "d" }, []);
    expect(item).toEqual({
      actionId: "PHY-A5",
      own: null,
      state: "open",
      reason: null,
      first: "",
      withWhom: "",
      from: { assessment: "a1", line: "d" },
      step: 0,
      order: 1,
      hushed: true,
    });
    expect(planItemKind.schema.parse(item)).toEqual(item);
  });

  test("an unknown field or state is not a plan item", () => {
    const [item] = planOf("PHY-A1");
    expect(planItemKind.schema.safeParse({ ...item, note: "" }).success).toBe(false);
    expect(planItemKind.schema.safeParse({ ...item, state: "late" }).success).toBe(false);
  });

  test("choosing it twice changes nothing while it waits", () => {
    const [item] = planOf("PHY-A3");
    if (!item) throw new Error("no item");
    const begun = begin(item);
    expect(choose(action("PHY-A3"), { assessment: "later", line: null }, [begun])).toBe(begun);
  });

  test("choosing it again after it was done or set aside begins anew, at the end", () => {
    const [first, second] = planOf("PHY-A3", "PHY-A4");
    if (!first || !second) throw new Error("no items");
    for (const past of [done(first), setAside(first)]) {
      const again = choose(action("PHY-A3"), nowhere, [past, second]);
      expect(again).toMatchObject({ state: "open", step: 0, order: 3 });
    }
  });

  test("goes step by step and is done after the last", () => {
    let [item] = planOf("SPI-A7");
    const seen: string[] = [];
    while (item && item.state !== "done" && seen.length < 9) {
      seen.push(`${item.state} ${nextStep([item])?.step}`);
      item = stepDone(item);
    }
    expect(seen).toEqual(["open 1", "begun 2", "begun 3"]);
    expect(item).toMatchObject({ state: "done", step: 3 });
    expect(nextStep(item ? [item] : [])).toBeNull();
  });

  test("set aside, it is out of the way and comes back where it was", () => {
    const [item] = planOf("SPI-A7");
    if (!item) throw new Error("no item");
    const aside = setAside(stepDone(item));
    expect(nextStep([aside])).toBeNull();
    expect(takeUp(aside)).toMatchObject({ state: "begun", step: 1 });
    expect(takeUp(setAside(item))).toMatchObject({ state: "open", step: 0 });
    expect(takeUp(done(item))).toMatchObject({ state: "open", step: 0 });
  });
});

describe("a step of her own", () => {
  const gate = chooseOwn({ title: "Oil the gate", category: "PHY" }, planOf("SPI-A7"));

  test("comes at the end, waits among the coming days, and stays out of prints", () => {
    expect(gate).toMatchObject({ actionId: null, state: "open", order: 2, hushed: true });
    expect(planItemKind.schema.parse(gate)).toEqual(gate);
    expect(waiting([...planOf("SPI-A7", "PHY-A1"), gate]).map(stepKey)).toEqual([
      "PHY-A1",
      "own-2",
      "SPI-A7",
    ]);
  });

  test("is the next step in her words, and done at once", () => {
    expect(nextStep([gate])).toEqual({ item: gate, action: null, step: 1 });
    expect(stepDone(begin(gate)).state).toBe("done");
    expect(nextStep([stepDone(gate)])).toBeNull();
    expect(categoryOf(gate)).toBe("PHY");
  });

  test("is a step of the library or hers, never both and never neither", () => {
    const [item] = planOf("PHY-A1");
    expect(planItemKind.schema.safeParse({ ...gate, own: null }).success).toBe(false);
    expect(planItemKind.schema.safeParse({ ...item, own: gate.own }).success).toBe(false);
    expect(planItemKind.schema.safeParse({ ...gate, own: { title: "", category: null } }).success).toBe(
      false,
    );
  });
});

describe("what is not for her", () => {
  test("asks for nothing, keeps its reason, and comes back only when she takes it up", () => {
    for (const reason of reasonSchema.options) {
      const [item] = planOf("PHY-A3");
      if (!item) throw new Error("no item");
      const refused = notForMe(stepDone(item), reason);
      expect(planItemKind.schema.parse(refused)).toMatchObject({ state: "not-for-me", reason });
      expect(nextStep([refused])).toBeNull();
      expect(takeUp(refused)).toMatchObject({ state: "begun", step: 1, reason: null });
      expect(setAside(refused)).toMatchObject({ state: "set-aside", reason: null });
      expect(dismissedIds([{ at: 0, body: refused }], 400 * 86_400_000)).toEqual(["PHY-A3"]);
    }
  });

  test("always has a reason, and nothing else has one", () => {
    const [item] = planOf("PHY-A3");
    expect(planItemKind.schema.safeParse({ ...item, state: "not-for-me" }).success).toBe(false);
    expect(planItemKind.schema.safeParse({ ...item, reason: "have" }).success).toBe(false);
  });

  test("chosen again, it begins with the words she wrote", () => {
    const [item] = planOf("PHY-A3");
    if (!item) throw new Error("no item");
    const refused = notForMe({ ...item, first: "Ask A.", withWhom: "A." }, "cannot");
    const again = choose(action("PHY-A3"), nowhere, [refused]);
    expect(again).toMatchObject({ state: "open", reason: null, first: "Ask A.", withWhom: "A." });
  });
});

describe("plan items of every release", () => {
  test("those of version 1 are read with nothing written beside them", () => {
    const [upgrade] = planItemKind.migrate;
    for (const old of itemsV1)
      expect(planItemKind.schema.parse(upgrade(old))).toEqual({
        ...old,
        own: null,
        reason: null,
        first: "",
        withWhom: "",
      });
  });

  test("those of version 2 are read as they are", () => {
    for (const item of itemsV2) expect(planItemKind.schema.parse(item)).toEqual(item);
  });
});

describe("the next step", () => {
  test("is the most urgent, then the first chosen", () => {
    const plan = planOf("SPI-A6", "EMO-A3", "PHY-A3", "POL-A2", "PHY-A1");
    expect(waiting(plan).map(({ actionId }) => actionId)).toEqual([
      "PHY-A1",
      "PHY-A3",
      "POL-A2",
      "EMO-A3",
      "SPI-A6",
    ]);
    expect(nextStep(plan)?.action?.id).toBe("PHY-A1");
  });

  test("an action of a newer version is kept and passed over", () => {
    const plan: readonly PlanItem[] = [
      { ...untouched, actionId: "XXX-A1", order: 1, hushed: true },
      ...planOf("SPI-A6"),
    ];
    expect(waiting(plan)).toHaveLength(2);
    expect(nextStep(plan)?.action?.id).toBe("SPI-A6");
    expect(stepDone({ ...untouched, actionId: "XXX-A1", order: 1, hushed: true })).toMatchObject({
      state: "done",
    });
  });

  test("does not depend on the order of the records, and never asks for what is done or aside", () => {
    const states = fc.constantFrom<PlanItem["state"]>("open", "begun", "done", "set-aside");
    const plans = fc
      .uniqueArray(fc.constantFrom(...allActions().map(({ id }) => id)), { maxLength: 12 })
      .chain((ids) =>
        fc.tuple(
          fc.constant(planOf(...ids)),
          fc.array(states, { minLength: ids.length, maxLength: ids.length }),
        ),
      )
      .map(([plan, drawn]) => plan.map((item, at): PlanItem => ({ ...item, state: drawn[at] ?? "open" })));
    fc.assert(
      fc.property(plans, (plan) => {
        const next = nextStep(plan);
        expect(nextStep(plan.toReversed())?.item).toBe(next?.item);
        const open = plan.filter(({ state }) => state === "open" || state === "begun");
        expect(next === null).toBe(open.length === 0);
        if (next) expect(open).toContain(next.item);
      }),
    );
  });
});

test("what was set aside is not suggested for thirty days", () => {
  const day = 86_400_000;
  const [first, second] = planOf("PHY-A3", "PHY-A4");
  if (!first || !second) throw new Error("no items");
  const habit = letRest(keep(routine("EMO-R1"), 1, []));
  const stored = [
    { at: 0, body: setAside(first) },
    { at: 5 * day, body: second },
    { at: 5 * day, body: habit },
  ];
  expect(dismissedIds(stored, 29 * day)).toEqual(["PHY-A3", "EMO-R1"]);
  expect(dismissedIds(stored, 30 * day)).toEqual(["EMO-R1"]);
});
