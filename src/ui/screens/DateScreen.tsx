import { useState } from "preact/hooks";
import type { Route } from "../../app/routes.ts";
import { nameMost, type TensionDate } from "../../care/dates.ts";
import { tidied } from "../../care/people.ts";
import { AskOnce } from "../components/AskOnce.tsx";
import { DayField } from "../components/DayField.tsx";
import { Page } from "../components/Page.tsx";
import { TextField } from "../components/TextField.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

function RemoveDate({ id }: { id: string }) {
  const { navigation } = useApp();
  const { dates } = useSpace().pages;
  const t = useText();
  function remove(): void {
    dates.remove(id);
    navigation.back();
  }
  return (
    <AskOnce
      text={t("pages:date.remove")}
      look="link pz"
      question={<p>{t("pages:date.remove.ask")}</p>}
      no={t("pages:clear.no")}
      yes={t("pages:date.remove.yes")}
      onYes={remove}
    />
  );
}

const unset = { name: "", day: null, isYearly: false } as const;
type Draft = Omit<TensionDate, "day"> & { readonly day: number | null };

/** A day that may bring tension: a new one, or one to change or take off the list. */
export function DateScreen({ route }: { route: Extract<Route, { screen: "date" }> }) {
  const { navigation } = useApp();
  const { dates } = useSpace().pages;
  const t = useText();
  const id = "id" in route ? route.id : undefined;
  const [draft, setDraft] = useState<Draft>(dates.byId(id ?? "")?.body ?? unset);
  const [isMissing, setMissing] = useState(false);
  const { day, isYearly } = draft;
  const name = tidied(draft.name);

  function keep(): void {
    setMissing(name === "" || day === null);
    if (name === "" || day === null) return;
    if (id === undefined) dates.add({ name, day, isYearly });
    else dates.change(id, { name, day, isYearly });
    navigation.back();
  }
  return (
    <Page
      title={t("pages:date.title")}
      back
      foot={
        <button type="button" class="btn" onClick={keep}>
          {t("pages:date.keep")}
        </button>
      }
    >
      <TextField
        label={t("pages:date.name")}
        hint={t("pages:date.name.hint")}
        most={nameMost}
        value={draft.name}
        onChange={(text) => setDraft({ ...draft, name: text })}
      />
      <DayField
        label={t("pages:date.day")}
        hint={t("pages:date.day.hint")}
        value={day}
        onChange={(chosen) => setDraft({ ...draft, day: chosen })}
      />
      <label class="choice">
        <input
          type="checkbox"
          checked={isYearly}
          onChange={() => setDraft({ ...draft, isYearly: !isYearly })}
        />
        <span>{t("pages:date.yearly")}</span>
      </label>
      <p class="bad" role="alert">
        {isMissing && (name === "" || day === null) && t("pages:date.missing")}
      </p>
      {id !== undefined && <RemoveDate id={id} />}
    </Page>
  );
}
