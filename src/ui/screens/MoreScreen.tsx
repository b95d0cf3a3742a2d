import type { Screen } from "../../app/routes.ts";
import { formatDay } from "../../i18n/format.ts";
import { type Drawing, Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { NewerVersion } from "../components/NewerVersion.tsx";
import { Page } from "../components/Page.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

const places = [
  ["safety", icons.safe],
  ["backup", icons.box],
  ["pages", icons.log],
  ["people", icons.people],
  ["workshops", icons.circle],
  ["life", icons.settings],
  ["storage", icons.home],
  ["own-data", icons.update],
  ["display", icons.globe],
  ["install", icons.phone],
  ["calm", icons.today],
  ["about", icons.leaf],
] as const satisfies readonly (readonly [Screen, Drawing])[];

/** Everything that is not every day. */
export function MoreScreen() {
  const { navigation, session, update } = useApp();
  const { mode, settings, backups } = useSpace();
  const language = useLanguage();
  const t = useText();
  const made = backups.made();
  function note(place: (typeof places)[number][0]): string {
    if (place === "safety" && settings.current.value.atRisk) return t("ui:more.atRisk");
    if (place === "backup" && made !== null) return t("ui:more.copied", { day: formatDay(language, made) });
    return t(`ui:more.${place}.note`);
  }
  return (
    <Page title={t("ui:more.title")} tabbed>
      <ul class="rows">
        {places.map(([place, icon]) => (
          <li key={place}>
            <button type="button" class="rowlink" onClick={() => navigation.go(place)}>
              <Icon of={icon} class="stt" />
              <span class="grow">
                <span class="b">{t(`ui:more.${place}`)}</span>
                <br />
                <span class="s q">{note(place)}</span>
              </span>
              <Icon of={icons.next} small flip />
            </button>
          </li>
        ))}
        {update.value !== null && (
          <li>
            <NewerVersion update={update.value} />
          </li>
        )}
        {mode === "sealed" && (
          <li>
            <button type="button" class="rowlink" onClick={() => void session.lock()}>
              <Icon of={icons.lock} class="stt" />
              <span class="grow">
                <span class="b">{t("ui:more.lock")}</span>
                <br />
                <span class="s q">{t("ui:more.lock.note")}</span>
              </span>
            </button>
          </li>
        )}
      </ul>
    </Page>
  );
}
