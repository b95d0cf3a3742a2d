import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { Check } from "../../src/app/assessments.ts";
import { createParticipation, type Joined, type Part } from "../../src/app/participation.ts";
import { createSettings } from "../../src/app/settings.ts";
import { type Assessment, assessmentKind } from "../../src/assessment/assessment.ts";
import type { Answers } from "../../src/instrument/schema.ts";
import { base64url } from "../../src/lib/bytes.ts";
import { systemRandom } from "../../src/lib/random.ts";
import { browserSuite } from "../../src/workshop/hpke.ts";
import { type Invitation, writeInvitation } from "../../src/workshop/invitation.ts";
import { openTicket, type Workshop } from "../../src/workshop/ticket.ts";
import { calmBut } from "../assessment/answers.ts";
import { bandsOnly, everything, newRoom } from "../workshop/room.ts";
import { opened, testSafe } from "./parts.ts";

const hpke = browserSuite();
const parts = { random: systemRandom, hpke: async () => hpke };

async function sitting(changes: Partial<Invitation> = {}, answers: Answers = calmBut("short", { EMO01: 4 })) {
  const room = await newRoom(changes);
  const store = testSafe();
  const records = await opened(store.safe);
  const body: Assessment = {
    ...{ instrument: "v1", form: "short", mode: "normal", window: "threeMonths", answers, open: {} },
    ...{ startedAt: 1, finishedAt: 2, scorer: "1", wording: "en-1", position: null },
  };
  records.put(assessmentKind, "check", body);
  const check = (): Check => {
    const [found] = records.all(assessmentKind);
    if (found === undefined) throw new Error("no check");
    return found;
  };
  const joined = signal<Joined | null>(null);
  const join = (workshop: Workshop = room, part: Part = "own") => {
    joined.value = { workshop, part, given: null };
  };
  const participation = createParticipation({ ...parts, records, settings: createSettings(records), joined });
  const read = async (ticket: Uint8Array<ArrayBuffer>) => {
    const given = await openTicket(hpke, room, room.keys.privateKey, ticket);
    if (typeof given === "string") throw new Error(given);
    return given;
  };
  return { room, store, records, joined, join, participation, check, read };
}

test("what she sees is exactly what the trainer gets", async () => {
  for (const mode of ["group", "pilot", "board"] as const) {
    const { participation, join, check, read } = await sitting({ mode });
    join();
    for (const sharing of [bandsOnly, everything, "empty"] as const) {
      const seen = participation.preview(check(), sharing);
      expect(await read(await participation.ticket(check(), sharing))).toEqual(seen);
      expect(seen.isBlank).toBe(sharing === "empty");
    }
  }
});

test("one number stays with a check, over a change of mind and over a lock", async () => {
  const { participation, join, joined, check, read, store, records } = await sitting();
  join();
  const stale = check();
  const first = await read(await participation.ticket(stale, bandsOnly));
  const second = await read(await participation.ticket(stale, "empty"));
  expect(second.once).toEqual(first.once);
  expect(check().body.once).toBe(base64url(first.once));
  await records.settled();
  const again = await opened(store.safe);
  const later = createParticipation({
    ...{ ...parts, joined, records: again, settings: createSettings(again) },
  });
  const [kept] = again.all(assessmentKind);
  expect(kept && later.preview(kept, bandsOnly).once).toEqual(first.once);
});

test("which workshop she was in is kept nowhere, and left behind by leaving", async () => {
  const { participation, join, room, check, store, records } = await sitting();
  join();
  await participation.ticket(check(), bandsOnly);
  await records.settled();
  const kept = JSON.stringify([...(await store.kept()).values()]);
  for (const trace of [base64url(room.bytes), room.invitation.name, base64url(room.invitation.publicKey)])
    expect(kept).not.toContain(trace);
  participation.leave();
  expect(participation.joined.value).toBeNull();
  expect(() => participation.preview(check(), bandsOnly)).toThrow(RangeError);
});

test("another form gives no ticket", async () => {
  const { participation, join, check } = await sitting({ form: "full" });
  join();
  await expect(participation.ticket(check(), bandsOnly)).rejects.toThrow(RangeError);
});

test("the last ticket stays at hand until she leaves, so that it can be taken back", async () => {
  const { participation, join, joined, check } = await sitting();
  join();
  const ticket = await participation.ticket(check(), bandsOnly);
  expect(joined.value?.given).toEqual({ check: "check", ticket });
  const other = await participation.ticket(check(), "empty");
  expect(joined.value?.given?.ticket).toEqual(other);
});

test("the number of a pair is the same for all her checks in a workshop, over a lock, and another one in the next", async () => {
  const { participation, join, joined, room, records, store } = await sitting({ mode: "pilot" });
  await expect(participation.pair()).rejects.toThrow(RangeError);
  join();
  const number = await participation.pair();
  expect(number).toHaveLength(8);
  expect(await participation.pair()).toEqual(number);
  await records.settled();
  const again = await opened(store.safe);
  const settings = createSettings(again);
  const later = createParticipation({ ...parts, records: again, settings, joined });
  expect(await later.pair()).toEqual(number);
  join(await newRoom({ mode: "pilot", name: "Another circle" }));
  expect(await later.pair()).not.toEqual(number);
  join(room);
  expect(await later.pair()).toEqual(number);
});

test("another woman in the same workshop has another number", async () => {
  const [one, other] = [await sitting({ mode: "pilot" }), await sitting({ mode: "pilot" })];
  one.join(one.room);
  other.join(one.room);
  expect(await one.participation.pair()).not.toEqual(await other.participation.pair());
});

test("an invented woman gives an empty ticket, whatever is chosen", async () => {
  const { participation, join, room, check, read } = await sitting();
  join(room, "invented");
  expect(participation.preview(check(), everything).isBlank).toBe(true);
  expect(await read(await participation.ticket(check(), bandsOnly))).toMatchObject({
    isBlank: true,
    answers: null,
  });
});

test("the second workshop takes the place of the first", async () => {
  const { participation, join, room, check } = await sitting();
  const other = await newRoom({ name: "Another circle" });
  join();
  join(other);
  const ticket = await participation.ticket(check(), bandsOnly);
  expect(await openTicket(hpke, room, room.keys.privateKey, ticket)).toBe("other-workshop");
  expect(await openTicket(hpke, other, other.keys.privateKey, ticket)).toMatchObject({ isBlank: false });
  expect(writeInvitation(other.invitation)).toEqual(other.bytes);
});
