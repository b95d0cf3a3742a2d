import { deepFreeze } from "../freeze.ts";
import type { Scale, ScaleId } from "../schema.ts";

const steps: Scale["steps"] = [0, 1, 2, 3, 4];

/** The four scales of version 1, all with the integer steps 0 to 4. */
export const scales: Readonly<Record<ScaleId, Scale>> = deepFreeze({
  F: { id: "F", steps, picture: "jar" },
  T: { id: "T", steps, picture: "moon" },
  E: { id: "E", steps, picture: "footprints" },
  H: { id: "H", steps, picture: "calendar" },
});
