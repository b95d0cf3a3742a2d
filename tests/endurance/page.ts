// The page that the random walk drives: the app without screens, over the real worker and the real storage.
import { createApp } from "../../src/app/app.ts";
import { watchPage } from "../../src/app/auto-lock.ts";
import { bringBack, eraseBox, hasOlderBox } from "../../src/app/older-box.ts";
import { createSpace } from "../../src/app/space.ts";
import { type Assessment, assessmentKind } from "../../src/assessment/assessment.ts";
import { type PlanItem, planItemKind, untouched } from "../../src/care/plan.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { type Clock, systemClock } from "../../src/lib/clock.ts";
import { systemRandom as random } from "../../src/lib/random.ts";
import { startSafe } from "../../src/safe/client.ts";
import { somethingKept } from "../../src/safe/found.ts";
import { createMemorySafe } from "../../src/safe/memory.ts";

/** What a record is known by: an id that begins with its kind, "p" for a step and "a" for a check, and a number that its whole body follows from. */
export type Entry = readonly [id: string, number: number];

/** The verbs of the app; what fails answers with its code. */
export interface Walk {
  /** What was found on the phone, or the code of what is wrong. */
  readonly begun: Promise<string>;
  keep(words: string): Promise<string>;
  unlock(words: string): Promise<string>;
  changeWords(current: string, next: string): Promise<string>;
  put(entries: readonly Entry[]): Promise<string>;
  remove(id: string): Promise<string>;
  /** All that is shown; -1 where a body is not what its number says. */
  all(): readonly Entry[];
  /** Moves the wall clock between two touches of the page. */
  jump(ms: number): void;
  lock(): void;
  setAside(): Promise<string>;
  bringBack(words: string): Promise<string>;
  hasOlder(): Promise<boolean>;
  /** Gives what could not be removed. */
  erase(box: "current" | "older"): Promise<string>;
  /** Puts records of a later version of the app, numbered from `from`, with bodies of `size` letters. */
  fill(from: number, count: number, size: number): Promise<string>;
  /** How many records the safe gives. */
  count(): Promise<number>;
}

declare global {
  var walk: Walk;
}

let ahead = 0;
const clock: Clock = { now: () => systemClock.now() + ahead, elapsed: systemClock.elapsed };

const app = createApp({
  clock,
  random,
  somethingKept,
  startSafe: async (notice) => startSafe(notice),
  startMemory: async () => ({ safe: createMemorySafe(), stop() {} }),
  openSpace: async (safe, loaded, mode) => createSpace({ safe, loaded, mode, clock, random }),
  errorCode: (error) => (error instanceof Error ? error.message : "unexpected"),
  expectLeave: () => () => {},
});
const { session } = app;
const { indicators } = instrument;
const steps = [0, 1, 2, 3, 4, "na"] as const;
watchPage(app);

const step = (id: string, order: number): PlanItem => ({
  ...untouched,
  actionId: id,
  step: order % 6,
  order,
  hushed: order % 2 === 0,
});

const check = (number: number): Assessment => ({
  instrument: "v1",
  form: "full",
  mode: "normal",
  window: "threeMonths",
  answers: Object.fromEntries(
    indicators
      .slice(0, 1 + (number % indicators.length))
      .map(({ id }, at) => [id, steps[(number + at) % steps.length] ?? "skip"] as const),
  ),
  open: {},
  startedAt: number,
  scorer: "walk",
  wording: "walk",
  position: null,
});

function records() {
  const space = session.space.value;
  if (space === null) throw new Error("nothing is open");
  return space.records;
}

async function saved(): Promise<string> {
  const all = records();
  await all.settled();
  const state = all.saving.value;
  return typeof state === "object" ? state.failed : state;
}

const told = (outcome: string | { readonly failed: string }): string =>
  typeof outcome === "object" ? outcome.failed : outcome;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

globalThis.walk = {
  begun: session.begin(() => {}).then(() => session.trouble.value ?? session.found.value),
  keep: async (words) => told(await session.keep(words)),
  unlock: async (words) => told(await session.unlock(words)),
  changeWords: async (current, next) =>
    told(await session.use((safe) => safe.changePassphrase(current, next))),
  put(entries) {
    for (const [id, number] of entries) {
      if (id.startsWith("p")) records().put(planItemKind, id, step(id, number));
      else records().put(assessmentKind, id, check(number));
    }
    return saved();
  },
  remove(id) {
    records().remove(id);
    return saved();
  },
  all: () => [
    ...records()
      .all(planItemKind)
      .map(({ id, body }): Entry => [id, isSame(body, step(id, body.order)) ? body.order : -1]),
    ...records()
      .all(assessmentKind)
      .map(({ id, body }): Entry => [id, isSame(body, check(body.startedAt)) ? body.startedAt : -1]),
  ],
  jump(ms) {
    const touch = () => dispatchEvent(new Event("pointerdown"));
    touch();
    ahead += ms;
    touch();
  },
  lock: () => void session.lock(),
  setAside: async () => told(await session.use((safe) => safe.setAside())),
  async bringBack(words) {
    const outcome = await bringBack(session, words);
    return typeof outcome === "object" && "failed" in outcome ? outcome.failed : saved();
  },
  hasOlder: async () => (await hasOlderBox(session)) === true,
  erase: async (box) => (await eraseBox(session, box)).join(),
  async fill(from, count, size) {
    const filled = Array.from({ length: count }, (_, at) => ({
      ...{ id: `f${from + at}`, kind: "later", v: 1, at: 0, seq: from + at, e: [] },
      body: "x".repeat(size),
    }));
    return told(await session.use((safe) => safe.put(filled).then(() => "kept")));
  },
  async count() {
    const loaded = await session.use((safe) => safe.loadAll());
    return "failed" in loaded ? -1 : loaded.records.length;
  },
};
