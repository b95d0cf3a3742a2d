import "../styles/paper.css";
import { useState } from "preact/hooks";
import type { Check } from "../../app/assessments.ts";
import type { Route } from "../../app/routes.ts";
import { othersSheet } from "../../assessment/others.ts";
import type { IndicatorId } from "../../instrument/schema.ts";
import { instrument } from "../../instrument/versions.ts";
import { othersText } from "../components/othersText.ts";
import { Page } from "../components/Page.tsx";
import { hushedText, Ticks } from "../components/Ticks.tsx";
import { useSpace } from "../hooks/useApp.ts";
import { usePrint } from "../hooks/usePrint.ts";
import { useText } from "../hooks/useText.ts";

const hushed: ReadonlySet<IndicatorId> = new Set(
  instrument.indicators.filter((one) => one.hushed).map(({ id }) => id),
);

function Sheet({ groups }: { groups: ReturnType<typeof othersSheet> }) {
  const t = useText();
  return (
    <article class="paper sentences">
      <h2>{t("print:others.title")}</h2>
      <p>{t("print:others.note")}</p>
      {groups.map(({ area, ids }) => (
        <section key={area}>
          <h3>{t(`results:ican.${area}`)}</h3>
          <p class="s">{t(`results:ican.${area}.note`)}</p>
          <ul class="bul">
            {othersText(t, ids).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
      <p class="honest s">{t("print:others.areas")}</p>
    </article>
  );
}

function Others({ check: { body } }: { check: Check }) {
  const t = useText();
  const printIt = usePrint();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { answers, form } = body;
  const all = othersSheet(answers, form, hushed).flatMap(({ ids }) => ids);
  const left = [...new Set(all)].filter((id) => hushed.has(id));
  const groups = othersSheet(answers, form, ticked);
  return (
    <Page
      back
      foot={
        groups.length > 0 && (
          <button type="button" class="btn" onClick={printIt}>
            {t("print:print")}
          </button>
        )
      }
    >
      <h1 tabIndex={-1}>{t("results:ways.others")}</h1>
      <p class="lead">{t(all.length === 0 ? "results:others.none" : "results:others.lead")}</p>
      {groups.length > 0 && <p class="s q">{t("print:warn")}</p>}
      <Ticks rows={left.map((id) => [id, hushedText(t, id)] as const)} ticked={ticked} onTick={setTicked} />
      {groups.length > 0 && <Sheet groups={groups} />}
    </Page>
  );
}

/** What those with power must do, by the four areas of protection: sentences without any answer, on one sheet of paper. */
export function OthersScreen({ route }: { route: Extract<Route, { screen: "others" }> }) {
  const { assessments } = useSpace();
  const check = assessments.done.value.find(({ id }) => id === route.id);
  return check === undefined ? <Page back /> : <Others check={check} />;
}
