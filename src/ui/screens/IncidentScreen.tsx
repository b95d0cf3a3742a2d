import type { Route } from "../../app/routes.ts";
import { type Content, type Linked, replacedBy } from "../../care/incident.ts";
import { formatDayNumber } from "../../i18n/format.ts";
import { AskOnce } from "../components/AskOnce.tsx";
import { IncidentContent } from "../components/IncidentContent.tsx";
import { Page } from "../components/Page.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

/** What stood there before it was put right, the newest first. */
function Older({ entry }: { entry: Linked }) {
  const { incidents } = useSpace();
  const t = useText();
  const chain = incidents.chain.value.map(({ body }) => body);
  const older = replacedBy(entry, chain);
  if (older.length === 0) return null;
  return (
    <details>
      <summary>{t("incident:earlier")}</summary>
      {older.map((one) => (
        <section key={one.link.hash}>
          <h2>{t("incident:entry", { no: one.link.no })}</h2>
          {one.content && <IncidentContent content={one.content} />}
        </section>
      ))}
    </details>
  );
}

/** The way to a new entry in the place of this one, while she writes no other. */
function PutRight({ entry: { link }, content }: { entry: Linked; content: Content }) {
  const { navigation } = useApp();
  const { incidents } = useSpace();
  const t = useText();
  const isRighted = incidents.chain.value.some(({ body }) => body.replaces === link.hash);
  if (isRighted) return <p class="s q">{t("incident:entry.righted")}</p>;
  if (incidents.draft.value !== null) return <p class="s q">{t("incident:right.waits")}</p>;
  function begin(): void {
    incidents.write({ ...content, salt: "" }, link.hash);
    navigation.swap("incident-draft");
  }
  return (
    <section class="stack close">
      <button type="button" class="btn out" onClick={begin}>
        {t("incident:right")}
      </button>
      <p class="s q">{t("incident:right.note")}</p>
    </section>
  );
}

/** One thing that happened: what she wrote, what stood there before, and the ways to put it right or take it out. */
export function IncidentScreen({ route }: { route: Extract<Route, { screen: "incident" }> }) {
  const { navigation } = useApp();
  const { incidents } = useSpace();
  const t = useText();
  const language = useLanguage();
  const entry = incidents.byId(route.id)?.body;
  if (entry === undefined || entry.content === null) return <Page back />;
  const { no, kept } = entry.link;
  function takeOut(): void {
    incidents.takeOut(route.id);
    navigation.back();
  }
  return (
    <Page back tabbed>
      <h1 tabIndex={-1}>{t("incident:entry", { no })}</h1>
      <p class="s q">{t("incident:entry.kept", { day: formatDayNumber(language, kept) })}</p>
      <IncidentContent content={entry.content} />
      <Older entry={entry} />
      <PutRight entry={entry} content={entry.content} />
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
