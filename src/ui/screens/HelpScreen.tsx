import { icons } from "../components/icons.ts";
import { LetterRow, useLetter } from "../components/LetterRow.tsx";
import { Page } from "../components/Page.tsx";
import { AfarRow, NearItem, TellRows } from "../components/PeopleRows.tsx";
import { RowLink } from "../components/RowLink.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const links = [
  ["breathe", "calm", icons.pause],
  ["now", "happening", icons.alert],
  ["dark", "dark-moments", icons.moon],
] as const;
const sentences = ["sentence1", "sentence2", "sentence3"] as const;
const steps = ["step1", "step2", "step3", "step4", "step5"] as const;

/** Those she trusts, before everything that is the same for everyone. */
function Hers() {
  const { people } = useSpace();
  const t = useText();
  if (people.trusted.all.value.length === 0) return null;
  return (
    <section class="stack close">
      <h2>{t("safety:people.trusted")}</h2>
      <TellRows />
    </section>
  );
}

/** Who helps near her, as she wrote it, then those far away. */
function Others() {
  const { people } = useSpace();
  const near = people.near.all.value;
  const t = useText();
  return (
    <section class="stack close">
      {near.length > 0 && <h2>{t("safety:people.near")}</h2>}
      <ul class="rows">
        {near.map(({ id, body }) => (
          <li key={id}>
            <NearItem contact={body} />
          </li>
        ))}
        <li>
          <AfarRow />
        </li>
      </ul>
    </section>
  );
}

function Trusted() {
  const { navigation, session } = useApp();
  const t = useText();
  const isNobodyThere = session.space.value?.people.trusted.all.value.length === 0;
  return (
    <section class="stack close">
      <h2>{t("safety:help.trusted")}</h2>
      <p>{t("safety:help.trusted.lead")}</p>
      <ul class="stack close">
        {sentences.map((id) => (
          <li key={id} class="panel serif">
            {t(`safety:help.trusted.${id}`)}
          </li>
        ))}
      </ul>
      <p class="s q">{t("safety:help.trusted.not")}</p>
      {isNobodyThere && (
        <RowLink
          icon={icons.plus}
          text={t("safety:people.write")}
          note={t("safety:people.write.note")}
          onGo={() => navigation.go("person")}
        />
      )}
    </section>
  );
}

/** Help. Before every unlock it is the same for everyone and tells nothing, not even for what kind of work it was made; inside, her own people come first. */
export function HelpScreen() {
  const { navigation, session } = useApp();
  const t = useText();
  const isOpen = session.space.value !== null;
  const hasLetter = useLetter();
  return (
    <Page title={t("safety:help.title")} back>
      <p class="lead">{t("safety:help.lead")}</p>
      {isOpen && <Hers />}
      <ul class="rows">
        {hasLetter && (
          <li>
            <LetterRow />
          </li>
        )}
        {links.map(([id, screen, icon]) => (
          <li key={id}>
            <RowLink
              icon={icon}
              text={t(`safety:help.${id}`)}
              note={t(`safety:help.${id}.note`)}
              onGo={() => navigation.go(screen)}
            />
          </li>
        ))}
      </ul>
      <Trusted />
      <section class="stack close">
        <h2>{t("safety:help.people")}</h2>
        <p class="s q">{t("safety:help.people.note")}</p>
        <ul class="bul">
          {steps.map((id) => (
            <li key={id}>{t(`safety:help.people.${id}`)}</li>
          ))}
        </ul>
      </section>
      {isOpen && <Others />}
      <p class="s q">
        {t("safety:help.nothingSent")} {t("safety:help.leave")}
      </p>
    </Page>
  );
}
