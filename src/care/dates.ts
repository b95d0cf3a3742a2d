// Days that may bring tension: an election, an anniversary, a trial. By her own words, and asked of nobody.
import "../instrument/jitless.ts";
import * as z from "zod/mini";
import { natural, text } from "./fields.ts";

/** How many characters her word for a day takes. */
export const nameMost = 60;

export const tensionDateKind = {
  kind: "tension-date",
  v: 1,
  schema: z.strictObject({
    /** Days since 1970-01-01. */
    day: natural,
    name: text(nameMost).check(z.minLength(1)),
    isYearly: z.boolean(),
  }),
  migrate: [],
} as const;

export type TensionDate = Readonly<z.infer<typeof tensionDateKind.schema>>;

const ms = 86_400_000;

/** The next day it falls on, today included; the day itself once it is over and does not come again. A 29 February comes on 1 March in other years. */
export function nextDay({ day, isYearly }: TensionDate, today: number): number {
  if (!isYearly || day >= today) return day;
  const date = new Date(day * ms);
  const inYear = (year: number) => Date.UTC(year, date.getUTCMonth(), date.getUTCDate()) / ms;
  const year = new Date(today * ms).getUTCFullYear();
  return inYear(year) >= today ? inYear(year) : inYear(year + 1);
}

/** How near a day is: in words, not in numbers that run down. */
export type Nearness = "today" | "soon" | "weeks" | "later" | "over";

const soonDays = 14;

/** today; within two weeks; within two months; later; or over. */
export function nearness(day: number, today: number): Nearness {
  const away = day - today;
  if (away < 0) return "over";
  if (away === 0) return "today";
  if (away <= soonDays) return "soon";
  return away <= 60 ? "weeks" : "later";
}

/** Those to come, the nearest first, then those that are over, the latest first. */
export function inOrder<T extends { readonly body: TensionDate }>(
  dates: readonly T[],
  today: number,
): readonly T[] {
  const next = ({ body }: T) => nextDay(body, today);
  const coming = dates.filter((date) => next(date) >= today).toSorted((one, two) => next(one) - next(two));
  const over = dates.filter((date) => next(date) < today).toSorted((one, two) => next(two) - next(one));
  return [...coming, ...over];
}

/** Whether one of them is today or within two weeks. */
export const isNear = (dates: readonly TensionDate[], today: number): boolean =>
  dates.some((date) => ["today", "soon"].includes(nearness(nextDay(date, today), today)));
