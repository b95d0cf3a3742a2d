// What changed between two checks, in words.
import type { Assessment } from "../../assessment/assessment.ts";
import type { Comparison, MainChange } from "../../assessment/change.ts";
import { isUnsure } from "../../assessment/explanation.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { IndicatorId } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";

/** How one part of life changed, said to the last time ("change") or of two checks that she chose ("beside"). */
export function changeText(t: Translate, comparison: Comparison, of: "change" | "beside"): string {
  if (!comparison.comparable) return t(`results:change.cannot.${comparison.reason}`);
  const { word, leaning } = comparison;
  return word === "same" ? t(`results:${of}.same.${leaning}`) : t(`results:${of}.${word}`);
}

/** That a support is weaker, with its name. */
export const weakerText = (t: Translate, id: IndicatorId): string =>
  t("results:change.weaker", { sign: t(`instrument:${id}.sign`) });

function newText(t: Translate, body: Assessment, line: string): string {
  const sign = instrument.byId(line);
  if (sign === undefined) return t("results:change.main.together");
  if (sign.hushed) return t("results:change.main.hushed", { sign: t(`instrument:${line}.hushed`) });
  const isPerhaps = isUnsure(sign, body.answers[line]);
  return t(isPerhaps ? "results:change.main.perhaps" : "results:change.main.sign", {
    sign: t(`instrument:${line}.sign`),
  });
}

/** The most important change of a check, in one line; what is hushed is not repeated. */
export function mainText(t: Translate, body: Assessment, main: MainChange): string {
  switch (main.what) {
    case "sign":
      return newText(t, body, main.line);
    case "weaker":
      return weakerText(t, main.id);
    case "same":
      return t(main.isWhole ? "results:change.same.none" : "results:change.main.inPart");
    case "cannot":
      return main.reason === "unsure" || main.reason === "fewPairs"
        ? t("results:change.main.cannot")
        : t(`results:change.cannot.${main.reason}`);
    default:
      return t(`results:change.main.${main.what}`, {
        part: t(`instrument:category.${main.category}`),
      });
  }
}
