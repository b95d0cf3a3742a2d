import { LetterRow, useLetter } from "../components/LetterRow.tsx";
import { Page } from "../components/Page.tsx";
import { TellRows } from "../components/PeopleRows.tsx";
import { useApp } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const parts = ["near", "tell", "distance", "tonight", "health"] as const;

/** How many of her people stand here at once. */
const most = 3;

/** The page for moments in which she feels she cannot go on; opening it leaves no trace. */
export function DarkMomentsScreen() {
  const { navigation, session } = useApp();
  const t = useText();
  const hasLetter = useLetter();
  return (
    <Page back>
      <h1 class="big" tabIndex={-1}>
        {t("safety:dark.title")}
      </h1>
      <p class="lead">{t("safety:dark.lead")}</p>
      {hasLetter && <LetterRow />}
      {parts.map((part) => (
        <section key={part}>
          <h2>{t(`safety:dark.${part}`)}</h2>
          <p>{t(`safety:dark.${part}.note`)}</p>
          {part === "tell" && <blockquote class="panel serif">{t("safety:dark.tell.sentence")}</blockquote>}
          {part === "tell" && session.space.value !== null && <TellRows most={most} />}
        </section>
      ))}
      <button type="button" class="btn out" onClick={() => navigation.go("calm")}>
        {t("safety:dark.calm")}
      </button>
      <section>
        <h2>{t("safety:dark.tomorrow")}</h2>
        <p>{t("safety:dark.tomorrow.note")}</p>
      </section>
      <p class="hint c">{t("safety:dark.kept")}</p>
    </Page>
  );
}
