// Taking part in a workshop. Which one it is lives in memory only; a check keeps nothing but the number by which its last ticket counts.
import type { ReadonlySignal, Signal } from "@preact/signals";
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
import { pairNumber } from "../workshop/pair-number.ts";
import { sealTicket, type Workshop } from "../workshop/ticket.ts";
import type { Check } from "./assessments.ts";
import type { Records } from "./records.ts";
import type { SpaceSettings } from "./settings.ts";

/** Who answers on this phone: she whose phone it is, one after the other who share it, or an invented woman, who never counts. */
export type Part = "own" | "shared" | "invented";

/** The workshop that this phone is in. */
export interface Joined {
  readonly workshop: Workshop;
  readonly part: Part;
  /** The last ticket, and of which check it is; showing it again takes it back. */
  readonly given: { readonly check: string; readonly ticket: Bytes } | null;
}

export interface Participation {
  readonly joined: ReadonlySignal<Joined | null>;
  leave(): void;
  /** The number that joins two checks of hers in this workshop and in no other; throws a RangeError where nobody has joined. */
  pair(): Promise<Bytes>;
  /** Exactly what the trainer would get of this check, which from now on keeps its number; throws a RangeError where it is of another form, or nobody has joined. */
  preview(check: Check, sharing: Sharing | "empty"): Contribution;
  /** The ticket of what she saw, 112 bytes; a later one of the same check takes its place. That of an invented woman is always empty. */
  ticket(check: Check, sharing: Sharing | "empty"): Promise<Bytes>;
}

export function createParticipation(deps: {
  records: Records;
  settings: Pick<SpaceSettings, "current" | "change">;
  random: Random;
  hpke: () => Promise<Hpke>;
  joined: Signal<Joined | null>;
}): Participation {
  const { records, settings, random, hpke, joined } = deps;

  /** The number that stays with a check, drawn when it is first needed. */
  function onceOf({ id, body }: Check): Bytes {
    const kept = records.all(assessmentKind).find((check) => check.id === id)?.body ?? body;
    if (kept.once !== undefined) return fromBase64url(kept.once);
    const once = random.bytes(8);
    records.amend(assessmentKind, id, { ...kept, once: base64url(once) });
    return once;
  }
  function joinedFor({ body }: Check): Joined {
    if (joined.value?.workshop.invitation.form !== body.form)
      throw new RangeError("not a check of this workshop");
    return joined.value;
  }
  function preview(check: Check, sharing: Sharing | "empty"): Contribution {
    const { workshop, part } = joinedFor(check);
    const { invitation } = workshop;
    const once = onceOf(check);
    if (sharing === "empty" || part === "invented") return blankContribution(once, invitation.form);
    return contributionOf(check.body.answers, once, invitation, sharing);
  }

  return {
    joined,
    leave() {
      joined.value = null;
    },
    async pair() {
      if (joined.value === null) throw new RangeError("in no workshop");
      const kept = settings.current.value.pairSecret;
      const secret = kept === undefined ? random.bytes(32) : fromBase64url(kept);
      if (kept === undefined) settings.change({ pairSecret: base64url(secret) });
      return pairNumber(secret, joined.value.workshop);
    },
    preview,
    async ticket(check, sharing) {
      const now = joinedFor(check);
      const ticket = await sealTicket(await hpke(), now.workshop, preview(check, sharing));
      if (joined.value?.workshop === now.workshop)
        joined.value = { ...now, given: { check: check.id, ticket } };
      return ticket;
    },
  };
}
