import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { Asks } from "../components/PeopleRows.tsx";
import { RowLink } from "../components/RowLink.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

function Trusted() {
  const { navigation } = useApp();
  const { people } = useSpace();
  const t = useText();
  const all = people.trusted.all.value;
  return (
    <section class="stack close">
      <h2>{t("ui:people.trusted")}</h2>
      {all.length === 0 && <p class="q">{t("ui:people.trusted.none")}</p>}
      <ul class="rows">
        {all.map(({ id, body }) => (
          <li key={id}>
            <RowLink
              icon={icons.people}
              text={<bdi>{body.name}</bdi>}
              note={body.for.length > 0 ? <Asks person={body} /> : body.reach && <bdi>{body.reach}</bdi>}
              onGo={() => navigation.go({ screen: "person", id })}
            />
          </li>
        ))}
        <li>
          <RowLink icon={icons.plus} text={t("ui:people.trusted.add")} onGo={() => navigation.go("person")} />
        </li>
      </ul>
    </section>
  );
}

function Near() {
  const { navigation } = useApp();
  const { people } = useSpace();
  const t = useText();
  const all = people.near.all.value;
  return (
    <section class="stack close">
      <h2>{t("ui:people.near")}</h2>
      {all.length === 0 && <p class="q">{t("ui:people.near.none")}</p>}
      <ul class="rows">
        {all.map(({ id, body }) => (
          <li key={id}>
            <RowLink
              icon={icons.home}
              text={<bdi>{body.name}</bdi>}
              note={body.reach && <bdi>{body.reach}</bdi>}
              onGo={() => navigation.go({ screen: "contact", id })}
            />
          </li>
        ))}
        <li>
          <RowLink icon={icons.plus} text={t("ui:people.near.add")} onGo={() => navigation.go("contact")} />
        </li>
      </ul>
    </section>
  );
}

/** Whom she trusts and who helps near her: both lists, to add to and to change. */
export function PeopleScreen() {
  const { mode } = useSpace();
  const t = useText();
  return (
    <Page title={t("ui:people.title")} back tabbed>
      <p class="lead">{t(mode === "memory" ? "ui:people.memory" : "ui:people.lead")}</p>
      <Trusted />
      <Near />
      <p class="s q">{t("ui:people.protect")}</p>
    </Page>
  );
}
