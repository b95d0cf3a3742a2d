// Taking part in a workshop. Which one it is lives in memory only; a check keeps nothing but the number by which its last ticket counts.
import { type ReadonlySignal, signal } from "@preact/signals";
import { assessmentKind } from "../assessment/assessment.ts";
import { type Bytes, base64url, fromBase64url } from "../lib/bytes.ts";
import type { Random } from "../lib/random.ts";
import {
  blankContribution,
  type Contribution,
  contributionOf,
  type Sharing,
} from "../workshop/contribution.ts";
import type { Hpke } from "../workshop/hpke.ts";
import { type InvitationFault, readInvitation } from "../workshop/invitation.ts";
import { sealTicket, type Workshop } from "../workshop/ticket.ts";
import type { Check } from "./assessments.ts";
import type { Records } from "./records.ts";

export interface Participation {
  /** The workshop she is in, or null. */
  readonly joined: ReadonlySignal<Workshop | null>;
  /** Into the workshop of this invitation, out of the one before; or why these bytes are none. */
  join(invitation: Bytes): "joined" | InvitationFault;
  leave(): void;
  /** Exactly what the trainer would get of this check, which from now on keeps its number; throws a RangeError where it is of another form, or nobody has joined. */
  preview(check: Check, sharing: Sharing | "empty"): Contribution;
  /** The ticket of what she saw, 112 bytes; a later one of the same check takes its place. */
  ticket(check: Check, sharing: Sharing | "empty"): Promise<Bytes>;
}

export function createParticipation(deps: {
  records: Records;
  random: Random;
  hpke: () => Promise<Hpke>;
}): Participation {
  const { records, random, hpke } = deps;
  const joined = signal<Workshop | null>(null);

  /** The number that stays with a check, drawn when it is first needed. */
  function onceOf({ id, body }: Check): Bytes {
    const kept = records.all(assessmentKind).find((check) => check.id === id)?.body ?? body;
    if (kept.once !== undefined) return fromBase64url(kept.once);
    const once = random.bytes(8);
    records.amend(assessmentKind, id, { ...kept, once: base64url(once) });
    return once;
  }
  function workshopFor({ body }: Check): Workshop {
    if (joined.value?.invitation.form !== body.form) throw new RangeError("not a check of this workshop");
    return joined.value;
  }
  function preview(check: Check, sharing: Sharing | "empty"): Contribution {
    const { invitation } = workshopFor(check);
    if (sharing === "empty") return blankContribution(onceOf(check), invitation.form);
    return contributionOf(check.body.answers, onceOf(check), invitation, sharing);
  }

  return {
    joined,
    join(bytes) {
      const invitation = readInvitation(bytes);
      if (typeof invitation === "string") return invitation;
      joined.value = { bytes, invitation };
      return "joined";
    },
    leave() {
      joined.value = null;
    },
    preview,
    async ticket(check, sharing) {
      const workshop = workshopFor(check);
      const given = preview(check, sharing);
      return sealTicket(await hpke(), workshop, given);
    },
  };
}
