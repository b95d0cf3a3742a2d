import type { Check } from "../../app/assessments.ts";
import type { Pressure } from "../../assessment/scoring.ts";
import { useApp } from "../hooks/useApp.ts";
import { useSteps } from "../hooks/useSteps.ts";
import { useText } from "../hooks/useText.ts";
import { categoryText, isSteadyInPart } from "./bandWords.ts";
import { BandMark, CategoryMark, Lantern } from "./CategoryMark.tsx";
import { Figures, Versions } from "./Figures.tsx";
import { type Fact, factsOf } from "./facts.ts";
import { Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";
import { remarkText } from "./signs.ts";

/** The marks of a category: its band (two where the range reaches another), and the lantern. */
export function Marks({ result, lit }: { result: Pressure; lit: number }) {
  const isRange = !isSteadyInPart(result) && result.pressureLow !== result.pressureHigh;
  return (
    <span class="mk">
      <BandMark band={isRange ? result.pressureLow : result.pressure} />
      {isRange && <BandMark band={result.pressureHigh} />}
      {lit > 0 && <Lantern />}
    </span>
  );
}

function WordRow({ check, fact, isPast }: { check: Check; fact: Fact; isPast: boolean }) {
  const { navigation } = useApp();
  const toSteps = useSteps();
  const t = useText();
  const { category, result, lit } = fact;
  const remark = remarkText(t, check.body, category);
  const content = (
    <>
      <CategoryMark of={category} />
      <span class="q">{t(`instrument:category.${category}`)}</span>
      {isPast ? <span /> : <Icon of={icons.next} small flip />}
      <span class="said">
        <span class="say">
          <Marks result={result} lit={lit} />
          <span class="b">{categoryText(t, result, lit)}</span>
        </span>
        <span class="s q">{remark}</span>
        <Figures body={check.body} category={category} />
      </span>
    </>
  );
  return (
    <li>
      {isPast ? (
        <div class="rowlink">{content}</div>
      ) : (
        <button type="button" class="rowlink" onClick={() => toSteps(category)}>
          {content}
        </button>
      )}
      <button
        type="button"
        class="link s closer"
        aria-label={t("results:closer.of", { part: t(`instrument:category.${category}`) })}
        onClick={() => navigation.go({ screen: "closer", id: category, check: check.id })}
      >
        {t("results:closer")}
      </button>
    </li>
  );
}

/** Every part of life in words, each the way to what could help there. */
export function CategoryWords({ check, isPast }: { check: Check; isPast: boolean }) {
  return (
    <>
      <ul class="wordlist">
        {factsOf(check.body).map((fact) => (
          <WordRow key={fact.category} check={check} fact={fact} isPast={isPast} />
        ))}
      </ul>
      <Versions body={check.body} />
    </>
  );
}

/** The facts of the picture as a table, closed until it is wanted. */
export function WordsTable({ facts }: { facts: readonly Fact[] }) {
  const t = useText();
  return (
    <details>
      <summary>{t("results:table")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("results:table.part")}</th>
            <th scope="col">{t("results:table.band")}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(({ category, result, lit }) => (
            <tr key={category}>
              <th scope="row">{t(`instrument:category.${category}`)}</th>
              <td>{categoryText(t, result, lit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
