// Codes and files as accidents and attackers would change them, and what becomes of them.
import { type Bytes, equal } from "../../src/lib/bytes.ts";
import type { Random } from "../../src/lib/random.ts";
import { contributionOf, readContribution, writeContribution } from "../../src/workshop/contribution.ts";
import { browserSuite } from "../../src/workshop/hpke.ts";
import {
  invitationBytes,
  invitationText,
  readInvitation,
  workshopId,
  writeInvitation,
} from "../../src/workshop/invitation.ts";
import { openTicket, sealTicket, ticketBytes, ticketText } from "../../src/workshop/ticket.ts";
import { mutantOf } from "../lib/mutants.ts";
import { everything, newRoom } from "./room.ts";

const hpke = browserSuite();

/** Turns a payload into what is told of it; throws when a changed one is taken for what it is not. */
type Trial = (random: Random) => Promise<string>;

const mutantText = (text: string, random: Random): string =>
  String.fromCodePoint(
    ...mutantOf(
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
      random,
    ),
  );

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** One of four ways in: an invitation or a ticket, scanned or as bytes, and what a changed app seals in a ticket that opens. */
async function payloadTrials(): Promise<Readonly<Record<string, Trial>>> {
  const room = await newRoom({ mode: "pilot", form: "full" });
  const { invitation, keys } = room;
  const id = await workshopId(room.bytes);
  const given = contributionOf({ EMO01: 2, PHY02: 4 }, new Uint8Array(8).fill(5), invitation, everything);
  const ticket = await sealTicket(hpke, room, given);
  const plain = writeContribution(given, invitation);

  async function invited(bytes: Bytes): Promise<string> {
    const read = readInvitation(bytes);
    if (typeof read === "string") return read;
    must(writeInvitation({ ...read }).length === bytes.length, "an invitation is not what it says");
    must(
      equal(bytes, room.bytes) || !equal(await workshopId(bytes), id),
      "a changed invitation keeps its id",
    );
    return "an invitation";
  }
  async function opened(bytes: Bytes): Promise<string> {
    const read = await openTicket(hpke, room, keys.privateKey, bytes);
    must(typeof read === "string" || equal(bytes, ticket), "a changed ticket opens");
    return typeof read === "string" ? read : "the ticket";
  }
  return {
    invitations: (random) => invited(mutantOf(room.bytes, random)),
    async "invitation codes"(random) {
      const bytes = invitationBytes(mutantText(invitationText(room.bytes), random));
      return typeof bytes === "string" ? bytes : invited(bytes);
    },
    tickets: (random) => opened(mutantOf(ticket, random)),
    async "ticket codes"(random) {
      const bytes = ticketBytes(mutantText(ticketText(ticket), random));
      return typeof bytes === "string" ? bytes : opened(bytes);
    },
    async "sealed by another app"(random) {
      const bytes = mutantOf(plain, random);
      const read = readContribution(bytes, invitation);
      if (read === null) return "damaged";
      const isSame = writeContribution(read, invitation).every((byte, at) => byte === bytes[at] || at === 2);
      must(isSame && bytes.length === 55, "a contribution is not what it says");
      return "a contribution";
    },
  };
}

/** Runs so many changed payloads, each way in turn, and tells how many became what. */
export async function changedPayloads(count: number, random: Random): Promise<ReadonlyMap<string, number>> {
  const trials = Object.entries(await payloadTrials());
  const told = new Map<string, number>();
  for (let at = 0; at < count; at += 1) {
    const [name, trial] = trials[at % trials.length] ?? ["", async () => ""];
    const verdict = `${name}: ${await trial(random)}`;
    told.set(verdict, (told.get(verdict) ?? 0) + 1);
  }
  return told;
}
