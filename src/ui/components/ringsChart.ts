// The rings of a result as Chart.js draws them: a circle for each word, a point in the ring of its word, and what only our rings have.
import {
  Chart,
  type ChartConfiguration,
  LineElement,
  type Plugin,
  PointElement,
  RadarController,
  RadialLinearScale,
} from "chart.js";
import { icons } from "./icons.ts";

Chart.register(RadarController, RadialLinearScale, PointElement, LineElement);

/** One axis, clockwise from the top: rings (1-4) of its lower and its higher word, 0 without a number. */
export interface Axis {
  /** The custom property of its colour. */
  readonly colour: string;
  readonly low: number;
  readonly high: number;
  readonly isLit: boolean;
}

const rings = 4;
const lanternSize = 13;
const emptyLeaf = "M5 27C3.5 15 13 5.5 29 5C29.5 18 21.5 29.5 5 27ZM5 27Q16 18 26 7.5";

/** Reads a custom property as a colour that a canvas understands, whatever light or forced colours make of it. */
function colourReader(place: HTMLElement): (property: string) => string {
  const known = new Map<string, string>();
  const probe = document.createElement("span");
  probe.style.setProperty("forced-color-adjust", "none");
  return (property) => {
    const found = known.get(property);
    if (found !== undefined) return found;
    probe.style.color = `var(${property})`;
    place.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    known.set(property, color);
    return color;
  };
}

type Colours = ReturnType<typeof colourReader>;

/** The point of a word lies in the middle of its ring, so that it shows the word and no figure. */
const middle = (ring: number) => (ring === 0 ? null : ring - 0.5);

const pointsOf = (chart: Chart, dataset: number) =>
  chart.getDatasetMeta(dataset).data.map((element) => {
    const { x, y } = element.getProps(["x", "y"]);
    return Number.isFinite(x) && Number.isFinite(y) ? { x: Number(x), y: Number(y) } : null;
  });

/** Under the points: the web between neighbours, and a dashed span where two words are open. */
function underneath(chart: Chart<"radar">, axes: readonly Axis[], colour: Colours): void {
  const { ctx } = chart;
  const { xCenter, yCenter } = radial(chart);
  const [low, high] = [pointsOf(chart, 0), pointsOf(chart, 1)];
  ctx.save();
  ctx.fillStyle = colour("--leaf");
  ctx.globalAlpha = 0.15;
  for (const [place, one] of low.entries()) {
    const other = low[(place + 1) % low.length];
    if (one === null || !other) continue;
    ctx.beginPath();
    ctx.moveTo(xCenter, yCenter);
    ctx.lineTo(one.x, one.y);
    ctx.lineTo(other.x, other.y);
    ctx.fill();
  }
  ctx.globalAlpha = 1;
  ctx.lineWidth = 3;
  ctx.setLineDash([3, 3]);
  for (const [place, from] of low.entries()) {
    const to = high[place];
    if (from === null || !to) continue;
    ctx.strokeStyle = colour(axes[place]?.colour ?? "--edge");
    ctx.beginPath();
    ctx.moveTo(from.x, from.y);
    ctx.lineTo(to.x, to.y);
    ctx.stroke();
  }
  ctx.restore();
}

const radial = (chart: Chart<"radar">) => chart.scales["r"] as RadialLinearScale;

/** Draws `path`, made on a ground of `size`, with its middle at a place on an axis. */
function drawAt(
  chart: Chart<"radar">,
  axis: number,
  at: { readonly ring: number; readonly path: string; readonly size: number; readonly scale: number },
): void {
  const { ctx } = chart;
  const { x, y } = radial(chart).getPointPositionForValue(axis, at.ring);
  ctx.save();
  ctx.translate(x - (at.size / 2) * at.scale, y - (at.size / 2) * at.scale);
  ctx.scale(at.scale, at.scale);
  ctx.stroke(new Path2D(at.path));
  ctx.restore();
}

/** Over the points: a lantern at the end of an axis where one burns, a dashed leaf where there is no number. */
function above(chart: Chart<"radar">, axes: readonly Axis[], colour: Colours): void {
  const { ctx } = chart;
  ctx.save();
  ctx.lineCap = "round";
  ctx.lineJoin = "round";
  for (const [place, { low, isLit }] of axes.entries()) {
    if (low === 0) {
      ctx.strokeStyle = colour("--edge");
      ctx.lineWidth = 1.5;
      ctx.setLineDash([3, 3]);
      drawAt(chart, place, { ring: 2.6, path: emptyLeaf, size: 34, scale: 0.88 });
      ctx.setLineDash([]);
    }
    if (!isLit) continue;
    const { x, y } = radial(chart).getPointPositionForValue(place, rings);
    ctx.beginPath();
    ctx.arc(x, y, lanternSize, 0, 2 * Math.PI);
    ctx.fillStyle = colour("--night");
    ctx.strokeStyle = colour("--lamp-edge");
    ctx.lineWidth = 1.5;
    ctx.fill();
    ctx.stroke();
    ctx.strokeStyle = colour("--lamp");
    ctx.lineWidth = 2;
    drawAt(chart, place, { ring: rings, path: icons.lantern.line, size: 24, scale: 0.75 });
  }
  ctx.restore();
}

function configuration(
  axes: readonly Axis[],
  colour: Colours,
  isStill: boolean,
): ChartConfiguration<"radar"> {
  const own: Plugin<"radar"> = {
    id: "olive",
    beforeDatasetsDraw: (chart) => underneath(chart, axes, colour),
    afterDatasetsDraw: (chart) => above(chart, axes, colour),
  };
  const colours = axes.map((axis) => colour(axis.colour));
  const sheet = colour("--sheet");
  const [ring, edge] = [colour("--vein"), colour("--edge")];
  const point = { pointBorderWidth: 2, pointHitRadius: 0 };
  return {
    type: "radar",
    plugins: [own],
    data: {
      labels: axes.map(() => ""),
      datasets: [
        {
          ...point,
          data: axes.map(({ low }) => middle(low)),
          borderColor: colour("--leaf"),
          borderWidth: 2,
          pointRadius: 6,
          pointBackgroundColor: colours,
          pointBorderColor: sheet,
        },
        {
          ...point,
          data: axes.map(({ low, high }) => (high > low ? middle(high) : null)),
          showLine: false,
          pointRadius: 5,
          pointBackgroundColor: sheet,
          pointBorderColor: colours,
        },
      ],
    },
    options: {
      animation: isStill ? false : { duration: 500 },
      events: [],
      maintainAspectRatio: false,
      layout: { padding: lanternSize + 1 },
      scales: {
        r: {
          min: 0,
          max: rings,
          backgroundColor: sheet,
          ticks: { display: false, stepSize: 1 },
          pointLabels: { display: false },
          grid: { circular: true, color: ({ index }) => (index === rings ? edge : ring) },
          angleLines: {
            color: ring,
            borderDash: ({ index }) => (axes[index]?.low === 0 ? [2, 5] : []),
          },
        },
      },
    },
  };
}

const looks = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-reduced-motion: reduce)"];

/** Draws the rings, and anew when the light or the colours of the phone change; the result ends that. */
export function drawRings(canvas: HTMLCanvasElement, axes: readonly Axis[]): () => void {
  const place = canvas.parentElement ?? document.body;
  const queries = looks.map((look) => matchMedia(look));
  const draw = (isStill: boolean) => new Chart(canvas, configuration(axes, colourReader(place), isStill));
  let chart = draw(queries[2]?.matches === true);
  const again = () => {
    chart.destroy();
    chart = draw(true);
  };
  for (const query of queries) query.addEventListener("change", again);
  return () => {
    for (const query of queries) query.removeEventListener("change", again);
    chart.destroy();
  };
}
