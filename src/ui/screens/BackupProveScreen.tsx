import { useState } from "preact/hooks";
import { type Archive, belongsTo, entriesIn, lastPlace } from "../../app/backup-files.ts";
import { formatDay } from "../../i18n/format.ts";
import { OpenBackup } from "../components/OpenBackup.tsx";
import { Page } from "../components/Page.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useHeading } from "../hooks/useHeading.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

/** Tries whether a backup and its words fit, and says what is in it. */
export function BackupProveScreen() {
  const { navigation } = useApp();
  const { records, backups } = useSpace();
  const t = useText();
  const language = useLanguage();
  const [opened, setOpened] = useState<Archive>();
  useHeading(opened);
  function count(archive: Archive): void {
    if (belongsTo(records, archive) && archive.made > (backups.made() ?? 0))
      backups.prove(archive.made, lastPlace(archive));
    setOpened(archive);
  }
  if (opened === undefined)
    return <OpenBackup title={t("backup:prove")} lead={t("backup:prove.lead")} onOpened={count} />;
  const day = formatDay(language, opened.made);
  return (
    <Page
      class="still"
      foot={
        <button type="button" class="btn" onClick={navigation.back}>
          {t("backup:proven.done")}
        </button>
      }
    >
      <h1 class="big" tabIndex={-1}>
        {t("backup:prove.opens")}
      </h1>
      <p class="lead">{t("backup:prove.holds", { day, count: entriesIn(opened) })}</p>
    </Page>
  );
}
