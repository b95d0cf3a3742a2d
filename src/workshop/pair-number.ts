// The number that joins two checks of one woman in one workshop.
import type { Bytes } from "../lib/bytes.ts";
import { workshopId } from "./invitation.ts";
import type { Workshop } from "./ticket.ts";

/** 8 bytes that are the same for each of her checks in this workshop and tell nothing of another one: the first of HMAC-SHA-256 of the workshop's id under her secret. */
export async function pairNumber(secret: Bytes, { bytes }: Workshop): Promise<Bytes> {
  const hash = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", secret, hash, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, await workshopId(bytes))).slice(0, 8);
}
