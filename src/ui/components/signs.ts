// What a check says in a few words: what weighs, and one sentence for each part of life.
import type { Assessment } from "../../assessment/assessment.ts";
import { explain, isUnsure, protects, type Share } from "../../assessment/explanation.ts";
import { shownResult, thingsShown } from "../../assessment/shown.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { Category, Indicator } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";
import { isSteadyInPart } from "./bandWords.ts";

/** What weighs in a part of life, the most first, without the supports that hold there. */
export function weighing({ answers, form }: Assessment, category: Category): readonly Share[] {
  const held = protects(answers, form, category);
  return explain(answers, form, category).contributions.filter(({ id }) => !held.includes(id));
}

/** What an answer tells, in a few words; with "perhaps" where she was not sure. */
export function signText(t: Translate, body: Assessment, sign: Indicator): string {
  const text = t(`instrument:${sign.id}.sign`);
  return isUnsure(sign, body.answers[sign.id]) ? t("results:perhaps", { sign: text }) : text;
}

/** One sentence under the band of a part: what is left open, or what weighs most. */
export function remarkText(t: Translate, body: Assessment, category: Category): string {
  const result = shownResult(body).categories[category];
  if (result.pressure === null) return t("results:general");
  if (isSteadyInPart(result)) return t("results:leftOpen");
  if (result.pressureLow !== result.pressureHigh) return t("results:oneOpen");
  const [most] = weighing(body, category);
  const sign = most && instrument.byId(most.id);
  if (!sign || result.pressure === "steady")
    return t(thingsShown(category, body) > 0 ? "results:holdsElse" : "results:holds");
  if (sign.hushed) return t("results:weighs.hushed", { sign: t(`instrument:${sign.id}.hushed`) });
  return t(isUnsure(sign, body.answers[sign.id]) ? "results:weighs.perhaps" : "results:weighs", {
    sign: t(`instrument:${sign.id}.sign`),
  });
}
