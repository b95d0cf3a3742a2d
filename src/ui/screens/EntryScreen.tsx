import { useState } from "preact/hooks";
import type { Route } from "../../app/routes.ts";
import {
  type CareEntry,
  emptyEntry,
  energySchema,
  feelingSchema,
  forgetAfter,
  noteMost,
  saysSomething,
} from "../../care/care-log.ts";
import { routineById } from "../../care/catalogue.ts";
import { formatDayNumber } from "../../i18n/format.ts";
import { partOfDay } from "../../lib/part-of-day.ts";
import { Choices } from "../components/Choices.tsx";
import { feelingPictures } from "../components/feelingPictures.ts";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { Removed } from "../components/Removed.tsx";
import { RemoveEntry } from "../components/RemoveEntry.tsx";
import { TextField } from "../components/TextField.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

interface PartProps {
  entry: CareEntry;
  onTouch(part: Partial<CareEntry>): void;
}

function Feels({ entry: { feeling, energy }, onTouch }: PartProps) {
  const t = useText();
  return (
    <>
      <Choices
        label={t("log:feeling")}
        shape="upright"
        tiles={feelingSchema.options.map((id) => ({
          id,
          text: t(`log:feeling.${id}`),
          picture: feelingPictures[id],
        }))}
        chosen={feeling === null ? [] : [feeling]}
        onTurn={(id) => onTouch({ feeling: id === feeling ? null : id })}
      />
      <Choices
        label={t("log:energy")}
        shape="upright"
        tiles={energySchema.options.map((id) => ({ id, text: t(`log:energy.${id}`) }))}
        chosen={energy === null ? [] : [energy]}
        onTurn={(id) => onTouch({ energy: id === energy ? null : id })}
      />
    </>
  );
}

function Did({ entry: { did, rest }, onTouch }: PartProps) {
  const { plan } = useSpace();
  const t = useText();
  const kept = plan.habits.value
    .filter(({ body: { state, routineId } }) => state === "kept" || routineId === did)
    .flatMap(({ body }) => routineById(body.routineId)?.id ?? []);
  return (
    <Choices
      label={t("log:did")}
      hint={t("log:did.hint")}
      shape="wide"
      tiles={[
        ...kept.map((id) => ({ id, text: t(`care:${id}.title`) })),
        { id: "rest", text: t("log:did.rest"), picture: icons.moon },
      ]}
      chosen={[...(did === null ? [] : [did]), ...(rest ? ["rest"] : [])]}
      onTurn={(id) => onTouch(id === "rest" ? { rest: !rest } : { did: id === did ? null : id })}
    />
  );
}

/** Her words, covered until she opens them where they were written before. */
function Words({ entry: { note, forgetOn }, isOld, onTouch }: PartProps & { isOld: boolean }) {
  const { log } = useSpace();
  const t = useText();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(!isOld || note === "");
  if (!isOpen)
    return (
      <section>
        <h2>{t("log:entry.note")}</h2>
        <button type="button" class="btn out" onClick={() => setOpen(true)}>
          <Icon of={icons.hush} />
          {t("log:note.open")}
        </button>
      </section>
    );
  return (
    <section class="stack close">
      <TextField
        label={t("log:note")}
        hint={t("log:note.hint")}
        most={noteMost}
        isLong
        value={note}
        onChange={(text) => onTouch({ note: text })}
      />
      {note !== "" && (
        <label class="choice">
          <input
            type="checkbox"
            checked={forgetOn !== null}
            onChange={() => onTouch({ forgetOn: forgetOn === null ? log.today() + forgetAfter : null })}
          />
          <span>
            {t("log:forget")}
            <br />
            <span class="s q">
              {forgetOn === null
                ? t("log:forget.hint")
                : t("log:forget.on", { day: formatDayNumber(language, forgetOn) })}
            </span>
          </span>
        </label>
      )}
    </section>
  );
}

/** How it is and what she did, kept with every touch: a new entry, or one of her log. */
export function EntryScreen({ route }: { route: Extract<Route, { screen: "entry" }> }) {
  const { navigation, clock } = useApp();
  const { log } = useSpace();
  const t = useText();
  const old = "id" in route ? route.id : undefined;
  const [id, setId] = useState(old);
  const [undo, setUndo] = useState<(() => void) | null>(null);
  const stored = id === undefined ? undefined : log.byId(id);
  const entry = stored?.body ?? emptyEntry(log.today(), partOfDay(clock.now()));

  function touch(part: Partial<CareEntry>): void {
    const next = { ...part, ...(part.note === "" && { forgetOn: null }) };
    if (stored) log.change(stored.id, next);
    else if (saysSomething({ ...entry, ...next })) setId(log.add(next));
  }
  function putBack(): void {
    undo?.();
    setUndo(null);
  }
  if (undo !== null) return <Removed onUndo={putBack} />;
  return (
    <Page
      title={t("log:entry.title")}
      back
      foot={
        <button type="button" class="btn" onClick={() => navigation.back()}>
          {t("log:entry.done")}
        </button>
      }
    >
      <p class="q">{t("log:entry.lead")}</p>
      <Feels entry={entry} onTouch={touch} />
      <Did entry={entry} onTouch={touch} />
      <Words entry={entry} isOld={old !== undefined} onTouch={touch} />
      <p class="s q" role="status">
        {stored ? t("log:entry.kept") : id !== undefined && t("log:entry.gone")}
      </p>
      {stored && <RemoveEntry id={stored.id} onRemoved={(back) => setUndo(() => back)} />}
    </Page>
  );
}
