// Leaves on a stem: how far a check has come, and what it says.
import type { Progress } from "../../assessment/answering.ts";
import type { Band, Category } from "../../instrument/schema.ts";
import { categoryClass } from "./CategoryMark.tsx";
import { icons } from "./icons.ts";

const stemLeaves = [
  {
    blade: "M10 25.3C15.4 9.9 35.6 -2.5 59.9 -0.2C46.9 22.8 25 31.4 10 25.3Z",
    rib: "M10 25.3Q32.8 14.5 53.1 3.7",
    x: 10,
    y: 25.3,
  },
  {
    blade: "M74 25.8C88.7 19.2 111 27 124.8 49.6C100.6 52.7 79.9 41 74 25.8Z",
    rib: "M74 25.8Q97 35.9 117.8 45.9",
    x: 74,
    y: 25.8,
  },
  {
    blade: "M138 25.4C143.4 10 163.6 -2.4 187.9 -0.1C174.9 22.9 153 31.5 138 25.4Z",
    rib: "M138 25.4Q160.8 14.6 181.1 3.8",
    x: 138,
    y: 25.4,
  },
  {
    blade: "M202 24.2C216.7 17.6 239 25.4 252.8 48C228.6 51.1 207.9 39.4 202 24.2Z",
    rib: "M202 24.2Q225 34.3 245.8 44.3",
    x: 202,
    y: 24.2,
  },
  {
    blade: "M266 23.7C271.4 8.3 291.6 -4.1 315.9 -1.8C302.9 21.2 281 29.8 266 23.7Z",
    rib: "M266 23.7Q288.8 12.9 309.1 2.1",
    x: 266,
    y: 23.7,
  },
];

/** A stem with a leaf for each part of the check; a leaf fills as its questions are answered. */
export function ProgressStem({ parts, current }: { parts: readonly Progress[]; current: Category }) {
  return (
    <svg class="flip stemline" viewBox="0 -3 328 56" aria-hidden="true">
      <path class="stem" d="M2 27C60 20 110 31 164 25S280 21 326 25" />
      {parts.map(({ category, answered, of }, place) => {
        const leaf = stemLeaves[place];
        if (leaf === undefined) return null;
        const { blade, rib, x, y } = leaf;
        const state = answered === of ? "on" : category === current ? "now" : "";
        const grown = `translate(${x} ${y}) scale(${answered / of}) translate(${-x} ${-y})`;
        return (
          <g key={category} class={categoryClass[category]}>
            <path class={`lf ${state}`} d={blade} />
            {state !== "on" && answered > 0 && <path class="lf part" d={blade} transform={grown} />}
            <path class={state === "on" ? "rib light" : "rib"} d={rib} />
          </g>
        );
      })}
    </svg>
  );
}

const sprigLeaves: Readonly<
  Record<Category, { blade: string; rib: string; x: number; y: number; lamp: [x: number, y: number] }>
> = {
  EMO: {
    blade: "M18.2 83.8C14.8 71.7 23.7 56.5 43.3 50C42.6 68.5 30.9 81.9 18.2 83.8Z",
    rib: "M18.2 83.8Q28.9 68.2 39.5 54.5",
    x: 18.2,
    y: 83.8,
    lamp: [16, 55],
  },
  PHY: {
    blade: "M33.6 78.6C45.1 72.5 63.5 76.2 76 90.7C55.8 97.3 38.7 90.4 33.6 78.6Z",
    rib: "M33.6 78.6Q52.4 84.7 69.9 89.3",
    x: 33.6,
    y: 78.6,
    lamp: [84, 84],
  },
  SPI: {
    blade: "M51.1 68.3C43.2 58.4 45.5 40.9 61 27.4C67.6 44.7 62 61.6 51.1 68.3Z",
    rib: "M51.1 68.3Q54.8 49.8 59.3 33",
    x: 51.1,
    y: 68.3,
    lamp: [45, 32],
  },
  ECO: {
    blade: "M64.1 56.9C70.3 46 86.3 40.4 102.9 47C90.2 62.5 73.6 64.8 64.1 56.9Z",
    rib: "M64.1 56.9Q81.7 53.2 97.6 48.7",
    x: 64.1,
    y: 56.9,
    lamp: [106, 60],
  },
  POL: {
    blade: "M80 36C77 23.7 85.7 8.2 104.1 1.6C104.1 21.1 92.6 34.6 80 36Z",
    rib: "M80 36Q90.8 20.5 100.7 6.4",
    x: 80,
    y: 36,
    lamp: [76, 12],
  },
};

/** One leaf of the sprig: its band by number (two when the range reaches another word), and whether a lantern burns. */
export interface SprigLeaf {
  readonly category: Category;
  readonly low: Band | null;
  readonly high: Band | null;
  readonly isLit: boolean;
}

const fullness: Readonly<Record<Band, number>> = { steady: 0.34, watch: 0.56, high: 0.78, critical: 1 };

/** Five leaves on one stem: the fuller a leaf, the more it carries; dashed and empty without a number. */
export function Sprig({ leaves, label }: { leaves: readonly SprigLeaf[]; label: string }) {
  return (
    <svg class="fan flip" viewBox="0 -6 124 106" role="img" aria-label={label}>
      <path class="stem" d="M4 86C34 84 62 66 80 36" />
      {leaves.map(({ category, low, high, isLit }) => {
        const { blade, rib, x, y, lamp } = sprigLeaves[category];
        const sized = (band: Band) => `translate(${x} ${y}) scale(${fullness[band]}) translate(${-x} ${-y})`;
        return (
          <g key={category} class={categoryClass[category]}>
            <path class={low === null ? "fo none" : "fo"} d={blade} />
            {high !== null && high !== low && <path class="fi pale" d={blade} transform={sized(high)} />}
            {low !== null && <path class="fi" d={blade} transform={sized(low)} />}
            <path class="fm" d={rib} />
            {isLit && (
              <g transform={`translate(${lamp[0]} ${lamp[1]})`}>
                <circle class="lampbg" r="9" />
                <path class="lamp" transform="translate(-6 -6.5) scale(.5)" d={icons.lantern.line} />
              </g>
            )}
          </g>
        );
      })}
    </svg>
  );
}
