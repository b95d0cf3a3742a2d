// What a woman could do with the app, and what must then be there: a plain model beside the real one.
import fc from "fast-check";
import type { Entry } from "./page.ts";

/** What is kept on the phone. */
export interface Model {
  readonly words: string;
  readonly held: ReadonlyMap<string, number>;
  /** What was removed: it does not come back from the older box. */
  readonly gone: ReadonlySet<string>;
  readonly older: Omit<Model, "older"> | null;
}

/** One thing to do. `at` spreads what only a few of them need: an id, words, a time. */
export interface Action {
  readonly verb: Verb;
  readonly entries: readonly Entry[];
  readonly at: number;
}

export type Verb =
  | "put"
  | "remove"
  | "look"
  | "changeWords"
  | "reload"
  | "lock"
  | "clockOn"
  | "clockBack"
  | "clockALittle"
  | "beginAgain"
  | "bringBack"
  | "eraseOlder";

const ids = 3_000;
const weights: Readonly<Record<Verb, number>> = {
  put: 8_000,
  remove: 1_200,
  look: 200,
  changeWords: 60,
  reload: 80,
  lock: 80,
  clockOn: 40,
  clockBack: 40,
  clockALittle: 60,
  beginAgain: 12,
  bringBack: 30,
  eraseOlder: 15,
};

const entry: fc.Arbitrary<Entry> = fc
  .tuple(fc.constantFrom("p", "a"), fc.nat(ids - 1), fc.nat(1_000_000))
  .map(([kind, id, number]) => [`${kind}${id}`, number] as const);

const verb = fc.oneof(
  ...Object.entries(weights).map(([name, weight]) => ({
    arbitrary: fc.constant(name as Verb),
    weight,
  })),
);

/** This many actions, in an order of chance. */
export const actions = (count: number): fc.Arbitrary<readonly Action[]> =>
  fc.array(
    fc.record({
      verb,
      // Mostly one answer at a time, sometimes a whole plan.
      entries: fc.oneof(
        { arbitrary: fc.array(entry, { minLength: 1, maxLength: 1 }), weight: 9 },
        { arbitrary: fc.array(entry, { minLength: 2, maxLength: 12 }), weight: 1 },
      ),
      at: fc.nat(1_000_000),
    }),
    { minLength: count, maxLength: count, size: "max" },
  );

const wordLists = [
  "olive ladder river candle stone",
  "garden window copper thread moon",
  "third words for this safe",
  "market bridge pepper lantern hill",
] as const;

/** Words that are not these. */
function otherWords(words: string, at: number): string {
  const others = wordLists.filter((each) => each !== words);
  return others[at % others.length] ?? "";
}

export const nothingKept: Model = {
  words: wordLists[0],
  held: new Map(),
  gone: new Set(),
  older: null,
};

/** What is kept after an action; null where it cannot be done. */
export function after(model: Model, { verb: doing, entries, at }: Action): Model | null {
  const { words, held, gone, older } = model;
  const [[id] = [""]] = entries;
  switch (doing) {
    case "put":
      return {
        ...model,
        held: new Map([...held, ...entries]),
        gone: new Set([...gone].filter((each) => entries.every(([put]) => put !== each))),
      };
    case "remove":
      return held.has(id)
        ? { ...model, held: new Map([...held].filter(([each]) => each !== id)), gone: new Set([...gone, id]) }
        : null;
    case "changeWords":
      return { ...model, words: otherWords(words, at) };
    case "beginAgain":
      return older === null
        ? { ...nothingKept, words: otherWords(words, at), older: { words, held, gone } }
        : null;
    case "bringBack": {
      if (older === null) return null;
      const missing = [...older.held].filter(([each]) => !held.has(each) && !gone.has(each));
      return { ...model, held: new Map([...held, ...missing]), gone: new Set([...gone, ...older.gone]) };
    }
    case "eraseOlder":
      return older === null ? null : { ...model, older: null };
    default:
      return model;
  }
}
