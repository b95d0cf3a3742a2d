// Her own people and who else helps, as rows of Help and of a red-line page. Nothing here calls or sends.
import type { LocalContact, Person } from "../../care/people.ts";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";
import { Icon } from "./Icon.tsx";
import { icons } from "./icons.ts";
import { RowLink } from "./RowLink.tsx";

/** What this person may be asked for, in a line; empty where nothing was said. */
export function Asks({ person }: { person: Person }) {
  const t = useText();
  return <>{person.for.map((ask) => t(`ui:person.for.${ask}`)).join(" · ")}</>;
}

interface TellProps {
  /** So many at most; the rest is one row further. */
  most?: number;
  /** Whom to leave out. */
  but?: string;
}

/** Those she trusts, each leading to words to say; nothing where she named nobody. */
export function TellRows({ most = Number.POSITIVE_INFINITY, but }: TellProps) {
  const { navigation } = useApp();
  const { people } = useSpace();
  const t = useText();
  const others = people.trusted.all.value.filter(({ id }) => id !== but);
  if (others.length === 0) return null;
  return (
    <ul class="rows">
      {others.slice(0, most).map(({ id, body }) => (
        <li key={id}>
          <RowLink
            icon={icons.people}
            text={t("safety:people.tell", { name: body.name })}
            note={body.for.length > 0 ? <Asks person={body} /> : t("safety:people.tell.note")}
            onGo={() => navigation.go({ screen: "tell", id })}
          />
        </li>
      ))}
      {others.length > most && (
        <li>
          <RowLink icon={icons.more} text={t("safety:people.more")} onGo={() => navigation.go("people")} />
        </li>
      )}
    </ul>
  );
}

/** Who helps near her, as she wrote it, to read. */
export function NearItem({ contact }: { contact: LocalContact }) {
  return (
    <>
      <Icon of={icons.home} class="stt" />
      <span class="grow">
        <bdi class="b">{contact.name}</bdi>
        {contact.reach !== "" && (
          <span class="under">
            <bdi>{contact.reach}</bdi>
          </span>
        )}
        {contact.note !== "" && (
          <span class="s q under">
            <bdi>{contact.note}</bdi>
          </span>
        )}
      </span>
    </>
  );
}

/** The row that leads to those who help from afar. */
export function AfarRow() {
  const { navigation } = useApp();
  const t = useText();
  return (
    <RowLink
      icon={icons.globe}
      text={t("safety:afar.title")}
      note={t("safety:afar.note")}
      onGo={() => navigation.go("organisations")}
    />
  );
}
