// The screens of workshops, as a part of those that come late.
import type { LateScreens } from "./late-screens.ts";

export const workshopScreens = {
  workshops: {
    words: ["workshop"],
    load: () => import("./screens/WorkshopsScreen.tsx").then((it) => it.WorkshopsScreen),
  },
  "workshop-new": {
    words: ["workshop", "errors"],
    load: () => import("./screens/WorkshopNewScreen.tsx").then((it) => it.WorkshopNewScreen),
  },
  workshop: {
    words: ["workshop", "errors"],
    load: () => import("./screens/WorkshopScreen.tsx").then((it) => it.WorkshopScreen),
  },
  "workshop-ready": {
    words: ["workshop"],
    load: () => import("./screens/WorkshopReadyScreen.tsx").then((it) => it.WorkshopReadyScreen),
  },
  "workshop-papers": {
    words: ["workshop", "print", "instrument", "errors"],
    load: () => import("./screens/WorkshopPapersScreen.tsx").then((it) => it.WorkshopPapersScreen),
  },
  "workshop-scan": {
    words: ["workshop", "errors"],
    load: () => import("./screens/WorkshopScanScreen.tsx").then((it) => it.WorkshopScanScreen),
  },
  collect: {
    words: ["workshop", "errors"],
    load: () => import("./screens/CollectScreen.tsx").then((it) => it.CollectScreen),
  },
  group: {
    words: ["workshop", "results", "instrument", "errors"],
    load: () => import("./screens/GroupScreen.tsx").then((it) => it.GroupScreen),
  },
  aftercare: {
    words: ["workshop"],
    load: () => import("./screens/AftercareScreen.tsx").then((it) => it.AftercareScreen),
  },
  join: {
    words: ["workshop", "errors"],
    load: () => import("./screens/JoinScreen.tsx").then((it) => it.JoinScreen),
  },
  give: {
    words: ["workshop", "print", "instrument", "errors"],
    load: () => import("./screens/GiveScreen.tsx").then((it) => it.GiveScreen),
  },
} as const satisfies Partial<LateScreens>;
