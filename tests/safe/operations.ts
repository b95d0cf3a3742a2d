// What is done to a safe, what may be left of it when a write fails, and what is left then.
import { expect } from "vitest";
import type { Safe } from "../../src/safe/api.ts";
import type { Fault } from "./faults.ts";
import {
  type NamedPlaces,
  newWords,
  otherPaper,
  type Phone,
  paper,
  record,
  safeAt,
  safeWith,
  words,
} from "./places.ts";

export const keyId = new Uint8Array(8).fill(1);
export const key = new Uint8Array(32).fill(2);
export const long = "x".repeat(12_000);

/** What can be opened, by one of the ways that an operation knows: the ids, or null. */
export type Ids = readonly string[] | null;

export interface Operation {
  /** Brings a place into the state before. */
  readonly before: (places: NamedPlaces) => Promise<unknown>;
  /** Does it; what it resolves to is what the app calls done. */
  readonly act: (safe: Safe) => Promise<unknown>;
  /** What may open when it was not done, and what opens when it was. */
  readonly old: readonly Opens[];
  readonly new: Opens;
  /** What is left after each write failed in turn, on a phone with files and on one without; rows alone lie alike on both. */
  readonly left: Readonly<Partial<Record<Phone, Readonly<Record<Fault["kind"], string>>>>>;
}

export interface Opens {
  readonly [which: string]: Ids;
}

const ab = [record("a"), record("b")];
const made = (places: NamedPlaces) => safeWith(places, ab);
const open = async (safe: Safe) => {
  await safe.unlock(words);
  return safe;
};
const many = Array.from({ length: 20 }, (_, at) => record(`many${at}`, long));
const ids = (...records: readonly { id: string }[]) => records.map(({ id }) => id).toSorted();
const withPaper = async (places: NamedPlaces) => (await made(places)).makePaperKey(words, paper);
const setAside = async (places: NamedPlaces) => {
  await made(places);
  await safeAt(places).setAside();
};

export const operations: Readonly<Record<string, Operation>> = {
  create: {
    before: async () => {},
    act: (safe) => safe.create(words, ab),
    old: [{ words: null }, { words: [] }],
    new: { words: ["a", "b"] },
    left: {
      files: { killed: "old old old old old", refused: "old old old old old" },
      databases: { killed: "old old old old old", refused: "old old old old old" },
    },
  },
  "save a new record": {
    before: made,
    act: async (safe) => (await open(safe)).put([record("c")]),
    old: [{ words: ["a", "b"] }],
    new: { words: ["a", "b", "c"] },
    left: {
      files: { killed: "old", refused: "old" },
    },
  },
  "save a record that moves": {
    before: (places) => safeWith(places, [record("a"), record("b", "x".repeat(9_000))]),
    act: async (safe) => (await open(safe)).put([record("a", long)]),
    old: [{ words: ["a", "b"] }],
    new: { words: ["a long", "b"] },
    left: {
      files: { killed: "old", refused: "old" },
    },
  },
  "save with growth before it": {
    before: made,
    act: async (safe) => (await open(safe)).put(many),
    old: [{ words: ["a", "b"] }],
    new: { words: ids(...ab, ...many) },
    left: {
      files: { killed: "old old old new", refused: "old old old new" },
    },
  },
  "save with growth behind it": {
    before: made,
    async act(safe) {
      await (await open(safe)).put(many.slice(0, 6));
      // Growth goes on after the save; it is over before the next call is answered.
      await safe.loadAll().catch(() => {});
    },
    old: [{ words: ["a", "b"] }],
    new: { words: ids(...ab, ...many.slice(0, 6)) },
    left: {
      files: { killed: "old new", refused: "old new" },
    },
  },
  remove: {
    before: made,
    act: async (safe) => (await open(safe)).remove(["a"]),
    old: [{ words: ["a", "b"] }],
    new: { words: ["b"] },
    left: {
      files: { killed: "old", refused: "old" },
    },
  },
  "change the words": {
    before: made,
    act: async (safe) => (await open(safe)).changePassphrase(words, newWords),
    old: [{ words: ["a", "b"], newWords: null }],
    new: { words: null, newWords: ["a", "b"] },
    left: {
      files: { killed: "old old", refused: "old old" },
      databases: { killed: "old old", refused: "old old" },
    },
  },
  "make a paper key": {
    before: made,
    act: async (safe) => (await open(safe)).makePaperKey(words, paper),
    old: [{ words: ["a", "b"], paper: null }],
    new: { words: ["a", "b"], paper: ["a", "b"] },
    left: {
      files: { killed: "old new", refused: "old new" },
      databases: { killed: "old new", refused: "old new" },
    },
  },
  "make another paper key": {
    before: withPaper,
    act: async (safe) => (await open(safe)).makePaperKey(words, otherPaper),
    old: [{ paper: ["a", "b"], otherPaper: null, words: ["a", "b"] }],
    new: { paper: null, otherPaper: ["a", "b"], words: ["a", "b"] },
    left: {
      files: { killed: "old old", refused: "old old" },
      databases: { killed: "old old", refused: "old old" },
    },
  },
  "change the words by the paper key": {
    before: withPaper,
    async act(safe) {
      await safe.unlock(paper);
      await safe.changePassphrase(paper, newWords);
    },
    old: [{ words: ["a", "b"], newWords: null, paper: ["a", "b"] }],
    new: { words: null, newWords: ["a", "b"], paper: ["a", "b"] },
    left: {
      files: { killed: "old old", refused: "old old" },
      databases: { killed: "old old", refused: "old old" },
    },
  },
  "keep a key": {
    before: made,
    act: async (safe) => (await open(safe)).keepKey(keyId, key),
    old: [{ words: ["a", "b"], key: null }],
    new: { words: ["a", "b"], key: ["key"] },
    left: {
      files: { killed: "old new", refused: "old new" },
      databases: { killed: "old new", refused: "old new" },
    },
  },
  "destroy a key": {
    before: async (places) => (await made(places)).keepKey(keyId, key),
    act: async (safe) => (await open(safe)).destroyKey(keyId),
    old: [{ words: ["a", "b"], key: ["key"] }],
    new: { words: ["a", "b"], key: null },
    left: {
      files: { killed: "old new", refused: "old new" },
      databases: { killed: "old new", refused: "old new" },
    },
  },
  "deep clean": {
    before: withPaper,
    act: async (safe) => expect(await (await open(safe)).deepClean(words, false)).toBe("cleaned"),
    old: [{ words: ["a", "b"], paper: ["a", "b"] }],
    new: { words: ["a", "b"], paper: null },
    left: {
      files: { killed: "old old old new new", refused: "old old old new new" },
      databases: { killed: "old old old new new", refused: "old old old new new" },
    },
  },
  "set aside": {
    before: made,
    act: (safe) => safe.setAside(),
    old: [{ words: ["a", "b"], older: null }],
    new: { words: null, older: ["a", "b"] },
    left: {
      files: { killed: "old old new", refused: "old old new" },
      databases: { killed: "old old new new new", refused: "old old new new new" },
    },
  },
  "create beside an older box": {
    before: setAside,
    act: (safe) => safe.create(newWords, [record("c")]),
    old: [
      { newWords: null, older: ["a", "b"] },
      { newWords: [], older: ["a", "b"] },
    ],
    new: { newWords: ["c"], older: ["a", "b"] },
    left: {
      files: { killed: "old old old old old", refused: "old old old old old" },
      databases: { killed: "old old old old old", refused: "old old old old old" },
    },
  },
  "erase the older box": {
    async before(places) {
      await setAside(places);
      await safeWith(places, [record("c")]);
    },
    act: async (safe) => expect(await safe.erase("older")).toEqual([]),
    old: [{ words: ["c"], older: ["a", "b"] }],
    new: { words: ["c"], older: null },
    left: {
      files: { killed: "old new new", refused: "new new new" },
      databases: { killed: "old new new new new new", refused: "new new new new new new" },
    },
  },
  "erase the safe in use": {
    async before(places) {
      await setAside(places);
      await safeWith(places, [record("c")]);
    },
    act: async (safe) => expect(await safe.erase("current")).toEqual([]),
    old: [{ words: ["c"], older: ["a", "b"] }],
    new: { words: null, older: ["a", "b"] },
    left: {
      files: { killed: "old new new", refused: "new new new" },
      databases: { killed: "old new new new new new", refused: "new new new new new new" },
    },
  },
  "erase everything": {
    before: made,
    act: async (safe) => expect(await safe.erase("all")).toEqual([]),
    old: [{ words: ["a", "b"] }],
    new: { words: null },
    left: {
      files: { killed: "old new new", refused: "new new new" },
      databases: { killed: "old new new new new new", refused: "new new new new new new" },
    },
  },
};
