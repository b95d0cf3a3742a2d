import { describe, expect, test } from "vitest";
import { errorCode } from "../../src/app/failure.ts";
import { createWorkshops } from "../../src/app/workshops.ts";
import { fromBase64url } from "../../src/lib/bytes.ts";
import { contributionOf } from "../../src/workshop/contribution.ts";
import { browserSuite } from "../../src/workshop/hpke.ts";
import {
  type Invitation,
  readInvitation,
  workshopId,
  writeInvitation,
} from "../../src/workshop/invitation.ts";
import { ticketKind } from "../../src/workshop/records.ts";
import { sealTicket, type Workshop } from "../../src/workshop/ticket.ts";
import { bandsOnly, everything, newOnce, usual, withBands } from "../workshop/room.ts";
import { opened, testSafe } from "./parts.ts";

const hpke = browserSuite();

/** The id under which the key of this invitation is kept. */
async function keyIdOf(invitation = ""): Promise<Uint8Array<ArrayBuffer>> {
  return (await workshopId(fromBase64url(invitation))).slice(0, 8);
}

async function sitting(choice: Partial<Invitation> = {}) {
  const store = testSafe();
  const open = async () => {
    const records = await opened(store.safe);
    return { records, workshops: createWorkshops({ records, safe: store.safe, hpke: async () => hpke }) };
  };
  const { records, workshops } = await open();
  const made = await workshops.make({ ...usual, ...choice });
  if (made === "full") throw new Error(made);
  const { id } = made;
  const bytes = fromBase64url(workshops.all.value[0]?.body.invitation ?? "");
  const invitation = readInvitation(bytes);
  if (typeof invitation === "string") throw new Error(invitation);
  const room: Workshop = { bytes, invitation };
  const ticketOf = (given = withBands({ EMO: "steady" })) => sealTicket(hpke, room, given);
  const eight = () =>
    Promise.all(
      Array.from({ length: 8 }, (_, at) => ticketOf(withBands({ EMO: at < 4 ? "steady" : "high" }))),
    );
  return { store, records, workshops, id, room, ticketOf, eight, open };
}

test("a workshop that was made is there after a lock, with a key that opens its tickets", async () => {
  const { workshops, id, ticketOf, records, open } = await sitting();
  expect(await workshops.take(id, await ticketOf())).toBe("taken");
  await records.settled();
  const again = (await open()).workshops;
  expect(again.all.value.map((one) => one.id)).toEqual([id]);
  expect(again.received(id)).toBe(1);
  expect(await again.take(id, await ticketOf())).toBe("taken");
  expect(again.received(id)).toBe(2);
});

test("what is kept of a ticket is its sealed bytes and nothing else", async () => {
  const { workshops, id, ticketOf, records } = await sitting();
  const ticket = await ticketOf();
  await workshops.take(id, ticket);
  const [kept] = records.all(ticketKind);
  expect(Object.keys(kept?.body ?? {}).toSorted()).toEqual(["ticket", "workshop"]);
  expect(fromBase64url(kept?.body.ticket ?? "")).toEqual(ticket);
});

test("one code shown twice, or twice at once, is taken once, and can be taken out again", async () => {
  const { workshops, id, ticketOf } = await sitting();
  const ticket = await ticketOf();
  const both = await Promise.all([workshops.take(id, ticket), workshops.take(id, ticket)]);
  expect(both.toSorted()).toEqual(["again", "taken"]);
  expect(await workshops.take(id, ticket)).toBe("again");
  expect(workshops.received(id)).toBe(1);
  expect(workshops.takeBack(id, ticket)).toBe(true);
  expect(workshops.takeBack(id, ticket)).toBe(false);
  expect(workshops.received(id)).toBe(0);
});

test("what is no ticket of this workshop is told, and nothing of it is kept", async () => {
  const { workshops, id, ticketOf, room } = await sitting();
  const elsewhere = await sitting();
  const changed = writeInvitation({ ...room.invitation, name: "Another circle" });
  const lured = await sealTicket(hpke, { ...room, bytes: changed }, withBands({}));
  const broken = (await ticketOf()).with(60, 0).with(61, 0);
  for (const [ticket, told] of [
    [await elsewhere.ticketOf(), "other-workshop"],
    [lured, "other-workshop"],
    [broken, "damaged"],
    [new Uint8Array(3), "foreign"],
  ] as const)
    expect(await workshops.take(id, ticket as Uint8Array<ArrayBuffer>)).toBe(told);
  expect(workshops.received(id)).toBe(0);
});

describe("closing", () => {
  test("keeps the tables, destroys the key, takes the tickets away, and shows the same again", async () => {
    const { workshops, id, eight, records, store, open } = await sitting();
    for (const ticket of await eight()) expect(await workshops.take(id, ticket)).toBe("taken");
    const tables = await workshops.close(id);
    expect(tables).toMatchObject({
      received: 8,
      categories: { EMO: { shown: "four", shares: [50, 0, 50, 0] } },
    });
    expect(await workshops.close(id)).toEqual(tables);
    await records.settled();
    const again = await open();
    expect(await again.workshops.view(id)).toEqual(tables);
    expect(again.records.all(ticketKind)).toEqual([]);
    expect([...(await store.kept()).values()].filter(({ kind }) => kind === "ticket")).toEqual([]);
  });

  test("refuses who comes later, also while the tickets are being opened", async () => {
    const { workshops, id, ticketOf, eight } = await sitting();
    for (const ticket of await eight()) await workshops.take(id, ticket);
    const late = await ticketOf();
    const closing = workshops.close(id);
    expect(await workshops.take(id, late)).toBe("closed");
    expect(await closing).toMatchObject({ received: 8 });
    expect(await workshops.take(id, late)).toBe("closed");
  });

  test("a full disk keeps the key until the tables are kept", async () => {
    const { workshops, id, eight, records, store, ticketOf } = await sitting();
    for (const ticket of await eight()) await workshops.take(id, ticket);
    await records.settled();
    store.refuse("disk-full");
    expect(await workshops.close(id).catch(errorCode)).toBe("disk-full");
    expect(await workshops.view(id).catch(errorCode)).toBe("disk-full");
    expect(await store.safe.readKey(await keyIdOf(workshops.all.value[0]?.body.invitation))).not.toBeNull();
    store.refuse(null);
    records.saveAgain();
    expect(await workshops.view(id)).toMatchObject({ received: 8 });
    expect(await workshops.take(id, await ticketOf())).toBe("closed");
  });

  test("killed after the tables were kept, the key is destroyed before they are shown again", async () => {
    const { id, eight, store, open, workshops, records } = await sitting();
    for (const ticket of await eight()) await workshops.take(id, ticket);
    await records.settled();
    const killed = createWorkshops({
      records,
      safe: { ...store.safe, destroyKey: () => Promise.reject(new Error("killed")) },
      hpke: async () => hpke,
    });
    await expect(killed.close(id)).rejects.toThrow("killed");
    const again = await open();
    const keyId = await keyIdOf(again.workshops.all.value[0]?.body.invitation);
    expect(await store.safe.readKey(keyId)).not.toBeNull();
    expect(await again.workshops.view(id)).toMatchObject({ received: 8 });
    expect(await store.safe.readKey(keyId)).toBeNull();
  });

  test("below k tells how many tickets came and nothing else", async () => {
    const { workshops, id, ticketOf } = await sitting();
    for (let at = 0; at < 6; at += 1) await workshops.take(id, await ticketOf());
    const few = { shown: "few" };
    const categories = { EMO: few, PHY: few, SPI: few, ECO: few, POL: few };
    expect(await workshops.close(id)).toEqual({ received: 6, categories, strengths: [] });
  });

  test.each(["group", "pilot"] as const)(
    "a %s keeps rows only where it may, and none tells who or when",
    async (mode) => {
      const { workshops, id, room } = await sitting({ mode });
      const given = Array.from({ length: 7 }, (_, at) =>
        contributionOf(
          { EMO01: (at % 5) as 0 },
          newOnce(),
          room.invitation,
          mode === "pilot" ? { ...everything, pair: newOnce() } : bandsOnly,
        ),
      );
      for (const one of given) await workshops.take(id, await sealTicket(hpke, room, one));
      await workshops.close(id);
      const rows = workshops.all.value[0]?.body.closed?.rows;
      if (mode === "group") return void expect(rows).toBeNull();
      expect(rows).toHaveLength(7);
      for (const row of rows ?? []) expect(Object.keys(row).toSorted()).toEqual(["answers", "bands"]);
      const texts = (rows ?? []).map((row) => JSON.stringify(row));
      expect(texts).toEqual(texts.toSorted());
    },
  );
});

test("without its key a workshop says so, and there is room for sixteen keys", async () => {
  const { workshops, id, ticketOf, store, open } = await sitting();
  const ticket = await ticketOf();
  await store.safe.destroyKey(await keyIdOf(workshops.all.value[0]?.body.invitation));
  expect(await workshops.take(id, ticket)).toBe("key-gone");
  expect(await workshops.close(id)).toBe("key-gone");
  const { records } = await open();
  const full = createWorkshops({
    records,
    safe: { ...store.safe, keepKey: async () => "full" },
    hpke: async () => hpke,
  });
  const before = full.all.value.length;
  expect(await full.make(usual)).toBe("full");
  expect(full.all.value).toHaveLength(before);
});
