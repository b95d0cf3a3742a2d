// Where a trend puts its points, 300 wide: four fields above one another, and below them the place of what has no number.
import type { TrendPoint } from "../../assessment/trend.ts";
import { fullness } from "./facts.ts";
import { fields } from "./leafShapes.ts";

const ground = 94;
const field = 20;
const first = 48;
const last = 286;
const widest = 70;
const dotsFrom = 12;
export const lampRadius = 8.5;

/** The lines between the fields from the lowest up, none quite straight. */
export const fieldLines: readonly string[] = [
  "M26 74.3C96 73.2 188 75 298 73.7",
  "M26 53.8C110 55 196 53 298 54.4",
  "M26 34.2C90 33.4 214 34.9 298 33.8",
];
export const groundLine = "M4 94.6C84 92.8 190 95.4 298 93.6";

/** The middle of a field, 1 (lowest) to 4. */
export const heightOf = (full: number) => ground - field * (full - 0.5);

export interface Dot {
  readonly x: number;
  /** Under the ground where there is no number. */
  readonly y: number;
  readonly hasNumber: boolean;
  /** From the top of the range to its bottom, or null where it lies in one field. */
  readonly range: { readonly top: number; readonly height: number } | null;
  /** The middle of the lantern, or null. */
  readonly lantern: number | null;
}

export interface TrendShape {
  readonly dots: readonly Dot[];
  /** A path for each two neighbours that can be compared. */
  readonly joints: readonly string[];
  /** The uppermost and the lowest that is drawn. */
  readonly top: number;
  readonly bottom: number;
}

function dotOf({ result, things }: TrendPoint, x: number): Dot {
  const [low, full, high] = [result.pressureLow, result.pressure, result.pressureHigh].map(fullness);
  const hasNumber = full !== undefined && full > 0;
  const y = hasNumber ? heightOf(full) : ground + 12;
  const top = heightOf(Math.min(fields, high ?? 0));
  const isWide = hasNumber && low !== high;
  const range = isWide ? { top, height: heightOf(low ?? 0) - top } : null;
  return {
    x,
    y,
    hasNumber,
    range,
    lantern: things > 0 ? (isWide ? top : Math.min(y, ground - 2)) - 19 : null,
  };
}

/** Lays the points of a trend out from the earliest to the newest. */
export function trendShape(points: readonly TrendPoint[]): TrendShape {
  const step = Math.min(widest, (last - first) / Math.max(1, points.length - 1));
  const dots = points.map((point, place) => dotOf(point, Math.round(first + place * step)));
  const joints = points.flatMap(({ isJoined }, place) => {
    const [from, to] = [dots[place - 1], dots[place]];
    if (!isJoined || from === undefined || to === undefined) return [];
    const third = (to.x - from.x) / 3;
    return [`M${from.x} ${from.y}C${from.x + third} ${from.y} ${to.x - third} ${to.y} ${to.x} ${to.y}`];
  });
  const tops = dots.map(({ lantern }) => (lantern ?? ground) - lampRadius - 1);
  const hasGap = dots.some((dot) => !dot.hasNumber);
  return { dots, joints, top: Math.min(dotsFrom, ...tops), bottom: hasGap ? ground + 18 : ground + 3 };
}
