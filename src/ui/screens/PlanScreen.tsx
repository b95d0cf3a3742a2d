import type { ComponentChildren } from "preact";
import type { Item } from "../../app/plan.ts";
import type { Route } from "../../app/routes.ts";
import { rhythmOf } from "../../care/care-log.ts";
import { actionById, routineById } from "../../care/catalogue.ts";
import { categoryOf, isKnown, type PlanItem } from "../../care/plan.ts";
import type { Translate } from "../../i18n/i18n.ts";
import type { Category } from "../../instrument/schema.ts";
import { CategoryMark } from "../components/CategoryMark.tsx";
import { rhythmText } from "../components/entryWords.ts";
import { type Drawing, Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { RowLink } from "../components/RowLink.tsx";
import { stateIcons } from "../components/stateIcons.ts";
import { stepRoute, stepTitle } from "../components/stepTitle.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useLanguage, useText } from "../hooks/useText.ts";

const stateOrder: readonly PlanItem["state"][] = ["begun", "open", "done", "set-aside", "not-for-me"];

interface Row {
  readonly id: string;
  readonly to: Route;
  readonly title: ComponentChildren;
  readonly category: Category | null;
  readonly note: ComponentChildren;
  readonly icon?: Drawing;
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const { navigation } = useApp();
  return (
    <ul class="rows">
      {rows.map(({ id, to, title, category, note, icon }) => (
        <li key={id}>
          <button type="button" class="rowlink" onClick={() => navigation.go(to)}>
            {icon && <Icon of={icon} class="stt" />}
            <span class="grow">
              <span class="b">{title}</span>
              <br />
              <span class="s q">{note}</span>
            </span>
            {category && <CategoryMark of={category} />}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** How it stands with a step: what is urgent, her own first step where she wrote one, and why it is not for her. */
function noteOf(t: Translate, item: PlanItem): ComponentChildren {
  const { actionId, state, first, reason } = item;
  if (reason !== null) return t(`ui:step.not.${reason}`);
  const urgency = actionId === null ? undefined : actionById(actionId)?.urgency;
  if (state === "open" && (urgency === "now" || urgency === "24h")) return t(`care:urgency.${urgency}`);
  const now = t(`ui:plan.state.${state}`);
  const isWaiting = state === "open" || state === "begun";
  return isWaiting && first ? (
    <>
      {now} · <bdi>{first}</bdi>
    </>
  ) : (
    now
  );
}

const rowOf = (t: Translate, { id, body }: Item): Row => ({
  id,
  to: stepRoute(id, body),
  title: stepTitle(t, body),
  category: categoryOf(body),
  note: noteOf(t, body),
  icon: stateIcons[body.state],
});

/** The habits she keeps, each with her rhythm in words, or its own where there is none to tell. */
function useHabitRows(): readonly Row[] {
  const { plan, log } = useSpace();
  const t = useText();
  const language = useLanguage();
  const entries = log.entries.value.map(({ body }) => body);
  return plan.habits.value.flatMap(({ id, body }): Row[] => {
    const routine = routineById(body.routineId);
    if (routine === undefined || body.state !== "kept") return [];
    const to: Route = { screen: "step", id: routine.id };
    const title = t(`care:${routine.id}.title`);
    const rhythm = rhythmText(t, language, rhythmOf(routine.id, entries, log.today()));
    return [{ id, to, title, category: routine.category, note: rhythm ?? t(`care:${routine.id}.when`) }];
  });
}

/** A hard time: while it is on, Today asks for nothing. */
function HardTime() {
  const { settings } = useSpace();
  const t = useText();
  const isHard = settings.current.value.hardTime === true;
  return (
    <label class="choice">
      <input type="checkbox" checked={isHard} onChange={() => settings.change({ hardTime: !isHard })} />
      <span>
        {t("log:hard")}
        <br />
        <span class="s q">{t("log:hard.note")}</span>
      </span>
    </label>
  );
}

/** What she chose: the next step, the others by state, and the habits she keeps. */
export function PlanScreen() {
  const { navigation } = useApp();
  const { plan } = useSpace();
  const t = useText();
  const rank = ({ body }: Item) => stateOrder.indexOf(body.state);
  const known = plan.items.value
    .filter(({ body }) => isKnown(body))
    .toSorted((one, other) => rank(one) - rank(other) || one.body.order - other.body.order);
  const nextId = plan.next.value?.id;
  const next = known.filter(({ id }) => id === nextId);
  const others = known.filter(({ id, body }) => id !== nextId && body.state !== "not-for-me");
  const refused = known.filter(({ body }) => body.state === "not-for-me");
  const habits = useHabitRows();
  const rows = (items: readonly Item[]) => <Rows rows={items.map((item) => rowOf(t, item))} />;
  return (
    <Page title={t("ui:plan.title")} tabbed>
      {known.length + habits.length === 0 && (
        <section class="stack close">
          <h2>{t("ui:plan.none")}</h2>
          <p class="q">{t("ui:plan.none.note")}</p>
        </section>
      )}
      {next.length > 0 && (
        <section class="panel">
          <h2 class="s q">{t("ui:today.next")}</h2>
          {rows(next)}
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2>{t("ui:plan.steps")}</h2>
          {rows(others)}
        </section>
      )}
      {habits.length > 0 && (
        <section>
          <h2>{t("ui:plan.care")}</h2>
          <Rows rows={habits} />
        </section>
      )}
      <button type="button" class="btn out" onClick={() => navigation.go("own-step")}>
        <Icon of={icons.plus} />
        {t("ui:plan.own")}
      </button>
      <RowLink
        icon={icons.log}
        text={t("ui:more.pages")}
        note={t("ui:more.pages.note")}
        onGo={() => navigation.go("pages")}
      />
      <HardTime />
      {refused.length > 0 && (
        <details>
          <summary>{t("ui:plan.state.not-for-me")}</summary>
          {rows(refused)}
        </details>
      )}
      <p class="s q">{t("ui:plan.note")}</p>
    </Page>
  );
}
