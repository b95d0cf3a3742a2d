// A sitting in which checks are made, and a whole check in one call.
import { type After, type Assessments, createAssessments } from "../../src/app/assessments.ts";
import type { Answer } from "../../src/instrument/schema.ts";
import { opened, type TestClock, testClock, testSafe } from "./parts.ts";

interface Sitting {
  readonly assessments: Assessments;
  readonly clock: TestClock;
  reopened(): Promise<Assessments>;
}

/** A new sitting over a store in memory; `reopened` is the next one, with what was kept. */
export async function sitting(): Promise<Sitting> {
  const { safe } = testSafe();
  const clock = testClock();
  const records = await opened(safe, clock);
  return {
    assessments: createAssessments(records, clock),
    clock,
    async reopened() {
      await records.settled();
      return createAssessments(await opened(safe, clock), clock);
    },
  };
}

/** A whole short check; returns what came after each answer. `choose` gives the answer to a question, 0 where it says nothing. */
export function makeCheck(assessments: Assessments, choose: Record<string, Answer> = {}): After[] {
  assessments.enter("short", "en/1");
  const after: After[] = [];
  for (;;) {
    const position = assessments.open.value?.body.position;
    if (!position) throw new Error("the check lost its place");
    assessments.answer(position, choose[position] ?? 0);
    const next = assessments.goOn();
    after.push(next);
    if (next === "finished") return after;
    // The page at the very end stands in the place of the result.
    if (assessments.open.value === null) return after;
  }
}
