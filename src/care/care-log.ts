// Her private log: what she did for herself, how it was, and a note. Nothing in it is counted for her, and nothing can fall.
import "../instrument/jitless.ts";
import * as z from "zod/mini";
import { categorySchema } from "../instrument/schema.ts";
import type { PartOfDay } from "../lib/part-of-day.ts";
import { natural, text } from "./fields.ts";

/** How many characters a note takes. */
export const noteMost = 1_500;

/** After how many days a note goes where she asks for it. */
export const forgetAfter = 30;

export const feelingSchema = z.enum(["heavy", "tired", "between", "lighter", "good"]);
export const energySchema = z.enum(["low", "some", "much"]);
const partSchema = z.enum(["morning", "day", "evening", "night"]);
/** How full a leaf of the one-minute look feels. */
const fullnessSchema = z.literal([0, 1, 2, 3]);

export const careEntryKind = {
  kind: "care-entry",
  v: 1,
  schema: z.strictObject({
    /** Days since 1970-01-01 in her time zone. */
    day: natural,
    part: partSchema,
    /** A routine of the library that she did. */
    did: z.nullable(text(16)),
    /** A day of rest counts as care. */
    rest: z.boolean(),
    feeling: z.nullable(feelingSchema),
    energy: z.nullable(energySchema),
    /** The one-minute look; what she left out is absent. */
    look: z.partialRecord(categorySchema, fullnessSchema),
    note: text(noteMost),
    /** The day on which the note goes; null: it stays. */
    forgetOn: z.nullable(natural),
  }),
  migrate: [],
} as const;

export type CareEntry = Readonly<z.infer<typeof careEntryKind.schema>>;
export type Feeling = z.infer<typeof feelingSchema>;
export type Look = CareEntry["look"];
export type Fullness = z.infer<typeof fullnessSchema>;

/** An entry of a moment that says nothing yet. */
export function emptyEntry(day: number, part: PartOfDay): CareEntry {
  return {
    day,
    part,
    did: null,
    rest: false,
    feeling: null,
    energy: null,
    look: {},
    note: "",
    forgetOn: null,
  };
}

/** False for an entry that may go: nothing is said in it. */
export function saysSomething({ did, rest, feeling, energy, look, note }: CareEntry): boolean {
  const isTouched = did !== null || feeling !== null || energy !== null;
  return isTouched || rest || note.trim() !== "" || Object.keys(look).length > 0;
}

/** The entry without its note where the day for that has come; the same entry where it has not. */
export function forgotten(entry: CareEntry, today: number): CareEntry {
  const isDue = entry.forgetOn !== null && today >= entry.forgetOn;
  return isDue ? { ...entry, note: "", forgetOn: null } : entry;
}

/** How often she does something, in words: on most days, in most weeks, or now and then, and when it mostly is. */
export interface Rhythm {
  readonly often: "days" | "weeks" | "sometimes";
  readonly part: PartOfDay | null;
  /** 0 = Sunday; never with "days". */
  readonly weekday: number | null;
}

const rhythmDays = 28;
const mostOf = (part: number, whole: number) => part >= (whole * 2) / 3;

/** The weekday of a day number, 0 = Sunday. */
export const weekdayOf = (day: number): number => (day + 4) % 7;

/** The value that two thirds of the list share, or null. */
function usual<T>(values: readonly T[]): T | null {
  const found = values.find((value) => mostOf(values.filter((one) => one === value).length, values.length));
  return found ?? null;
}

/** The rhythm of one routine over the last 28 days, of which days of rest are no part; null where she did it less than twice: then nothing is said. */
export function rhythmOf(routineId: string, entries: readonly CareEntry[], today: number): Rhythm | null {
  const lately = entries.filter(({ day }) => day <= today && day > today - rhythmDays);
  const done = lately.filter(({ did }) => did === routineId);
  const days = [...new Set(done.map(({ day }) => day))];
  if (days.length < 2) return null;
  const rested = new Set(lately.filter(({ rest }) => rest).map(({ day }) => day));
  for (const day of days) rested.delete(day);
  const weeks = new Set(days.map((day) => Math.floor((today - day) / 7))).size;
  const part = usual(done.map((entry) => entry.part));
  if (days.length * 7 >= (rhythmDays - rested.size) * 4) return { often: "days", part, weekday: null };
  const weekday = days.length > 2 ? usual(days.map(weekdayOf)) : null;
  return { often: weeks >= 3 ? "weeks" : "sometimes", part: weekday === null ? part : null, weekday };
}

/** A text as it is searched: small letters, without the marks on them. */
export const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Which of these folded texts hold every word that is looked for; none where no word is. */
export function search(texts: readonly string[], wanted: string): readonly number[] {
  const words = folded(wanted).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return texts.flatMap((text, place) => (words.every((word) => text.includes(word)) ? place : []));
}

const fewestWeeks = 6;
/** Weeks begin on Monday. */
const weekOf = (day: number) => Math.floor((day + 3) / 7);

/** The routines that were often there in her calmer weeks and seldom in the heavier ones; none under six weeks with a feeling. */
export function oftenTogether(entries: readonly CareEntry[]): readonly string[] {
  const weeks = new Map<number, { feelings: number[]; did: Set<string> }>();
  for (const { day, feeling, did } of entries) {
    const week = weeks.get(weekOf(day)) ?? { feelings: [], did: new Set() };
    weeks.set(weekOf(day), week);
    if (feeling !== null) week.feelings.push(feelingSchema.options.indexOf(feeling));
    if (did !== null) week.did.add(did);
  }
  const felt = [...weeks.values()].filter(({ feelings }) => feelings.length > 0);
  if (felt.length < fewestWeeks) return [];
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const middle = mean(felt.map(({ feelings }) => mean(feelings)));
  const calmer = felt.filter(({ feelings }) => mean(feelings) > middle);
  const heavier = felt.filter(({ feelings }) => mean(feelings) < middle);
  const routines = [...new Set(felt.flatMap(({ did }) => [...did]))];
  const share = (those: typeof felt, id: string) => those.filter(({ did }) => did.has(id)).length;
  return routines.filter(
    (id) =>
      calmer.length > 0 &&
      mostOf(share(calmer, id), calmer.length) &&
      share(heavier, id) * 3 <= heavier.length,
  );
}

/** A month of the calendar as day numbers. */
export interface Month {
  readonly first: number;
  /** How many days it has. */
  readonly days: number;
}

/** The month that holds this day, or one so many months before (negative) or after it. */
export function monthOf(day: number, away = 0): Month {
  const date = new Date(day * 86_400_000);
  const start = (months: number) =>
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / 86_400_000;
  return { first: start(away), days: start(away + 1) - start(away) };
}

/** The weeks of a month, each of seven days; null where a day belongs to another month. `firstWeekday` 0 = Sunday. */
export function weeksOf(
  { first, days }: Month,
  firstWeekday: number,
): readonly (readonly (number | null)[])[] {
  const before = (weekdayOf(first) - firstWeekday + 7) % 7;
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => {
      const place = week * 7 + at - before;
      return place >= 0 && place < days ? first + place : null;
    }),
  );
}
