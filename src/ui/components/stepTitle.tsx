import type { ComponentChildren } from "preact";
import type { Route } from "../../app/routes.ts";
import type { PlanItem } from "../../care/plan.ts";
import type { Translate } from "../../i18n/i18n.ts";

/** What a step of the plan is called: the words of the library, or hers. */
export const stepTitle = (t: Translate, { actionId, own }: PlanItem): ComponentChildren =>
  own ? <bdi>{own.title}</bdi> : t(`care:${actionId}.title`);

/** Where a step of the plan is opened; `id` is that of its record. */
export const stepRoute = (id: string, { actionId }: PlanItem): Route =>
  actionId === null ? { screen: "own-step", id } : { screen: "step", id: actionId };
