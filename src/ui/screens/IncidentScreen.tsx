import type { Route } from "../../app/routes.ts";
import { replacedBy } from "../../care/incident.ts";
import { formatDayNumber } from "../../i18n/format.ts";
import { AskOnce } from "../components/AskOnce.tsx";
import { IncidentContent } from "../components/IncidentContent.tsx";
import { Page } from "../components/Page.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

/** One thing that happened: what she wrote, what stood there before, and the ways to put it right or take it out. */
export function IncidentScreen({ route }: { route: Extract<Route, { screen: "incident" }> }) {
  const { navigation } = useApp();
  const { incidents } = useSpace();
  const t = useText();
  const language = useLanguage();
  const entry = incidents.byId(route.id)?.body;
  if (entry === undefined || entry.content === null) return <Page back />;
  const { link, content } = entry;
  const chain = incidents.chain.value.map(({ body }) => body);
  const older = replacedBy(entry, chain).flatMap((no) =>
    chain.flatMap((one) => (one.link.no === no && one.content ? { no, content: one.content } : [])),
  );
  const isRighted = chain.some(({ replaces }) => replaces === link.no);
  function putRight(): void {
    incidents.write({ ...content, salt: "" }, link.no);
    navigation.swap("incident-draft");
  }
  function takeOut(): void {
    incidents.takeOut(route.id);
    navigation.back();
  }
  return (
    <Page back tabbed>
      <h1 tabIndex={-1}>{t("incident:entry", { no: link.no })}</h1>
      <p class="s q">{t("incident:entry.kept", { day: formatDayNumber(language, link.kept) })}</p>
      <IncidentContent content={content} />
      {older.length > 0 && (
        <details>
          <summary>{t("incident:earlier")}</summary>
          {older.map((one) => (
            <section key={one.no}>
              <h2>{t("incident:entry", { no: one.no })}</h2>
              <IncidentContent content={one.content} />
            </section>
          ))}
        </details>
      )}
      {isRighted && <p class="s q">{t("incident:entry.righted")}</p>}
      {!isRighted && incidents.draft.value === null && (
        <section class="stack close">
          <button type="button" class="btn out" onClick={putRight}>
            {t("incident:right")}
          </button>
          <p class="s q">{t("incident:right.note")}</p>
        </section>
      )}
      {!isRighted && incidents.draft.value !== null && <p class="s q">{t("incident:right.waits")}</p>}
      <AskOnce
        text={t("incident:out")}
        look="link pz"
        question={<p>{t("incident:out.ask")}</p>}
        no={t("incident:no")}
        yes={t("incident:out.yes")}
        onYes={takeOut}
      />
    </Page>
  );
}
