// The habits of care she keeps, each in its rhythm. A missed day counts for nothing.
import "../instrument/jitless.ts";
import * as z from "zod/mini";
import { routineById } from "./catalogue.ts";
import { natural, text } from "./fields.ts";
import { tidied } from "./people.ts";
import { most, nextOrder } from "./plan.ts";
import type { Cadence, Routine } from "./schema.ts";

/** How often her calendar reminds her. */
export const oftenSchema = z.enum(["day", "week", "month"]);

const reminderSchema = z.strictObject({
  /** By which her calendar knows it again; by chance, and the same in every file. */
  uid: text(32),
  title: text(most.title).check(z.minLength(1)),
  /** Minutes since midnight on her clock, wherever she is. */
  minute: natural.check(z.maximum(1_439)),
  often: oftenSchema,
  /** 0 = Sunday; with "week" alone. */
  weekdays: z.readonly(z.array(z.int().check(z.minimum(0), z.maximum(6))).check(z.maxLength(7))),
  /** Rises with every file that is made. */
  sequence: natural,
});

/** Version 1 knew no reminders. */
const withoutReminder = (body: unknown): unknown => ({ ...(body as object), reminder: null });

export const routineKind = {
  kind: "routine",
  v: 2,
  schema: z.strictObject({
    routineId: z.string().check(z.maxLength(16)),
    state: z.enum(["kept", "set-aside"]),
    cadence: z.enum(["daily", "weekly", "monthly", "quarterly", "cycle", "perTrip", "afterEvent"]),
    /** Days since 1970-01-01 in her time zone. */
    keptSince: natural,
    order: natural,
    hushed: z.boolean(),
    /** What she put into her phone's calendar for it. */
    reminder: z.nullable(reminderSchema),
  }),
  migrate: [withoutReminder],
} as const;

export type Reminder = Readonly<z.infer<typeof reminderSchema>>;
export type KeptRoutine = Readonly<z.infer<typeof routineKind.schema>>;

export interface CareToday {
  readonly kept: KeptRoutine;
  readonly routine: Routine;
  readonly doneToday: boolean;
}

export interface CareDone {
  readonly routineId: string;
  /** Days since 1970-01-01 in her time zone. */
  readonly day: number;
}

// After how many days a habit is offered again; null = when a journey, an event or her body says so.
const rhythm: Readonly<Record<Cadence, number | null>> = {
  daily: 1,
  weekly: 7,
  monthly: 28,
  quarterly: 91,
  cycle: null,
  perTrip: null,
  afterEvent: null,
};

/** Keeps a routine from today on, in its own rhythm unless she names another. */
export function keep(
  routine: Routine,
  today: number,
  kept: readonly KeptRoutine[],
  cadence?: Cadence,
): KeptRoutine {
  const already = kept.find((habit) => habit.routineId === routine.id);
  return {
    routineId: routine.id,
    state: "kept",
    cadence: cadence ?? already?.cadence ?? routine.cadence,
    keptSince: already?.state === "kept" ? already.keptSince : today,
    order: already?.order ?? nextOrder(kept),
    hushed: routine.hushed,
    reminder: already?.reminder ?? null,
  };
}

/** What she says of a reminder before it is one. */
export type ReminderDraft = Pick<Reminder, "title" | "often" | "weekdays"> & {
  readonly minute: number | null;
};

/** The reminder she described, newer than the one she has; null where a title, a time or a weekday is missing. */
export function reminderOf(draft: ReminderDraft, kept: Reminder | null, newUid: string): Reminder | null {
  const { minute, often } = draft;
  const title = tidied(draft.title);
  const weekdays = often === "week" ? draft.weekdays : [];
  if (title === "" || minute === null || (often === "week" && weekdays.length === 0)) return null;
  const sequence = kept === null ? 0 : kept.sequence + 1;
  return { uid: kept?.uid ?? newUid, title, minute, often, weekdays, sequence };
}

/** Lets a routine rest. */
export function letRest(kept: KeptRoutine): KeptRoutine {
  return { ...kept, state: "set-aside" };
}

/** The care to offer today: what its rhythm brings up and what she did today; the frequent ones first. */
export function careToday(
  kept: readonly KeptRoutine[],
  done: readonly CareDone[],
  today: number,
): readonly CareToday[] {
  return kept
    .filter((habit) => habit.state === "kept")
    .flatMap((habit) => offer(habit, done, today) ?? [])
    .toSorted((a, b) => pause(a.kept) - pause(b.kept) || a.kept.order - b.kept.order);
}

function offer(kept: KeptRoutine, done: readonly CareDone[], today: number): CareToday | null {
  const routine = routineById(kept.routineId);
  if (!routine) return null;
  const days = done.filter((entry) => entry.routineId === kept.routineId).map((entry) => entry.day);
  const doneToday = days.includes(today);
  const every = rhythm[kept.cadence];
  const due = every !== null && days.every((day) => today - day >= every || day > today);
  return due || doneToday ? { kept, routine, doneToday } : null;
}

function pause(kept: KeptRoutine): number {
  return rhythm[kept.cadence] ?? Number.POSITIVE_INFINITY;
}
