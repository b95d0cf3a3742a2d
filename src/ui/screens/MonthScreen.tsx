import "../styles/log.css";
import { useState } from "preact/hooks";
import type { LogEntry } from "../../app/log.ts";
import { type Month, monthOf, weekdayOf, weeksOf } from "../../care/care-log.ts";
import { firstWeekday, formatMonth, formatNumber, formatWeekday } from "../../i18n/format.ts";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { Stem } from "../components/Stem.tsx";
import { useSpace } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

const isCare = ({ body: { did, rest } }: LogEntry) => did !== null || rest;

/** A day of the picture: a leaf where there was care or rest, a dot where there are words. */
function Day({ number, entries }: { number: string; entries: readonly LogEntry[] }) {
  const t = useText();
  const kind = entries.some(isCare) ? "care" : "words";
  return (
    <span class="monthday">
      {number}
      {entries.length > 0 && (
        <>
          <Icon of={kind === "care" ? icons.leaf : icons.dot} small class="stt" />
          <span class="unseen">{t(`log:month.day.${kind}`)}</span>
        </>
      )}
    </span>
  );
}

interface WeeksProps {
  month: Month;
  today: number;
  /** Of this month. */
  entries: readonly LogEntry[];
}

function Weeks({ month, today, entries }: WeeksProps) {
  const language = useLanguage();
  const begins = firstWeekday(language);
  // Any seven days in a row have all names; these begin as weeks do.
  const names = Array.from({ length: 7 }, (_, at) => month.first - weekdayOf(month.first) + begins + at);
  return (
    <table class="month">
      <thead>
        <tr>
          {names.map((day) => (
            <th scope="col" key={day} abbr={formatWeekday(language, day)}>
              {formatWeekday(language, day, "narrow")}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month, begins).map((week, row) => (
          <tr key={week.find((day) => day !== null) ?? row}>
            {week.map((day, place) => (
              <td key={day ?? `empty-${place}`} class={day === today ? "now" : undefined}>
                {day !== null && (
                  <Day
                    number={formatNumber(language, day - month.first + 1)}
                    entries={entries.filter(({ body }) => body.day === day)}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A month of her log: which days hold care, rest or words, and all that was written. */
export function MonthScreen() {
  const { log } = useSpace();
  const t = useText();
  const language = useLanguage();
  const [away, setAway] = useState(0);
  const today = log.today();
  const month = monthOf(today, away);
  const entries = log.entries.value.filter(
    ({ body: { day } }) => day >= month.first && day < month.first + month.days,
  );
  return (
    <Page title={t("log:month.title")} back tabbed>
      <div class="row">
        <button
          type="button"
          class="turn"
          aria-label={t("log:month.before")}
          onClick={() => setAway(away - 1)}
        >
          <Icon of={icons.previous} flip />
        </button>
        <h2 class="grow center monthname" aria-live="polite">
          {formatMonth(language, month.first)}
        </h2>
        <button
          type="button"
          class="turn"
          aria-label={t("log:month.after")}
          onClick={() => setAway(away + 1)}
        >
          <Icon of={icons.next} flip />
        </button>
      </div>
      <Weeks month={month} today={today} entries={entries} />
      <p class="s q">{t(entries.length === 0 ? "log:month.empty" : "log:month.key")}</p>
      {entries.length > 0 && <Stem entries={entries} />}
    </Page>
  );
}
