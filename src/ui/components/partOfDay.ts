/** Which greeting fits the hour of a moment (UTC ms) in her time zone. */
export function partOfDay(now: number): "morning" | "day" | "evening" {
  const hour = new Date(now).getHours();
  if (hour >= 4 && hour < 11) return "morning";
  return hour >= 11 && hour < 18 ? "day" : "evening";
}
