import type { Check } from "../../app/assessments.ts";
import type { Route } from "../../app/routes.ts";
import { isComplete } from "../../assessment/answering.ts";
import { protects, strengthOf } from "../../assessment/explanation.ts";
import { burningLines, stillHere, thingsIn } from "../../assessment/red-lines.ts";
import { needsPerceptionNote, whereToBegin } from "../../assessment/scoring.ts";
import { isOfOtherRules, shownResult } from "../../assessment/shown.ts";
import { instrument } from "../../instrument/versions.ts";
import { ChangeLine } from "../components/ChangeLine.tsx";
import { Feels } from "../components/Feels.tsx";
import { factsOf } from "../components/facts.ts";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { RemoveCheck } from "../components/RemoveCheck.tsx";
import { ResultViews } from "../components/ResultViews.tsx";
import { CategoryWords, WordsTable } from "../components/ResultWords.tsx";
import { HeldRows, SignRows } from "../components/SignRows.tsx";
import { weighing } from "../components/signs.ts";
import { ToWorkshop } from "../components/ToWorkshop.tsx";
import { useApp, useCanKeep, useSpace } from "../hooks/useApp.ts";
import { useSteps } from "../hooks/useSteps.ts";
import { useText } from "../hooks/useText.ts";

const weighingMost = 3;

function Weighs({ check }: { check: Check }) {
  const t = useText();
  const { categories } = shownResult(check.body);
  const isWhole = Object.values(categories).every(({ pressure }) => pressure !== null);
  const shares = instrument.resultOrder.flatMap((category) => weighing(check.body, category));
  const most = shares.toSorted((one, other) => other.points - one.points).slice(0, weighingMost);
  const signs = most.flatMap(({ id }) => instrument.byId(id) ?? []);
  return (
    <section>
      <h2>{t("results:weighsMost")}</h2>
      {signs.length === 0 && (
        <p class="q">{t(isWhole ? "results:weighsMost.none" : "results:weighsMost.few")}</p>
      )}
      <SignRows body={check.body} signs={signs} />
    </section>
  );
}

function Protects({ check }: { check: Check }) {
  const t = useText();
  const { answers, form } = check.body;
  const held = instrument.resultOrder.flatMap((category) => protects(answers, form, category));
  if (held.length === 0) return null;
  return (
    <section>
      <h2>{t("results:protects")}</h2>
      <HeldRows ids={held} />
    </section>
  );
}

/** The way to what burns first, or null when nothing does. */
function FirstCare({ check }: { check: Check }) {
  const { navigation } = useApp();
  const t = useText();
  const [first] = burningLines(check.body);
  const category = first?.categories[0];
  if (category === undefined) return null;
  const lantern = t("results:lantern", { count: thingsIn(category, check.body).length });
  return (
    <button
      type="button"
      class="care slim"
      onClick={() => navigation.go({ screen: "category", id: category })}
    >
      <Icon of={icons.lantern} />
      <span class="grow">
        {t("results:firstCare", { category: t(`instrument:category.${category}.short`), lantern })}
      </span>
      <Icon of={icons.next} small flip />
    </button>
  );
}

function KeepThis() {
  const { navigation } = useApp();
  const t = useText();
  return (
    <section class="panel stack close">
      <h2>{t("results:keep")}</h2>
      <p class="s q">{t("results:keep.note")}</p>
      <button type="button" class="btn out" onClick={() => navigation.go("words")}>
        {t("results:keep.go")}
      </button>
    </section>
  );
}

/** The way on from a result: to the part of life that asks for care most. */
function SeeHelp({ check }: { check: Check }) {
  const toSteps = useSteps();
  const t = useText();
  return (
    <button type="button" class="btn" onClick={() => toSteps(whereToBegin(check.body))}>
      {t("results:help")}
    </button>
  );
}

/** What was there last time too, and that strain colours what is seen. */
function Notes({ check, before }: { check: Check; before: Check["body"] | null }) {
  const t = useText();
  return (
    <>
      {stillHere(check.body, before).length > 0 && (
        <section class="stack close">
          <h2>{t("safety:redline.known")}</h2>
          <p class="s">{t("safety:redline.known.note")}</p>
        </section>
      )}
      {needsPerceptionNote(shownResult(check.body)) && <p class="s q">{t("results:perception")}</p>}
    </>
  );
}

const ways = [
  ["others", icons.people],
  ["sides", icons.globe],
] as const;

/** What else the same answers can tell. */
function Ways({ check }: { check: Check }) {
  const { navigation } = useApp();
  const t = useText();
  return (
    <section>
      <h2>{t("results:ways")}</h2>
      <ul class="rows">
        {ways.map(([way, icon]) => (
          <li key={way}>
            <button
              type="button"
              class="rowlink"
              onClick={() => navigation.go({ screen: way, id: check.id })}
            >
              <Icon of={icon} class="stt" />
              <span class="grow">
                <span class="b">{t(`results:ways.${way}`)}</span>
                <br />
                <span class="s q">{t(`results:ways.${way}.note`)}</span>
              </span>
              <Icon of={icons.next} small flip />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ToPaper({ check }: { check: Check }) {
  const { navigation } = useApp();
  const t = useText();
  return (
    <p>
      <button type="button" class="link" onClick={() => navigation.go({ screen: "paper", id: check.id })}>
        {t("print:open")}
      </button>
    </p>
  );
}

/** What a check of this size can tell and what it cannot. */
function Scope({ check: { body } }: { check: Check }) {
  const t = useText();
  const all = instrument.indicators.length;
  const asked = instrument.resultOrder.flatMap((category) => instrument.questions(body.form, category));
  const told = Object.keys(body.answers).length;
  const text =
    body.form === "short"
      ? t("results:short", { asked: asked.length, all })
      : t(isComplete(body) ? "results:whole" : "results:inPart", { told, all });
  return <p class="s q">{text}</p>;
}

function Strength({ check }: { check: Check }) {
  const t = useText();
  const strength = strengthOf(check.body.answers, check.body.form);
  return (
    <p class="strength serif">
      <Icon of={icons.leaf} flip />
      <span>{t(strength === null ? "instrument:strength.general" : `instrument:${strength}.strength`)}</span>
    </p>
  );
}

function Results({ check, before, isPast }: { check: Check; before: Check["body"] | null; isPast: boolean }) {
  const { mode } = useSpace();
  const canKeep = useCanKeep();
  const t = useText();
  const facts = factsOf(check.body);
  return (
    <>
      <Strength check={check} />
      {isOfOtherRules(check.body) && <p class="s q">{t("results:otherRules")}</p>}
      <ResultViews
        facts={facts}
        isPast={isPast}
        words={<CategoryWords check={check} isPast={isPast} />}
        after={
          <>
            {!isPast && <FirstCare check={check} />}
            {!isPast && before !== null && <ChangeLine body={check.body} before={before} />}
            <Notes check={check} before={before} />
          </>
        }
        more={
          <>
            <Weighs check={check} />
            <Protects check={check} />
          </>
        }
      />
      <Feels check={check} />
      {!isPast && <ToWorkshop check={check} />}
      {!isPast && <SeeHelp check={check} />}
      {!isPast && canKeep && <KeepThis />}
      <WordsTable facts={facts} />
      <Ways check={check} />
      <ToPaper check={check} />
      <Scope check={check} />
      <p class="s q">
        {t("results:honest")} {t(mode === "memory" ? "results:inMemory" : "results:kept")}
      </p>
      {isPast && <RemoveCheck check={check} />}
    </>
  );
}

/** The newest finished check. */
export function ResultsScreen() {
  const { assessments } = useSpace();
  const t = useText();
  const check = assessments.done.value[0];
  return (
    <Page title={t("results:title")} back tabbed class="result">
      {check !== undefined && <Results check={check} before={assessments.before(check)} isPast={false} />}
    </Page>
  );
}

/** An older check, to look at. */
export function PastCheckScreen({ route }: { route: Extract<Route, { screen: "past-check" }> }) {
  const { assessments } = useSpace();
  const t = useText();
  const check = assessments.done.value.find(({ id }) => id === route.id);
  return (
    <Page title={t("results:title")} back tabbed class="result">
      {check !== undefined && <Results check={check} before={assessments.before(check)} isPast />}
    </Page>
  );
}
