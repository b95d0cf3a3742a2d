import { useState } from "preact/hooks";
import type { Route } from "../../app/routes.ts";
import { askSchema, most, type Person, tidied, turnAsk } from "../../care/people.ts";
import { Page } from "../components/Page.tsx";
import { Removing } from "../components/Removing.tsx";
import { TextField } from "../components/TextField.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const nobody: Person = { name: "", reach: "", for: [] };

function AskFor({ chosen, onTurn }: { chosen: Person["for"]; onTurn(ask: Person["for"][number]): void }) {
  const t = useText();
  return (
    <fieldset>
      <legend class="label">{t("ui:person.for")}</legend>
      <p class="hint">{t("ui:person.for.hint")}</p>
      <div class="choices">
        {askSchema.options.map((ask) => (
          <label class="choice" key={ask}>
            <input type="checkbox" checked={chosen.includes(ask)} onChange={() => onTurn(ask)} />
            <span>{t(`ui:person.for.${ask}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Somebody she trusts: a new one, or one to change or take off the list. */
export function PersonScreen({ route }: { route: Extract<Route, { screen: "person" }> }) {
  const { navigation } = useApp();
  const { trusted } = useSpace().people;
  const t = useText();
  const { id } = route;
  const [person, setPerson] = useState(() => trusted.byId(id ?? "")?.body ?? nobody);
  const [isMissing, setMissing] = useState(false);
  const change = (part: Partial<Person>) => setPerson({ ...person, ...part });

  function keep(): void {
    const body = { ...person, name: tidied(person.name), reach: tidied(person.reach) };
    if (body.name === "") {
      setMissing(true);
      return;
    }
    if (id === undefined) trusted.add(body);
    else trusted.change(id, body);
    navigation.back();
  }
  function remove(): void {
    trusted.remove(id ?? "");
    navigation.back();
  }
  return (
    <Page
      title={t("ui:person.title")}
      back
      foot={
        <button type="button" class="btn" onClick={keep}>
          {t("ui:people.keep")}
        </button>
      }
    >
      <p class="q">{t("safety:help.trusted.not")}</p>
      <TextField
        label={t("ui:person.name")}
        hint={t("ui:person.name.hint")}
        most={most.person.name}
        value={person.name}
        problem={isMissing && tidied(person.name) === "" ? t("ui:people.name.missing") : undefined}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={t("ui:person.reach")}
        hint={t("ui:person.reach.hint")}
        most={most.person.reach}
        value={person.reach}
        onChange={(reach) => change({ reach })}
      />
      <AskFor chosen={person.for} onTurn={(ask) => change({ for: turnAsk(person.for, ask) })} />
      {id !== undefined && <Removing of="person" onRemove={remove} />}
    </Page>
  );
}
