import type { Check } from "../../app/assessments.ts";
import type { Assessment } from "../../assessment/assessment.ts";
import { type ChangeBetween, changeBetween } from "../../assessment/change.ts";
import { isOfOtherRules } from "../../assessment/shown.ts";
import { type TrendPoint, trendLength, trendOf } from "../../assessment/trend.ts";
import { formatDay } from "../../i18n/format.ts";
import type { Category } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";
import { categoryText } from "../components/bandWords.ts";
import { CategoryMark } from "../components/CategoryMark.tsx";
import { changeText, weakerText } from "../components/changeText.ts";
import { Hush } from "../components/Hush.tsx";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { signText } from "../components/signs.ts";
import { Trend } from "../components/Trend.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

interface Part {
  readonly category: Category;
  readonly points: readonly TrendPoint[];
}

function Sign({ line, body }: { line: string; body: Assessment }) {
  const t = useText();
  const sign = instrument.byId(line);
  if (sign === undefined)
    return (
      <>
        <Icon of={icons.lantern} />
        <span class="grow b">{t("results:change.sign.together")}</span>
      </>
    );
  if (sign.hushed) return <Hush id={sign.id} sign={signText(t, body, sign)} />;
  return (
    <>
      <CategoryMark of={sign.category} />
      <span class="grow b">{signText(t, body, sign)}</span>
    </>
  );
}

/** What is new: the most urgent in view, the others behind one touch. */
function Signs({ signs: [first, ...others], body }: { signs: readonly string[]; body: Assessment }) {
  const t = useText();
  if (first === undefined) return null;
  return (
    <section>
      <h2>{t("results:change.sign")}</h2>
      <ul class="rows">
        <li>
          <Sign line={first} body={body} />
        </li>
      </ul>
      {others.length > 0 && (
        <details>
          <summary>{t("results:change.signs", { count: others.length })}</summary>
          <ul class="rows">
            {others.map((line) => (
              <li key={line}>
                <Sign line={line} body={body} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** One part of life: its name, what changed in words, and its picture. */
function PartChange({ part: { category, points }, change }: { part: Part; change: ChangeBetween }) {
  const t = useText();
  const comparison = change.categories[category];
  const isClear = comparison.comparable && comparison.word !== "same";
  const weaker = change.weaker.filter((id) => instrument.byId(id)?.category === category);
  return (
    <li>
      <h2 class="row">
        <CategoryMark of={category} />
        {t(`instrument:category.${category}`)}
      </h2>
      {change.obstacle === null && <p class={isClear ? "b" : "q"}>{changeText(t, comparison, "change")}</p>}
      {weaker.map((id) => (
        <p key={id} class="s q">
          {weakerText(t, id)}
        </p>
      ))}
      <Trend category={category} points={points} />
    </li>
  );
}

/** The facts of the pictures as a table, closed until it is wanted. */
function ChangeTable({ parts }: { parts: readonly Part[] }) {
  const t = useText();
  const language = useLanguage();
  return (
    <details>
      <summary>{t("results:table")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("results:change.table.when")}</th>
            <th scope="col">{t("results:change.table.word")}</th>
          </tr>
        </thead>
        {parts.map(({ category, points }) => (
          <tbody key={category}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {t(`instrument:category.${category}`)}
              </th>
            </tr>
            {points.map(({ at, result, things }, place) => (
              <tr key={place}>
                <td>{formatDay(language, at)}</td>
                <td>{categoryText(t, result, things)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </details>
  );
}

/** How the pictures are read, and what they leave out. */
function Notes({ checks, parts }: { checks: readonly Assessment[]; parts: readonly Part[] }) {
  const t = useText();
  const isLit = parts.some(({ points }) => points.some(({ things }) => things > 0));
  return (
    <div class="stack close s q">
      <p>
        {t("results:change.note.reading")} {isLit && t("results:change.note.lantern")}
      </p>
      {new Set(checks.map(({ form }) => form)).size > 1 && <p>{t("results:change.mixed")}</p>}
      {checks.some(isOfOtherRules) && <p>{t("results:change.otherRules")}</p>}
    </div>
  );
}

function Changes({ done, first, second }: { done: readonly Check[]; first: Check; second: Check }) {
  const { navigation } = useApp();
  const t = useText();
  const language = useLanguage();
  const checks = done.slice(0, trendLength).map(({ body }) => body);
  const parts = instrument.resultOrder.map((category): Part => {
    return { category, points: trendOf(checks.toReversed(), category) };
  });
  const change = changeBetween(first.body, second.body);
  const dayOf = ({ body }: Check) => formatDay(language, body.finishedAt ?? body.startedAt);
  return (
    <>
      <p class="lead">{t("results:change.pair", { first: dayOf(first), second: dayOf(second) })}</p>
      {change.obstacle !== null && <p>{t(`results:change.cannot.${change.obstacle}`)}</p>}
      <Signs signs={change.signs} body={second.body} />
      <p class="s q">{t("results:change.note")}</p>
      <ul class="changes">
        {parts.map((part) => (
          <PartChange key={part.category} part={part} change={change} />
        ))}
      </ul>
      <Notes checks={checks} parts={parts} />
      <ChangeTable parts={parts} />
      <button type="button" class="btn out" onClick={() => navigation.go("side-by-side")}>
        {t("results:beside.open")}
      </button>
    </>
  );
}

/** How it has changed: the newest check beside the one before in words, and every part of life over her last checks. */
export function ChangeScreen() {
  const { assessments } = useSpace();
  const t = useText();
  const done = assessments.done.value;
  const [second, first] = done;
  return (
    <Page title={t("results:change")} back tabbed>
      {first !== undefined && second !== undefined && <Changes done={done} first={first} second={second} />}
    </Page>
  );
}
