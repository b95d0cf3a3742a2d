import { useState } from "preact/hooks";
import { lockedFile, lockText } from "../../app/backup-files.ts";
import type { OwnFile } from "../../app/files.ts";
import type { Route } from "../../app/routes.ts";
import { csv } from "../../lib/csv.ts";
import { fewestToLeave, poolTable } from "../../workshop/pool.ts";
import { Page } from "../components/Page.tsx";
import { SixWords } from "../components/SixWords.tsx";
import { Working } from "../components/Working.tsx";
import { useSpace } from "../hooks/useApp.ts";
import { useFile } from "../hooks/useFile.ts";
import { useHeading } from "../hooks/useHeading.ts";
import { useProblem } from "../hooks/useProblem.ts";
import { useText } from "../hooks/useText.ts";
import { useWork } from "../hooks/useWork.ts";

function Save({ file }: { file: OwnFile }) {
  const t = useText();
  const { state, give } = useFile();
  return (
    <Page
      title={t("workshop:rows.locked")}
      back
      foot={
        <button type="button" class="btn" onClick={() => give(file)}>
          {t("backup:save.go")}
        </button>
      }
    >
      <p class="lead">{t("workshop:rows.locked.lead")}</p>
      <p class="s q">{t("workshop:rows.delete")}</p>
      <p class="s" role="status">
        {state !== null && t(`workshop:file.${state}`)}
      </p>
    </Page>
  );
}

/** The rows of a pool, as a file that six words lock; nothing leaves below thirty women. */
export function PilotRowsScreen({
  route: { id: form },
}: {
  route: Extract<Route, { screen: "pilot-rows" }>;
}) {
  const { workshops } = useSpace();
  const t = useText();
  const pool = workshops.pool(form);
  const [isLocking, setLocking] = useState(false);
  const [file, setFile] = useState<OwnFile>();
  const [problem, setProblem] = useProblem();
  const { isRunning, stop, run } = useWork();
  useHeading(`${isLocking}${isRunning}${file === undefined}`);

  async function lockIt(words: string): Promise<void> {
    setLocking(false);
    const content = await run(lockText(csv(poolTable(pool)), words));
    if (content === "stopped") return;
    if ("failed" in content) return setProblem(() => t(`errors:${content.failed}`));
    setFile(lockedFile(content));
  }
  if (isRunning) return <Working title={t("workshop:rows.locking")} lead={t("backup:slow")} onStop={stop} />;
  if (file !== undefined) return <Save file={file} />;
  if (isLocking) return <SixWords onBack={() => setLocking(false)} onReady={(words) => void lockIt(words)} />;
  const isEnough = pool.rows.length >= fewestToLeave;
  return (
    <Page
      title={t("workshop:pilot-rows.title")}
      back
      foot={
        isEnough && (
          <button type="button" class="btn" onClick={() => setLocking(true)}>
            {t("workshop:rows.lock")}
          </button>
        )
      }
    >
      <p class="lead">{t("workshop:rows.lead")}</p>
      <p>{t("workshop:rows.without")}</p>
      <p class="banner warm s">{t("workshop:rows.honest")}</p>
      {!isEnough && (
        <p role="status">{t("workshop:rows.few", { least: fewestToLeave, count: pool.rows.length })}</p>
      )}
      <p class="bad" role="alert">
        {problem}
      </p>
    </Page>
  );
}
