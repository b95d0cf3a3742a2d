import { useEffect, useState } from "preact/hooks";
import { type Archive, entriesIn, lastPlace } from "../../app/backup-files.ts";
import { bringIn, type Merged, onlyHere, preview, replaceAll } from "../../app/bring-in.ts";
import { areOwnWordsUsable } from "../../app/own-words.ts";
import { askToLast, hindrance } from "../../app/phone.ts";
import type { Space } from "../../app/space.ts";
import { formatDay } from "../../i18n/format.ts";
import { AskOnce } from "../components/AskOnce.tsx";
import { icons } from "../components/icons.ts";
import { OpenBackup } from "../components/OpenBackup.tsx";
import { Page } from "../components/Page.tsx";
import { RowLink } from "../components/RowLink.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useHeading } from "../hooks/useHeading.ts";
import { useProblem } from "../hooks/useProblem.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

interface Opened {
  readonly archive: Archive;
  readonly words: string;
}

/** For a phone on which nothing is open: all of it comes into memory, and she chooses whether it is kept. */
function BringAll({ opened: { archive, words } }: { opened: Opened }) {
  const app = useApp();
  const { session, navigation } = app;
  const t = useText();
  const language = useLanguage();
  const [problem, setProblem] = useProblem();
  const [isBusy, setBusy] = useState(false);
  const found = session.found.value;

  /** Whether all of it is in memory now. */
  async function intoMemory(): Promise<boolean> {
    setProblem();
    const outcome = await session.tryIt(archive.records);
    if (outcome !== "done") {
      setProblem(() => t(`errors:${outcome.failed}`));
      return false;
    }
    // It has just opened.
    session.space.value?.backups.prove(archive.made, lastPlace(archive));
    return true;
  }
  async function keep(): Promise<void> {
    if (isBusy) return;
    const why = await hindrance();
    if (why !== null) return setProblem(() => t(`ui:gate.${why}`));
    setBusy(true);
    const outcome = (await intoMemory()) ? await session.keep(words, true) : null;
    setBusy(false);
    if (outcome === null) return;
    if (outcome === "unusable-passphrase") return setProblem(() => t("ui:words.own.weak"));
    if (outcome === "older-there") return setProblem(() => t("backup:restore.full"));
    if (outcome !== "done") return setProblem(() => t(`errors:${outcome.failed}`));
    void askToLast(app);
    navigation.restart("kept");
  }
  async function otherWords(): Promise<void> {
    if (await intoMemory()) navigation.go({ screen: "words", isBrought: true });
  }
  async function onlyLook(): Promise<void> {
    if (await intoMemory()) navigation.restart("today");
  }
  const isUsable = areOwnWordsUsable(words);
  return (
    <Page back>
      <h1 tabIndex={-1}>{t("backup:restore.opened")}</h1>
      <p class="lead">
        {t("backup:prove.holds", { day: formatDay(language, archive.made), count: entriesIn(archive) })}
      </p>
      {found === "locked" && <p>{t("backup:restore.aside")}</p>}
      {found !== "locked" && found !== "first-run" && <p>{t("backup:restore.instead")}</p>}
      {isUsable && (
        <button type="button" class="btn" aria-busy={isBusy} onClick={() => void keep()}>
          {t(isBusy ? "ui:words.keeping" : "backup:restore.keep")}
        </button>
      )}
      {problem !== undefined && (
        <p class="bad" role="alert">
          {problem}
        </p>
      )}
      <ul class="rows">
        <li>
          <RowLink
            icon={icons.words}
            text={t("backup:restore.other")}
            note={t("backup:restore.other.note")}
            onGo={() => void otherWords()}
          />
        </li>
        <li>
          <RowLink
            icon={icons.moon}
            text={t("backup:restore.look")}
            note={t("backup:restore.look.note")}
            onGo={() => void onlyLook()}
          />
        </li>
      </ul>
    </Page>
  );
}

const reasons = ["added", "newer", "both", "saved", "removed"] as const;

/** For a space that is open: what would change is said first. */
function BringIn({ space: { records }, archive }: { space: Space; archive: Archive }) {
  const { session, navigation } = useApp();
  const t = useText();
  const language = useLanguage();
  const [merged, setMerged] = useState<Merged>();
  const [isDone, setDone] = useState(false);
  const [problem, setProblem] = useProblem();
  useEffect(() => void preview(records, archive.records).then(setMerged), [records, archive]);
  useHeading(merged);
  if (merged === undefined) return <Page back />;
  const left = onlyHere(records, archive.records);
  const told = reasons.filter((reason) => merged[reason] > 0);
  async function take(change: () => Promise<void>): Promise<void> {
    const outcome = await session.use(change);
    if (typeof outcome === "object") setProblem(() => t(`errors:${outcome.failed}`));
    else setDone(true);
  }
  return (
    <Page back>
      <h1 tabIndex={-1}>{t(isDone ? "backup:in.done" : "backup:restore.opened")}</h1>
      <p class="lead">
        {t("backup:prove.holds", { day: formatDay(language, archive.made), count: entriesIn(archive) })}
      </p>
      {told.length === 0 && <p>{t("backup:in.same")}</p>}
      <ul class="bul">
        {told.map((reason) => (
          <li key={reason}>{t(`backup:in.${reason}`, { count: merged[reason] })}</li>
        ))}
      </ul>
      {problem !== undefined && (
        <p class="bad" role="alert">
          {problem}
        </p>
      )}
      {told.length > 0 && !isDone ? (
        <button type="button" class="btn" onClick={() => void take(() => bringIn(records, merged))}>
          {t("backup:in.go")}
        </button>
      ) : (
        <button type="button" class="btn" onClick={navigation.back}>
          {t("backup:proven.done")}
        </button>
      )}
      {!isDone && left > 0 && (
        <AskOnce
          text={t("backup:in.replace")}
          look="link pz"
          question={<p>{t("backup:in.replace.ask", { count: left })}</p>}
          no={t("backup:in.replace.no")}
          yes={t("backup:in.replace.yes")}
          onYes={() => void take(() => replaceAll(records, archive.records))}
        />
      )}
    </Page>
  );
}

/** Brings back what a backup holds: all of it on a new phone, or what is missing here. */
export function RestoreScreen() {
  const { session } = useApp();
  const t = useText();
  const [opened, setOpened] = useState<Opened>();
  // What she chose on the way in must not turn this screen into the other.
  const [space] = useState(session.space.value);
  useHeading(opened);
  if (opened === undefined)
    return (
      <OpenBackup
        title={t("backup:restore")}
        lead={t(space === null ? "backup:restore.lead" : "backup:in.lead")}
        onOpened={(archive, words) => setOpened({ archive, words })}
      />
    );
  return space === null ? <BringAll opened={opened} /> : <BringIn space={space} archive={opened.archive} />;
}
