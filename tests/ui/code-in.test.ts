import decodeQR from "qr/decode.js";
import { expect, test } from "vitest";
import { codeIn, type Picture, smoothed } from "../../src/ui/components/codeIn.ts";
import { ticketText } from "../../src/workshop/ticket.ts";
import { seededRandom } from "../app/parts.ts";
import { frameOf } from "../workshop/frames.ts";

/** A grey picture of these shades, row by row. */
function picture(width: number, shades: readonly number[]) {
  const data = new Uint8ClampedArray(shades.flatMap((shade) => [shade, shade, shade, 255]));
  return { width, height: shades.length / width, data };
}
const shadesOf = ({ data }: { data: Uint8ClampedArray }) => [...data].filter((_, at) => at % 4 === 0);

test("a pixel becomes the mean of the nine around it", () => {
  const found = smoothed(picture(5, [...Array(12).fill(0), 90, ...Array(12).fill(0)]));
  const near = [6, 7, 8, 11, 12, 13, 16, 17, 18];
  expect(found).toMatchObject({ width: 5, height: 5 });
  expect(shadesOf(found)).toEqual(Array.from({ length: 25 }, (_, at) => (near.includes(at) ? 10 : 0)));
});

test("a picture of one shade stays as it is, to its edges", () => {
  expect(shadesOf(smoothed(picture(4, Array(16).fill(77))))).toEqual(Array(16).fill(77));
});

test("where nothing is in the picture nothing is read", () => {
  expect(codeIn(decodeQR, picture(64, Array(64 * 64).fill(128)))).toBeNull();
});

test.each([
  ["sharp enough as it is", 5],
  ["only after smoothing", 3],
])("a frame of a bad camera is read that is legible %s", (_, seed) => {
  const random = seededRandom(seed);
  const text = ticketText(random.bytes(112));
  const frame = frameOf(text, random);
  const read: Picture[] = [];
  const seen = codeIn((one) => {
    read.push(one);
    return decodeQR(one);
  }, frame);
  expect(seen).toBe(text);
  expect(read).toHaveLength(seed === 5 ? 1 : 2);
});
