import { expect, test } from "vitest";
import { inDigits, writeOwnDigits } from "../../src/i18n/digits.ts";
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

test("with digits of its own only the language that has them changes, and not what stands in a sentence as it is", () => {
  const sentence = "\u2068x7\u2069 10, 2";
  writeOwnDigits(true);
  const own = [
    inDigits("ar", sentence),
    formatFigure("ar", 7),
    inDigits("es", sentence),
    formatFigure("en", 7),
  ];
  writeOwnDigits(false);
  expect(own).toEqual(["\u2068x7\u2069 ١٠, ٢", "٧", sentence, "7"]);
  expect([inDigits("ar", sentence), formatFigure("ar", 7)]).toEqual([sentence, "7"]);
});

test("a figure has the sign of its language before its decimals", () => {
  expect([formatFigure("en", 1.256), formatFigure("es", 1.256), formatFigure("fr", 1.256)]).toEqual([
    "1.26",
    "1,26",
    "1,26",
  ]);
});
