import { useProblem } from "../hooks/useProblem.ts";
import "../styles/workshop.css";
import { useEffect, useState } from "preact/hooks";
import { attempt } from "../../app/failure.ts";
import type { Route } from "../../app/routes.ts";
import type { Held } from "../../app/workshops.ts";
import type { GroupTables } from "../../workshop/group.ts";
import { GroupBars, GroupSheet } from "../components/GroupBars.tsx";
import { NeedRows } from "../components/NeedRows.tsx";
import { Page } from "../components/Page.tsx";
import { PairRows } from "../components/PairRows.tsx";
import { Support } from "../components/Support.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { usePrint } from "../hooks/usePrint.ts";
import { useText } from "../hooks/useText.ts";

const talk = ["helped", "proud", "whom", "others"] as const;

function Group({ held, tables }: { held: Held; tables: GroupTables }) {
  const { navigation } = useApp();
  const t = useText();
  const printIt = usePrint();
  const { k, note } = held.workshop.invitation;
  const { needs, pairs } = held.body.closed ?? {};
  const isShown = Object.values(tables.categories).some(({ shown }) => shown === "four" || shown === "two");
  return (
    <Page
      title={t("workshop:group.heading")}
      back
      foot={
        <>
          {isShown && (
            <button type="button" class="btn out" onClick={printIt}>
              {t("workshop:group.print")}
            </button>
          )}
          <button
            type="button"
            class="btn"
            onClick={() => navigation.go({ screen: "aftercare", id: held.id })}
          >
            {t("workshop:group.goOn")}
          </button>
        </>
      }
    >
      <p>
        {t("workshop:received", { count: tables.received })}. {t("workshop:group.k", { count: k })}
      </p>
      <GroupBars tables={tables} />
      {needs && <NeedRows of={needs} />}
      {pairs && <PairRows of={pairs} />}
      <section>
        <h2>{t("workshop:talk")}</h2>
        <ul class="bul">
          {talk.map((id) => (
            <li key={id}>{t(`workshop:talk.${id}`)}</li>
          ))}
        </ul>
      </section>
      <p class="s q">{t("workshop:group.honest")}</p>
      <Support note={note} />
      {isShown && <GroupSheet tables={tables} />}
    </Page>
  );
}

/** What the group sees of itself, after making sure that nothing can open a ticket any more. */
export function GroupScreen({ route: { id } }: { route: Extract<Route, { screen: "group" }> }) {
  const { workshops } = useSpace();
  const t = useText();
  const [tables, setTables] = useState<GroupTables | null>(null);
  const [problem, setProblem] = useProblem();
  useEffect(() => {
    void attempt(() => workshops.view(id)).then((outcome) => {
      if (outcome !== null && "failed" in outcome) setProblem(() => t(`errors:${outcome.failed}`));
      else setTables(outcome);
    });
  }, [id]);
  const held = workshops.byId(id);
  if (held !== undefined && tables !== null) return <Group held={held} tables={tables} />;
  return (
    <Page back>
      <p class="bad" role="alert">
        {problem}
      </p>
    </Page>
  );
}
