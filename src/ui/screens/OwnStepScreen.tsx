import { useState } from "preact/hooks";
import type { Item } from "../../app/plan.ts";
import type { Route } from "../../app/routes.ts";
import { tidied } from "../../care/people.ts";
import { most, type OwnStep } from "../../care/plan.ts";
import { instrument } from "../../instrument/versions.ts";
import { AskOnce } from "../components/AskOnce.tsx";
import { CategoryMark } from "../components/CategoryMark.tsx";
import { HerStep } from "../components/HerStep.tsx";
import { Page } from "../components/Page.tsx";
import { StepFoot } from "../components/StepFoot.tsx";
import { TextField } from "../components/TextField.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

type Part = OwnStep["category"];

function Parts({ chosen, onChoose }: { chosen: Part; onChoose(part: Part): void }) {
  const t = useText();
  return (
    <fieldset>
      <legend class="label">{t("ui:own.part")}</legend>
      <div class="tiles wide">
        {instrument.resultOrder.map((part) => (
          <button
            type="button"
            class="chip"
            key={part}
            aria-pressed={chosen === part}
            onClick={() => onChoose(chosen === part ? null : part)}
          >
            <CategoryMark of={part} />
            <span>{t(`instrument:category.${part}.short`)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function NewStep() {
  const { navigation } = useApp();
  const { plan } = useSpace();
  const t = useText();
  const [own, setOwn] = useState<OwnStep>({ title: "", category: null });
  const [isMissing, setMissing] = useState(false);
  const title = tidied(own.title);
  function keep(): void {
    if (title === "") {
      setMissing(true);
      return;
    }
    navigation.swap({ screen: "own-step", id: plan.chooseOwn({ ...own, title }) });
  }
  return (
    <Page
      title={t("ui:own.title")}
      back
      foot={
        <button type="button" class="btn" onClick={keep}>
          {t("ui:step.add")}
        </button>
      }
    >
      <p class="q">{t("ui:own.lead")}</p>
      <TextField
        label={t("ui:own.name")}
        hint={t("ui:own.name.hint")}
        most={most.title}
        value={own.title}
        problem={isMissing && title === "" ? t("ui:own.missing") : undefined}
        onChange={(text) => setOwn({ ...own, title: text })}
      />
      <Parts chosen={own.category} onChoose={(category) => setOwn({ ...own, category })} />
    </Page>
  );
}

function KeptStep({ item, own }: { item: Item; own: OwnStep }) {
  const { navigation } = useApp();
  const { plan } = useSpace();
  const t = useText();
  function remove(): void {
    plan.remove(item);
    navigation.back();
  }
  return (
    <Page title={t("ui:own.title")} back foot={<StepFoot item={item} />}>
      <div class="row">
        {own.category && <CategoryMark of={own.category} />}
        <h2 class="grow steptitle">
          <bdi>{own.title}</bdi>
        </h2>
      </div>
      <p class="s q">{t(`ui:plan.state.${item.body.state}`)}</p>
      <HerStep item={item} />
      <AskOnce
        text={t("ui:own.remove")}
        look="link pz"
        question={<p>{t("ui:own.remove.ask")}</p>}
        no={t("ui:people.remove.no")}
        yes={t("ui:own.remove.yes")}
        onYes={remove}
      />
    </Page>
  );
}

/** A step in her own words: a new one, or one of the plan. */
export function OwnStepScreen({ route }: { route: Extract<Route, { screen: "own-step" }> }) {
  const { plan } = useSpace();
  if (!("id" in route) || route.id === undefined) return <NewStep />;
  const item = plan.byId(route.id);
  const own = item?.body.own;
  return item && own ? <KeptStep item={item} own={own} /> : <Page back />;
}
