import { useSignal } from "@preact/signals";
import { useState } from "preact/hooks";
import { type Archive, readBackup } from "../../app/backup-files.ts";
import { useHeading } from "../hooks/useHeading.ts";
import { useProblem } from "../hooks/useProblem.ts";
import { useText } from "../hooks/useText.ts";
import { useWordList } from "../hooks/useWordList.ts";
import { useWork } from "../hooks/useWork.ts";
import { FilePick } from "./FilePick.tsx";
import { Page } from "./Page.tsx";
import { WordsField } from "./WordsField.tsx";
import { Working } from "./Working.tsx";

interface Props {
  title: string;
  lead: string;
  onOpened(archive: Archive, words: string): void;
}

/** A backup she picks and the words that open it, until it has opened. Nothing is changed by it. */
export function OpenBackup({ title, lead, onOpened }: Props) {
  const t = useText();
  const { all: list } = useWordList();
  const typed = useSignal("");
  const [file, setFile] = useState<File>();
  const [problem, setProblem] = useProblem();
  const { isRunning, stop, run } = useWork();
  useHeading(isRunning);
  async function open(): Promise<void> {
    if (file === undefined || typed.value.trim() === "") return;
    setProblem();
    const outcome = await run(readBackup(file, typed.value));
    if (outcome === "stopped") return;
    if (outcome === "wrong-secret") return setProblem(() => t("backup:open.wrong"));
    if ("failed" in outcome) return setProblem(() => t(`errors:${outcome.failed}`));
    onOpened(outcome, typed.value);
  }
  if (isRunning) return <Working title={t("backup:opening")} lead={t("backup:slow")} onStop={stop} />;
  return (
    <Page
      back
      foot={
        file !== undefined && (
          <button type="button" class="btn" onClick={() => void open()}>
            {t("start:unlock.open")}
          </button>
        )
      }
    >
      <h1 tabIndex={-1}>{title}</h1>
      <p class="lead">{lead}</p>
      <FilePick
        text={t(file === undefined ? "backup:pick" : "backup:pick.other")}
        look={file === undefined ? "btn" : "btn out"}
        onPick={(picked) => {
          setFile(picked);
          setProblem();
        }}
      />
      {file !== undefined && (
        <>
          <p role="status">
            <bdi>{file.name}</bdi>
          </p>
          <WordsField
            label={t("backup:open.words")}
            hint={t("backup:open.hint")}
            value={typed.value}
            list={list}
            isOpen
            problem={problem}
            onChange={(text) => {
              typed.value = text;
            }}
            onEnter={() => void open()}
          />
        </>
      )}
    </Page>
  );
}
