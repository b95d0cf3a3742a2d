import { useState } from "preact/hooks";
import type { LogEntry } from "../../app/log.ts";
import { useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";
import { EntryRow } from "./EntryRow.tsx";

// So few that a full log opens as quickly as a short one.
const shownAtOnce = 20;

/** Entries of her log on one stem, a part of them at a time. */
export function Stem({ entries }: { entries: readonly LogEntry[] }) {
  const { log } = useSpace();
  const t = useText();
  const [shown, setShown] = useState(shownAtOnce);
  return (
    <>
      <ol class="tl">
        {entries.slice(0, shown).map((entry) => (
          <EntryRow key={entry.id} entry={entry} today={log.today()} />
        ))}
      </ol>
      {entries.length > shown && (
        <button type="button" class="btn out" onClick={() => setShown(shown + shownAtOnce)}>
          {t("log:lately.earlier")}
        </button>
      )}
    </>
  );
}
