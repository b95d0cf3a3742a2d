import type { Check } from "../../app/assessments.ts";
import type { Route } from "../../app/routes.ts";
import { protects, strengthOf } from "../../assessment/explanation.ts";
import { burningLines, stillHere, thingsIn } from "../../assessment/red-lines.ts";
import { needsPerceptionNote, scoreCheck } from "../../assessment/scoring.ts";
import { instrument } from "../../instrument/versions.ts";
import { categoryText } from "../components/bandWords.ts";
import { CategoryMark } from "../components/CategoryMark.tsx";
import { CheckPicture } from "../components/CheckPicture.tsx";
import { Feels } from "../components/Feels.tsx";
import { Hush } from "../components/Hush.tsx";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { CategoryWords, WordsTable } from "../components/ResultWords.tsx";
import { signText, weighing } from "../components/signs.ts";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const weighingMost = 3;

function Weighs({ check }: { check: Check }) {
  const t = useText();
  const { answers, form, mode } = check.body;
  const { categories } = scoreCheck(answers, form, mode);
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
      <ul class="rows">
        {signs.map((sign) => (
          <li key={sign.id}>
            {sign.hushed ? (
              <Hush id={sign.id} sign={signText(t, check.body, sign)} />
            ) : (
              <>
                <CategoryMark of={sign.category} />
                <span class="grow b">{signText(t, check.body, sign)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
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
      <ul class="held">
        {held.map((id) => (
          <li key={id}>
            <Icon of={icons.leaf} flip />
            <span>{t(`instrument:${id}.strength`)}</span>
          </li>
        ))}
      </ul>
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
  const lantern = t("results:lantern", { count: thingsIn(category, check.body) });
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
      <button type="button" class="btn" onClick={() => navigation.go("words")}>
        {t("results:keep.go")}
      </button>
    </section>
  );
}

function Results({ check, before, isPast }: { check: Check; before: Check["body"] | null; isPast: boolean }) {
  const { mode } = useSpace();
  const t = useText();
  const { answers, form } = check.body;
  const result = scoreCheck(answers, form, check.body.mode);
  const strength = strengthOf(answers, form);
  const known = stillHere(check.body, before);
  const rows = instrument.resultOrder.map((category) => ({
    category,
    text: categoryText(t, result.categories[category], thingsIn(category, check.body)),
  }));
  return (
    <>
      <p class="strength serif">
        <Icon of={icons.leaf} flip />
        <span>
          {t(strength === null ? "instrument:strength.general" : `instrument:${strength}.strength`)}
        </span>
      </p>
      {!isPast && <FirstCare check={check} />}
      <figure class="stack close">
        <CheckPicture body={check.body} />
        <figcaption class="s q c">{t("results:sprig.note")}</figcaption>
      </figure>
      {known.length > 0 && (
        <section class="stack close">
          <h2>{t("safety:redline.known")}</h2>
          <p class="s">{t("safety:redline.known.note")}</p>
        </section>
      )}
      <CategoryWords check={check} isPast={isPast} />
      {needsPerceptionNote(result) && <p class="s q">{t("results:perception")}</p>}
      <Weighs check={check} />
      <Protects check={check} />
      <WordsTable rows={rows} />
      <Feels check={check} />
      {!isPast && mode === "memory" && <KeepThis />}
      <p class="s q">{t("results:honest")}</p>
      <p class="s q">{t(mode === "memory" ? "results:inMemory" : "results:kept")}</p>
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
