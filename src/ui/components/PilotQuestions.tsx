import { formatFigure, formatShare } from "../../i18n/format.ts";
import type { Indicator } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";
import {
  type ItemStatistics,
  itemStatistics,
  type Reliability,
  reliability,
} from "../../workshop/pilot-statistics.ts";
import { givenQuestions, type Pool } from "../../workshop/pool.ts";
import { useLanguage, useText } from "../hooks/useText.ts";
import { CategoryMark } from "./CategoryMark.tsx";

/** How a question was met, in words and figures. */
function Question({ of: { id, answered, skip, na, unseen, values, flags } }: { of: ItemStatistics }) {
  const t = useText();
  const language = useLanguage();
  const figure = (value: number | null) => (value === null ? "–" : formatFigure(language, value));
  const share = (part: number) => formatShare(language, Math.round(100 * part));
  const counts = [
    ["answered", answered],
    ["skip", skip],
    ["na", na],
    ["unseen", unseen],
  ] as const;
  const met = counts.flatMap(([how, count]) =>
    count > 0 || how === "answered" ? [t(`workshop:pilot.met.${how}`, { number: count })] : [],
  );
  return (
    <li>
      <p>{t(`instrument:${id}.question`)}</p>
      <p class="s q">{met.join(" · ")}</p>
      {values !== null && (
        <p class="s q">
          {t("workshop:pilot.values", {
            mean: figure(values.mean),
            sd: figure(values.sd),
            skew: figure(values.skew),
            floor: share(values.floor),
            ceiling: share(values.ceiling),
          })}
        </p>
      )}
      {flags.length > 0 && (
        <p class="s b">{flags.map((flag) => t(`workshop:pilot.flag.${flag}`)).join(" · ")}</p>
      )}
    </li>
  );
}

/** All questions of the pool, part by part. */
export function PilotQuestions({ pool: { form, rows } }: { pool: Pool }) {
  const t = useText();
  const asked = givenQuestions(form);
  return (
    <>
      {instrument.resultOrder.map((category) => (
        <section class="stack" key={category}>
          <h2 class="row">
            <CategoryMark of={category} />
            {t(`instrument:category.${category}`)}
          </h2>
          <ul class="rows met">
            {asked
              .filter((indicator) => indicator.category === category)
              .map((indicator) => (
                <Question key={indicator.id} of={itemStatistics(indicator, rows)} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const poorlyJoined = 0.3;

function Agreeing({ title, of: { n, alpha, items } }: { title: string; of: Reliability }) {
  const t = useText();
  const language = useLanguage();
  const apart = items.filter(({ r }) => r !== null && r < poorlyJoined);
  return (
    <li>
      <p>{t("workshop:pilot.alpha", { what: title, alpha: formatFigure(language, alpha), count: n })}</p>
      {apart.map(({ id, r, alphaWithout }) => (
        <p class="s q" key={id}>
          {t(alphaWithout === null ? "workshop:pilot.apart" : "workshop:pilot.apart.without", {
            what: t(`instrument:${id}.sign`),
            r: formatFigure(language, r ?? 0),
            alpha: formatFigure(language, alphaWithout ?? 0),
          })}
        </p>
      ))}
    </li>
  );
}

/** How far questions that mean one thing go together: what wears her, and what she can lean on in each part. Threats and conditions are causes, so they are left out. */
export function PilotAgreement({ pool: { form, rows } }: { pool: Pool }) {
  const t = useText();
  const asked = givenQuestions(form);
  const groups = instrument.resultOrder.flatMap((category) => {
    const of = (dim: Indicator["dim"]) =>
      asked.filter((indicator) => indicator.category === category && indicator.dim === dim);
    const name = t(`instrument:category.${category}`);
    const wearing = { title: t("workshop:pilot.wearing", { part: name }), items: of("V") };
    const holding = { title: t("workshop:pilot.holding", { part: name }), items: of("C") };
    return category === "EMO" ? [wearing, holding] : [holding];
  });
  const found = groups.flatMap(({ title, items }) => {
    const one = reliability(items, rows);
    return one === null ? [] : [<Agreeing key={title} title={title} of={one} />];
  });
  if (found.length === 0) return null;
  return (
    <section class="stack close">
      <h2>{t("workshop:pilot.together")}</h2>
      <p class="s q">{t("workshop:pilot.together.note")}</p>
      <ul class="rows met">{found}</ul>
    </section>
  );
}
