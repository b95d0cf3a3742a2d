import "../styles/workshop.css";
import { useState } from "preact/hooks";
import { formatShare } from "../../i18n/format.ts";
import type { Form } from "../../instrument/schema.ts";
import { completion } from "../../workshop/pilot-statistics.ts";
import { fewestToLeave, givenQuestions, type Pool } from "../../workshop/pool.ts";
import { Choice } from "../components/Choice.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { PairFigures } from "../components/PairRows.tsx";
import { PilotAgreement, PilotQuestions } from "../components/PilotQuestions.tsx";
import { RowLink } from "../components/RowLink.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

const forms: readonly Form[] = ["short", "full"];

/** The pairs of each workshop: what joins two checks is not kept, so they cannot be put together. */
function Pairs({ form }: { form: Form }) {
  const { workshops } = useSpace();
  const t = useText();
  const found = workshops.all.value.flatMap(({ id, body, workshop: { invitation } }) => {
    const pairs = invitation.form === form ? body.closed?.pairs : null;
    return pairs ? [<PairFigures key={id} name={invitation.name} of={pairs} />] : [];
  });
  if (found.length === 0) return null;
  return (
    <section class="stack close">
      <h2>{t("workshop:pilot.pairs")}</h2>
      <p class="s q">{t("workshop:pilot.pairs.note")}</p>
      <ul class="rows met">{found}</ul>
    </section>
  );
}

function Completion({ pool: { form, rows } }: { pool: Pool }) {
  const t = useText();
  const language = useLanguage();
  const found = completion(rows, givenQuestions(form));
  if (found === null) return null;
  const { finished, stoppedAfter } = found;
  const [first, last] = [stoppedAfter[0], stoppedAfter.at(-1)];
  return (
    <p>
      {t("workshop:pilot.finished", { share: formatShare(language, Math.round(100 * finished)) })}{" "}
      {first !== undefined &&
        last !== undefined &&
        (first === last
          ? t("workshop:pilot.stopped", { count: first })
          : t("workshop:pilot.stopped.between", { first, last }))}
    </p>
  );
}

function Figures({ pool }: { pool: Pool }) {
  const t = useText();
  const count = pool.rows.length;
  if (count < pool.k) return <p>{t("workshop:pilot.few", { count: pool.k })}</p>;
  return (
    <>
      <p class="s q">{t("workshop:pilot.careful")}</p>
      <Completion pool={pool} />
      <PilotAgreement pool={pool} />
      <PilotQuestions pool={pool} />
    </>
  );
}

/** How well the questions work: from the single answers of all closed pilots on this phone. */
export function PilotScreen() {
  const { navigation } = useApp();
  const { workshops } = useSpace();
  const t = useText();
  const pools = forms.map((form) => workshops.pool(form)).filter(({ rows }) => rows.length > 0);
  const [form, setForm] = useState<Form>(pools[0]?.form ?? "short");
  const pool = pools.find((one) => one.form === form);
  return (
    <Page title={t("workshop:pilot.heading")} back>
      {pools.length > 1 && (
        <Choice
          label={t("workshop:new.form")}
          value={form}
          options={pools.map((one) => ({ value: one.form, text: t(`workshop:new.form.${one.form}`) }))}
          onChoose={(value) => setForm(value)}
        />
      )}
      {pool === undefined ? (
        <p>{t("workshop:pilot.none")}</p>
      ) : (
        <>
          <p class="lead">
            {t("workshop:pilot.women", { count: pool.rows.length })}{" "}
            {t("workshop:pilot.workshops", { count: pool.workshops })}
          </p>
          <ul class="rows">
            <li>
              <RowLink
                icon={icons.update}
                text={t("workshop:pilot-rows.title")}
                note={t("workshop:pilot-rows.note", { count: fewestToLeave })}
                onGo={() => navigation.go({ screen: "pilot-rows", id: form })}
              />
            </li>
          </ul>
          <Figures key={form} pool={pool} />
        </>
      )}
      <Pairs form={form} />
    </Page>
  );
}
