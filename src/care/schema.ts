// What an entry of the care library is. The library itself imports the types only, so zod never runs for it.
import "../instrument/jitless.ts";
import * as z from "zod/mini";
import { categorySchema, dimensionSchema } from "../instrument/schema.ts";
import { dependantSchema, prioritySchema } from "./life.ts";

const level = z.enum(["self", "trusted", "organisation", "community", "authority"]);
const need = z.enum(["money", "person", "privateRoom", "signal", "battery"]);
const flag = z.enum(["violent_partner", "state_is_threat"]);
const urgency = z.enum(["now", "24h", "days", "weeks"]);
const cadence = z.enum(["daily", "weekly", "monthly", "quarterly", "cycle", "perTrip", "afterEvent"]);
const evidence = z.enum(["practice", "guideline", "rct", "expert", "seed"]);
const area = z.enum(["A1", "A2", "A3", "A4"]);
const minutes = z.int().check(z.minimum(1));
const date = z.iso.date();

const listOf = <T extends z.core.$ZodType>(item: T) => z.readonly(z.array(item));

const common = {
  category: categorySchema,
  /** Indicators that this entry answers to, of any category. */
  links: listOf(z.string().check(z.regex(/^(EMO|PHY|SPI|ECO|POL)\d\d$/))).check(z.minLength(1)),
  dims: listOf(dimensionSchema).check(z.minLength(1)),
  levels: listOf(level).check(z.minLength(1)),
  effort: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** 0 none, 3 needs funding. */
  cost: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  firstStepMinutes: minutes,
  totalMinutes: z.nullable(minutes),
  needs: listOf(need),
  /** Any of these flags keeps the entry out of every suggestion. */
  avoidIf: listOf(flag),
  /** The text "when this is not right" exists. */
  hasNotText: z.boolean(),
  steps: z.int().check(z.minimum(1), z.maximum(5)),
  /** Which of her priorities it serves. */
  serves: listOf(prioritySchema),
  evidence,
  /** Codes of the practices it rests on; the sources page says what they are. */
  sources: listOf(z.string()).check(z.minLength(1)),
  /** Linked to a hushed answer: its title tells nothing, and it stays out of prints and exports unless ticked. */
  hushed: z.boolean(),
  /** Offered where too little was answered for a number. */
  general: z.boolean(),
  countries: listOf(z.string()),
  reviewedOn: z.nullable(date),
  reviewDue: z.nullable(date),
  licence: z.literal("CC-BY-SA-4.0"),
  rev: minutes,
};

export const actionSchema = z.strictObject({
  id: z.string().check(z.regex(/^(EMO|PHY|SPI|ECO|POL)-A[1-9]\d?$/)),
  kind: z.literal("action"),
  ...common,
  urgency,
  /** Areas of the ICAN framework in which others must act. */
  ican: listOf(area),
  /** For whom beside her a text of its own exists. */
  dependants: listOf(dependantSchema),
});

export const routineSchema = z.strictObject({
  id: z.string().check(z.regex(/^(EMO|PHY|SPI|ECO|POL)-R[1-9]\d?$/)),
  kind: z.literal("routine"),
  ...common,
  cadence,
  /** Settles the body first: put before everything else when the emotional pressure is high. */
  grounding: z.boolean(),
});

export type Action = Readonly<z.infer<typeof actionSchema>>;
export type Routine = Readonly<z.infer<typeof routineSchema>>;
export type Entry = Action | Routine;
export type Need = z.infer<typeof need>;
export type Flag = z.infer<typeof flag>;
export type Urgency = z.infer<typeof urgency>;
export type Cadence = z.infer<typeof cadence>;
