import type { Item } from "../../app/plan.ts";
import { actionById, routineById } from "../../care/catalogue.ts";
import type { PlanItem } from "../../care/plan.ts";
import type { Category } from "../../instrument/schema.ts";
import { CategoryMark } from "../components/CategoryMark.tsx";
import { type Drawing, Icon } from "../components/Icon.tsx";
import { icons } from "../components/icons.ts";
import { Page } from "../components/Page.tsx";
import { useApp, useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

const stateIcons: Readonly<Record<PlanItem["state"], Drawing>> = {
  open: icons.st0,
  begun: icons.st1,
  done: icons.st2,
  "set-aside": icons.st3,
};
const stateOrder: readonly PlanItem["state"][] = ["begun", "open", "done", "set-aside"];

interface Row {
  readonly id: string;
  readonly category: Category;
  readonly note: string;
  readonly icon?: Drawing;
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const { navigation } = useApp();
  const t = useText();
  return (
    <ul class="rows">
      {rows.map(({ id, category, note, icon }) => (
        <li key={id}>
          <button type="button" class="rowlink" onClick={() => navigation.go({ screen: "step", id })}>
            {icon && <Icon of={icon} class="stt" />}
            <span class="grow">
              <span class="b">{t(`care:${id}.title`)}</span>
              <br />
              <span class="s q">{note}</span>
            </span>
            <CategoryMark of={category} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What she chose: steps by state, and the habits she keeps. */
export function PlanScreen() {
  const { plan } = useSpace();
  const t = useText();
  const rank = ({ body }: Item) => stateOrder.indexOf(body.state);
  const steps = plan.items.value
    .toSorted((one, other) => rank(one) - rank(other) || one.body.order - other.body.order)
    .flatMap(({ body }): Row[] => {
      const action = actionById(body.actionId);
      if (action === undefined) return [];
      const { id, category, urgency } = action;
      const isUrgent = body.state === "open" && (urgency === "now" || urgency === "24h");
      const note = isUrgent ? t(`care:urgency.${urgency}`) : t(`ui:plan.state.${body.state}`);
      return [{ id, category, note, icon: stateIcons[body.state] }];
    });
  const habits = plan.habits.value.flatMap(({ body }): Row[] => {
    const routine = routineById(body.routineId);
    if (routine === undefined || body.state !== "kept") return [];
    return [{ id: routine.id, category: routine.category, note: t(`care:${routine.id}.when`) }];
  });
  return (
    <Page title={t("ui:plan.title")} tabbed>
      {steps.length + habits.length === 0 && (
        <section class="stack close">
          <h2>{t("ui:plan.none")}</h2>
          <p class="q">{t("ui:plan.none.note")}</p>
        </section>
      )}
      {steps.length > 0 && (
        <section>
          <h2>{t("ui:plan.steps")}</h2>
          <Rows rows={steps} />
        </section>
      )}
      {habits.length > 0 && (
        <section>
          <h2>{t("ui:plan.care")}</h2>
          <Rows rows={habits} />
        </section>
      )}
      <p class="s q">{t("ui:plan.note")}</p>
    </Page>
  );
}
