import { useMemo, useState } from "preact/hooks";
import { folded, oftenTogether, search } from "../../care/care-log.ts";
import { useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";
import { allWords } from "./entryWords.ts";
import { Stem } from "./Stem.tsx";
import { TextField } from "./TextField.tsx";

function Search({ onSearch, wanted }: { onSearch(wanted: string): void; wanted: string }) {
  const t = useText();
  return (
    <details onToggle={(event) => !event.currentTarget.open && onSearch("")}>
      <summary>{t("log:search")}</summary>
      <TextField
        label={t("log:search.label")}
        hint={t("log:search.hint")}
        most={80}
        value={wanted}
        onChange={onSearch}
      />
    </details>
  );
}

/** What was often there in her lighter weeks, once there is enough to say so. */
function Together() {
  const { log } = useSpace();
  const t = useText();
  const found = useMemo(() => oftenTogether(log.entries.value.map(({ body }) => body)), [log.entries.value]);
  if (found.length === 0) return null;
  return (
    <section class="panel stack close">
      <h2>{t("log:together")}</h2>
      {found.map((id) => (
        <p key={id}>{t("log:together.one", { what: t(`care:${id}.title`) })}</p>
      ))}
      <p class="s q">{t("log:together.note")}</p>
    </section>
  );
}

/** Her log, the newest first; or what was found in it. */
export function Lately() {
  const { log } = useSpace();
  const t = useText();
  const [wanted, setWanted] = useState("");
  const entries = log.entries.value;
  const isSearching = wanted.trim() !== "";
  const texts = useMemo(
    () => (isSearching ? entries.map(({ body }) => folded(allWords(t, body))) : []),
    [entries, isSearching, t],
  );
  const found = isSearching ? search(texts, wanted).flatMap((at) => entries[at] ?? []) : entries;
  return (
    <>
      <section>
        <h2>{t("log:lately")}</h2>
        {entries.length === 0 && <p class="q">{t("log:lately.none")}</p>}
        {entries.length > 0 && <Search wanted={wanted} onSearch={setWanted} />}
        {isSearching && (
          <p class="s" role="status">
            {found.length === 0 ? t("log:search.none") : t("log:search.found", { count: found.length })}
          </p>
        )}
        {found.length > 0 && <Stem entries={found} />}
      </section>
      <Together />
    </>
  );
}
