import type { ComponentChildren } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { Item } from "../../app/plan.ts";
import { type Waiting, waitingThings } from "../../app/tidying.ts";
import { categoryOf, setAside, takeUp } from "../../care/plan.ts";
import type { Routine } from "../../care/schema.ts";
import type { Category } from "../../instrument/schema.ts";
import { CategoryMark } from "../components/CategoryMark.tsx";
import { Discard } from "../components/Discard.tsx";
import { Twig } from "../components/drawings.tsx";
import { Page } from "../components/Page.tsx";
import { stepTitle } from "../components/stepTitle.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useCheckEntry } from "../hooks/useCheckEntry.ts";
import { useText } from "../hooks/useText.ts";

/** Two answers of the same weight. */
function Two({ yes, no, onYes, onNo }: { yes: string; no: string; onYes(): void; onNo(): void }) {
  return (
    <>
      <button type="button" class="btn out" onClick={onYes}>
        {yes}
      </button>
      <button type="button" class="btn out" onClick={onNo}>
        {no}
      </button>
    </>
  );
}

function Named({
  title,
  category,
  what,
  children,
}: {
  title: ComponentChildren;
  category: Category | null;
  what: "step" | "habit";
  children: ComponentChildren;
}) {
  const t = useText();
  return (
    <section class="panel stack close">
      <p class="s q">{t(`ui:tidy.${what}`)}</p>
      <div class="row">
        {category && <CategoryMark of={category} />}
        <h2 class="grow" tabIndex={-1}>
          {title}
        </h2>
      </div>
      {children}
    </section>
  );
}

function Step({ item: { id, body }, onNext }: { item: Item; onNext(): void }) {
  const { plan } = useSpace();
  const t = useText();
  function choose(isKept: boolean): void {
    const item = plan.byId(id);
    const isAside = item?.body.state === "set-aside";
    if (item !== undefined && isKept === isAside) plan.change(item, isKept ? takeUp : setAside);
    onNext();
  }
  return (
    <Named title={stepTitle(t, body)} category={categoryOf(body)} what="step">
      <Two
        yes={t("ui:tidy.keep")}
        no={t("ui:step.aside")}
        onYes={() => choose(true)}
        onNo={() => choose(false)}
      />
    </Named>
  );
}

function Habit({ routine, onNext }: { routine: Routine; onNext(): void }) {
  const { plan } = useSpace();
  const t = useText();
  function rest(): void {
    const habit = plan.habitOf(routine.id);
    if (habit !== undefined) plan.letRest(habit);
    onNext();
  }
  function keep(): void {
    if (plan.habitOf(routine.id)?.body.state !== "kept") plan.keep(routine);
    onNext();
  }
  return (
    <Named title={t(`care:${routine.id}.title`)} category={routine.category} what="habit">
      <Two yes={t("ui:tidy.keep")} no={t("ui:step.rest")} onYes={keep} onNo={rest} />
    </Named>
  );
}

function Unfinished({ onNext }: { onNext(): void }) {
  const { assessments } = useSpace();
  const t = useText();
  const { toDoor } = useCheckEntry();
  const check = assessments.open.value;
  return (
    <section class="panel stack close">
      <h2 tabIndex={-1}>{t("ui:today.unfinished")}</h2>
      <p class="s q">{t("ui:today.unfinished.note")}</p>
      {check !== null && (
        <button type="button" class="btn out" onClick={toDoor}>
          {t("ui:begin.goOn")}
        </button>
      )}
      <button type="button" class="btn out" onClick={onNext}>
        {t("ui:tidy.later")}
      </button>
      {check !== null && <Discard check={check} onDiscarded={onNext} />}
    </section>
  );
}

function One({ of, onNext }: { of: Waiting; onNext(): void }) {
  if (of.what === "step") return <Step item={of.item} onNext={onNext} />;
  if (of.what === "habit") return <Habit routine={of.routine} onNext={onNext} />;
  return <Unfinished onNext={onNext} />;
}

function Tidy() {
  const { navigation } = useApp();
  const t = useText();
  return (
    <Page
      class="still"
      foot={
        <button type="button" class="btn" onClick={() => navigation.restart("today")}>
          {t("ui:kept.go")}
        </button>
      }
    >
      <Twig />
      <h1 class="big" tabIndex={-1}>
        {t("ui:tidy.done")}
      </h1>
      <p class="lead">{t("ui:tidy.done.lead")}</p>
    </Page>
  );
}

/** What waits, one thing at a time; each can be kept or set aside, and she can stop at any of them. */
export function TidyUpScreen() {
  const { navigation } = useApp();
  const space = useSpace();
  const t = useText();
  const [things] = useState(() => waitingThings(space));
  const [at, setAt] = useState(0);
  const thing = things[at];
  useLayoutEffect(() => {
    const place = at === 0 ? "h1" : "main h2, h1.big";
    document.querySelector<HTMLElement>(place)?.focus({ preventScroll: true });
  }, [at]);
  if (thing === undefined) return <Tidy />;
  return (
    <Page title={t("ui:tidy.title")} onBack={() => (at === 0 ? navigation.back() : setAt(at - 1))}>
      <p class="lead">{t("ui:tidy.lead")}</p>
      <One key={at} of={thing} onNext={() => setAt(at + 1)} />
      <button type="button" class="link" onClick={() => navigation.restart("today")}>
        {t("ui:tidy.enough")}
      </button>
    </Page>
  );
}
