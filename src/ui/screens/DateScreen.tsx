import { useState } from "preact/hooks";
import type { Route } from "../../app/routes.ts";
import { nameMost } from "../../care/dates.ts";
import { tidied } from "../../care/people.ts";
import { AskOnce } from "../components/AskOnce.tsx";
import { DayField } from "../components/DayField.tsx";
import { Page } from "../components/Page.tsx";
import { TextField } from "../components/TextField.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** A day that may bring tension: a new one, or one to change or take off the list. */
export function DateScreen({ route }: { route: Extract<Route, { screen: "date" }> }) {
  const { navigation } = useApp();
  const { dates } = useSpace().pages;
  const t = useText();
  const id = "id" in route ? route.id : undefined;
  const old = dates.byId(id ?? "")?.body;
  const [name, setName] = useState(old?.name ?? "");
  const [day, setDay] = useState(old?.day ?? null);
  const [isYearly, setYearly] = useState(old?.isYearly ?? false);
  const [isMissing, setMissing] = useState(false);
  const isWhole = tidied(name) !== "" && day !== null;

  function keep(): void {
    if (tidied(name) === "" || day === null) {
      setMissing(true);
      return;
    }
    const body = { name: tidied(name), day, isYearly };
    if (id === undefined) dates.add(body);
    else dates.change(id, body);
    navigation.back();
  }
  function remove(): void {
    dates.remove(id ?? "");
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
        value={name}
        onChange={setName}
      />
      <DayField label={t("pages:date.day")} hint={t("pages:date.day.hint")} value={day} onChange={setDay} />
      <label class="choice">
        <input type="checkbox" checked={isYearly} onChange={() => setYearly(!isYearly)} />
        <span>{t("pages:date.yearly")}</span>
      </label>
      <p class="bad" role="alert">
        {isMissing && !isWhole && t("pages:date.missing")}
      </p>
      {id !== undefined && (
        <AskOnce
          text={t("pages:date.remove")}
          look="link pz"
          question={<p>{t("pages:date.remove.ask")}</p>}
          no={t("pages:clear.no")}
          yes={t("pages:date.remove.yes")}
          onYes={remove}
        />
      )}
    </Page>
  );
}
