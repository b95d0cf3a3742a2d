// Pictures for how it is, on the grid of the icons: from a stone to the sun.
import type { Feeling } from "../../care/care-log.ts";
import type { Drawing } from "./Icon.tsx";
import { icons } from "./icons.ts";

export const feelingPictures: Readonly<Record<Feeling, Drawing>> = {
  heavy: {
    line: "M3.5 17.8c0-2.6 1.5-4 2.7-6.2 1-1.9 2.6-3.9 5-3.9 2.9 0 3.7 1.7 5.6 3 2.2 1.5 3.7 3.7 3.7 6 0 1.4-1 2.1-2.4 2.1H5.3c-1.1 0-1.8-.3-1.8-1ZM9.6 11.6c.6-.8 1.3-1.2 2.2-1.2M3 21.2h18",
  },
  tired: icons.moon,
  between: {
    line: "M7.4 18.3a4 4 0 0 1-.6-7.9 5.6 5.6 0 0 1 10.8 1.2 3.4 3.4 0 0 1-.5 6.7Z",
  },
  lighter: icons.leaf,
  good: {
    line: "M7.7 12a4.3 4.3 0 1 0 8.6 0a4.3 4.3 0 1 0-8.6 0M12 2.8v2.4M12 18.8v2.4M2.8 12h2.4M18.8 12h2.4M5.5 5.5l1.7 1.7M16.8 16.8l1.7 1.7M18.5 5.5l-1.7 1.7M7.2 16.8l-1.7 1.7",
  },
};
