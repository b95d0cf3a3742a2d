import { expect, test } from "vitest";
import { partOfDay } from "../../src/lib/part-of-day.ts";

test("every hour has its part of the day", () => {
  const at = (hour: number) => partOfDay(new Date(2027, 2, 5, hour, 59).getTime());
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  const of = (part: string) => hours.filter((hour) => at(hour) === part);
  expect(of("morning")).toEqual([4, 5, 6, 7, 8, 9, 10]);
  expect(of("day")).toEqual([11, 12, 13, 14, 15, 16, 17]);
  expect(of("evening")).toEqual([18, 19, 20, 21, 22]);
  expect(of("night")).toEqual([0, 1, 2, 3, 23]);
});
