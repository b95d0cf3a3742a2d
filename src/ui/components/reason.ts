import type { Ranked } from "../../care/ranking.ts";
import { reasonLines } from "../../care/reasons.ts";
import type { Translate } from "../../i18n/i18n.ts";

/** Why a step is offered, as sentences one after the other. */
export function reasonText(t: Translate, offer: Ranked): string {
  const sentences = reasonLines(offer).map(({ key, terms, unsure }) => {
    const words = Object.entries(terms).map(([name, term]) => {
      const text = t(term);
      return [name, unsure.includes(name) ? t("care:reason.perhaps", { sign: text }) : text] as const;
    });
    return t(key, Object.fromEntries(words));
  });
  return sentences.join(" ");
}
