import "../styles/paper.css";
import { useState } from "preact/hooks";
import type { Stored } from "../../app/records.ts";
import { type Linked, standing } from "../../care/incident.ts";
import { formatDayNumber } from "../../i18n/format.ts";
import { IncidentContent } from "../components/IncidentContent.tsx";
import { incidentFile } from "../components/incidentFile.ts";
import { Page } from "../components/Page.tsx";
import { Ticks } from "../components/Ticks.tsx";
import { useSpace } from "../hooks/useApp.ts";
import { useFile } from "../hooks/useFile.ts";
import { usePrint } from "../hooks/usePrint.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

/** A mark as it can be read out and compared. */
const inGroups = (mark: string): string => mark.match(/.{1,6}/g)?.join(" ") ?? "";

function Sheet({ entries }: { entries: readonly Stored<Linked>[] }) {
  const t = useText();
  const language = useLanguage();
  return (
    <article class="paper">
      <h2>{t("incident:list.title")}</h2>
      {entries.map(({ id, body: { link, content } }) => (
        <section key={id}>
          <h3>{t("incident:entry", { no: link.no })}</h3>
          <p class="s">{t("incident:entry.kept", { day: formatDayNumber(language, link.kept) })}</p>
          {content && <IncidentContent content={content} />}
          <p class="s mark">{t("incident:list.mark", { mark: inGroups(link.hash) })}</p>
        </section>
      ))}
      <p class="honest s">{t("incident:chain.can")}</p>
      <p class="s">{t("incident:chain.cannot")}</p>
    </article>
  );
}

/** What happened, as a sheet or a file for somebody who protects her; what she marked stays out unless she ticks it. */
export function IncidentListScreen() {
  const { incidents } = useSpace();
  const t = useText();
  const language = useLanguage();
  const printIt = usePrint();
  const { state, give } = useFile();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const all = standing(incidents.chain.value).toReversed();
  const leftOut = all.filter(({ body }) => body.content?.leaveOut);
  const entries = all.filter(({ id, body }) => !body.content?.leaveOut || ticked.has(id));
  const chosen = new Set(entries.map(({ id }) => id));
  const rows = leftOut.map(({ id, body: { link } }) => {
    const day = formatDayNumber(language, link.kept);
    return [id, `${t("incident:entry", { no: link.no })} · ${day}`] as const;
  });
  return (
    <Page
      title={t("print:title")}
      back
      foot={
        entries.length > 0 && (
          <>
            <button
              type="button"
              class="btn out"
              onClick={() => give(incidentFile(t, incidents.chain.value, chosen))}
            >
              {t("incident:file")}
            </button>
            <button type="button" class="btn" onClick={printIt}>
              {t("print:print")}
            </button>
          </>
        )
      }
    >
      <p class="q">{t("incident:list.ask")}</p>
      <p role="status">{state !== null && t(`incident:file.${state}`)}</p>
      <Ticks rows={rows} ticked={ticked} onTick={setTicked} />
      {entries.length === 0 ? <p class="q">{t("incident:list.none")}</p> : <Sheet entries={entries} />}
    </Page>
  );
}
