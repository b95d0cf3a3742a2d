import "../styles/paper.css";
import { useState } from "preact/hooks";
import type { Check } from "../../app/assessments.ts";
import type { Route } from "../../app/routes.ts";
import { protects } from "../../assessment/explanation.ts";
import { stepKey } from "../../care/plan.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { instrument } from "../../instrument/versions.ts";
import { categoryText } from "../components/bandWords.ts";
import { CategoryMark } from "../components/CategoryMark.tsx";
import { Figures, Versions } from "../components/Figures.tsx";
import { factsOf } from "../components/facts.ts";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { type OnPaper, onPaper } from "../components/onPaper.ts";
import { Page } from "../components/Page.tsx";
import { signText } from "../components/signs.ts";
import { stateIcons } from "../components/stateIcons.ts";
import { stepTitle } from "../components/stepTitle.tsx";
import { hushedText, Ticks } from "../components/Ticks.tsx";
import { useSpace } from "../hooks/useApp.ts";
import { usePrint } from "../hooks/usePrint.ts";
import { useText } from "../hooks/useText.ts";

function Facts({ check }: { check: Check }) {
  const t = useText();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t("results:table.part")}</th>
          <th scope="col">{t("print:sheet.words")}</th>
        </tr>
      </thead>
      <tbody>
        {factsOf(check.body).map(({ category, result, lit }) => (
          <tr key={category}>
            <th scope="row">
              <span class="row">
                <CategoryMark of={category} />
                {t(`instrument:category.${category}`)}
              </span>
            </th>
            <td>
              {categoryText(t, result, lit)}
              <Figures body={check.body} category={category} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Begin({ acts }: { acts: OnPaper["acts"] }) {
  const t = useText();
  return (
    <section class="begin">
      <h3 class="row">
        <Icon of={icons.lantern} />
        {t("print:sheet.begin")}
      </h3>
      <ol>
        {acts.map(({ line }) => (
          <li key={line}>{t(`safety:redline.${line}.act`)}</li>
        ))}
        <li class="blank">{t("print:sheet.call")}</li>
      </ol>
    </section>
  );
}

function Sheet({ check, on }: { check: Check; on: OnPaper }) {
  const t = useText();
  const { answers, form } = check.body;
  const held = instrument.resultOrder.flatMap((category) => protects(answers, form, category));
  return (
    <article class="paper">
      <h2>{t("print:sheet.title")}</h2>
      <p>{t("print:sheet.note")}</p>
      <Facts check={check} />
      {on.acts.length > 0 && <Begin acts={on.acts} />}
      <div class="halves">
        {on.signs.length > 0 && (
          <section>
            <h3>{t("results:weighsMost")}</h3>
            <ul class="bul">
              {on.signs.map((sign) => (
                <li key={sign.id}>{signText(t, check.body, sign)}</li>
              ))}
            </ul>
          </section>
        )}
        {held.length > 0 && (
          <section>
            <h3>{t("results:protects")}</h3>
            <ul class="bul">
              {held.map((id) => (
                <li key={id}>{t(`instrument:${id}.strength`)}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {on.steps.length > 0 && (
        <section>
          <h3>{t("ui:plan.title")}</h3>
          <ul class="planned">
            {on.steps.map((step) => (
              <li key={stepKey(step)}>
                <Icon of={stateIcons[step.state]} />
                {stepTitle(t, step)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Versions body={check.body} />
      <p class="honest">{t("print:sheet.honest")}</p>
    </article>
  );
}

/** What could stand there too, each with its words. */
const leftOut = (t: Translate, on: OnPaper) => [
  ...on.parts.map((id) => [id, t(`print:left.${id}`)] as const),
  ...on.hushedAnswers.map((id) => [id, hushedText(t, id)] as const),
  ...on.hushedSteps.map((step) => [stepKey(step), stepTitle(t, step)] as const),
];

/** A check as a sheet of paper: no name, no date, a title that says little, and nothing hushed unless she ticks it. */
export function PaperScreen({ route }: { route: Extract<Route, { screen: "paper" }> }) {
  const { assessments, plan } = useSpace();
  const t = useText();
  const printIt = usePrint();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const check = assessments.byId(route.id);
  if (check === undefined) return <Page back />;
  const on = onPaper(
    check.body,
    plan.items.value.map(({ body }) => body),
    ticked,
  );
  return (
    <Page
      title={t("print:title")}
      back
      foot={
        <button type="button" class="btn" onClick={printIt}>
          {t("print:print")}
        </button>
      }
    >
      <p class="q">{t("print:warn")}</p>
      <Ticks rows={leftOut(t, on)} ticked={ticked} onTick={setTicked} />
      <Sheet check={check} on={on} />
    </Page>
  );
}
