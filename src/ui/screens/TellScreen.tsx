import type { Route } from "../../app/routes.ts";
import { Page } from "../components/Page.tsx";
import { TellRows } from "../components/PeopleRows.tsx";
import { useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const usual = ["help.trusted.sentence1", "help.trusted.sentence3"] as const;

/** Words to say to one person she trusts. She says, writes or shows them herself: nothing is sent. */
export function TellScreen({ route }: { route: Extract<Route, { screen: "tell" }> }) {
  const { trusted } = useSpace().people;
  const t = useText();
  const person = trusted.byId(route.id)?.body;
  if (person === undefined) return <Page back />;
  const asked = person.for.map((ask) => `tell.${ask}`);
  const sentences = [...(asked.length > 0 ? asked : usual), "help.trusted.sentence2"];
  return (
    <Page back>
      <h1 tabIndex={-1}>{t("safety:tell.title", { name: person.name })}</h1>
      {person.reach !== "" && (
        <p>
          <span class="s q">{t("safety:tell.reach")}</span>
          <br />
          <bdi class="b">{person.reach}</bdi>
        </p>
      )}
      <section class="stack close">
        <p>{t("safety:tell.lead")}</p>
        <ul class="stack close">
          {sentences.map((key) => (
            <li key={key} class="panel serif">
              {t(`safety:${key}`)}
            </li>
          ))}
        </ul>
      </section>
      <p class="s q">
        {t("safety:tell.decide")} {t("safety:tell.sent")}
      </p>
      {trusted.all.value.length > 1 && (
        <section class="stack close">
          <h2>{t("safety:tell.others")}</h2>
          <TellRows but={route.id} />
        </section>
      )}
    </Page>
  );
}
