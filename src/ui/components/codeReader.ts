// Reads the code in a picture: by the phone itself where it can, else by a library that comes late.
import { codeIn } from "./codeIn.ts";

/** What the browsers that have it read codes with; TypeScript does not know it yet. */
interface Detector {
  detect(source: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** Reads a frame; null where no code is seen in it. */
export type CodeReader = (source: CanvasImageSource & ImageBitmapSource) => Promise<string | null>;

const format = "qr_code";
/** The longer side to which larger pictures are brought down (px). */
const longest = 1280;

async function detector(): Promise<Detector | null> {
  const here = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (here === undefined) return null;
  const formats = await here.getSupportedFormats().catch((): readonly string[] => []);
  return formats.includes(format) ? new here({ formats: [format] }) : null;
}

function sizeOf(source: CanvasImageSource): readonly [number, number] {
  if (source instanceof HTMLVideoElement) return [source.videoWidth, source.videoHeight];
  if (source instanceof ImageBitmap) return [source.width, source.height];
  return [0, 0];
}

/** The picture as pixels, smaller where it is large; null where there is none yet. */
function pixelsOf(source: CanvasImageSource): ImageData | null {
  const [width, height] = sizeOf(source);
  if (width === 0 || height === 0) return null;
  const scale = Math.min(1, longest / Math.max(width, height));
  const canvas = Object.assign(document.createElement("canvas"), {
    width: Math.round(width * scale),
    height: Math.round(height * scale),
  });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context?.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
}

/** What reads codes here. */
export async function codeReader(): Promise<CodeReader> {
  const native = await detector();
  if (native !== null) return async (source) => (await native.detect(source))[0]?.rawValue ?? null;
  const { default: decode } = await import("qr/decode.js");
  return async (source) => {
    const image = pixelsOf(source);
    return image && codeIn(decode, image);
  };
}

/** The text of an invitation or a ticket in a file: a picture of its code, or the text itself; null where there is none. */
export async function textOfFile(file: File): Promise<string | null> {
  const most = 200;
  if (!file.type.startsWith("image/"))
    return (await file.slice(0, 4 * most).text()).trim().slice(0, 2 * most);
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  const read = await codeReader();
  try {
    return await read(picture);
  } finally {
    picture.close();
  }
}
