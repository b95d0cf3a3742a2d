// Ten months of use, made through the app's own modules: 300 days, 2,000 entries, 12 checks, 40 steps, 30 things that happened.
import { createSpace } from "../src/app/space.ts";
import { type CareEntry, feelingSchema, folded, search } from "../src/care/care-log.ts";
import { allActions, routineById } from "../src/care/catalogue.ts";
import { emptyContent, kindSchema } from "../src/care/incident.ts";
import { instrument } from "../src/instrument/versions.ts";
import type { Clock } from "../src/lib/clock.ts";
import { systemRandom as random } from "../src/lib/random.ts";
import type { Envelope } from "../src/safe/api.ts";
import { createMemorySafe } from "../src/safe/memory.ts";

const days = 300;
const entryCount = 2_000;
const checkCount = 12;
const stepCount = 40;
const incidentCount = 30;
const day = 86_400_000;
const words = ["river", "market", "school", "rain", "bread", "sister", "night", "bridge", "radio", "garden"];

const sentence = (at: number) =>
  Array.from({ length: 12 }, (_, place) => words[(at * 7 + place * (1 + (at % 9))) % words.length]).join(" ");

/** Every record of such a space, as its safe keeps them; its last day is today by `now` (UTC ms). */
export async function tenMonths(now: number): Promise<readonly Envelope[]> {
  const safe = createMemorySafe();
  let time = now - days * day;
  const clock: Clock = { now: () => time, elapsed: () => time };
  const space = createSpace({ safe, loaded: await safe.loadAll(), mode: "memory", clock, random });
  const { assessments, plan, log, incidents, records } = space;
  const routine = routineById("EMO-R1");
  if (routine) plan.keep(routine);
  for (const action of allActions().slice(0, stepCount))
    plan.choose(action, { assessment: null, line: null });
  for (let at = 0; at < entryCount; at += 1) {
    time = now - Math.floor(days * (1 - at / entryCount)) * day;
    const feeling: CareEntry["feeling"] = feelingSchema.options[at % feelingSchema.options.length] ?? null;
    log.add({ feeling, did: at % 3 === 0 ? "EMO-R1" : null, note: at % 2 === 0 ? sentence(at) : "" });
    if (at % Math.ceil(entryCount / checkCount) === 0) {
      assessments.enter("full", "en/1");
      for (const { id } of instrument.indicators) assessments.answer(id, ((at + id.length) % 5) as 0);
      assessments.endNow();
    }
    if (at % Math.ceil(entryCount / incidentCount) === 0) {
      const kind = kindSchema.options[at % kindSchema.options.length] ?? "other";
      incidents.write({ ...emptyContent, kinds: [kind], what: sentence(at) }, null);
      await incidents.keep();
    }
  }
  await records.settled();
  return (await safe.loadAll()).records;
}

/** Ms that one search of the log takes, the median of some; the texts are folded before, once. */
export function searchTime(records: readonly Envelope[], elapsed: () => number): number {
  const texts = records.flatMap(({ kind, body }) =>
    kind === "care-entry" ? folded((body as CareEntry).note) : [],
  );
  const times = words.map((word) => {
    const start = elapsed();
    search(texts, `${word} ${word.slice(0, 2)}`);
    return elapsed() - start;
  });
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}
