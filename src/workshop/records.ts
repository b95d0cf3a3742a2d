// How a trainer's safe keeps a workshop: its invitation, the tickets as they came, sealed, and after closing what the group saw.
import "../instrument/jitless.ts";
import * as z from "zod/mini";
import { answerSchema, bandSchema, categorySchema } from "../instrument/schema.ts";
import { instrument } from "../instrument/versions.ts";
import type { GroupTables, Row } from "./group.ts";
import type { Need } from "./needs.ts";
import type { PairTables } from "./pairs.ts";

const bytes = (length: number) =>
  z.string().check(z.regex(/^[\w-]+$/), z.maxLength(Math.ceil((length * 4) / 3)));
const count = z.int().check(z.minimum(0));
const share = z.int().check(z.minimum(0), z.maximum(100), z.multipleOf(5));
const table = z.union([
  z.strictObject({ shown: z.enum(["few", "close"]) }),
  z.strictObject({ shown: z.literal("four"), shares: z.tuple([share, share, share, share]) }),
  z.strictObject({ shown: z.literal("two"), shares: z.tuple([share, share]) }),
]);
const ofEach = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.strictObject({ EMO: schema, PHY: schema, SPI: schema, ECO: schema, POL: schema });
const indicatorId = z.string().check(z.refine((id) => instrument.byId(id) !== undefined));
const given = z.union([answerSchema, z.literal("answered")]);

const tablesSchema: z.ZodMiniType<GroupTables> = z.strictObject({
  received: count,
  categories: ofEach(table),
  strengths: z.readonly(z.array(categorySchema)),
});

const rowSchema: z.ZodMiniType<Row> = z.strictObject({
  bands: ofEach(z.nullable(bandSchema)),
  answers: z.nullable(z.record(indicatorId, given)),
});

const needSchema: z.ZodMiniType<Need> = z.strictObject({ id: indicatorId, share });

const kappa = z.nullable(z.number());
const pairTable = z.union([
  z.strictObject({ shown: z.enum(["few", "close"]) }),
  z.strictObject({ shown: z.literal("three"), shares: z.tuple([share, share, share]), kappa }),
  z.strictObject({ shown: z.literal("two"), shares: z.tuple([share, share]), kappa }),
]);
const agreement = z.strictObject({ n: count, icc: z.number(), sem: z.number(), smallestChange: z.number() });

const pairsSchema: z.ZodMiniType<PairTables> = z.strictObject({
  pairs: count,
  categories: ofEach(pairTable),
  agreement: z.nullable(ofEach(z.nullable(agreement))),
});

/** `rows`, `needs` and `pairs` only in a pilot. */
const closedSchema = z.strictObject({
  tables: tablesSchema,
  rows: z.nullable(z.readonly(z.array(rowSchema))),
  needs: z.optional(z.readonly(z.array(needSchema))),
  pairs: z.optional(z.nullable(pairsSchema)),
});

/** What a trainer may write before: who can help near the place, a line each. */
export const referralsMost = 2000;
const people = z.int().check(z.minimum(0), z.maximum(999));

const workshopSchema = z.strictObject({
  /** The bytes of the invitation, base64url. */
  invitation: bytes(150),
  /** Null while tickets are taken. */
  closed: z.nullable(closedSchema),
  referrals: z.optional(z.string().check(z.maxLength(referralsMost))),
  /** What is ready for the day. */
  ready: z.optional(z.readonly(z.array(z.string()))),
  /** How many said that somebody may ask after them, and how many were asked within 48 hours. */
  aftercare: z.optional(z.strictObject({ agreed: people, asked: people })),
});

const ticketSchema = z.strictObject({
  /** The id of the workshop's record. */
  workshop: z.string(),
  /** The 112 bytes of the ticket, base64url. */
  ticket: bytes(112),
});

export const workshopKind = { kind: "workshop", v: 1, schema: workshopSchema, migrate: [] } as const;
export const ticketKind = { kind: "ticket", v: 1, schema: ticketSchema, migrate: [] } as const;

/** What is kept of a closed workshop. */
export type Closed = Readonly<z.infer<typeof closedSchema>>;
export type WorkshopRecord = Readonly<z.infer<typeof workshopSchema>>;
