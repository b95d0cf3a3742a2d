import { languages } from "../../i18n/i18n.ts";
import type { Band, Category } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";
import type { Contribution, Given } from "../../workshop/contribution.ts";
import { languageHere } from "../../workshop/languages.ts";
import { useText } from "../hooks/useText.ts";
import { BandMark, CategoryMark } from "./CategoryMark.tsx";
import { hushedText } from "./Ticks.tsx";

function BandRow({ category, band }: { category: Category; band: Band | null }) {
  const t = useText();
  return (
    <li>
      <CategoryMark of={category} />
      <span class="grow">{t(`instrument:category.${category}.short`)}</span>
      <span class="row s">
        <BandMark band={band} />
        {band === null ? t("workshop:give.none") : t(`instrument:band.${band}`)}
      </span>
    </li>
  );
}

/** Her answer in the words in which she gave it, or that she gave one. */
function useGivenText(): (id: string, given: Given) => string {
  const t = useText();
  return (id, given) => {
    if (given === "answered") return t("workshop:give.answered");
    if (instrument.byId(id)?.hushed && typeof given === "number") return t("workshop:give.asMarked");
    if (given === "skip" || given === "na") return t(`instrument:answer.${given}`);
    return t(`instrument:scale.${instrument.byId(id)?.scale ?? "F"}.${given}`);
  };
}

/** What travels beside the answers, each in a line. */
function useBeside({ language, pair }: Contribution): readonly string[] {
  const t = useText();
  const name = languages.find(({ tag }) => languageHere(tag) === language)?.name;
  return [
    ...(name === undefined ? [] : [t("workshop:give.language.is", { language: name })]),
    ...(pair === null ? [] : [t("workshop:give.pair.is")]),
    t("workshop:give.once"),
  ];
}

/** Everything that a contribution holds: the five bands, what travels beside them, and single answers where she gives them. */
export function Contents({ of }: { of: Contribution }) {
  const { bands, answers } = of;
  const t = useText();
  const textOf = useGivenText();
  const beside = useBeside(of);
  return (
    <>
      <ul class="rows given">
        {instrument.resultOrder.map((category) => (
          <BandRow key={category} category={category} band={bands[category]} />
        ))}
      </ul>
      <ul class="bul s q">
        {beside.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {answers !== null && (
        <section>
          <h2>{t("workshop:give.single")}</h2>
          <ul class="rows given">
            {Object.entries(answers).map(([id, given]) => (
              <li key={id}>
                <span class="grow s">
                  {instrument.byId(id)?.hushed ? hushedText(t, id) : t(`instrument:${id}.question`)}
                  <br />
                  <b class="b">{textOf(id, given)}</b>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
