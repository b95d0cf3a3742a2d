// Reads a code in pixels with the library, where the phone cannot read codes itself.
/** A picture of four bytes a pixel, `width` times `height` of them. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** The same picture in grey, each pixel the mean of the 3 x 3 around it: the noise of cheap cameras goes, the modules of a code stay. */
export function smoothed({ width, height, data }: Picture): Picture {
  const grey = new Float32Array(width * height);
  for (let at = 0; at < grey.length; at += 1)
    grey[at] = ((data[4 * at] ?? 0) + (data[4 * at + 1] ?? 0) + (data[4 * at + 2] ?? 0)) / 3;
  const meanAlong = (from: Float32Array, step: number) =>
    from.map((value, at) => ((from[at - step] ?? value) + value + (from[at + step] ?? value)) / 3);
  const mean = meanAlong(meanAlong(grey, 1), width);
  const soft = new Uint8ClampedArray(data.length);
  for (const [at, shade] of mean.entries()) soft.set([shade, shade, shade, 255], 4 * at);
  return { width, height, data: soft };
}

/** The text of the code in a picture, or null where none is seen. Noisy frames are read better after a mean over 3 x 3 pixels, sharp ones as they are: both are tried. */
export function codeIn(decode: (picture: Picture) => string, picture: Picture): string | null {
  const read = (one: Picture): string | null => {
    try {
      return decode(one);
    } catch {
      return null;
    }
  };
  return read(picture) ?? read(smoothed(picture));
}
