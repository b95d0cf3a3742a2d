import { expect, test } from "vitest";
import { formatDay, formatFigure, formatMonth, formatNumber, formatShare } from "../../src/i18n/format.ts";

test.each(["en", "es", "fr", "ar", "ar-XB"])("dates and figures of %s have Western digits", (tag) => {
  const texts = [
    formatDay(tag, Date.UTC(2026, 10, 22, 12)),
    formatMonth(tag, 20_000),
    formatFigure(tag, 12.345),
    formatNumber(tag, 1234),
    formatShare(tag, 45),
  ];
  for (const text of texts) {
    expect(text).toMatch(/[0-9]/);
    expect(text).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
  }
});

test("a figure has the sign of its language before its decimals", () => {
  expect([formatFigure("en", 1.256), formatFigure("es", 1.256), formatFigure("fr", 1.256)]).toEqual([
    "1.26",
    "1,26",
    "1,26",
  ]);
});
