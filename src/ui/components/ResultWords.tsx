import type { Check } from "../../app/assessments.ts";
import { thingsIn } from "../../assessment/red-lines.ts";
import { type CategoryResult, scoreCheck } from "../../assessment/scoring.ts";
import type { Category } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";
import { categoryText, isSteadyInPart } from "./bandWords.ts";
import { BandMark, CategoryMark, Lantern } from "./CategoryMark.tsx";
import { Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";
import { remarkText } from "./signs.ts";

/** The marks of a category: its band (two where the range reaches another), and the lantern. */
export function Marks({ result, lit }: { result: CategoryResult; lit: number }) {
  const isRange = !isSteadyInPart(result) && result.pressureLow !== result.pressureHigh;
  return (
    <span class="mk">
      <BandMark band={isRange ? result.pressureLow : result.pressure} />
      {isRange && <BandMark band={result.pressureHigh} />}
      {lit > 0 && <Lantern />}
    </span>
  );
}

function WordRow({ check, category, isPast }: { check: Check; category: Category; isPast: boolean }) {
  const { navigation } = useApp();
  const t = useText();
  const { answers, form, mode } = check.body;
  const result = scoreCheck(answers, form, mode).categories[category];
  const lit = thingsIn(category, check.body);
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
      </span>
    </>
  );
  return (
    <li>
      {isPast ? (
        <div class="rowlink">{content}</div>
      ) : (
        <button
          type="button"
          class="rowlink"
          onClick={() => navigation.go({ screen: "category", id: category })}
        >
          {content}
        </button>
      )}
    </li>
  );
}

/** Every part of life in words, each the way to what could help there. */
export function CategoryWords({ check, isPast }: { check: Check; isPast: boolean }) {
  const t = useText();
  return (
    <section>
      <h2>{t("results:words")}</h2>
      <ul class="wordlist">
        {instrument.resultOrder.map((category) => (
          <WordRow key={category} check={check} category={category} isPast={isPast} />
        ))}
      </ul>
    </section>
  );
}

interface Row {
  readonly category: Category;
  readonly text: string;
}

/** The facts of the picture as a table, closed until it is wanted. */
export function WordsTable({ rows }: { rows: readonly Row[] }) {
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
          {rows.map(({ category, text }) => (
            <tr key={category}>
              <th scope="row">{t(`instrument:category.${category}`)}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
