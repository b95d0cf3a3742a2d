// A clock, chance and stores for the tests of the app.
import { createRecords, type Records } from "../../src/app/records.ts";
import { type PlanItem, planItemKind, untouched } from "../../src/care/plan.ts";
import type { Clock } from "../../src/lib/clock.ts";
import type { Random } from "../../src/lib/random.ts";
import type { Envelope, Safe } from "../../src/safe/api.ts";
import { SafeError, type SafeErrorCode } from "../../src/safe/errors.ts";
import { createMemorySafe } from "../../src/safe/memory.ts";

export const minute = 60_000;
export const day = 86_400_000;

/** A clock that stands still until the test moves it. */
export interface TestClock extends Clock {
  /** Lets time pass, for both ways of counting it. */
  pass(ms: number): void;
  /** Moves the wall clock alone. */
  shift(ms: number): void;
}

export function testClock(start = Date.UTC(2027, 2, 5, 9)): TestClock {
  let wall = start;
  let elapsed = 0;
  return {
    now: () => wall,
    elapsed: () => elapsed,
    pass(ms) {
      wall += ms;
      elapsed += ms;
    },
    shift(ms) {
      wall += ms;
    },
  };
}

/** Chance that is the same for the same seed. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return ((again ^ (again >>> 14)) >>> 0) >>> 24;
  };
  return { bytes: (length) => Uint8Array.from({ length }, next) };
}

/** A store whose saves the test can refuse, or hold until it lets them end. */
export interface TestSafe {
  readonly safe: Safe;
  /** What each save was asked to keep, in order. */
  readonly batches: readonly (readonly Envelope[])[];
  /** Every save from now on fails with this code; null: works again. */
  refuse(code: SafeErrorCode | null): void;
  /** Every save from now on waits for `end`. */
  hold(): void;
  /** Resolves when so many saves were asked for in all. */
  asked(count: number): Promise<void>;
  /** Ends the oldest save that waits: kept, or failed with this code. */
  end(code?: SafeErrorCode): void;
  /** Ends every save that waits as kept, and holds no more. */
  release(): void;
  /** What is kept, by id. */
  kept(): Promise<ReadonlyMap<string, Envelope>>;
}

export function testSafe(memory: Safe = createMemorySafe()): TestSafe {
  const batches: (readonly Envelope[])[] = [];
  const waiting: ((code: SafeErrorCode | null) => void)[] = [];
  const watching = new Set<() => void>();
  let isHolding = false;
  let refusal: SafeErrorCode | null = null;
  const safe: Safe = {
    ...memory,
    async put(records) {
      batches.push(records);
      for (const look of watching) look();
      const code = isHolding
        ? await new Promise<SafeErrorCode | null>((resolve) => waiting.push(resolve))
        : refusal;
      if (code !== null) throw new SafeError(code);
      await memory.put(records);
    },
  };
  return {
    safe,
    batches,
    refuse(code) {
      refusal = code;
    },
    hold() {
      isHolding = true;
    },
    asked: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (batches.length >= count) resolve();
        };
        watching.add(look);
        look();
      }),
    end(code) {
      const oldest = waiting.shift();
      if (oldest === undefined) throw new Error("no save waits");
      oldest(code ?? null);
    },
    release() {
      isHolding = false;
      for (const end of waiting.splice(0)) end(null);
    },
    async kept() {
      const { records } = await memory.loadAll();
      return new Map(records.map((record) => [record.id, record]));
    },
  };
}

/** A step of the plan, told apart by its order. */
export const item = (order: number): PlanItem => ({
  ...untouched,
  actionId: "PHY-A1",
  order,
  hushed: false,
});

/** A kept step of the plan. */
export const envelope = (id: string, seq: number, more: Partial<Envelope> = {}): Envelope => ({
  ...{ id, seq, kind: "plan-item", v: 1, at: 1_000 + seq, e: [`edit-${id}`], body: item(seq) },
  ...more,
});

let seed = 1;

/** Records over what the safe holds. */
export async function opened(safe: Safe, clock = testClock()): Promise<Records> {
  seed += 1;
  return createRecords({ safe, loaded: await safe.loadAll(), clock, random: seededRandom(seed) });
}

/** Records over a safe that holds these. */
export async function over(store: TestSafe, ...kept: readonly Envelope[]): Promise<Records> {
  await store.safe.create("", kept);
  return opened(store.safe);
}

/** The orders of the steps, as they are listed. */
export const orders = (records: Records) => records.all(planItemKind).map(({ body }) => body.order);

/** The ids of the steps, as they are listed. */
export const ids = (records: Records) => records.all(planItemKind).map(({ id }) => id);
