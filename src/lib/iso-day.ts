/** A day (days since 1970-01-01) as year-month-day, for files and the fields of the browser. */
export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
