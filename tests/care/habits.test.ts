import { describe, expect, test } from "vitest";
import { routineById } from "../../src/care/catalogue.ts";
import { careToday, type KeptRoutine, keep, letRest, routineKind } from "../../src/care/habits.ts";
import type { Routine } from "../../src/care/schema.ts";
import habitsV1 from "../fixtures/routine-v1.json" with { type: "json" };
import habitsV2 from "../fixtures/routine-v2.json" with { type: "json" };

function routine(id: string): Routine {
  const found = routineById(id);
  if (!found) throw new Error(`no routine ${id}`);
  return found;
}

test("habits of version 1 are read without a reminder, those of version 2 as they are", () => {
  const [upgrade] = routineKind.migrate;
  for (const old of habitsV1)
    expect(routineKind.schema.parse(upgrade(old))).toEqual({ ...old, reminder: null });
  for (const habit of habitsV2) expect(routineKind.schema.parse(habit)).toEqual(habit);
});

describe("a kept routine", () => {
  test("has its own rhythm unless she names another, and can be kept as a record", () => {
    const own = keep(routine("EMO-R4"), 20000, []);
    expect(own).toMatchObject({ routineId: "EMO-R4", state: "kept", cadence: "weekly", keptSince: 20000 });
    expect(routineKind.schema.parse(own)).toEqual(own);
    expect(routineKind.schema.safeParse({ ...own, streak: 3 }).success).toBe(false);
    expect(keep(routine("EMO-R4"), 20000, [], "monthly").cadence).toBe("monthly");
  });

  test("kept again after a rest it starts from today and keeps her rhythm and place", () => {
    const rested = letRest(keep(routine("EMO-R4"), 20000, [], "monthly"));
    expect(keep(routine("EMO-R4"), 20050, [rested])).toMatchObject({
      state: "kept",
      cadence: "monthly",
      keptSince: 20050,
      order: 1,
    });
  });
});

describe("care today", () => {
  const kept: KeptRoutine[] = [];
  for (const id of ["EMO-R4", "EMO-R1", "ECO-R3", "PHY-R1"]) kept.push(keep(routine(id), 20000, kept));
  const offered = (done: readonly { routineId: string; day: number }[], today: number) =>
    careToday(kept, done, today).map(({ routine: { id }, doneToday }) => (doneToday ? `${id} done` : id));

  test("offers the frequent first, and what a journey or an event brings only when it came", () => {
    expect(offered([], 20000)).toEqual(["EMO-R1", "EMO-R4", "ECO-R3"]);
    expect(offered([{ routineId: "PHY-R1", day: 20000 }], 20000)).toEqual([
      "EMO-R1",
      "EMO-R4",
      "ECO-R3",
      "PHY-R1 done",
    ]);
  });

  test("a weekly care rests for seven days, shown as done on its day", () => {
    const done = [{ routineId: "EMO-R4", day: 20000 }];
    expect(offered(done, 20000)).toContain("EMO-R4 done");
    expect(offered(done, 20006)).not.toContain("EMO-R4");
    expect(offered(done, 20007)).toContain("EMO-R4");
  });

  test("a day that lies ahead, after the clock went back, hides nothing", () => {
    expect(offered([{ routineId: "EMO-R1", day: 20009 }], 20003)).toContain("EMO-R1");
  });

  test("what rests is not offered", () => {
    expect(careToday(kept.map(letRest), [], 20000)).toEqual([]);
  });
});
