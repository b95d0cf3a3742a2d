import { inOrder, nearness, nextDay } from "../../care/dates.ts";
import { formatDayNumber } from "../../i18n/format.ts";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { RowLink } from "../components/RowLink.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

/** Her days of tension, the nearest first. */
export function DatesScreen() {
  const { navigation } = useApp();
  const { mode, pages, log } = useSpace();
  const t = useText();
  const language = useLanguage();
  const today = log.today();
  const dates = inOrder(pages.dates.all.value, today);
  return (
    <Page back tabbed>
      <h1 tabIndex={-1}>{t("pages:dates")}</h1>
      <p class="q">{t("pages:dates.lead")}</p>
      {dates.length === 0 && <p class="q">{t("pages:dates.none")}</p>}
      <ul class="rows">
        {dates.map(({ id, body }) => {
          const next = nextDay(body, today);
          const day = formatDayNumber(language, next);
          return (
            <li key={id}>
              <RowLink
                icon={icons.clock}
                text={<bdi>{body.name}</bdi>}
                note={t(`pages:near.${nearness(next, today)}`, { day })}
                onGo={() => navigation.go({ screen: "date", id })}
              />
            </li>
          );
        })}
        <li>
          <RowLink icon={icons.plus} text={t("pages:dates.add")} onGo={() => navigation.go("date")} />
        </li>
        {mode === "sealed" && (
          <li>
            <RowLink
              icon={icons.globe}
              text={t("pages:dates.travel")}
              note={t("pages:dates.travel.note")}
              onGo={() => navigation.go("travel")}
            />
          </li>
        )}
      </ul>
    </Page>
  );
}
