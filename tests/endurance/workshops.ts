// Invitations and tickets that were changed on their way, thousands of them, and tickets as a bad camera sees them.
import decodeQR from "qr/decode.js";
import { codeIn } from "../../src/ui/components/codeIn.ts";
import { ticketText } from "../../src/workshop/ticket.ts";
import { seededRandom } from "../app/parts.ts";
import { type Frame, frameOf } from "../workshop/frames.ts";
import { changedPayloads } from "../workshop/mutants.ts";

const count = 10_000;
const frames = 200;

/** Reads 10,000 changed payloads; throws at one that is taken for what it is not. */
export async function changePayloads(seed: number): Promise<string> {
  const told = await changedPayloads(count, seededRandom(seed));
  return `${count} changed payloads: ${[...told].map(([name, times]) => `${name} ${times}`).join(", ")}`;
}

/** Shows 200 tickets to the decoder as the app does, each in one frame; throws where another text is read, or not three of five are. Also counts what the decoder reads without the app's smoothing. */
export async function seeCodes(seed: number): Promise<string> {
  const random = seededRandom(seed);
  let [read, alone] = [0, 0];
  for (let left = frames; left > 0; left -= 1) {
    const text = ticketText(random.bytes(112));
    const frame = frameOf(text, random);
    const seen = codeIn(decodeQR, frame);
    if (seen !== null && seen !== text) throw new Error(`reads ${seen} for ${text}`);
    if (seen === text) read += 1;
    if (isReadAlone(frame)) alone += 1;
  }
  const told = `${read} of ${frames} frames read, ${alone} without smoothing`;
  if (read < 0.6 * frames) throw new Error(told);
  return told;
}

function isReadAlone(frame: Frame): boolean {
  try {
    decodeQR(frame);
    return true;
  } catch {
    return false;
  }
}
