// Pictures as a cheap camera takes them of a code on another phone: tilted, turned, blurred, noisy, badly lit.
import encodeQR from "qr";
import { below, type Random } from "../../src/lib/random.ts";

/** A frame of a camera, four bytes a pixel. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

const width = 640;
const height = 480;
const tilt = (15 * Math.PI) / 180;
const border = 4;

type Vector = readonly [number, number, number];

/** A number from `from` to `to`, each as likely. */
const between = (random: Random, from: number, to: number): number =>
  from + ((to - from) * below(random, 65_536)) / 65_535;

const cross = ([a, b, c]: Vector, [x, y, z]: Vector): Vector => [b * z - c * y, c * x - a * z, a * y - b * x];
const dot = ([a, b, c]: Vector, [x, y, z]: Vector): number => a * x + b * y + c * z;

/** Where in the code's plane (in modules from its middle) a pixel looks, for a code tilted by 15 degrees about an axis of chance and turned by up to 15. */
function lookingAt(random: Random, moduleSize: number): (x: number, y: number) => readonly [number, number] {
  const focus = 600;
  const distance = focus / moduleSize;
  const axis = between(random, 0, 2 * Math.PI);
  const turn = between(random, -tilt, tilt);
  const rotate = ([x, y, z]: Vector): Vector => {
    const along: Vector = [Math.cos(axis), Math.sin(axis), 0];
    const [px, py, pz] = cross(along, [x, y, z]);
    const share = dot(along, [x, y, z]) * (1 - Math.cos(tilt));
    const [c, s] = [Math.cos(tilt), Math.sin(tilt)];
    return [x * c + px * s + along[0] * share, y * c + py * s + along[1] * share, z * c + pz * s];
  };
  const right = rotate([Math.cos(turn), Math.sin(turn), 0]);
  const down = rotate([-Math.sin(turn), Math.cos(turn), 0]);
  const middle: Vector = [between(random, -4, 4), between(random, -2, 2), distance];
  const normal = cross(right, down);
  return (x, y) => {
    const ray: Vector = [(x - width / 2) / focus, (y - height / 2) / focus, 1];
    const scale = dot(normal, middle) / dot(normal, ray);
    const point: Vector = [
      ray[0] * scale - middle[0],
      ray[1] * scale - middle[1],
      ray[2] * scale - middle[2],
    ];
    return [dot(point, right), dot(point, down)];
  };
}

/** One pass of a Gaussian blur along a line of the picture. */
function blurred(picture: Float32Array, step: number, line: number, sigma: number): Float32Array {
  const reach = Math.ceil(2.5 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * sigma ** 2)),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const count = picture.length / line;
  return picture.map((_, at) => {
    const place = step === 1 ? at % line : Math.floor(at / line);
    const last = step === 1 ? line : count;
    let sum = 0;
    for (let offset = -reach; offset <= reach; offset += 1) {
      const other = Math.min(last - 1, Math.max(0, place + offset));
      sum += (picture[at + (other - place) * step] ?? 0) * (weights[offset + reach] ?? 0);
    }
    return sum / whole;
  });
}

/** A frame of 640 x 480 that shows the code of this text, modules of 4 to 7 pixels, blur of 0.6 to 1.4 pixels, noise of 8 to 20 of 255, light falling off to one side. */
export function frameOf(text: string, random: Random): Frame {
  const code = encodeQR(text, "raw", { ecc: "medium", encoding: "alphanumeric", border });
  const half = code.length / 2;
  const look = lookingAt(random, between(random, 4, 7));
  const [dark, light, falloff] = [
    between(random, 20, 70),
    between(random, 150, 235),
    between(random, 0, 0.35),
  ];
  const sharp = new Float32Array(width * height).map((_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const [column, row] = look(x + 0.5, y + 0.5);
    const module = code[Math.floor(row + half)]?.[Math.floor(column + half)];
    const shade = module === undefined ? 90 : module ? dark : light;
    return shade * (1 - (falloff * x) / width);
  });
  const sigma = between(random, 0.6, 1.4);
  const soft = blurred(blurred(sharp, 1, width, sigma), width, width, sigma);
  const noise = between(random, 8, 20);
  const chance = random.bytes(65_536);
  const data = new Uint8ClampedArray(4 * soft.length);
  for (const [at, shade] of soft.entries()) {
    // Four bytes of chance together are close to a bell curve with a deviation of 148 of 1,020.
    let sum = -510;
    for (let byte = 0; byte < 4; byte += 1) sum += chance[(at * 7919 + byte * 104_729) % 65_536] ?? 0;
    data.fill(shade + (noise * sum) / 148, 4 * at, 4 * at + 3);
    data[4 * at + 3] = 255;
  }
  return { width, height, data };
}
