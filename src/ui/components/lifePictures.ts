// Pictures for what matters to her and who is with her, on the grid of the icons.
import type { Dependant, Priority } from "../../care/life.ts";
import type { Drawing } from "./Icon.tsx";
import { icons } from "./icons.ts";

export const priorityPictures: Readonly<Record<Priority, Drawing>> = {
  family: {
    line: "M3.2 19.5c.2-4.3 1.7-6.7 4.3-6.7s3.3 1.3 3.9 3.4M7.5 10.3a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM20.8 19.5c-.2-4.3-1.7-6.7-4.3-6.7s-3.3 1.3-3.9 3.4M16.5 10.3a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM12 18a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM9.7 21.5c.2-1.8 1-2.7 2.3-2.7s2.1.9 2.3 2.7",
  },
  staying: icons.home,
  income: {
    line: "M5 7c0-1.4 3.1-2.5 7-2.5s7 1.1 7 2.5-3.1 2.5-7 2.5S5 8.4 5 7ZM5 7v5c0 1.4 3.1 2.5 7 2.5s7-1.1 7-2.5V7M5 12v5c0 1.4 3.1 2.5 7 2.5s7-1.1 7-2.5v-5",
  },
  work: {
    line: "M3.5 4.5h11v7.5H8.8l-3 2.8V12H3.5ZM17 8.5h3.5V16h-2.3v2.8l-3-2.8H11v-2",
  },
  privacy: icons.lock,
  faith: {
    line: "M9.3 20v-8.5h5.4V20M6.5 20h11M12 11.5V9.8M12 3c1.6 1.9 2.1 3 2.1 4a2.1 2.1 0 0 1-4.2 0c0-1 .5-2.1 2.1-4Z",
  },
  health: {
    line: "M12 20.2C6 16 3.3 12.8 3.3 9.3a4.7 4.7 0 0 1 8.7-2.5 4.7 4.7 0 0 1 8.7 2.5c0 3.5-2.7 6.7-8.7 10.9ZM12 9.5v5.4M9.3 12.2h5.4",
  },
};

export const dependantPictures: Readonly<Record<Dependant, Drawing>> = {
  children: {
    line: "M8.2 9.2a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM4.3 19.5c.1-4.9 1.4-7.7 3.9-7.7s3.8 2.8 3.9 7.7M16.4 12.6a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8ZM13.4 19.5c.1-3.1 1.1-4.7 3-4.7s2.9 1.6 3 4.7M11.2 15.2l2.7 1",
  },
  elders: {
    line: "M10 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM5.5 20.5c0-6.3 1.3-9.7 4.3-9.7 2 0 3.2 1.5 3.9 4.7l2.5.6M16.2 13.8c0-1.5 2.4-1.5 2.4.1v6.6",
  },
  depending: {
    line: "M3.5 13.6h4.2l3 1.6h3.4c1.4 0 1.4 2.1 0 2.1h-3.6M14.9 16.5l3.8-1.8c1.4-.6 2.3 1 1.2 2l-5 3.8H8.3l-4.8-1.7M9.5 5.5h5v5h-5ZM12 5.5v5M9.5 8h5",
  },
};
