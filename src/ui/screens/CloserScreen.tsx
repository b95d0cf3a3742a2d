import type { Check } from "../../app/assessments.ts";
import type { Route } from "../../app/routes.ts";
import { forOthersToChange, gapIn, protects, smallestChange } from "../../assessment/explanation.ts";
import { thingsIn } from "../../assessment/red-lines.ts";
import { scoreCheck } from "../../assessment/scoring.ts";
import { suggest } from "../../care/suggestions.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { Key } from "../../i18n/keys.ts";
import type { Category, Indicator } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";
import { categoryText } from "../components/bandWords.ts";
import { CategoryMark, categoryClass } from "../components/CategoryMark.tsx";
import { Figures, Versions } from "../components/Figures.tsx";
import { Hush } from "../components/Hush.tsx";
import { LongLeaf } from "../components/LongLeaf.tsx";
import { othersText } from "../components/othersText.ts";
import { Page } from "../components/Page.tsx";
import { Marks } from "../components/ResultWords.tsx";
import { rangeText } from "../components/rangeText.ts";
import { HeldRows, SignRows } from "../components/SignRows.tsx";
import { signText, weighing } from "../components/signs.ts";
import { ThreeThings } from "../components/ThreeThings.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const weighingMost = 3;

interface Part {
  check: Check;
  category: Category;
}

/** How sure the word is, and what nothing is known of. */
function Sure({ check: { body }, category }: Part) {
  const t = useText();
  const { answers, form, mode } = body;
  const { confidence, blind } = scoreCheck(answers, form, mode).categories[category];
  return (
    <section class="stack close">
      <h2>{t("results:closer.sure")}</h2>
      <p>{rangeText(t, body, category)}</p>
      {confidence !== null && <p>{t(`results:closer.sure.${confidence}`)}</p>}
      {blind.map((part) => (
        <p key={part}>
          {t(
            `results:closer.gap.${part}.${gapIn(answers, form, category, part) === "apart" ? "apart" : "left"}`,
          )}
        </p>
      ))}
      {confidence !== null && <p class="s q">{t("results:closer.room")}</p>}
      <Figures body={body} category={category} />
    </section>
  );
}

/** What stands where nothing weighs: `calm`, but that too little is known goes before it, and so does what needs care first. */
function nothingText(t: Translate, body: Check["body"], category: Category, calm: Key): string {
  const { answers, form, mode } = body;
  if (!scoreCheck(answers, form, mode).categories[category].valid) return t("results:weighsMost.few");
  return t(thingsIn(category, body).length > 0 ? "results:holdsElse" : calm);
}

function Weighs({ check: { body }, category }: Part) {
  const t = useText();
  const signs = weighing(body, category)
    .slice(0, weighingMost)
    .flatMap(({ id }) => instrument.byId(id) ?? []);
  return (
    <section>
      <h2>{t("results:weighsMost")}</h2>
      {signs.length === 0 && <p class="q">{nothingText(t, body, category, "results:weighsMost.none")}</p>}
      <SignRows body={body} signs={signs} />
    </section>
  );
}

/** What one step of an answer would be, in the words she answered in. */
function stepText(t: Translate, { answers, mode }: Check["body"], sign: Indicator): string {
  const now = answers[sign.id];
  const isStepwise = (sign.scale === "F" || sign.scale === "T") && mode === "normal";
  if (typeof now !== "number" || !isStepwise) return t("results:closer.change.less");
  return t("results:closer.change.step", {
    now: t(`instrument:scale.${sign.scale}.${now}`),
    next: t(`instrument:scale.${sign.scale}.${sign.dir === "R" ? now - 1 : now + 1}`),
  });
}

/** Where nothing is hers to move: what weighs is for others, or nothing is known to weigh. */
function NoChange({ check: { body }, category }: Part) {
  const t = useText();
  const isHeavy = weighing(body, category).length > 0;
  const text = isHeavy
    ? t("results:closer.change.others")
    : nothingText(t, body, category, "results:closer.change.none");
  return <p class="q">{text}</p>;
}

function SmallestChange({ check, category }: Part) {
  const { navigation } = useApp();
  const { assessments, plan } = useSpace();
  const t = useText();
  const { body, id } = check;
  const sign = instrument.byId(smallestChange(body.answers, body.form, category) ?? "");
  const isNewest = assessments.done.value[0]?.id === id;
  const offer =
    sign !== undefined && isNewest
      ? suggest(body, plan.context.value).pages[category].actions.find(({ entry }) =>
          entry.links.includes(sign.id),
        )
      : undefined;
  return (
    <section class="stack close">
      <h2>{t("results:closer.change")}</h2>
      {sign === undefined && <NoChange check={check} category={category} />}
      {sign?.hushed === true && (
        <Hush id={sign.id} sign={`${signText(t, body, sign)}. ${stepText(t, body, sign)}`} />
      )}
      {sign?.hushed === false && (
        <p>
          <span class="b">{signText(t, body, sign)}</span>
          <br />
          {stepText(t, body, sign)}
        </p>
      )}
      {sign !== undefined && (
        <p class="s q">
          {t(sign.mod === 1 ? "results:closer.change.alone" : "results:closer.change.together")}
        </p>
      )}
      {offer !== undefined && (
        <p>
          <button
            type="button"
            class="link"
            onClick={() => navigation.go({ screen: "step", id: offer.entry.id, check: id })}
          >
            {t("results:closer.change.go", { step: t(`care:${offer.entry.id}.title`) })}
          </button>
        </p>
      )}
    </section>
  );
}

function Protects({ check: { body }, category }: Part) {
  const t = useText();
  const { answers, form } = body;
  const held = protects(answers, form, category);
  const gap = gapIn(answers, form, category, "capacityGap");
  return (
    <section class="stack close">
      <h2>{t("results:protects")}</h2>
      {held.length === 0 && (
        <p class="q">{t(gap === null ? "results:closer.protects.none" : `results:closer.open.${gap}`)}</p>
      )}
      <HeldRows ids={held} />
    </section>
  );
}

function Others({ check, category }: Part) {
  const { navigation } = useApp();
  const t = useText();
  const { answers, form } = check.body;
  const asked = forOthersToChange(answers, form, category).map(({ id }) => id);
  if (asked.length === 0) return null;
  return (
    <section class="stack close">
      <h2>{t("results:ways.others")}</h2>
      <p class="s q">{t("results:closer.others.note")}</p>
      <ul class="bul">
        {othersText(t, asked).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>
        <button type="button" class="link" onClick={() => navigation.go({ screen: "others", id: check.id })}>
          {t("results:closer.others.sheet")}
        </button>
      </p>
    </section>
  );
}

/** What the word of one part rests on: how sure it is, what weighs and protects, and what would help. */
export function CloserScreen({ route }: { route: Extract<Route, { screen: "closer" }> }) {
  const { assessments } = useSpace();
  const t = useText();
  const category = route.id;
  const check = assessments.done.value.find(({ id }) => id === route.check);
  const title = t("results:closer");
  if (check === undefined) return <Page title={title} back tabbed />;
  const { answers, form, mode } = check.body;
  const result = scoreCheck(answers, form, mode).categories[category];
  const lit = thingsIn(category, check.body).length;
  const part = { check, category };
  return (
    <Page title={title} back tabbed class={categoryClass[category]}>
      <div class="row">
        <CategoryMark of={category} />
        <div class="grow">
          <p class="q">{t(`instrument:category.${category}`)}</p>
          <p class="say">
            <Marks result={result} lit={lit} />
            <span class="b">{categoryText(t, result, lit)}</span>
          </p>
        </div>
      </div>
      <LongLeaf category={category} result={result} />
      <Sure {...part} />
      <Weighs {...part} />
      <SmallestChange {...part} />
      <ThreeThings body={check.body} category={category} />
      <Protects {...part} />
      <Others {...part} />
      <Versions body={check.body} />
    </Page>
  );
}
