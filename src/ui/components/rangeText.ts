import type { Assessment } from "../../assessment/assessment.ts";
import { possibleBands, scoreCheck } from "../../assessment/scoring.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { Band, Category } from "../../instrument/schema.ts";
import { isSteadyInPart } from "./bandWords.ts";

/** The word of a part as what is probable, and the words it could also be, with what was left out and the error of measurement. */
export function rangeText(t: Translate, body: Assessment, category: Category): string {
  const { answers, form, mode } = body;
  const result = scoreCheck(answers, form, mode).categories[category];
  const { pressure } = result;
  if (pressure === null) return t("results:general");
  const word = (of: Band) => t(`results:within.${of}`);
  const band = word(pressure);
  const possible = possibleBands(result, form, mode);
  const [one = pressure, ...more] = possible.filter((other) => other !== pressure);
  if (isSteadyInPart(result)) {
    const most = possible.at(-1) ?? pressure;
    if (most === pressure) return t("results:closer.range.onlyPart", { band });
    return t("results:closer.range.inPart", { band, one: word(most) });
  }
  if (one === pressure) return t("results:closer.range.one", { band });
  const last = more.at(-1);
  if (last === undefined) return t("results:closer.range.two", { band, one: word(one) });
  if (more.length === 1) return t("results:closer.range.three", { band, one: word(one), other: word(last) });
  return t("results:closer.range.wide", {
    band,
    one: word(possible[0] ?? pressure),
    other: word(possible.at(-1) ?? pressure),
  });
}
