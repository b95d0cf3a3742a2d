import { type PartOfDay, partOfDay } from "../../lib/part-of-day.ts";

/** Which greeting fits a moment (UTC ms) in her time zone; at night as in the evening. */
export function greetingPart(now: number): Exclude<PartOfDay, "night"> {
  const part = partOfDay(now);
  return part === "night" ? "evening" : part;
}
