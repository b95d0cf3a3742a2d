import { useProblem } from "../hooks/useProblem.ts";
import "../styles/workshop.css";
import { useState } from "preact/hooks";
import { attempt } from "../../app/failure.ts";
import type { Route } from "../../app/routes.ts";
import type { Held } from "../../app/workshops.ts";
import { invitationText } from "../../workshop/invitation.ts";
import { AskOnce } from "../components/AskOnce.tsx";
import { CheckNumber } from "../components/CheckNumber.tsx";
import { Code } from "../components/Code.tsx";
import { Page } from "../components/Page.tsx";
import { Support } from "../components/Support.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useFile } from "../hooks/useFile.ts";
import { useText } from "../hooks/useText.ts";

/** Ends collecting: the group is opened once, and what could open a ticket is destroyed. */
function End({ id }: { id: string }) {
  const { navigation } = useApp();
  const { workshops } = useSpace();
  const t = useText();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useProblem();
  async function end(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    const outcome = await attempt(() => workshops.close(id));
    setBusy(false);
    if (outcome === "key-gone") return setProblem(() => t("workshop:ticket.key-gone"));
    if ("failed" in outcome) return setProblem(() => t(`errors:${outcome.failed}`));
    navigation.swap({ screen: "group", id });
  }
  return (
    <>
      <AskOnce
        text={t("workshop:collect.end")}
        look="btn out"
        question={<p>{t("workshop:collect.end.ask")}</p>}
        no={t("workshop:collect.end.no")}
        yes={t("workshop:collect.end.yes")}
        onYes={() => void end()}
      />
      <p class="bad" role="alert">
        {problem}
      </p>
    </>
  );
}

function Collecting({ held: { id, workshop } }: { held: Held }) {
  const { navigation } = useApp();
  const { workshops } = useSpace();
  const t = useText();
  const { state, give } = useFile();
  const text = invitationText(workshop.bytes);
  return (
    <Page
      title={t("workshop:collect.heading")}
      back
      foot={
        <button type="button" class="btn" onClick={() => navigation.go({ screen: "workshop-scan", id })}>
          {t("workshop:collect.scan")}
        </button>
      }
    >
      <p>{t("workshop:collect.lead")}</p>
      <Code text={text} label={t("workshop:collect.code")} />
      <CheckNumber of={workshop.bytes} />
      <button
        type="button"
        class="link mid"
        onClick={() => give({ name: "notes.txt", type: "text/plain", content: text })}
      >
        {t("workshop:collect.file")}
      </button>
      <p class="s" role="status">
        {state !== null && t(`workshop:file.${state}`)}
      </p>
      <section class="stack close">
        <h2 class="count">{t("workshop:received", { count: workshops.received(id) })}</h2>
        <p class="q">{t("workshop:collect.note")}</p>
      </section>
      <End id={id} />
      <Support note={workshop.invitation.note} />
    </Page>
  );
}

/** The invitation for the room, how many tickets came, and the end of collecting. */
export function CollectScreen({ route }: { route: Extract<Route, { screen: "collect" }> }) {
  const { workshops } = useSpace();
  const held = workshops.byId(route.id);
  return held === undefined || held.body.closed !== null ? <Page back /> : <Collecting held={held} />;
}
