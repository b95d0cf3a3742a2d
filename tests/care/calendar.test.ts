// What calendars make of the file: read by a parser that has nothing to do with the library that writes it.
import { execFileSync } from "node:child_process";
import process from "node:process";
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { firstDay, reminderFile } from "../../src/care/calendar.ts";
import { type Reminder, reminderOf } from "../../src/care/habits.ts";

const on = (date: string) => Date.parse(`${date}T00:00Z`) / 86_400_000;
// A Saturday, before the clocks change in all three zones.
const from = on("2027-03-20");
const evening: Reminder = {
  uid: "AAECAwQFBgcICQoLDA0ODw",
  title: "Water the plants",
  minute: 19 * 60,
  often: "day",
  weekdays: [],
  sequence: 0,
};

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [component, ...others] = calendar.getAllSubcomponents("vevent");
  if (component === undefined || others.length > 0) throw new Error("not one event");
  return { calendar, component, event: new ICAL.Event(component) };
}

/** The first times of an event, as wall-clock text. */
function times(text: string, count: number): readonly string[] {
  const steps = read(text).event.iterator();
  return Array.from({ length: count }, () => steps.next().toString());
}

describe("the file that puts a reminder into a calendar", () => {
  const text = reminderFile(evening, from, "add");
  test("holds one event with her title, her time in no zone, and an alarm at its start", () => {
    const { calendar, component, event } = read(text);
    expect([event.summary, event.uid, event.sequence]).toEqual(["Water the plants", evening.uid, 0]);
    expect(event.startDate.toString()).toBe("2027-03-20T19:00:00");
    expect(event.startDate.zone).toBe(ICAL.Timezone.localTimezone);
    const [alarm] = component.getAllSubcomponents("valarm");
    expect(alarm?.getFirstPropertyValue("action")).toBe("DISPLAY");
    expect(String(alarm?.getFirstPropertyValue("trigger"))).toBe("PT0S");
    expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
    expect(calendar.getAllSubcomponents("vtimezone")).toEqual([]);
  });

  test("names neither her, nor the app, nor an address, nor when it was made", () => {
    expect(text).not.toMatch(/olive|ORGANIZER|ATTENDEE|URL|LOCATION|CREATED|LAST-MODIFIED|http|@/i);
    expect(text).toContain("DTSTAMP:20000101T000000Z");
  });

  test("has lines that every calendar can read", () => {
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of reminderFile({ ...evening, title: "ورد".repeat(25) }, from, "add").split("\r\n"))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  test("gives back whatever title she types", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), (title) => {
        fc.pre(!/\p{Cc}/u.test(title));
        expect(read(reminderFile({ ...evening, title }, from, "add")).event.summary).toBe(title);
      }),
    );
  });
});

test.each([
  ["day", [], ["2027-03-20T19:00:00", "2027-03-21T19:00:00", "2027-03-22T19:00:00"]],
  ["week", [1, 5], ["2027-03-22T19:00:00", "2027-03-26T19:00:00", "2027-03-29T19:00:00"]],
  ["week", [6], ["2027-03-20T19:00:00", "2027-03-27T19:00:00", "2027-04-03T19:00:00"]],
  ["month", [], ["2027-03-20T19:00:00", "2027-04-20T19:00:00", "2027-05-20T19:00:00"]],
] as const)("every %s on %o it comes at these times", (often, weekdays, wanted) => {
  const reminder = { ...evening, often, weekdays };
  expect(times(reminderFile(reminder, firstDay(reminder, from), "add"), 3)).toEqual(wanted);
});

// In a process of its own, as on a phone of that place.
const inZone = (zone: string, text: string): { hours: number[]; gaps: number[] } => {
  const script = `
    import ICAL from "ical.js";
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(${JSON.stringify(text)})).getFirstSubcomponent("vevent"));
    const steps = event.iterator();
    const dates = Array.from({ length: 60 }, () => steps.next().toJSDate());
    const gaps = dates.slice(1).map((date, at) => (date - dates[at]) / 3_600_000);
    console.log(JSON.stringify({ hours: dates.map((date) => date.getHours()), gaps }));`;
  const args = ["--input-type=module", "-e", script];
  return JSON.parse(
    execFileSync(process.execPath, args, { env: { ...process.env, TZ: zone }, encoding: "utf8" }),
  );
};

test.each([
  ["Africa/Cairo", 23],
  ["Europe/Kyiv", 23],
  ["America/Santiago", 25],
])("in %s it stays at seven when the clocks change", (zone, change) => {
  const { hours, gaps } = inZone(zone, reminderFile(evening, from, "add"));
  expect(new Set(hours)).toEqual(new Set([19]));
  expect(gaps.filter((gap) => gap !== 24)).toEqual([change]);
});

describe("what she says becomes a reminder", () => {
  const draft = { title: "  Water  the plants ", minute: 0, often: "day", weekdays: [3] } as const;
  test("with what it needs, under a mark that stays", () => {
    const first = reminderOf(draft, null, "mark");
    expect(first).toEqual({ ...draft, title: "Water the plants", uid: "mark", weekdays: [], sequence: 0 });
    expect(reminderOf({ ...draft, minute: 5 }, first, "other")).toMatchObject({ uid: "mark", sequence: 1 });
  });

  test.each([
    ["no title", { title: "  " }],
    ["no time", { minute: null }],
    ["no day of the week", { often: "week", weekdays: [] }],
  ] as const)("not with %s", (_, part) => expect(reminderOf({ ...draft, ...part }, null, "m")).toBeNull());
});

test("the file that takes it out names the same event, newer, and cancels it", () => {
  const { calendar, component, event } = read(reminderFile({ ...evening, sequence: 3 }, from, "cancel"));
  expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
  expect(component.getFirstPropertyValue("status")).toBe("CANCELLED");
  expect([event.uid, event.sequence]).toEqual([evening.uid, 3]);
  expect(component.getAllSubcomponents("valarm")).toEqual([]);
});
