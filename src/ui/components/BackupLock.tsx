// What should open a backup: chosen, shown where it is new, and typed once before anything is locked with it.
import { useState } from "preact/hooks";
import type { Lock } from "../../app/backup-files.ts";
import { checkPaperKey } from "../../app/paper-key.ts";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useHeading } from "../hooks/useHeading.ts";
import type { Told } from "../hooks/useProblem.ts";
import { useText } from "../hooks/useText.ts";
import { useWordList } from "../hooks/useWordList.ts";
import { FirstWords } from "./FirstWords.tsx";
import { icons } from "./icons.ts";
import { Page } from "./Page.tsx";
import { RowLink } from "./RowLink.tsx";
import { SixWords, Typed } from "./SixWords.tsx";

const lockIcons = { drawn: icons.words, paper: icons.note, own: icons.key } as const;

function Choose({ onChoose }: { onChoose(lock: Lock): void }) {
  const { mode, settings } = useSpace();
  const t = useText();
  const locks: readonly Lock[] = [
    "drawn",
    ...(settings.current.value.paperKey ? (["paper"] as const) : []),
    ...(mode === "sealed" ? (["own"] as const) : []),
  ];
  return (
    <Page back tabbed>
      <h1 tabIndex={-1}>{t("backup:lock")}</h1>
      <p class="q">{t("backup:lock.lead")}</p>
      <ul class="rows">
        {locks.map((lock) => (
          <li key={lock}>
            <RowLink
              icon={lockIcons[lock]}
              text={t(`backup:lock.${lock}`)}
              note={t(`backup:lock.${lock}.note`)}
              onGo={() => onChoose(lock)}
            />
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** Leads to the words that a backup is locked with; she has typed them when `onReady` hears of them. */
export function BackupLock({ onReady }: { onReady(words: string, lock: Lock): void }) {
  const { session } = useApp();
  const t = useText();
  const list = useWordList();
  const [lock, setLock] = useState<Lock>();
  useHeading(lock);
  const toChoice = () => setLock(undefined);

  async function isPaperKey(words: string): Promise<Told | null> {
    const outcome = await checkPaperKey(session, words, list.lists);
    if (outcome === "wrong") return () => t("backup:paper.wrong");
    if ("failed" in outcome) return () => t(`errors:${outcome.failed}`);
    onReady(outcome.words, "paper");
    return null;
  }
  if (lock === undefined) return <Choose onChoose={setLock} />;
  if (lock === "drawn") return <SixWords onBack={toChoice} onReady={(words) => onReady(words, "drawn")} />;
  if (lock === "paper")
    return (
      <Typed
        title={t("backup:make.title")}
        lead={t("backup:paper.lead")}
        list={list.all}
        onBack={toChoice}
        onTyped={isPaperKey}
      />
    );
  return (
    <FirstWords
      title={t("backup:make.title")}
      list={list}
      onBack={toChoice}
      onRight={(words) => onReady(words, "own")}
    >
      <p class="lead">{t("backup:own.lead")}</p>
    </FirstWords>
  );
}
