import { useState } from "preact/hooks";
import type { Route } from "../../app/routes.ts";
import { type LocalContact, most, tidied } from "../../care/people.ts";
import { Page } from "../components/Page.tsx";
import { Removing } from "../components/Removing.tsx";
import { TextField } from "../components/TextField.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const nobody: LocalContact = { name: "", reach: "", note: "" };

/** Who helps near her: a new entry, or one to change or take off the list. */
export function ContactScreen({ route }: { route: Extract<Route, { screen: "contact" }> }) {
  const { navigation } = useApp();
  const { near } = useSpace().people;
  const t = useText();
  const { id } = route;
  const [contact, setContact] = useState(() => near.byId(id ?? "")?.body ?? nobody);
  const [isMissing, setMissing] = useState(false);
  const change = (part: Partial<LocalContact>) => setContact({ ...contact, ...part });

  function keep(): void {
    const { name, reach, note } = contact;
    const body = { name: tidied(name), reach: tidied(reach), note: tidied(note) };
    if (body.name === "") {
      setMissing(true);
      return;
    }
    if (id === undefined) near.add(body);
    else near.change(id, body);
    navigation.back();
  }
  function remove(): void {
    near.remove(id ?? "");
    navigation.back();
  }
  return (
    <Page
      title={t("ui:contact.title")}
      back
      foot={
        <button type="button" class="btn" onClick={keep}>
          {t("ui:people.keep")}
        </button>
      }
    >
      <TextField
        label={t("ui:contact.name")}
        hint={t("ui:contact.name.hint")}
        most={most.contact.name}
        value={contact.name}
        problem={isMissing && tidied(contact.name) === "" ? t("ui:people.name.missing") : undefined}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={t("ui:contact.reach")}
        hint={t("ui:contact.reach.hint")}
        most={most.contact.reach}
        value={contact.reach}
        onChange={(reach) => change({ reach })}
      />
      <TextField
        label={t("ui:contact.note")}
        hint={t("ui:contact.note.hint")}
        most={most.contact.note}
        value={contact.note}
        isLong
        onChange={(note) => change({ note })}
      />
      {id !== undefined && <Removing of="contact" onRemove={remove} />}
    </Page>
  );
}
