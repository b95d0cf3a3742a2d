import type { Item, Plan } from "../../app/plan.ts";
import type { Route } from "../../app/routes.ts";
import { actionById, routineById } from "../../care/catalogue.ts";
import type { Entry, Routine } from "../../care/schema.ts";
import { CategoryMark } from "../components/CategoryMark.tsx";
import { HerStep } from "../components/HerStep.tsx";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { NotForMe } from "../components/NotForMe.tsx";
import { Page } from "../components/Page.tsx";
import { RowLink } from "../components/RowLink.tsx";
import { StepFoot } from "../components/StepFoot.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

function How({ entry, done }: { entry: Entry; done: number }) {
  const t = useText();
  const steps = Array.from({ length: entry.steps }, (_, at) => at + 1);
  return (
    <section class="stack close">
      <h2>{t("care:part.steps")}</h2>
      <ol class="steps">
        {steps.map((step) => (
          <li key={step} class={step <= done ? "past" : undefined}>
            {t(`care:${entry.id}.step${step}`)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function ActionFoot({ item, onAdd }: { item: Item | undefined; onAdd(): void }) {
  const t = useText();
  return item ? (
    <StepFoot item={item} />
  ) : (
    <button type="button" class="btn" onClick={onAdd}>
      {t("ui:step.add")}
    </button>
  );
}

function RoutineFoot({ routine, plan }: { routine: Routine; plan: Plan }) {
  const { log } = useSpace();
  const t = useText();
  const habit = plan.habitOf(routine.id);
  const today = log.today();
  const isDone = log.done.value.some(({ routineId, day }) => routineId === routine.id && day === today);
  return habit?.body.state === "kept" ? (
    <>
      <button
        type="button"
        class={isDone ? "btn out chosen" : "btn"}
        aria-pressed={isDone}
        onClick={() => log.turnToday(routine.id)}
      >
        {isDone && <Icon of={icons.tick} />}
        {t("log:done")}
      </button>
      <button type="button" class="btn out" onClick={() => plan.letRest(habit)}>
        {t("ui:step.rest")}
      </button>
    </>
  ) : (
    <button type="button" class="btn" onClick={() => plan.keep(routine)}>
      {t("ui:step.keep")}
    </button>
  );
}

/** The way from a kept habit to a reminder for it. */
function ReminderRow({ routine: { id } }: { routine: Routine }) {
  const { navigation } = useApp();
  const { plan } = useSpace();
  const t = useText();
  if (plan.habitOf(id)?.body.state !== "kept") return null;
  return (
    <RowLink
      icon={icons.clock}
      text={t("ui:step.remind")}
      note={t("ui:step.remind.note")}
      onGo={() => navigation.go({ screen: "reminder", id })}
    />
  );
}

/** One action or routine: why it helps, how it goes, and when it is not right. */
export function StepScreen({ route }: { route: Extract<Route, { screen: "step" }> }) {
  const { plan, settings } = useSpace();
  const t = useText();
  const action = actionById(route.id);
  const routine = routineById(route.id);
  const entry = action ?? routine;
  if (entry === undefined) return <Page back />;
  const stored = plan.itemOf(entry.id);
  const item = stored?.body;
  const from = { assessment: route.check ?? null, line: route.line ?? null };
  const area = action?.ican[0];
  return (
    <Page
      title={t(action ? "ui:step.title" : "ui:step.routine")}
      back
      foot={
        action ? (
          <ActionFoot item={stored} onAdd={() => plan.choose(action, from)} />
        ) : (
          routine && <RoutineFoot routine={routine} plan={plan} />
        )
      }
    >
      <div class="row">
        <CategoryMark of={entry.category} />
        <h2 class="grow steptitle">{t(`care:${entry.id}.title`)}</h2>
      </div>
      <p class="s q">
        {entry.levels.map((level) => t(`care:with.${level}`)).join(" · ")}
        {" · "}
        {t(action ? `care:urgency.${action.urgency}` : `care:${entry.id}.when`)}
      </p>
      <p>{t(`care:${entry.id}.why`)}</p>
      <p class="s q">
        {t("care:reason.minutes", { count: entry.firstStepMinutes })} {t(`care:reason.cost.${entry.cost}`)}
        {area !== undefined && <> {t("care:reason.others", { area: t(`care:area.${area}`) })}</>}
      </p>
      <How entry={entry} done={item?.step ?? 0} />
      {action?.dependants
        .filter((who) => settings.life.value.dependants.includes(who))
        .map((who) => (
          <section key={who}>
            <h3>{t(`care:part.for.${who}`)}</h3>
            <p>{t(`care:${action.id}.for.${who}`)}</p>
          </section>
        ))}
      {entry.hasNotText && (
        <section class="banner warm">
          <div class="s">
            <h3>{t("care:part.not")}</h3>
            <p>{t(`care:${entry.id}.not`)}</p>
          </div>
        </section>
      )}
      {routine && <ReminderRow routine={routine} />}
      {stored && <HerStep item={stored} />}
      {item?.state === "done" && (
        <p class="b" role="status">
          {t("ui:step.allDone")}
        </p>
      )}
      {action && (
        <NotForMe reason={item?.reason ?? null} onRefuse={(reason) => plan.refuse(action, from, reason)} />
      )}
    </Page>
  );
}
