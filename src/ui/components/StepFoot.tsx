import type { Item } from "../../app/plan.ts";
import { begin, type PlanItem, setAside, stepDone, takeUp } from "../../care/plan.ts";
import { useSpace } from "../hooks/useApp.ts";
import { useText } from "../hooks/useText.ts";

/** What can be done with a step of the plan, by how it stands. */
export function StepFoot({ item }: { item: Item }) {
  const { plan } = useSpace();
  const t = useText();
  const { state, own } = item.body;
  if (state !== "open" && state !== "begun")
    return (
      <button type="button" class="btn out" onClick={() => plan.change(item, takeUp)}>
        {t("ui:step.up")}
      </button>
    );
  const isToBegin = own !== null && state === "open";
  const goOn = isToBegin ? begin : (body: PlanItem) => stepDone(begin(body));
  return (
    <>
      <button type="button" class="btn" onClick={() => plan.change(item, goOn)}>
        {t(isToBegin ? "ui:step.begin" : own ? "ui:step.ownDone" : "ui:step.done")}
      </button>
      <button type="button" class="btn out" onClick={() => plan.change(item, setAside)}>
        {t("ui:step.aside")}
      </button>
    </>
  );
}
