import { expect, test } from "vitest";
import { fromBase64url } from "../../src/lib/bytes.ts";
import { readInvitation } from "../../src/workshop/invitation.ts";
import { ticketKind, workshopKind } from "../../src/workshop/records.ts";
import ticket from "../fixtures/ticket-v1.json" with { type: "json" };
import workshops from "../fixtures/workshop-v1.json" with { type: "json" };

const [, shown, pilot] = workshops;

test("workshops and tickets of version 1 are read as they were kept", () => {
  for (const workshop of workshops) {
    const body = workshopKind.schema.parse(workshop);
    expect(body).toEqual(workshop);
    expect(readInvitation(fromBase64url(body.invitation))).toMatchObject({ mode: "pilot" });
  }
  expect(ticketKind.schema.parse(ticket)).toEqual(ticket);
});

test.each([
  ["a time", { ...shown, at: 1 }],
  [
    "a count of blanks",
    { ...shown, closed: { ...shown?.closed, tables: { ...shown?.closed?.tables, blank: 1 } } },
  ],
  [
    "a row with its once",
    { ...pilot, closed: { ...pilot?.closed, rows: [{ bands: {}, answers: null, once: "x" }] } },
  ],
  ["an invitation that is too long", { ...shown, invitation: "A".repeat(201) }],
])("%s has no place in it", (_, body) => {
  expect(() => workshopKind.schema.parse(body)).toThrow();
});
