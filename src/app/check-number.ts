// The number by which a trainer and a woman hear that they hold the same invitation.
import { type Bytes, utf8 } from "../lib/bytes.ts";
import { hashSlowly } from "../safe/client.ts";
import { checkNumber, checkNumberKdf } from "../workshop/invitation.ts";
import { attempt, type Failed } from "./failure.ts";

/** The check number of an invitation, four groups of four digits; it takes a second or two. */
export const checkNumberOf = (invitation: Bytes): Promise<readonly string[] | Failed> =>
  attempt(async () => checkNumber(await hashSlowly(invitation, utf8(checkNumberKdf.salt), checkNumberKdf)));
