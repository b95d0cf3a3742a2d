// The workshops of a trainer in the open space: made, tickets taken while it is open, opened once.
import { computed, type ReadonlySignal } from "@preact/signals";
import type { Form } from "../instrument/schema.ts";
import { type Bytes, base64url, equal, fromBase64url } from "../lib/bytes.ts";
import type { Safe } from "../safe/api.ts";
import type { Contribution } from "../workshop/contribution.ts";
import type { GroupTables } from "../workshop/group.ts";
import type { Hpke } from "../workshop/hpke.ts";
import { type Invitation, workshopId, writeInvitation } from "../workshop/invitation.ts";
import { newKeyPair } from "../workshop/keys.ts";
import { type Pool, poolOf } from "../workshop/pool.ts";
import { ticketKind, type WorkshopRecord, workshopKind } from "../workshop/records.ts";
import { openTicket, type TicketFault, type Workshop, workshopOf } from "../workshop/ticket.ts";
import type { Records, Stored } from "./records.ts";

/** What becomes of a ticket: `again` was taken before as it is; `closed` comes too late; `key-gone` where this phone cannot open tickets of the workshop, for example after a copy was brought in. */
export type Taken = "taken" | "again" | "closed" | "key-gone" | TicketFault;

/** What a trainer notes of a workshop, for herself. */
export type Notes = Partial<Pick<WorkshopRecord, "referrals" | "ready" | "aftercare">>;

/** A workshop as it is kept, with what its invitation says. */
export interface Held {
  readonly id: string;
  readonly body: WorkshopRecord;
  readonly workshop: Workshop;
}

export interface Workshops {
  /** The newest first. */
  readonly all: ReadonlySignal<readonly Held[]>;
  byId(id: string): Held | undefined;
  /** Makes a workshop and its key, or says that there is no place for another key. Throws what keeps it from being kept. */
  make(choice: Omit<Invitation, "publicKey">): Promise<{ readonly id: string } | "full">;
  /** How many tickets of an open workshop are kept. */
  received(id: string): number;
  /** Keeps a ticket that opens, still sealed; what was read is forgotten. */
  take(id: string, ticket: Bytes): Promise<Taken>;
  /** Takes out a ticket that was shown again; whether it was there. */
  takeBack(id: string, ticket: Bytes): boolean;
  /** Closes it for good: what the group sees is kept, then the key is destroyed, then it is shown. */
  close(id: string): Promise<GroupTables | "key-gone">;
  /** What the group sees of a closed workshop, after making sure that its key is destroyed; null while it is open. */
  view(id: string): Promise<GroupTables | null>;
  /** The rows of all closed pilots of this form. */
  pool(form: Form): Pool;
  note(id: string, notes: Notes): void;
  /** Destroys the key, then takes the workshop away with its tickets and what the group saw. */
  remove(id: string): Promise<void>;
}

export function createWorkshops(deps: {
  records: Records;
  safe: Pick<Safe, "keepKey" | "readKey" | "destroyKey">;
  hpke: () => Promise<Hpke>;
}): Workshops {
  const { records, safe, hpke } = deps;
  const all = computed(() => records.all(workshopKind).flatMap(held).toReversed());
  const byId = (id: string) => all.value.find((workshop) => workshop.id === id);
  // While the tickets are opened no other one may come among them.
  const closing = new Set<string>();
  const ticketsOf = (id: string) => records.all(ticketKind).filter(({ body }) => body.workshop === id);

  function heldOf(id: string): Held {
    const found = byId(id);
    if (found === undefined) throw new RangeError("no such workshop");
    return found;
  }
  const bodyOf = (id: string) => heldOf(id).body;
  const isClosed = (id: string) => closing.has(id) || bodyOf(id).closed !== null;
  const keyIdOf = async (invitation: Bytes) => (await workshopId(invitation)).slice(0, 8);

  /** Hands the private key to `use` and forgets it. */
  async function withKey<T>(workshop: Workshop, use: (key: Bytes) => Promise<T>): Promise<T | "key-gone"> {
    const key = await safe.readKey(await keyIdOf(workshop.bytes));
    if (key === null) return "key-gone";
    try {
      return await use(key);
    } finally {
      key.fill(0);
    }
  }
  async function kept(): Promise<void> {
    await records.settled();
    const state = records.saving.value;
    if (typeof state === "object") throw Object.assign(new Error(state.failed), { code: state.failed });
  }
  async function openAll(workshop: Workshop, id: string, key: Bytes): Promise<readonly Contribution[]> {
    const suite = await hpke();
    const opened = ticketsOf(id).map(({ body }) =>
      openTicket(suite, workshop, key, fromBase64url(body.ticket)),
    );
    return (await Promise.all(opened)).flatMap((one) => (typeof one === "string" ? [] : [one]));
  }
  async function view(id: string): Promise<GroupTables | null> {
    const { closed } = bodyOf(id);
    if (closed === null) return null;
    await kept();
    await safe.destroyKey(await keyIdOf(heldOf(id).workshop.bytes));
    for (const ticket of ticketsOf(id)) records.remove(ticket.id);
    return closed.tables;
  }
  async function openOnce(id: string): Promise<GroupTables | "key-gone"> {
    const workshop = heldOf(id).workshop;
    const { closingOf } = await import("../workshop/closing.ts");
    const given = await withKey(workshop, (key) => openAll(workshop, id, key));
    if (given === "key-gone") return given;
    const closed = closingOf(given, workshop.invitation);
    records.amend(workshopKind, id, { ...bodyOf(id), closed });
    return (await view(id)) ?? closed.tables;
  }

  return {
    all,
    byId,
    async make(choice) {
      const { publicKey, privateKey } = await newKeyPair(await hpke());
      const bytes = writeInvitation({ ...choice, publicKey });
      const id = records.newId();
      try {
        if ((await safe.keepKey(await keyIdOf(bytes), privateKey)) === "full") return "full";
      } finally {
        privateKey.fill(0);
      }
      records.put(workshopKind, id, { invitation: base64url(bytes), closed: null });
      await kept();
      return { id };
    },
    received: (id) => ticketsOf(id).length,
    async take(id, ticket) {
      const workshop = heldOf(id).workshop;
      if (isClosed(id)) return "closed";
      const suite = await hpke();
      const opened = await withKey(workshop, (key) => openTicket(suite, workshop, key, ticket));
      if (typeof opened === "string") return opened;
      const text = base64url(ticket);
      // Looked at after the waiting: a camera may show one code twice at once.
      if (isClosed(id)) return "closed";
      if (ticketsOf(id).some(({ body }) => body.ticket === text)) return "again";
      records.put(ticketKind, records.newId(), { workshop: id, ticket: text });
      return "taken";
    },
    takeBack(id, ticket) {
      const found = ticketsOf(id).find(({ body }) => equal(fromBase64url(body.ticket), ticket));
      if (found !== undefined) records.remove(found.id);
      return found !== undefined;
    },
    async close(id) {
      closing.add(id);
      try {
        return (await view(id)) ?? (await openOnce(id));
      } finally {
        closing.delete(id);
      }
    },
    view,
    pool: (form) =>
      poolOf(
        all.value.map(({ body, workshop }) => ({ invitation: workshop.invitation, closed: body.closed })),
        form,
      ),
    note: (id, notes) => records.amend(workshopKind, id, { ...bodyOf(id), ...notes }),
    async remove(id) {
      await safe.destroyKey(await keyIdOf(heldOf(id).workshop.bytes));
      for (const ticket of ticketsOf(id)) records.remove(ticket.id);
      records.remove(id);
    },
  };
}

/** None of a record whose invitation this version cannot read. */
function held({ id, body }: Stored<WorkshopRecord>): readonly Held[] {
  const workshop = workshopOf(fromBase64url(body.invitation));
  return typeof workshop === "string" ? [] : [{ id, body, workshop }];
}
