import { formatDay } from "../../i18n/format.ts";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { RowLink } from "../components/RowLink.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

const ways = [
  ["backup-make", "make", icons.box],
  ["backup-prove", "prove", icons.tick],
  ["restore", "in", icons.again],
] as const;
const truths = ["locked", "away", "older"] as const;

/** How much of what she keeps here is in a copy that opened. */
function State() {
  const { mode, backups } = useSpace();
  const t = useText();
  const language = useLanguage();
  const made = backups.made();
  const changes = backups.changes();
  if (mode === "memory" && (made === null || changes > 0))
    return <p class="banner warm s">{t("backup:state.memory")}</p>;
  if (made === null) return <p class="banner warm s">{t("backup:state.none")}</p>;
  return (
    <p class="panel">
      {t("backup:state.made", { day: formatDay(language, made) })}{" "}
      {changes === 0 ? t("backup:state.all") : t("backup:state.changes", { count: changes })}
    </p>
  );
}

/** Her safe copies: whether there is one, and what can be done with them. */
export function BackupScreen() {
  const { navigation } = useApp();
  const t = useText();
  return (
    <Page title={t("backup:title")} back tabbed>
      <p class="lead">{t("backup:lead")}</p>
      <State />
      <ul class="rows">
        {ways.map(([screen, id, icon]) => (
          <li key={id}>
            <RowLink
              icon={icon}
              text={t(`backup:${id}`)}
              note={t(`backup:${id}.note`)}
              onGo={() => navigation.go(screen)}
            />
          </li>
        ))}
      </ul>
      <ul class="bul s">
        {truths.map((id) => (
          <li key={id}>{t(`backup:truth.${id}`)}</li>
        ))}
      </ul>
    </Page>
  );
}
