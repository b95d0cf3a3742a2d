import { attempt } from "../../app/failure.ts";
import type { Route } from "../../app/routes.ts";
import type { Held } from "../../app/workshops.ts";
import { AskOnce } from "../components/AskOnce.tsx";
import type { Drawing } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { RowLink } from "../components/RowLink.tsx";
import { readySteps } from "../components/readySteps.ts";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useProblem } from "../hooks/useProblem.ts";
import { useText } from "../hooks/useText.ts";

/** Takes the workshop away for good, with everything that was collected. */
function Remove({ id }: { id: string }) {
  const { navigation } = useApp();
  const { workshops } = useSpace();
  const t = useText();
  const [problem, setProblem] = useProblem();
  async function remove(): Promise<void> {
    const outcome = await attempt(() => workshops.remove(id));
    if (outcome !== undefined) return setProblem(() => t(`errors:${outcome.failed}`));
    navigation.back();
  }
  return (
    <>
      <AskOnce
        text={t("workshop:remove")}
        look="link pz"
        question={<p>{t("workshop:remove.ask")}</p>}
        no={t("workshop:remove.no")}
        yes={t("workshop:remove.yes")}
        onYes={() => void remove()}
      />
      <p class="bad" role="alert">
        {problem}
      </p>
    </>
  );
}

type Way = readonly [
  screen: "workshop-ready" | "workshop-papers" | "collect" | "group" | "aftercare",
  icon: Drawing,
];

const before: readonly Way[] = [
  ["workshop-ready", icons.plan],
  ["workshop-papers", icons.log],
];
const after: readonly Way[] = [["aftercare", icons.call]];

function Ways({ title, ways, held: { id, body } }: { title: string; ways: readonly Way[]; held: Held }) {
  const { navigation } = useApp();
  const { workshops } = useSpace();
  const t = useText();
  const note = (screen: Way[0]) => {
    const [done, all] = [body.ready?.length ?? 0, readySteps.length];
    if (screen === "workshop-ready" && done > 0) return t("workshop:ready.state", { done, all });
    if (screen === "collect") return t("workshop:received", { count: workshops.received(id) });
    return t(`workshop:${screen}.note`);
  };
  return (
    <section>
      <h2>{title}</h2>
      <ul class="rows">
        {ways.map(([screen, icon]) => (
          <li key={screen}>
            <RowLink
              icon={icon}
              text={t(`workshop:${screen}.title`)}
              note={note(screen)}
              onGo={() => navigation.go({ screen, id })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A workshop of hers: before, in the room, and afterwards. */
export function WorkshopScreen({ route }: { route: Extract<Route, { screen: "workshop" }> }) {
  const { workshops } = useSpace();
  const t = useText();
  const held = workshops.byId(route.id);
  if (held === undefined) return <Page back />;
  const { body, workshop } = held;
  const { form, mode, k } = workshop.invitation;
  const isOpen = body.closed === null;
  const room: readonly Way[] = isOpen ? [["collect", icons.scan]] : [["group", icons.circle]];
  return (
    <Page back tabbed>
      <h1 tabIndex={-1}>
        <bdi>{workshop.invitation.name}</bdi>
      </h1>
      <p class="s q">
        {t("workshop:what", {
          form: t(`workshop:new.form.${form}`),
          mode: t(`workshop:new.mode.${mode}`),
          k,
        })}
      </p>
      <Ways title={t("workshop:before")} ways={before} held={held} />
      <Ways title={t("workshop:inRoom")} ways={room} held={held} />
      <Ways title={t("workshop:after")} ways={after} held={held} />
      <Remove id={route.id} />
    </Page>
  );
}
