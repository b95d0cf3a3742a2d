// Dates in her language and calendar, by Intl.

/** A moment (UTC ms) as a day in her language and time zone, such as "22 November 2026". */
export function formatDay(language: string, at: number): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(at);
}

/** The same with the time of day, for moments of one day. */
export function formatMoment(language: string, at: number): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(at);
}
