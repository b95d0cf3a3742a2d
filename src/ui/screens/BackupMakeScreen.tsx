import { useState } from "preact/hooks";
import {
  type Archive,
  archiveOf,
  entriesIn,
  isSame,
  type Lock,
  lastPlace,
  lockedFile,
  makeBackup,
  readBackup,
} from "../../app/backup-files.ts";
import type { OwnFile } from "../../app/files.ts";
import { formatDay } from "../../i18n/format.ts";
import { BackupLock } from "../components/BackupLock.tsx";
import { FilePick } from "../components/FilePick.tsx";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { Working } from "../components/Working.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useFile } from "../hooks/useFile.ts";
import { useHeading } from "../hooks/useHeading.ts";
import { useProblem } from "../hooks/useProblem.ts";
import { useLanguage, useText } from "../hooks/useText.ts";
import { useWork } from "../hooks/useWork.ts";

interface Made {
  readonly file: OwnFile;
  readonly archive: Archive;
  readonly words: string;
}

/** Saving the locked file, and opening it again: only then it counts. */
function SaveAndProve({ made: { file, archive, words }, onProven }: { made: Made; onProven(): void }) {
  const t = useText();
  const language = useLanguage();
  const { state, give } = useFile();
  const [isGiven, setGiven] = useState(false);
  const [problem, setProblem] = useProblem();
  const { isRunning, stop, run } = useWork();
  async function prove(picked: File): Promise<void> {
    setProblem();
    const outcome = await run(readBackup(picked, words));
    if (outcome === "stopped") return;
    if (outcome === "wrong-secret") return setProblem(() => t("backup:proof.wrong"));
    if ("failed" in outcome) return setProblem(() => t(`errors:${outcome.failed}`));
    if (isSame(outcome, archive)) return onProven();
    setProblem(() => t("backup:proof.other", { day: formatDay(language, outcome.made) }));
  }
  if (isRunning) return <Working title={t("backup:opening")} lead={t("backup:slow")} onStop={stop} />;
  return (
    <Page back>
      <h1 tabIndex={-1}>{t("backup:save")}</h1>
      <p class="lead">{t("backup:save.lead")}</p>
      <button
        type="button"
        class={isGiven ? "btn out" : "btn"}
        onClick={() => {
          setGiven(true);
          give(file);
        }}
      >
        {t("backup:save.go")}
      </button>
      <p class="s" role="status">
        {state !== null && t(`backup:save.${state}`)}
      </p>
      <section class="stack close">
        <h2>{t("backup:proof")}</h2>
        <p class="q">{t("backup:proof.lead")}</p>
        <FilePick
          text={t("backup:proof.pick")}
          look={isGiven ? "btn" : "btn out"}
          onPick={(it) => void prove(it)}
        />
        {problem !== undefined && (
          <p class="bad" role="alert">
            {problem}
          </p>
        )}
      </section>
    </Page>
  );
}

/** What is true now that the copy has opened. */
function Proven({ count }: { count: number }) {
  const { navigation } = useApp();
  const t = useText();
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
        {t("backup:proven")}
      </h1>
      <p class="lead">{t("backup:proven.lead", { count })}</p>
      <ul class="held">
        <li>
          <Icon of={icons.people} />
          <span>{t("backup:proven.away")}</span>
        </li>
        <li>
          <Icon of={icons.bin} />
          <span>{t("backup:proven.downloads")}</span>
        </li>
      </ul>
    </Page>
  );
}

/** Makes a backup: what opens it, locking it, saving it, and the proof that it opens. */
export function BackupMakeScreen() {
  const { clock } = useApp();
  const space = useSpace();
  const t = useText();
  const [made, setMade] = useState<Made>();
  const [isProven, setProven] = useState(false);
  const [problem, setProblem] = useProblem();
  const { isRunning, stop, run } = useWork();
  useHeading(`${made === undefined}${isRunning}${isProven}`);

  async function lockIt(words: string, lock: Lock): Promise<void> {
    setProblem();
    await space.records.settled();
    const archive = archiveOf(space, clock);
    const content = await run(makeBackup(archive, words, lock));
    if (content === "stopped") return;
    if ("failed" in content) return setProblem(() => t(`errors:${content.failed}`));
    setMade({ file: lockedFile(content), archive, words });
  }
  function proven({ archive }: Made): void {
    space.backups.prove(archive.made, lastPlace(archive));
    setProven(true);
  }
  if (isRunning) return <Working title={t("backup:locking")} lead={t("backup:slow")} onStop={stop} />;
  if (problem !== undefined)
    return (
      <Page back>
        <h1 tabIndex={-1}>{t("backup:make.failed")}</h1>
        <p class="lead">{problem}</p>
        <button type="button" class="btn" onClick={() => setProblem()}>
          {t("ui:tryAgain")}
        </button>
      </Page>
    );
  if (made === undefined) return <BackupLock onReady={(words, lock) => void lockIt(words, lock)} />;
  if (isProven) return <Proven count={entriesIn(made.archive)} />;
  return <SaveAndProve made={made} onProven={() => proven(made)} />;
}
