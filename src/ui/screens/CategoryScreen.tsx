import type { Check } from "../../app/assessments.ts";
import type { Route } from "../../app/routes.ts";
import { type FiredLine, firedLines, thingsIn } from "../../assessment/red-lines.ts";
import { shownResult, thingsShown } from "../../assessment/shown.ts";
import type { Ranked } from "../../care/ranking.ts";
import type { Action, Routine } from "../../care/schema.ts";
import { suggest } from "../../care/suggestions.ts";
import type { Category } from "../../instrument/schema.ts";
import { categoryText } from "../components/bandWords.ts";
import { CategoryMark, categoryClass } from "../components/CategoryMark.tsx";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { LongLeaf } from "../components/LongLeaf.tsx";
import { Page } from "../components/Page.tsx";
import { Marks } from "../components/ResultWords.tsx";
import { reasonText } from "../components/reason.ts";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

function Offer({ offer, check }: { offer: Ranked<Action | Routine>; check: Check }) {
  const { navigation } = useApp();
  const { plan } = useSpace();
  const t = useText();
  const { entry, reason } = offer;
  const isChosen =
    entry.kind === "action"
      ? ["open", "begun"].includes(plan.itemOf(entry.id)?.body.state ?? "")
      : plan.habitOf(entry.id)?.body.state === "kept";
  const when = entry.kind === "action" ? t(`care:urgency.${entry.urgency}`) : t(`care:${entry.id}.when`);

  // Who carries it with her: the widest circle of it.
  const others = entry.levels.findLast((level) => level !== "self");
  const line = reason.redLine;
  function add(): void {
    if (entry.kind === "action") plan.choose(entry, { assessment: check.id, line });
    else plan.keep(entry);
  }
  const open = () =>
    navigation.go({ screen: "step", id: entry.id, check: check.id, ...(line !== null && { line }) });
  return (
    <li class="offer">
      <h3>
        <button type="button" class="rowlink" onClick={open}>
          <span class="grow">{t(`care:${entry.id}.title`)}</span>
          <Icon of={icons.next} small flip />
        </button>
      </h3>
      <p class="s why">
        <Icon of={icons.leaf} small flip />
        <span>{reasonText(t, offer)}</span>
      </p>
      <p class="row">
        <span class="s q">
          {when}
          {others !== undefined && (
            <>
              <br />
              {t(`care:with.${others}`)}
            </>
          )}
        </span>
        {isChosen ? (
          <button type="button" class="chip chosen" onClick={open}>
            <Icon of={icons.tick} small />
            {t("results:category.inPlan")}
          </button>
        ) : (
          <button type="button" class="chip" onClick={add}>
            <Icon of={icons.plus} small />
            {t("results:category.add")}
          </button>
        )}
      </p>
    </li>
  );
}

/** The red lines of this part: those that burn under a lantern, those that are over in one quiet row each. */
function Lines({ check, category }: { check: Check; category: Category }) {
  const { navigation } = useApp();
  const t = useText();
  const { answers, form, mode, open } = check.body;
  const isHere = ({ categories }: FiredLine) => categories.includes(category);
  const burning = thingsIn(category, check.body);
  const over = firedLines(answers, form, mode).filter((line) => isHere(line) && open[line.line] === "over");
  const ask = (line: string, text: string) => (
    <button
      type="button"
      class="link s"
      onClick={() => navigation.go({ screen: "still-open", id: line, check: check.id })}
    >
      {text}
    </button>
  );
  return (
    <>
      {burning.length > 0 && (
        <section class="care stack close">
          <h2 class="lit">
            <Icon of={icons.lantern} />
            {t("results:category.lines")}
          </h2>
          {burning.map(({ line }) => (
            <div key={line}>
              <p>{t(`safety:redline.${line}`)}</p>
              <p class="b">{t(`safety:redline.${line}.act`)}</p>
              {ask(line, t("results:category.stillOpen"))}
            </div>
          ))}
        </section>
      )}
      {over.map(({ line }) => (
        <p key={line}>{ask(line, t("results:category.over"))}</p>
      ))}
    </>
  );
}

/** One part of life: its word, what needs care first, and what could help, each with its reason. */
export function CategoryScreen({ route }: { route: Extract<Route, { screen: "category" }> }) {
  const { navigation } = useApp();
  const { assessments, plan } = useSpace();
  const t = useText();
  const category = route.id;
  const check = assessments.done.value[0];
  const title = t(`instrument:category.${category}.short`);
  if (check === undefined) return <Page title={title} back tabbed />;
  const result = shownResult(check.body).categories[category];
  const lit = thingsShown(category, check.body);
  const page = suggest(check.body, plan.context.value).pages[category];
  const routine = page.routine && (
    <section>
      <h2>{t(page.routineFirst ? "results:category.first" : "results:category.care")}</h2>
      <ul>
        <Offer offer={page.routine} check={check} />
      </ul>
    </section>
  );
  return (
    <Page title={title} back tabbed class={categoryClass[category]}>
      <div class="row">
        <CategoryMark of={category} />
        <p class="say grow">
          <Marks result={result} lit={lit} />
          <span class="b">{categoryText(t, result, lit)}</span>
        </p>
      </div>
      <LongLeaf category={category} result={result} />
      <p>
        <button
          type="button"
          class="link"
          onClick={() => navigation.go({ screen: "closer", id: category, check: check.id })}
        >
          {t("results:closer")}
        </button>
      </p>
      <Lines check={check} category={category} />
      {page.routineFirst && routine}
      <section>
        <h2>{t("results:category.help")}</h2>
        <ul>
          {page.actions.map((offer) => (
            <Offer key={offer.entry.id} offer={offer} check={check} />
          ))}
        </ul>
      </section>
      {!page.routineFirst && routine}
    </Page>
  );
}
