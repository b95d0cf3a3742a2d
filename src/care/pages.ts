// Pages of her own, written when there is time for it: her signs, a letter to herself, and cards to carry or to remember.
import "../instrument/jitless.ts";
import * as z from "zod/mini";
import { text } from "./fields.ts";

/** The fields of each page, and how many characters each takes: together at most 1,500. */
const pageFields = {
  signs: {
    greenNotice: 160,
    greenHelps: 160,
    yellowNotice: 160,
    yellowOthers: 160,
    yellowHelps: 160,
    redNotice: 160,
    redOthers: 160,
    redHelps: 160,
  },
  letter: { words: 1_500 },
  family: { children: 250, elders: 250, medicine: 250, papers: 250, house: 250 },
  checkIn: { who: 200, when: 200, fine: 100, notFine: 100, soon: 300, later: 300 },
  checkpoint: { sentence: 200 },
  summons: { say: 300, lawyer: 250, tell: 250, children: 250, medicine: 250 },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;

export type PageId = keyof typeof pageFields;

export const pageIds = Object.keys(pageFields) as readonly PageId[];

type FieldKey = { [P in PageId]: `${P}.${keyof (typeof pageFields)[P] & string}` }[PageId];

interface Field {
  readonly field: string;
  /** Its words are `pages:<key>` and `pages:<key>.hint`. */
  readonly key: FieldKey;
  readonly most: number;
}

/** The fields of a page, in order. */
export function fieldsOf(page: PageId): readonly Field[] {
  const fields = Object.entries(pageFields[page]);
  return fields.map(([field, most]) => ({ field, most, key: `${page}.${field}` as FieldKey }));
}

/** What she wrote on a page, by field. */
export type Words = Readonly<Record<string, string>>;

const wordsOf = (page: PageId) =>
  z.strictObject(Object.fromEntries(fieldsOf(page).map(({ field, most }) => [field, text(most)])));

export const signKind = {
  kind: "sign",
  v: 1,
  schema: z.strictObject({ which: z.literal("signs"), words: wordsOf("signs") }),
  migrate: [],
} as const;

export const letterKind = {
  kind: "letter",
  v: 1,
  schema: z.strictObject({ which: z.literal("letter"), words: wordsOf("letter") }),
  migrate: [],
} as const;

export const cardKind = {
  kind: "card",
  v: 1,
  schema: z.discriminatedUnion("which", [
    z.strictObject({ which: z.literal("family"), words: wordsOf("family") }),
    z.strictObject({ which: z.literal("checkIn"), words: wordsOf("checkIn") }),
    z.strictObject({ which: z.literal("checkpoint"), words: wordsOf("checkpoint") }),
    z.strictObject({ which: z.literal("summons"), words: wordsOf("summons") }),
  ]),
  migrate: [],
} as const;

/** A page that nothing is written on. */
export const emptyWords = (page: PageId): Words =>
  Object.fromEntries(fieldsOf(page).map(({ field }) => [field, ""]));

export const isBlank = (words: Words): boolean => Object.values(words).every((text) => text.trim() === "");
