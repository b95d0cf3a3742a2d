import { formatDay } from "../../i18n/format.ts";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { RowLink } from "../components/RowLink.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

/** A step that is done outside the app. */
function Told({ id, name }: { id: "away" | "back"; name?: string }) {
  const t = useText();
  return (
    <li>
      <Icon of={id === "away" ? icons.people : icons.again} class="stt" />
      <span class="grow">
        <span class="b">{t(`backup:travel.${id}`)}</span>
        <br />
        <span class="s q">{t(`backup:travel.${id}.note`, name === undefined ? {} : { name })}</span>
      </span>
    </li>
  );
}

/** Before a crossing: a copy that opens, away from the phone; then nothing here; later all of it again. */
export function TravelScreen() {
  const { navigation } = useApp();
  const { backups } = useSpace();
  const t = useText();
  const language = useLanguage();
  const made = backups.made();
  const isCopied = made !== null && backups.changes() === 0;
  return (
    <Page back tabbed>
      <h1 tabIndex={-1}>{t("backup:travel")}</h1>
      <p class="lead">{t("backup:travel.lead")}</p>
      <ol class="rows">
        <li>
          <RowLink
            icon={isCopied ? icons.tick : icons.box}
            text={t("backup:travel.copy")}
            note={
              isCopied
                ? t("backup:travel.copy.done", { day: formatDay(language, made) })
                : t("backup:travel.copy.todo")
            }
            onGo={() => navigation.go("backup-make")}
          />
        </li>
        <Told id="away" />
        <li>
          <RowLink
            icon={icons.bin}
            text={t("backup:travel.erase")}
            note={t("backup:travel.erase.note")}
            onGo={() => navigation.go("erase")}
          />
        </li>
        <Told id="back" name={t("start:welcome.copy")} />
      </ol>
      <p class="banner warm s">{t("backup:travel.time")}</p>
      <p class="s q">{t("backup:travel.limit")}</p>
    </Page>
  );
}
