import type { Translate } from "../../i18n/i18n.ts";
import type { IndicatorId } from "../../instrument/schema.ts";

/** What others must change so that these answers can: each sentence once, in order. */
export const othersText = (t: Translate, ids: readonly IndicatorId[]): readonly string[] => [
  ...new Set(ids.map((id) => t(`instrument:${id}.others`))),
];
