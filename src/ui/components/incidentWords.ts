// What happened to her, in words.
import type { Content } from "../../care/incident.ts";
import { formatDayNumber } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";

/** What kind of thing, when and how sure, each with what it says of it; what she left open is left out. */
export function facts(
  t: Translate,
  language: string,
  { kinds, about, day, sure }: Content,
): readonly (readonly [label: string, said: string])[] {
  const when = [about && t(`incident:about.${about}`), day !== null && formatDayNumber(language, day)];
  const all = [
    [t("incident:kinds"), kinds.map((kind) => t(`incident:kind.${kind}`)).join(" · ")],
    [t("incident:about"), when.filter(Boolean).join(" · ")],
    [t("incident:sure"), sure === null ? "" : t(`incident:sure.${sure}`)],
  ] as const;
  return all.filter(([, said]) => said !== "");
}
