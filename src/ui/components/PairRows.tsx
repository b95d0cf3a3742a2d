import { formatFigure, formatShare } from "../../i18n/format.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { instrument } from "../../instrument/versions.ts";
import type { PairTable, PairTables } from "../../workshop/pairs.ts";
import { useLanguage, useText } from "../hooks/useText.ts";
import { CategoryMark } from "./CategoryMark.tsx";

const three = ["lighter", "same", "heavier"] as const;
const two = ["same", "other"] as const;

function changeOf(t: Translate, language: string, table: PairTable): string {
  if (!("shares" in table)) return t(`workshop:group.${table.shown}`);
  const names = table.shown === "three" ? three : two;
  return names
    .flatMap((name, at) => {
      const share = table.shares[at] ?? 0;
      if (share === 0) return [];
      return [
        t("workshop:group.share", { share: formatShare(language, share), band: t(`workshop:pair.${name}`) }),
      ];
    })
    .join(" · ");
}

/** What became of the pressure from the first check to the last, of those who let two be joined. */
export function PairRows({ of }: { of: PairTables }) {
  const t = useText();
  const language = useLanguage();
  return (
    <section class="stack close">
      <h2>{t("workshop:pair.title")}</h2>
      <p class="s q">{t("workshop:pair.count", { count: of.pairs })}</p>
      <ul class="rows met">
        {instrument.resultOrder.map((category) => (
          <li key={category}>
            <p class="row">
              <CategoryMark of={category} />
              <b class="b">{t(`instrument:category.${category}`)}</b>
            </p>
            <p class="s">{changeOf(t, language, of.categories[category])}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How far the first and the last check agree, as figures for those who look after a pilot. */
export function PairFigures({
  name,
  of: { pairs, categories, agreement },
}: {
  name: string;
  of: PairTables;
}) {
  const t = useText();
  const language = useLanguage();
  const lines = instrument.resultOrder.flatMap((category) => {
    const table = categories[category];
    const part = t(`instrument:category.${category}`);
    const kappa = "kappa" in table ? table.kappa : null;
    const numbers = agreement?.[category] ?? null;
    return [
      ...(kappa === null ? [] : [t("workshop:pair.kappa", { part, kappa: formatFigure(language, kappa) })]),
      ...(numbers === null
        ? []
        : [
            t("workshop:pair.icc", {
              part,
              icc: formatFigure(language, numbers.icc),
              points: formatFigure(language, numbers.smallestChange),
            }),
          ]),
    ];
  });
  return (
    <li>
      <p>
        <bdi>{name}</bdi>
      </p>
      <p class="s q">{t("workshop:pair.count", { count: pairs })}</p>
      {lines.map((line) => (
        <p class="s" key={line}>
          {line}
        </p>
      ))}
    </li>
  );
}
