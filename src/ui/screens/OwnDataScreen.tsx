import { useState } from "preact/hooks";
import type { OwnFile } from "../../app/files.ts";
import { stepKey } from "../../care/plan.ts";
import { icons } from "../components/icons.ts";
import { codebookFile, tableFile, wholeFile } from "../components/ownFiles.ts";
import { hushedIn, ownTables } from "../components/ownTables.ts";
import { Page } from "../components/Page.tsx";
import { RowLink } from "../components/RowLink.tsx";
import { stepTitle } from "../components/stepTitle.tsx";
import { hushedText, Ticks } from "../components/Ticks.tsx";
import { useSpace } from "../hooks/useApp.ts";
import { useFile } from "../hooks/useFile.ts";
import { useText } from "../hooks/useText.ts";

/** Her own data as files that other programs read; each is made by one touch. */
export function OwnDataScreen() {
  const space = useSpace();
  const t = useText();
  const { state, give } = useFile();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<string | null>(null);
  const hushed = hushedIn(space);
  const tables = ownTables(t, space, ticked);
  const ticks = [
    ...hushed.answers.map((id) => [id, hushedText(t, id)] as const),
    ...hushed.steps.map((step) => [stepKey(step), stepTitle(t, step)] as const),
  ];
  const outcome = state !== null && t(`files:${state}`);
  const row = (key: string, text: string, note: string, make: () => OwnFile) => {
    function onGo(): void {
      setAsked(key);
      give(make());
    }
    return (
      <li key={key}>
        <RowLink icon={icons.update} text={text} note={(asked === key && outcome) || note} onGo={onGo} />
      </li>
    );
  };
  return (
    <Page back tabbed>
      <h1 tabIndex={-1}>{t("files:title")}</h1>
      <p class="banner warm s">{t("files:warn")}</p>
      <p class="s q">{t("files:without")}</p>
      {tables.length === 0 && <p class="q">{t("files:none")}</p>}
      <Ticks rows={ticks} ticked={ticked} onTick={setTicked} />
      <p class="unseen" role="status">
        {outcome}
      </p>
      {tables.length > 0 && (
        <ul class="rows">
          {tables.map((table) =>
            row(table.name, t(`files:${table.name}`), t("files:table", { count: table.rows.length }), () =>
              tableFile(table),
            ),
          )}
          {row("columns", t("files:codebook"), t("files:codebook.note"), () => codebookFile(t, tables))}
          {row("whole", t("files:whole"), t("files:whole.note"), () => wholeFile(t, tables))}
        </ul>
      )}
    </Page>
  );
}
