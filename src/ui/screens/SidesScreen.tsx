import type { Check } from "../../app/assessments.ts";
import type { Route } from "../../app/routes.ts";
import { fewestAnswers, type Side, securityOf } from "../../assessment/security.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { categoryText } from "../components/bandWords.ts";
import { useFigures, Versions } from "../components/Figures.tsx";
import { Page } from "../components/Page.tsx";
import { Marks } from "../components/ResultWords.tsx";
import { useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** What was asked there and what was left out, or null where all of it was answered. */
function askedText(t: Translate, { asked, answered, apart, pressure }: Side): string | null {
  if (asked === 0) return t("results:sides.unasked");
  if (asked === apart) return t("results:sides.apart");
  if (asked < fewestAnswers) return t("results:sides.thin");
  if (pressure === null) return null;
  return answered + apart < asked ? t("results:sides.some") : null;
}

function SideRow({ side }: { side: Side }) {
  const t = useText();
  const hasFigures = useFigures();
  const { score, low, high, answered, asked, lit } = side;
  const open = askedText(t, side);
  return (
    <li class="side">
      <h2>{t(`results:security.${side.side}`)}</h2>
      <p class="say">
        <Marks result={side} lit={lit} />
        <span class="b">{categoryText(t, side, lit)}</span>
      </p>
      <p class="s q">
        {t(`results:security.${side.side}.note`)} {open}
      </p>
      {hasFigures && asked > 0 && (
        <p class="s q">
          {score !== null &&
            low !== null &&
            high !== null &&
            t("results:sides.figures", { score, low, high })}{" "}
          {t("results:sides.counted", { answered, asked })}
        </p>
      )}
    </li>
  );
}

function Sides({ check }: { check: Check }) {
  const t = useText();
  return (
    <>
      <p class="lead">{t("results:sides.lead")}</p>
      <ul class="sides">
        {securityOf(check.body).map((side) => (
          <SideRow key={side.side} side={side} />
        ))}
      </ul>
      <p class="s q">{t("results:sides.honest")}</p>
      <Versions body={check.body} />
    </>
  );
}

/** The same check by the seven sides of human security. */
export function SidesScreen({ route }: { route: Extract<Route, { screen: "sides" }> }) {
  const { assessments } = useSpace();
  const t = useText();
  const check = assessments.done.value.find(({ id }) => id === route.id);
  return (
    <Page back tabbed>
      <h1 tabIndex={-1}>{t("results:ways.sides")}</h1>
      {check !== undefined && <Sides check={check} />}
    </Page>
  );
}
