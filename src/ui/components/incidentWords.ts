// What happened to her, in words.
import type { Content } from "../../care/incident.ts";
import { formatDayNumber } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";

/** What, when and how sure, one line each; what she left open is left out. */
export function factLines(t: Translate, language: string, content: Content): readonly string[] {
  const { kinds, about, day, sure } = content;
  return [
    kinds.map((kind) => t(`incident:kind.${kind}`)).join(" · "),
    [about && t(`incident:about.${about}`), day !== null && formatDayNumber(language, day)]
      .filter(Boolean)
      .join(" · "),
    sure === null ? "" : t(`incident:sure.${sure}`),
  ].filter(Boolean);
}
