import { useState } from "preact/hooks";
import type { Stored } from "../../app/records.ts";
import { type ChainFaults, isWhole, type Linked, patterns, replacedBy } from "../../care/incident.ts";
import { formatDayNumber, formatList, formatNumber } from "../../i18n/format.ts";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { RowLink } from "../components/RowLink.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

function Patterns() {
  const { incidents, log } = useSpace();
  const t = useText();
  const found = patterns(incidents.chain.value, log.today());
  if (found.length === 0) return null;
  return (
    <section class="panel stack close">
      <h2>{t("incident:patterns")}</h2>
      <ul class="bul">
        {found.map(({ kind, count }) => (
          <li key={kind}>{t("incident:pattern", { kind: t(`incident:kind.${kind}`), count })}</li>
        ))}
      </ul>
      <p class="s q">{t("incident:patterns.note")}</p>
    </section>
  );
}

/** An entry by its number and day alone: its words come with one more touch. */
function EntryLine({ entry: { id, body }, righted }: { entry: Stored<Linked>; righted: Linked | undefined }) {
  const { navigation } = useApp();
  const t = useText();
  const language = useLanguage();
  const { no, kept } = body.link;
  if (body.content === null)
    return (
      <li>
        <Icon of={icons.st3} class="stt" />
        <span class="q">{t("incident:entry.out", { no })}</span>
      </li>
    );
  const day = t("incident:entry.kept", { day: formatDayNumber(language, kept) });
  return (
    <li>
      <RowLink
        icon={icons.lock}
        text={t("incident:entry", { no })}
        note={righted ? `${day} · ${t("incident:entry.right", { no: righted.link.no })}` : day}
        onGo={() => navigation.go({ screen: "incident", id })}
      />
    </li>
  );
}

function Chain() {
  const { incidents } = useSpace();
  const t = useText();
  const language = useLanguage();
  const [faults, setFaults] = useState<ChainFaults | null>(null);
  const sorts = ["changed", "twice", "missing"] as const;
  return (
    <details>
      <summary>{t("incident:chain")}</summary>
      <div class="stack close">
        <p class="s">{t("incident:chain.can")}</p>
        <p class="s">{t("incident:chain.cannot")}</p>
        <button type="button" class="btn out" onClick={() => void incidents.check().then(setFaults)}>
          {t("incident:chain.look")}
        </button>
        <div role="status">
          {faults !== null && isWhole(faults) && <p>{t("incident:chain.whole")}</p>}
          {faults !== null &&
            sorts
              .filter((sort) => faults[sort].length > 0)
              .map((sort) => (
                <p key={sort}>
                  {t(`incident:chain.${sort}`, {
                    list: formatList(
                      language,
                      faults[sort].map((no) => t("incident:entry", { no: formatNumber(language, no) })),
                    ),
                  })}
                </p>
              ))}
        </div>
      </div>
    </details>
  );
}

/** What happened to her: apart from care, by number and day, with what repeats. */
export function IncidentsScreen() {
  const { navigation } = useApp();
  const { incidents } = useSpace();
  const t = useText();
  const entries = incidents.chain.value;
  const bodies = entries.map(({ body }) => body);
  const isWriting = incidents.draft.value !== null;
  return (
    <Page
      back
      tabbed
      foot={
        <button type="button" class="btn" onClick={() => navigation.go("incident-draft")}>
          <Icon of={icons.note} />
          {t(isWriting ? "incident:goOn" : "incident:write")}
        </button>
      }
    >
      <h1 tabIndex={-1}>{t("incident:title")}</h1>
      <p class="q">{t("incident:lead")}</p>
      {isWriting && <p class="s q">{t("incident:goOn.note")}</p>}
      <Patterns />
      {entries.length === 0 && !isWriting && <p class="q">{t("incident:none")}</p>}
      {entries.length > 0 && (
        <>
          <ul class="rows">
            {entries.map((entry) => (
              <EntryLine key={entry.id} entry={entry} righted={replacedBy(entry.body, bodies)[0]} />
            ))}
          </ul>
          <RowLink
            icon={icons.people}
            text={t("incident:list")}
            note={t("incident:list.note")}
            onGo={() => navigation.go("incident-list")}
          />
          <Chain />
        </>
      )}
    </Page>
  );
}
