import "../styles/change.css";
import { useState } from "preact/hooks";
import type { Check } from "../../app/assessments.ts";
import { type ChangeBetween, changeBetween } from "../../assessment/change.ts";
import { formatDay, formatMoment } from "../../i18n/format.ts";
import { briefText, categoryText } from "../components/bandWords.ts";
import { CategoryMark } from "../components/CategoryMark.tsx";
import { changeText } from "../components/changeText.ts";
import { type Fact, factsOf } from "../components/facts.ts";
import { LongLeaf } from "../components/LongLeaf.tsx";
import { Page } from "../components/Page.tsx";
import { Marks } from "../components/ResultWords.tsx";
import { useSpace } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

const momentOf = ({ body }: Check) => body.finishedAt ?? body.startedAt;

/** A name for each check: its day, with the time where another was finished on the same one. */
function useNames(checks: readonly Check[]): (check: Check) => string {
  const language = useLanguage();
  const days = checks.map((check) => formatDay(language, momentOf(check)));
  return (check) => {
    const day = formatDay(language, momentOf(check));
    return days.filter((each) => each === day).length > 1 ? formatMoment(language, momentOf(check)) : day;
  };
}

interface PickProps {
  label: string;
  checks: readonly Check[];
  nameOf(check: Check): string;
  value: Check;
  onChoose(id: string): void;
}

function Pick({ label, checks, nameOf, value, onChoose }: PickProps) {
  return (
    <label class="field pick">
      <span class="label">{label}</span>
      <select value={value.id} onChange={(event) => onChoose(event.currentTarget.value)}>
        {checks.map((check) => (
          <option key={check.id} value={check.id} selected={check.id === value.id}>
            {nameOf(check)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Half({ fact: { category, result, lit }, name }: { fact: Fact; name: string }) {
  const t = useText();
  return (
    <div class="half">
      <span class="q">{name}</span>
      <span class="brief">
        <Marks result={result} lit={lit} />
        <span aria-hidden="true">{briefText(t, result)}</span>
        <span class="unseen">{categoryText(t, result, lit)}</span>
      </span>
      <LongLeaf category={category} result={result} />
    </div>
  );
}

interface PairProps {
  first: Check;
  second: Check;
  nameOf(check: Check): string;
}

/** Each part of life of two checks: what changed, and the word and the leaf of both. */
function Pairs({ first, second, change, nameOf }: PairProps & { change: ChangeBetween }) {
  const t = useText();
  const later = factsOf(second.body);
  return (
    <ul class="changes">
      {factsOf(first.body).map((fact, place) => (
        <li key={fact.category}>
          <h2 class="row">
            <CategoryMark of={fact.category} />
            {t(`instrument:category.${fact.category}`)}
          </h2>
          {change.obstacle === null && (
            <p class="s">{changeText(t, change.categories[fact.category], "beside")}</p>
          )}
          <div class="pair">
            <Half fact={fact} name={nameOf(first)} />
            <Half fact={later[place] ?? fact} name={nameOf(second)} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Chosen({ first, second, nameOf }: PairProps) {
  const t = useText();
  if (first.id === second.id) return <p role="status">{t("results:beside.twice")}</p>;
  const change = changeBetween(first.body, second.body);
  return (
    <>
      {change.obstacle !== null && <p>{t(`results:change.cannot.${change.obstacle}`)}</p>}
      <Pairs first={first} second={second} change={change} nameOf={nameOf} />
      {first.body.form !== second.body.form && <p class="s q">{t("results:beside.mixed")}</p>}
      <p class="s q">{t("results:leaves.note")}</p>
    </>
  );
}

/** Two checks that she chooses, beside each other; the earlier one always comes first. */
export function SideBySideScreen() {
  const { assessments } = useSpace();
  const t = useText();
  const done = assessments.done.value;
  const nameOf = useNames(done);
  const [ids, setIds] = useState<readonly [string?, string?]>([]);
  const find = (id: string | undefined, otherwise: number) =>
    done.find((check) => check.id === id) ?? done[otherwise];
  const [one, other] = [find(ids[0], 1), find(ids[1], 0)];
  if (one === undefined || other === undefined) return <Page title={t("results:beside")} back tabbed />;
  const [first, second] = one.seq <= other.seq ? [one, other] : [other, one];
  return (
    <Page title={t("results:beside")} back tabbed>
      <p class="lead">{t("results:beside.lead")}</p>
      <Pick
        label={t("results:beside.one")}
        checks={done}
        nameOf={nameOf}
        value={one}
        onChoose={(id) => setIds([id, other.id])}
      />
      <Pick
        label={t("results:beside.other")}
        checks={done}
        nameOf={nameOf}
        value={other}
        onChoose={(id) => setIds([one.id, id])}
      />
      <Chosen first={first} second={second} nameOf={nameOf} />
    </Page>
  );
}
