// Dates and numbers in her language and calendar, by Intl.

import { withDigits } from "./digits.ts";

// Making a format takes longer than drawing the row that it is for.
const made = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const tag = withDigits(language);
  const key = `${tag} ${JSON.stringify(style)}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(tag, style);
  made.set(key, format);
  return format;
}

/** A moment (UTC ms) as a day in her language and time zone, such as "22 November 2026". */
export function formatDay(language: string, at: number): string {
  return dateFormat(language, { dateStyle: "long" }).format(at);
}

/** The same with the time of day, for moments of one day. */
export function formatMoment(language: string, at: number): string {
  return dateFormat(language, { dateStyle: "long", timeStyle: "short" }).format(at);
}

const dayStart = (day: number) => day * 86_400_000;

/** A day number (days since 1970-01-01) in her language, such as "22 November 2026". */
export function formatDayNumber(language: string, day: number): string {
  return dateFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(dayStart(day));
}

/** The weekday of a day number in her language, in full or as it fits over a column. */
export function formatWeekday(language: string, day: number, weekday: "long" | "narrow" = "long"): string {
  return dateFormat(language, { weekday, timeZone: "UTC" }).format(dayStart(day));
}

/** The month of a day number in her language, such as "November 2026". */
export function formatMonth(language: string, day: number): string {
  const style = { month: "long", year: "numeric", calendar: "gregory", timeZone: "UTC" } as const;
  return dateFormat(language, style).format(dayStart(day));
}

/** A number of a day in a month, in the figures of her language. */
export function formatNumber(language: string, number: number): string {
  return new Intl.NumberFormat(withDigits(language)).format(number);
}

/** On which day weeks begin in her language, 0 = Sunday; Monday where the browser does not know. */
export function firstWeekday(language: string): number {
  const locale: Intl.Locale & { getWeekInfo?(): { firstDay: number } } = new Intl.Locale(language);
  return (locale.getWeekInfo?.().firstDay ?? 1) % 7;
}

/** Several things as one says them in her language: "a, b and c". */
export function formatList(language: string, things: readonly string[]): string {
  return new Intl.ListFormat(language).format(things);
}

/** A figure with up to two decimals, as one writes it in her language. */
export function formatFigure(language: string, figure: number): string {
  return new Intl.NumberFormat(withDigits(language), { maximumFractionDigits: 2 }).format(figure);
}

/** A share of 0-100 percent as one writes it in her language. */
export function formatShare(language: string, percent: number): string {
  return new Intl.NumberFormat(withDigits(language), { style: "percent" }).format(percent / 100);
}
