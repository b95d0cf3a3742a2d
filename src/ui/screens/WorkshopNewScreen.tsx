import { useState } from "preact/hooks";
import { attempt } from "../../app/failure.ts";
import { languages } from "../../i18n/i18n.ts";
import type { Form } from "../../instrument/schema.ts";
import { isName, isNote, type WorkshopMode } from "../../workshop/invitation.ts";
import { type Language, languageHere } from "../../workshop/languages.ts";
import { Choice } from "../components/Choice.tsx";
import { Choices } from "../components/Choices.tsx";
import { Page } from "../components/Page.tsx";
import { TextField } from "../components/TextField.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useProblem } from "../hooks/useProblem.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

const forms: readonly Form[] = ["short", "full"];
const modes: readonly WorkshopMode[] = ["group", "pilot", "board"];
const sizes = [5, 7, 10, 15] as const;
const usualSize = 7;
const nameMost = 40;
const noteMost = 60;

interface Draft {
  readonly name: string;
  readonly note: string;
  readonly form: Form;
  readonly mode: WorkshopMode;
  readonly k: number;
  readonly languages: readonly Language[];
}

interface FieldsProps {
  draft: Draft;
  onChange(part: Partial<Draft>): void;
}

/** The languages in which the workshop is held, where the app speaks several. */
function Languages({ draft, onChange }: FieldsProps) {
  const t = useText();
  const offered = languages.flatMap(({ tag, name }) => {
    const id = languageHere(tag);
    return id === null ? [] : [{ id, text: name }];
  });
  const turn = (id: Language) => {
    const chosen = draft.languages.includes(id)
      ? draft.languages.filter((other) => other !== id)
      : [...draft.languages, id];
    if (chosen.length > 0) onChange({ languages: chosen });
  };
  if (offered.length < 2) return null;
  return (
    <Choices
      label={t("workshop:new.languages")}
      shape="inline"
      tiles={offered}
      chosen={draft.languages}
      onTurn={turn}
    />
  );
}

/** How the answers are gathered. */
function Gathering({ draft, onChange }: FieldsProps) {
  const t = useText();
  return (
    <>
      <Choice
        label={t("workshop:new.form")}
        value={draft.form}
        options={forms.map((value) => ({ value, text: t(`workshop:new.form.${value}`) }))}
        onChoose={(form) => onChange({ form })}
      />
      <Choice
        label={t("workshop:new.mode")}
        value={draft.mode}
        options={modes.map((value) => ({ value, text: t(`workshop:new.mode.${value}`) }))}
        onChoose={(mode) => onChange({ mode })}
      />
      <p class="s q">{t(`workshop:new.mode.${draft.mode}.note`)}</p>
      <Choice
        label={t("workshop:new.k")}
        value={draft.k}
        options={sizes.map((value) => ({ value, text: String(value) }))}
        onChoose={(k) => onChange({ k })}
      />
      <p class="s q">{t("workshop:new.k.note")}</p>
    </>
  );
}

/** A workshop is prepared: what its invitation says, once and for all. */
export function WorkshopNewScreen() {
  const { navigation } = useApp();
  const { workshops } = useSpace();
  const t = useText();
  const here = languageHere(useLanguage());
  const [draft, setDraft] = useState<Draft>({
    ...{ name: "", note: "", form: "short", mode: "group", k: usualSize },
    languages: here === null ? [] : [here],
  });
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useProblem();
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const nameFault = isChecked && !isName(draft.name.trim()) ? t("workshop:new.name.bad") : undefined;
  const noteFault = isChecked && !isNote(draft.note.trim()) ? t("workshop:new.note.bad") : undefined;

  async function make(): Promise<void> {
    setChecked(true);
    const [name, note] = [draft.name.trim(), draft.note.trim()];
    if (isBusy || !isName(name) || !isNote(note)) return;
    setBusy(true);
    const made = await attempt(() => workshops.make({ ...draft, name, note, consent: 1 }));
    setBusy(false);
    if (made === "full") return setProblem(() => t("workshop:new.full"));
    if ("failed" in made) return setProblem(() => t(`errors:${made.failed}`));
    navigation.swap({ screen: "workshop", id: made.id });
  }
  return (
    <Page
      title={t("workshop:new.title")}
      back
      foot={
        <button type="button" class="btn" aria-busy={isBusy} onClick={() => void make()}>
          {t("workshop:new.make")}
        </button>
      }
    >
      <p class="lead">{t("workshop:new.lead")}</p>
      <TextField
        label={t("workshop:new.name")}
        hint={t("workshop:new.name.hint")}
        most={nameMost}
        value={draft.name}
        problem={nameFault}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={t("workshop:new.note")}
        hint={t("workshop:new.note.hint")}
        most={noteMost}
        isLong
        value={draft.note}
        problem={noteFault}
        onChange={(note) => change({ note })}
      />
      <Gathering draft={draft} onChange={change} />
      <Languages draft={draft} onChange={change} />
      <section class="panel stack close">
        <h2>{t("workshop:consent.title")}</h2>
        <p class="s">{t("workshop:consent.text")}</p>
      </section>
      <p class="bad" role="alert">
        {problem}
      </p>
    </Page>
  );
}
