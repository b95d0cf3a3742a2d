import { formatShare } from "../../i18n/format.ts";
import type { IndicatorId } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";
import type { Need } from "../../workshop/needs.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

const isForOthers = (id: IndicatorId) => (instrument.byId(id)?.ican ?? []).length > 0;

/** What weighs on many in a pilot, each with what organisations and states would have to do. */
export function NeedRows({ of }: { of: readonly Need[] }) {
  const t = useText();
  const language = useLanguage();
  if (of.length === 0) return null;
  return (
    <section class="stack close">
      <h2>{t("workshop:needs")}</h2>
      <ul class="rows met">
        {of.map(({ id, share }) => (
          <li key={id}>
            <p>
              {t("workshop:needs.share", {
                share: formatShare(language, share),
                what: t(`instrument:${id}.sign`),
              })}
            </p>
            {isForOthers(id) && <p class="s q">{t(`instrument:${id}.others`)}</p>}
          </li>
        ))}
      </ul>
      <p class="s q">{t("workshop:needs.note")}</p>
    </section>
  );
}
