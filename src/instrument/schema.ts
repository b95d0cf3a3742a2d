// The shapes of the instrument. Only types leave this file into the first load; the schemas are for parsing
// records and for tests, so data modules import it with `import type`.
import "./jitless.ts";
import * as z from "zod/mini";

/** One of the five categories of security. */
export const categorySchema = z.enum(["EMO", "PHY", "SPI", "ECO", "POL"]);

/** R counts as it was answered (more = more risk), C is counted in reverse (more = more protection). */
const directionSchema = z.enum(["R", "C"]);

/** What an indicator is about: threat, vulnerability or capacity. */
export const dimensionSchema = z.enum(["T", "V", "C"]);

/** Frequency, true for me, event in a window, horizon. */
export const scaleIdSchema = z.enum(["F", "T", "E", "H"]);

/** The time an indicator asks about. */
const windowSchema = z.enum(["twoWeeks", "month", "threeMonths", "ahead"]);

/** One scale: its steps from the first to the last, and the kind of picture that stands beside the words. */
export const scaleSchema = z.strictObject({
  id: scaleIdSchema,
  steps: z.readonly(z.array(z.literal([0, 1, 2, 3, 4]))),
  picture: z.enum(["jar", "moon", "footprints", "calendar"]),
});

const id = z.string().check(z.regex(/^(EMO|PHY|SPI|ECO|POL)\d{2}$/));
const riskValue = z.nullable(z.int().check(z.minimum(1), z.maximum(4)));

/** One scored indicator: `rl2` and `rl1` are the risk values (1-4) from which its red line fires at level 2 (within days) and level 1 (within 24 hours); `mod` is how far she (1), she with others (0.5) or only others (0) can change it. */
export const indicatorSchema = z.strictObject({
  id,
  rev: z.int().check(z.positive()),
  category: categorySchema,
  dir: directionSchema,
  dim: dimensionSchema,
  scale: scaleIdSchema,
  window: windowSchema,
  weight: z.literal([1, 2]),
  short: z.boolean(),
  rl2: riskValue,
  rl1: riskValue,
  mod: z.literal([0, 0.5, 1]),
  undp: z.readonly(z.array(z.enum(["ECO", "FOO", "HEA", "ENV", "PER", "COM", "POL"]))),
  ican: z.readonly(z.array(z.enum(["A1", "A2", "A3", "A4"]))),
  hushed: z.boolean(),
  audio: z.string(),
  picture: z.string(),
});

/** The 61 questions or the 25 of the pilot form. */
export const formSchema = z.enum(["short", "full"]);

/** A step of the scale, "prefer not to say" or "does not apply to me". */
export const answerSchema = z.literal([0, 1, 2, 3, 4, "skip", "na"]);

/** Least to most pressure; on screen: Steady, Some pressure, Strong pressure, Care first. */
export const bandSchema = z.enum(["steady", "watch", "high", "critical"]);

export type Category = z.infer<typeof categorySchema>;
export type Dimension = z.infer<typeof dimensionSchema>;
export type ScaleId = z.infer<typeof scaleIdSchema>;
export type Scale = Readonly<z.infer<typeof scaleSchema>>;
export type IndicatorId = string;
export type Indicator = Readonly<z.infer<typeof indicatorSchema>>;
export type Form = z.infer<typeof formSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type Answers = Readonly<Record<string, Answer>>;
export type Band = z.infer<typeof bandSchema>;
