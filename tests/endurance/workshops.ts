// Invitations and tickets that were changed on their way, thousands of them, and tickets as a bad camera sees them.
import decodeQR from "qr/decode.js";
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

/** Shows 200 tickets to the decoder, each in one frame; throws where it reads another text, or not every second one. */
export async function seeCodes(seed: number): Promise<string> {
  const random = seededRandom(seed);
  let read = 0;
  for (let left = frames; left > 0; left -= 1) {
    const text = ticketText(random.bytes(112));
    const seen = seenIn(frameOf(text, random));
    if (seen !== null && seen !== text) throw new Error(`reads ${seen} for ${text}`);
    if (seen === text) read += 1;
  }
  const told = `${read} of ${frames} frames read`;
  if (read < frames / 2) throw new Error(told);
  return told;
}

/** What the decoder reads, or null for a frame in which it finds no code. */
function seenIn(frame: Frame): string | null {
  try {
    return decodeQR(frame);
  } catch {
    return null;
  }
}
