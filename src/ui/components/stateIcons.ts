import type { PlanItem } from "../../care/plan.ts";
import type { Drawing } from "./Icon.tsx";
import { icons } from "./icons.ts";

/** How the state of a step is drawn. */
export const stateIcons: Readonly<Record<PlanItem["state"], Drawing>> = {
  open: icons.st0,
  begun: icons.st1,
  done: icons.st2,
  "set-aside": icons.st3,
  "not-for-me": icons.st3,
};
