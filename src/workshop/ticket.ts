// A ticket: one contribution, sealed to the trainer's key. Always 112 bytes, whatever is in it.
import { base45, fromBase45 } from "../lib/base45.ts";
import { type Bytes, concat, equal, utf8 } from "../lib/bytes.ts";
import { type Contribution, readContribution, writeContribution } from "./contribution.ts";
import type { Hpke } from "./hpke.ts";
import { type Invitation, type InvitationFault, readInvitation, workshopId } from "./invitation.ts";

/** An invitation together with its bytes, from which the id of the workshop comes. */
export interface Workshop {
  readonly bytes: Bytes;
  readonly invitation: Invitation;
}

/** The workshop of these bytes, or why they are no invitation. */
export function workshopOf(bytes: Bytes): Workshop | InvitationFault {
  const invitation = readInvitation(bytes);
  return typeof invitation === "string" ? invitation : { bytes, invitation };
}

/** What a scanned text or a file can be instead: something else, of a later version, of another workshop, or broken. */
export type TicketFault = "foreign" | "newer" | "other-workshop" | "damaged";

const format = 1;
const length = 112;
const headLength = 9;
const bodyAt = 41;
const mark = "OLT1:";

/** The text of a ticket's code. */
export const ticketText = (ticket: Bytes): string => mark + base45(ticket);

/** The bytes of a scanned ticket, or why the text is none. */
export function ticketBytes(text: string): Bytes | TicketFault {
  if (!text.startsWith(mark)) return "foreign";
  return fromBase45(text.slice(mark.length)) ?? "damaged";
}

/** Seals a contribution, 112 bytes; rejects when the invitation's key is none that anybody could hold. */
export async function sealTicket(
  hpke: Hpke,
  { bytes, invitation }: Workshop,
  given: Contribution,
): Promise<Bytes> {
  const id = await workshopId(bytes);
  const head = concat([format], id.slice(0, 8));
  const recipientPublicKey = await hpke.kem.deserializePublicKey(invitation.publicKey);
  const plain = writeContribution(given, invitation);
  const sealed = await hpke.seal({ recipientPublicKey, info: infoOf(id) }, plain, head);
  plain.fill(0);
  return concat(head, new Uint8Array(sealed.enc), new Uint8Array(sealed.ct));
}

/** Opens a ticket with the trainer's private key (32 bytes), or says why it cannot be taken. */
export async function openTicket(
  hpke: Hpke,
  { bytes, invitation }: Workshop,
  privateKey: Bytes,
  ticket: Bytes,
): Promise<Contribution | TicketFault> {
  const id = await workshopId(bytes);
  if (ticket[0] !== format)
    return ticket.length === length && (ticket[0] ?? 0) > format ? "newer" : "foreign";
  if (ticket.length !== length) return "damaged";
  if (!equal(ticket.slice(1, headLength), id.slice(0, 8))) return "other-workshop";
  const recipientKey = await hpke.kem.deserializePrivateKey(privateKey);
  const plain = await hpke
    .open(
      { recipientKey, enc: ticket.slice(headLength, bodyAt), info: infoOf(id) },
      ticket.slice(bodyAt),
      ticket.slice(0, headLength),
    )
    .catch(() => null);
  if (plain === null) return "damaged";
  const opened = new Uint8Array(plain);
  const given = readContribution(opened, invitation);
  opened.fill(0);
  return given ?? "damaged";
}

const infoOf = (id: Bytes) => concat(utf8("olive/1/ticket"), id);
