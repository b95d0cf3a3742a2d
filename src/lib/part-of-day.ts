export type PartOfDay = "morning" | "day" | "evening" | "night";

/** The part of the day of a moment (UTC ms) in her time zone; the night begins at 23 and ends at 4. */
export function partOfDay(now: number): PartOfDay {
  const hour = new Date(now).getHours();
  if (hour >= 4 && hour < 11) return "morning";
  if (hour >= 11 && hour < 18) return "day";
  return hour >= 18 && hour < 23 ? "evening" : "night";
}
