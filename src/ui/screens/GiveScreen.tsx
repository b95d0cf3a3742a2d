import { useProblem } from "../hooks/useProblem.ts";
import "../styles/workshop.css";
import { useLayoutEffect, useState } from "preact/hooks";
import type { Check } from "../../app/assessments.ts";
import { attempt } from "../../app/failure.ts";
import type { Route } from "../../app/routes.ts";
import type { Contribution, Sharing } from "../../workshop/contribution.ts";
import type { Invitation } from "../../workshop/invitation.ts";
import { languageHere } from "../../workshop/languages.ts";
import { Contents } from "../components/Contents.tsx";
import { firstIcons, Icon } from "../components/Icon.tsx";
import { Page } from "../components/Page.tsx";
import { Support } from "../components/Support.tsx";
import { Ticket } from "../components/Ticket.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useHeading } from "../hooks/useHeading.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

const bandsAlone: Sharing = { answers: false, language: null, pair: null };

interface SwitchProps {
  text: string;
  note?: string;
  isOn: boolean;
  onTurn(): void;
}

function Switch({ text, note, isOn, onTurn }: SwitchProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={isOn} onChange={onTurn} />
      <span>
        {text}
        {note !== undefined && (
          <>
            <br />
            <span class="s q">{note}</span>
          </>
        )}
      </span>
    </label>
  );
}

interface SwitchesProps {
  invitation: Invitation;
  sharing: Sharing;
  onChange(sharing: Sharing): void;
}

/** What she may add to the five bands: all is off until she turns it on. */
function Switches({ invitation: { mode, k }, sharing, onChange }: SwitchesProps) {
  const { joined } = useApp();
  const { participation } = useSpace();
  const t = useText();
  const here = languageHere(useLanguage());
  const { language, answers, pair } = sharing;
  const turnPair = async () =>
    onChange({ ...sharing, pair: pair === null ? await participation.pair() : null });
  return (
    <div class="choices">
      {here !== null && (
        <Switch
          text={t("workshop:give.language")}
          isOn={language !== null}
          onTurn={() => onChange({ ...sharing, language: language === null ? here : null })}
        />
      )}
      {mode !== "group" && (
        <Switch
          text={t("workshop:give.answers")}
          note={t(`workshop:give.answers.${mode}`)}
          isOn={answers}
          onTurn={() => onChange({ ...sharing, answers: !answers })}
        />
      )}
      {mode !== "group" && joined.value?.part === "own" && (
        <Switch
          text={t("workshop:give.pair")}
          note={t("workshop:give.pair.note", { count: k })}
          isOn={pair !== null}
          onTurn={() => void turnPair()}
        />
      )}
    </div>
  );
}

interface PreviewProps {
  check: Check;
  invitation: Invitation;
  onMade(): void;
}

/** Exactly what the trainer's phone would get, and three equal ways on. */
function Preview({ check, invitation, onMade }: PreviewProps) {
  const { navigation, joined } = useApp();
  const { participation } = useSpace();
  const t = useText();
  const [sharing, setSharing] = useState(bandsAlone);
  const [seen, setSeen] = useState<Contribution>();
  const [problem, setProblem] = useProblem();
  const isInvented = joined.value?.part === "invented";
  useLayoutEffect(() => setSeen(participation.preview(check, sharing)), [sharing]);

  async function give(what: Sharing | "empty"): Promise<void> {
    const outcome = await attempt(() => participation.ticket(check, what));
    if ("failed" in outcome) return setProblem(() => t(`errors:${outcome.failed}`));
    onMade();
  }
  return (
    <Page title={t("workshop:give.title")} back>
      <p class="lead">{t(isInvented ? "workshop:give.invented" : "workshop:give.lead")}</p>
      {seen && !seen.isBlank && <Contents of={seen} />}
      {!isInvented && <Switches invitation={invitation} sharing={sharing} onChange={setSharing} />}
      {!isInvented && (
        <p class="s q">{t(sharing.answers ? "workshop:give.never.answers" : "workshop:give.never")}</p>
      )}
      <div class="row s">
        <Icon of={firstIcons.eye} class="stt" />
        <p>{t("workshop:give.honest")}</p>
      </div>
      <div class="stack close">
        {!isInvented && (
          <button type="button" class="btn out" onClick={() => void give(sharing)}>
            {t("workshop:give.yes")}
          </button>
        )}
        <button type="button" class="btn out" onClick={() => void give("empty")}>
          {t("workshop:give.empty")}
        </button>
        <button type="button" class="btn out" onClick={navigation.back}>
          {t("workshop:give.no")}
        </button>
      </div>
      <p class="bad" role="alert">
        {problem}
      </p>
      <Support note={invitation.note} />
    </Page>
  );
}

/** What a check gives to the workshop: looked at first, then as a code for the trainer's phone. */
export function GiveScreen({ route }: { route: Extract<Route, { screen: "give" }> }) {
  const { joined } = useApp();
  const { assessments } = useSpace();
  const check = assessments.byId(route.id);
  const given = joined.value?.given;
  const [isShown, setShown] = useState(given?.check === route.id);
  useHeading(`${isShown}`);
  if (check === undefined || joined.value === null) return <Page back />;
  const { invitation } = joined.value.workshop;
  return isShown && given ? (
    <Ticket ticket={given.ticket} note={invitation.note} onAnew={() => setShown(false)} />
  ) : (
    <Preview check={check} invitation={invitation} onMade={() => setShown(true)} />
  );
}
