// The long leaf of each part of life, drawn by hand: its edges, its rib, and the veins that part it into four fields.
import type { Category } from "../../instrument/schema.ts";

/** Fields that a leaf has, one for each band. */
export const fields = 4;

interface Node {
  readonly x: number;
  readonly y: number;
  readonly slope: number;
}

// An edge is given from the base to the tip; between them, veins end. Every second vein ends a field.
const upperAt = [13, 54.5, 106, 127, 177.5, 197, 246.5, 260, 298];
const lowerAt = [13, 61.5, 98, 134.5, 166.5, 204, 235, 266, 298];
// The rib is given at its base, where the fields end, and at its own end.
const ribAt = [13, 70, 141, 209.6, 289.4];
// Where on the rib the veins of each edge begin.
const upperVeins = [30.1, 70, 102.8, 141.2, 172.6, 209.6, 235.3];
const lowerVeins = [35.8, 60, 108.5, 128.4, 178.3, 196.8, 241];

interface Drawn {
  readonly upper: readonly number[];
  readonly lower: readonly number[];
  readonly rib: readonly number[];
}

const drawn: Readonly<Record<Category, Drawn>> = {
  EMO: {
    upper: [23.6, 12, 10.3, 10.2, 9.7, 10.5, 13.4, 14.2, 16.8],
    lower: [23.6, 33.6, 36.9, 37.7, 37.4, 35, 30.5, 24.2, 16.8],
    rib: [23.6, 25.8, 26.5, 23.7, 17.5],
  },
  PHY: {
    upper: [24.9, 15.2, 9.7, 8.3, 9, 11.2, 17.9, 20.3, 29.7],
    lower: [24.9, 36.4, 37.9, 38.5, 37.7, 35.3, 33.5, 31.9, 29.7],
    rib: [24.9, 22.6, 21.7, 23.9, 29.1],
  },
  SPI: {
    upper: [20.4, 11.2, 9.3, 9.3, 13, 14.8, 18.7, 19.9, 23.8],
    lower: [20.4, 32, 37.1, 39.2, 38.7, 37.2, 35, 30.7, 23.8],
    rib: [20.4, 23.7, 26.2, 26.2, 24],
  },
  ECO: {
    upper: [28.6, 17.3, 9.2, 7.6, 8, 8.7, 12.6, 14.7, 23.4],
    lower: [28.6, 38.1, 38.6, 37, 35.5, 33.5, 30.5, 26.8, 23.4],
    rib: [28.6, 24.7, 21.5, 21.1, 23.1],
  },
  POL: {
    upper: [21.8, 11, 9.1, 9.9, 11.8, 12, 14.2, 15.3, 18.9],
    lower: [21.8, 31.8, 36.3, 39.4, 39.8, 36.6, 32.1, 26.7, 18.9],
    rib: [21.8, 25.1, 26.9, 25, 19.5],
  },
};

/** A line through these points, smooth at each of them. */
function smooth(xs: readonly number[], ys: readonly number[]): readonly Node[] {
  const at = (place: number) => {
    const inside = Math.max(0, Math.min(xs.length - 1, place));
    return { x: xs[inside] ?? 0, y: ys[inside] ?? 0 };
  };
  return xs.map((x, place) => {
    const [before, after] = [at(place - 1), at(place + 1)];
    return { x, y: ys[place] ?? 0, slope: (after.y - before.y) / (after.x - before.x) };
  });
}

const short = (value: number) => Math.round(value * 10) / 10;
const point = (x: number, y: number) => `${short(x)} ${short(y)}`;

/** The path along a line from one of its nodes to another, forwards or back. */
function along(line: readonly Node[], from: number, to: number): string {
  const step = Math.sign(to - from);
  let path = "";
  for (let place = from; place !== to; place += step) {
    const [one, other] = [line[place], line[place + step]];
    if (one === undefined || other === undefined) break;
    const third = (other.x - one.x) / 3;
    path += `C${point(one.x + third, one.y + one.slope * third)} ${point(other.x - third, other.y - other.slope * third)} ${point(other.x, other.y)}`;
  }
  return path;
}

/** How high a line is at `x`, between its nodes too. */
function heightAt(line: readonly Node[], x: number): number {
  const place = Math.max(
    1,
    line.findIndex((node) => node.x >= x),
  );
  const [one, other] = [line[place - 1], line[place]];
  if (one === undefined || other === undefined) return 0;
  const span = other.x - one.x;
  const t = (x - one.x) / span;
  const u = 1 - t;
  const [rise, fall] = [one.y + (one.slope * span) / 3, other.y - (other.slope * span) / 3];
  return u * u * u * one.y + 3 * u * u * t * rise + 3 * u * t * t * fall + t * t * t * other.y;
}

/** A vein from the rib to the edge; one inside a field ends a little before the edge. */
function vein(rib: readonly Node[], edge: readonly Node[], starts: readonly number[], place: number) {
  const x = starts[place - 1] ?? 0;
  const start = { x, y: heightAt(rib, x) };
  const edgePoint = edge[place] ?? start;
  const reach = place % 2 === 0 ? 1 : 0.86;
  const end = {
    x: start.x + (edgePoint.x - start.x) * reach,
    y: start.y + (edgePoint.y - start.y) * reach,
  };
  const bend = point(start.x + (end.x - start.x) * 0.62, start.y + (end.y - start.y) * 0.28);
  return { start: point(start.x, start.y), bend, end: point(end.x, end.y) };
}

/** The paths of a leaf on a ground of 300 x 46. */
export interface LeafShape {
  readonly stalk: string;
  readonly outline: string;
  /** The two veins of each place on the rib, from the base on; every second pair ends a field. */
  readonly veins: readonly string[];
  /** The rib from the base to the end of a field. */
  rib(to: number): string;
  /** The fields after `from` up to `to` (0 to 4). */
  area(from: number, to: number): string;
}

function shapeOf({ upper, lower, rib: ribs }: Drawn): LeafShape {
  const [top, bottom, rib] = [smooth(upperAt, upper), smooth(lowerAt, lower), smooth(ribAt, ribs)];
  const base = point(top[0]?.x ?? 0, top[0]?.y ?? 0);
  const upVein = (place: number) => vein(rib, top, upperVeins, place);
  const downVein = (place: number) => vein(rib, bottom, lowerVeins, place);
  /** Down across the leaf where a field ends, from edge to edge. */
  const down = (place: number) => {
    const [up, low] = [upVein(place), downVein(place)];
    return `Q${up.bend} ${up.start}L${low.start}Q${low.bend} ${low.end}`;
  };
  const up = (place: number) => {
    const [high, low] = [upVein(place), downVein(place)];
    return `Q${low.bend} ${low.start}L${high.start}Q${high.bend} ${high.end}`;
  };
  return {
    stalk: `M0 31Q6 ${short((top[0]?.y ?? 0) + 2)} ${base}`,
    outline: `M${base}${along(top, 0, 8)}${along(bottom, 8, 0)}Z`,
    veins: [1, 2, 3, 4, 5, 6, 7].map((place) => {
      const pair = [upVein(place), downVein(place)];
      return pair.map(({ start, bend, end }) => `M${start}Q${bend} ${end}`).join("");
    }),
    rib: (to) => `M${base}${along(rib, 0, to)}`,
    area(from, to) {
      const [first, last] = [2 * from, 2 * to];
      const begin = from === 0 ? base : upVein(first).end;
      const across = to === fields ? "" : down(last);
      return `M${begin}${along(top, first, last)}${across}${along(bottom, last, first)}${from === 0 ? "" : up(first)}Z`;
    },
  };
}

/** The leaf of each part of life, no two alike. */
export const leafShapes: Readonly<Record<Category, LeafShape>> = {
  EMO: shapeOf(drawn.EMO),
  PHY: shapeOf(drawn.PHY),
  SPI: shapeOf(drawn.SPI),
  ECO: shapeOf(drawn.ECO),
  POL: shapeOf(drawn.POL),
};
