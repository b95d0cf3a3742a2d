import { describe, expect, test } from "vitest";
import { type Bytes, base64url } from "../../src/lib/bytes.ts";
import type { Contribution } from "../../src/workshop/contribution.ts";
import { browserSuite } from "../../src/workshop/hpke.ts";
import { type Invitation, invitationBytes, readInvitation } from "../../src/workshop/invitation.ts";
import { openTicket, ticketBytes } from "../../src/workshop/ticket.ts";
import fixture from "../fixtures/invitation-v1.json" with { type: "json" };
import { checkNumberOf } from "./room.ts";

/** What was read, or an error for a fault. */
function whole<T>(read: T | string): T {
  if (typeof read === "string") throw new Error(read);
  return read;
}

describe.each(fixture)("the workshop of format 1 in mode $says.mode", (saved) => {
  const bytes: Bytes = whole(invitationBytes(saved.invitation));
  const invitation: Invitation = whole(readInvitation(bytes));

  test("its invitation says what it said, with the same check number", async () => {
    expect({ ...invitation, publicKey: base64url(invitation.publicKey) }).toEqual(saved.says);
    expect(await checkNumberOf(bytes)).toEqual(saved.checkNumber);
  });

  test("its tickets open", async () => {
    for (const { text, says } of saved.tickets) expect(await opened(text)).toEqual(says);
  });

  async function opened(text: string): Promise<unknown> {
    const ticket: Bytes = whole(ticketBytes(text));
    const key = new Uint8Array(Buffer.from(saved.privateKey, "base64url"));
    const given: Contribution = whole(await openTicket(browserSuite(), { bytes, invitation }, key, ticket));
    const pair = given.pair && base64url(given.pair);
    return { ...given, once: base64url(given.once), pair };
  }
});
