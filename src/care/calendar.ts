// A reminder as a file for the calendar of her phone (RFC 5545), in floating time: seven is seven wherever she is.
import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventRepeatingFreq,
  ICalEventStatus,
  ICalWeekday,
} from "ical-generator";
import { weekdayOf } from "./care-log.ts";
import type { Reminder } from "./habits.ts";

const weekdays = [
  ICalWeekday.SU,
  ICalWeekday.MO,
  ICalWeekday.TU,
  ICalWeekday.WE,
  ICalWeekday.TH,
  ICalWeekday.FR,
  ICalWeekday.SA,
] as const;

const frequencies = {
  day: ICalEventRepeatingFreq.DAILY,
  week: ICalEventRepeatingFreq.WEEKLY,
  month: ICalEventRepeatingFreq.MONTHLY,
} as const;

const minute = 60_000;
const day = 86_400_000;
/** Where the format demands when it was made: the same for everyone. */
const neverMind = new Date(Date.UTC(2000, 0, 1));

/** The first day of a reminder from today on: today itself, or the next of its weekdays. */
export function firstDay({ often, weekdays: chosen }: Reminder, today: number): number {
  const days = Array.from({ length: 7 }, (_, ahead) => today + ahead);
  return often === "week" ? (days.find((one) => chosen.includes(weekdayOf(one))) ?? today) : today;
}

/** The text of the file that puts a reminder into a calendar from a day on, or takes it out again; nothing in it names her or the app. */
export function reminderFile(reminder: Reminder, from: number, does: "add" | "cancel"): string {
  const { uid, title, often, sequence } = reminder;
  // In UTC, because the library writes floating times from it.
  const start = new Date(from * day + reminder.minute * minute);
  const calendar = ical({
    prodId: { company: "-", product: "-" },
    method: does === "add" ? ICalCalendarMethod.PUBLISH : ICalCalendarMethod.CANCEL,
  });
  const event = calendar.createEvent({
    id: uid,
    sequence,
    stamp: neverMind,
    floating: true,
    start,
    end: new Date(start.getTime() + 15 * minute),
    summary: title,
    repeating: {
      freq: frequencies[often],
      ...(often === "week" && { byDay: weekdays.filter((_, at) => reminder.weekdays.includes(at)) }),
    },
  });
  if (does === "add") event.createAlarm({ type: ICalAlarmType.display, trigger: 0, description: title });
  else event.status(ICalEventStatus.CANCELLED);
  return `${calendar.toString().replace(/\r?\n/g, "\r\n").trimEnd()}\r\n`;
}
