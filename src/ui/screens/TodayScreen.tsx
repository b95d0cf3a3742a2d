import "../styles/log.css";
import { useLayoutEffect } from "preact/hooks";
import type { Next as NextStep } from "../../app/plan.ts";
import type { Screen } from "../../app/routes.ts";
import { burningLines } from "../../assessment/red-lines.ts";
import { careToday } from "../../care/habits.ts";
import type { Urgency } from "../../care/schema.ts";
import { CategoryMark } from "../components/CategoryMark.tsx";
import { CheckPicture } from "../components/CheckPicture.tsx";
import { greetingPart } from "../components/greetingPart.ts";
import { Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { Return } from "../components/Return.tsx";
import { RowLink } from "../components/RowLink.tsx";
import { stepRoute, stepTitle } from "../components/stepTitle.tsx";
import { TodayBanner, useBanner } from "../components/TodayBanner.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useCheckEntry } from "../hooks/useCheckEntry.ts";
import { useText } from "../hooks/useText.ts";

/** A panel with one thing to do. */
function One({ title, note, go, onGo }: { title: string; note: string; go: string; onGo: () => void }) {
  return (
    <section class="panel stack close">
      <h2>{title}</h2>
      <p class="s q">{note}</p>
      <button type="button" class="btn" onClick={onGo}>
        {go}
      </button>
    </section>
  );
}

function Step({ next: { id, action, item, step } }: { next: NextStep }) {
  const { navigation } = useApp();
  const t = useText();
  const libraryStep = action && !item.hushed && t(`care:${action.id}.step${step}`);
  const first = item.first ? <bdi>{item.first}</bdi> : libraryStep;
  return (
    <section class="panel stack close">
      <p class="s q">{t("ui:today.next")}</p>
      <h2>{stepTitle(t, item)}</h2>
      {first && <p>{first}</p>}
      {item.withWhom && (
        <p class="s q">
          {t("ui:step.withWhom")}: <bdi>{item.withWhom}</bdi>
        </p>
      )}
      <button type="button" class="btn" onClick={() => navigation.go(stepRoute(id, item))}>
        {t("ui:today.open")}
      </button>
    </section>
  );
}

// A step that is this urgent comes before a check that waits.
const urgent: readonly Urgency[] = ["now", "24h"];
const isUrgent = (next: NextStep) => urgent.some((urgency) => urgency === next.action?.urgency);

/** The one next thing: an urgent step, a waiting check, a planned step, a first check, or choosing a step. */
function Next() {
  const { navigation } = useApp();
  const { plan, assessments } = useSpace();
  const t = useText();
  const { toDoor } = useCheckEntry();
  const next = plan.next.value;
  const open = assessments.open.value;
  const one = (id: "first" | "choose", to: Screen) => (
    <One
      title={t(`ui:today.${id}`)}
      note={t(`ui:today.${id}.note`)}
      go={t(`ui:today.${id}.go`)}
      onGo={() => navigation.go(to)}
    />
  );
  if (next !== null && (open === null || isUrgent(next))) return <Step next={next} />;
  if (open !== null)
    return (
      <One
        title={t("ui:today.unfinished")}
        note={t("ui:today.unfinished.note")}
        go={t("ui:begin.goOn")}
        onGo={toDoor}
      />
    );
  return assessments.done.value.length === 0 ? one("first", "begin-check") : one("choose", "results");
}

/** Her habits of today, each with a tick, and the way to write. */
function Care() {
  const { navigation } = useApp();
  const { plan, log } = useSpace();
  const t = useText();
  const habits = careToday(
    plan.habits.value.map(({ body }) => body),
    log.done.value,
    log.today(),
  );
  return (
    <section>
      <h2>{t("ui:today.care")}</h2>
      <ul class="rows">
        {habits.map(({ routine: { id, category }, doneToday }) => (
          <li key={id} class="tickrow">
            <button
              type="button"
              class="tickbox"
              aria-pressed={doneToday}
              aria-label={t("log:done.of", { what: t(`care:${id}.title`) })}
              onClick={() => log.turnToday(id)}
            >
              <Icon of={icons.tick} small />
            </button>
            <button type="button" class="rowlink" onClick={() => navigation.go({ screen: "step", id })}>
              <span class="grow">
                <span class="b">{t(`care:${id}.title`)}</span>
                <br />
                <span class="s q">{t(`care:${id}.when`)}</span>
              </span>
              <CategoryMark of={category} />
            </button>
          </li>
        ))}
        <li>
          <RowLink icon={icons.note} text={t("log:write")} onGo={() => navigation.go("entry")} />
        </li>
      </ul>
    </section>
  );
}

/** A hard time: nothing is asked of her but what cannot wait, and she ends it herself. */
function HardTime() {
  const { navigation } = useApp();
  const { settings, plan } = useSpace();
  const t = useText();
  const next = plan.next.value;
  return (
    <>
      <p class="lead">{t("log:hard.today")}</p>
      <button type="button" class="btn" onClick={() => navigation.go("calm")}>
        {t("log:hard.calm")}
      </button>
      {next !== null && isUrgent(next) && <Step next={next} />}
      <ul class="rows">
        <li>
          <RowLink icon={icons.note} text={t("log:write")} onGo={() => navigation.go("entry")} />
        </li>
      </ul>
      <button type="button" class="link pz" onClick={() => settings.change({ hardTime: false })}>
        {t("log:hard.end")}
      </button>
    </>
  );
}

function LastCheck() {
  const { navigation } = useApp();
  const { assessments } = useSpace();
  const t = useText();
  const check = assessments.done.value[0];
  if (check === undefined) return null;
  const isLit = burningLines(check.body).length > 0;
  return (
    <section class="row last">
      <CheckPicture body={check.body} />
      <div class="grow">
        <h2>{t("ui:today.last")}</h2>
        <p class="s q">{t(isLit ? "results:last.one" : "results:last.none")}</p>
        <button type="button" class="link s" onClick={() => navigation.go("results")}>
          {t("ui:today.look")}
        </button>
      </div>
    </section>
  );
}

/** After a pause a welcome; else one next step, today's care, the last check, and one banner at most. What is about loss goes before all of it. */
export function TodayScreen() {
  const { clock } = useApp();
  const { opening, settings } = useSpace();
  const t = useText();
  const isHard = settings.current.value.hardTime === true;
  const banner = useBanner();
  const isAbove = banner === "unsaved" || banner === "update" || banner === "noticed";
  const isReturn = opening?.isReturn.value === true && !isAbove && banner !== "save-failed";
  useLayoutEffect(() => {
    // The welcome and Today are one route: each begins at its heading.
    if (!isReturn) document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [isReturn]);
  if (opening !== null && isReturn) return <Return opening={opening} />;
  return (
    <Page title={t(`ui:today.${greetingPart(clock.now())}`)} tabbed>
      {isAbove && <TodayBanner of={banner} />}
      {isHard ? (
        <HardTime />
      ) : (
        <>
          <Next />
          <Care />
          {!isAbove && <TodayBanner of={banner} />}
          <LastCheck />
        </>
      )}
    </Page>
  );
}
