// The record of one check, as it is kept. What happens to it while she answers lives in answering.ts, which needs no zod.
import "../instrument/jitless.ts";
import * as z from "zod/mini";
import { answerSchema, bandSchema, formSchema } from "../instrument/schema.ts";
import { instrument } from "../instrument/versions.ts";
import type { CheckResult } from "./scoring.ts";

const time = z.int().check(z.minimum(0), z.maximum(8.64e15));
const label = z.string().check(z.minLength(1), z.maxLength(40));
// A door has no record: its id is refused here like any id that is not an indicator.
const indicatorId = z.string().check(z.refine((id) => instrument.byId(id) !== undefined));
// A question that a country adds, such as X-CO-01, is kept with the answers; no rule here ever reads it.
const localId = z.string().check(z.regex(/^X-[A-Z]{2}-\d{2}$/));
const letter = z.enum(["a", "b", "c", "d"]);
const level = z.literal([1, 2]);
const points = z.nullable(z.int().check(z.minimum(0), z.maximum(100)));
const band = z.nullable(bandSchema);
const count = z.int().check(z.minimum(0), z.maximum(5));

const categoryResultSchema = z.strictObject({
  valid: z.boolean(),
  score: points,
  low: points,
  high: points,
  confidence: z.nullable(z.enum(["good", "fair", "low"])),
  band,
  pressure: band,
  pressureLow: band,
  pressureHigh: band,
  threat: points,
  vulnerability: points,
  capacityGap: points,
  blind: z.array(z.enum(["threat", "vulnerability", "capacityGap"])),
  redLines: z.array(z.tuple([indicatorId, level])),
  combinations: z.array(z.tuple([letter, level])),
});

const resultSchema: z.ZodMiniType<CheckResult> = z.strictObject({
  categories: z.strictObject({
    EMO: categoryResultSchema,
    PHY: categoryResultSchema,
    SPI: categoryResultSchema,
    ECO: categoryResultSchema,
    POL: categoryResultSchema,
  }),
  overall: z.strictObject({ index: points, band, overTheBar: count, of: count }),
});

/** The body of one check. `window` tells whether event questions said "in the last three months" or "since your last check"; `open` holds her word on each fired line; `position` is the question she is at (null: none); `wording` names the sentences she read (language and revision); times are UTC ms; a finished check also keeps `result`, the evidence of what she saw, by the scorer of that day. */
export const assessmentSchema = z.strictObject({
  instrument: z.literal("v1"),
  form: formSchema,
  mode: z.enum(["normal", "simple"]),
  window: z.enum(["threeMonths", "sinceLast"]),
  answers: z.record(z.union([indicatorId, localId]), answerSchema),
  open: z.record(z.union([indicatorId, letter]), z.enum(["open", "unsure", "over", "unsaid"])),
  startedAt: time,
  finishedAt: z.exactOptional(time),
  feels: z.exactOptional(z.enum(["asItIs", "heavier", "lighter"])),
  scorer: label,
  wording: label,
  once: z.exactOptional(label),
  position: z.nullable(indicatorId),
  result: z.exactOptional(resultSchema),
});

export type Assessment = Readonly<z.infer<typeof assessmentSchema>>;

/** How checks are kept: one record each, version 1, nothing to migrate yet. */
export const assessmentKind = {
  kind: "assessment",
  v: 1,
  schema: assessmentSchema,
  migrate: [],
} as const;
