// What happened to her: a list apart from care, in which each entry holds the hash of the one before.
import "../instrument/jitless.ts";
import * as z from "zod/mini";
import { natural, text } from "./fields.ts";

/** SHA-256 as base64url. */
const hash = z.string().check(z.regex(/^[\w-]{43}$/));

/** How many characters a field takes. */
export const most = { what: 600, question: 170 } as const;

export const kindSchema = z.enum([
  "followed",
  "message",
  "home",
  "online",
  "checkpoint",
  "search",
  "threat",
  "taken",
  "damage",
  "other",
]);
export const aboutSchema = z.enum(["today", "week", "earlier"]);
export const sureSchema = z.enum(["saw", "told", "think"]);
/** The five steps of thinking about a threat (Protection International, New Protection Manual, 2009), in words of our own. */
export const questionSchema = z.enum(["facts", "pattern", "goal", "who", "able"]);

const contentSchema = z.strictObject({
  kinds: z.readonly(z.array(kindSchema).check(z.refine((kinds) => new Set(kinds).size === kinds.length))),
  about: z.nullable(aboutSchema),
  /** The day itself, only where she gave one; days since 1970-01-01. */
  day: z.nullable(natural),
  sure: z.nullable(sureSchema),
  what: text(most.what),
  questions: z.strictObject({
    facts: text(most.question),
    pattern: text(most.question),
    goal: text(most.question),
    who: text(most.question),
    able: text(most.question),
  }),
  /** Stays out of what she hands over unless she ticks it. */
  leaveOut: z.boolean(),
  /** Chance as base64url, without which few words could be guessed from their hash; empty while she writes. */
  salt: text(22),
});

const linkSchema = z.strictObject({
  /** Counts from 1 in the order of keeping, whatever the clock says. */
  no: z.int().check(z.minimum(1)),
  /** The day it was kept, as days since 1970-01-01 in her time zone. */
  kept: natural,
  /** The hash of the entry before; null for the first. */
  before: z.nullable(hash),
  /** SHA-256 of `hashed`. */
  hash,
});

export const incidentKind = {
  kind: "incident",
  v: 1,
  schema: z.strictObject({
    /** The hash of the entry that this one puts right: numbers come twice where an older box was brought back. */
    replaces: z.nullable(hash),
    /** Null where she took it out: its link stays. */
    content: z.nullable(contentSchema),
    /** Its place in the chain; null while she still writes. */
    link: z.nullable(linkSchema),
  }),
  migrate: [],
} as const;

export type Incident = Readonly<z.infer<typeof incidentKind.schema>>;
export type Content = Readonly<z.infer<typeof contentSchema>>;
type Link = Readonly<z.infer<typeof linkSchema>>;
/** An entry that has its place in the chain. */
export type Linked = Incident & { readonly link: Link };
export type IncidentThing = z.infer<typeof kindSchema>;

export const isLinked = (incident: Incident): incident is Linked => incident.link !== null;

/** An entry that says nothing yet; it stays out of lists unless she says otherwise. */
export const emptyContent: Content = {
  kinds: [],
  about: null,
  day: null,
  sure: null,
  what: "",
  questions: { facts: "", pattern: "", goal: "", who: "", able: "" },
  leaveOut: true,
  salt: "",
};

/** False for content that is not worth keeping: neither a word nor a kind. */
export function saysWhat({ kinds, what, questions }: Content): boolean {
  return kinds.length > 0 || [what, ...Object.values(questions)].some((words) => words.trim() !== "");
}

/** Adds a kind or takes it out again; they stay in the order of the list. */
export function turnKind(kinds: Content["kinds"], one: IncidentThing): Content["kinds"] {
  return kindSchema.options.filter((kind) => (kind === one ? !kinds.includes(one) : kinds.includes(kind)));
}

/** The text that an entry's hash is made of, in UTF-8: a JSON list of its number, day, hash before, and content in a fixed order. */
export function hashed(link: Omit<Link, "hash">, replaces: string | null, content: Content): string {
  const { kinds, about, day, sure, what, questions, leaveOut, salt } = content;
  const asked = questionSchema.options.map((id) => questions[id]);
  const said = [kinds, about, day, sure, what, asked, leaveOut, salt];
  return JSON.stringify([link.no, link.kept, link.before, replaces, said]);
}

/** What the chain shows: the numbers of entries that were changed, that are there twice, and that are missing before one that is there. */
export interface ChainFaults {
  readonly changed: readonly number[];
  readonly twice: readonly number[];
  readonly missing: readonly number[];
}

/** Looks at the whole chain; `made` gives an entry's hash as it is made anew, null for one that was taken out. */
export function chainFaults(chain: readonly Linked[], made: (entry: Linked) => string | null): ChainFaults {
  const inOrder = chain.toSorted((one, other) => one.link.no - other.link.no);
  const at = (no: number) => inOrder.filter(({ link }) => link.no === no);
  const numbers = Array.from({ length: inOrder.at(-1)?.link.no ?? 0 }, (_, place) => place + 1);
  function isChanged(entry: Linked): boolean {
    const { no, before, hash: kept } = entry.link;
    const anew = made(entry);
    if (anew !== null && anew !== kept) return true;
    const ones = at(no - 1);
    return no === 1 ? before !== null : ones.length > 0 && ones.every(({ link }) => link.hash !== before);
  }
  return {
    changed: [...new Set(inOrder.filter(isChanged).map(({ link }) => link.no))],
    twice: numbers.filter((no) => at(no).length > 1),
    missing: numbers.filter((no) => at(no).length === 0),
  };
}

export const isWhole = ({ changed, twice, missing }: ChainFaults): boolean =>
  changed.length + twice.length + missing.length === 0;

/** The entries that this one put right, also by way of others, the nearest first. */
export function replacedBy({ replaces, link }: Linked, chain: readonly Linked[]): readonly Linked[] {
  const older = chain.find((entry) => entry.link.hash === replaces && entry.link.no < link.no);
  return older ? [older, ...replacedBy(older, chain)] : [];
}

/** What counts now: nothing that was taken out, and of entries put right the last. */
export function standing<T extends { readonly body: Linked }>(chain: readonly T[]): readonly T[] {
  const replaced = new Set(chain.map(({ body }) => body.replaces));
  return chain.filter(({ body }) => body.content !== null && !replaced.has(body.link.hash));
}

/** How often a kind of thing was written down in about two months. */
export interface Pattern {
  readonly kind: IncidentThing;
  readonly count: number;
}

const patternDays = 60;

/** Kinds of which more than one stands in the last 60 days, the most frequent first; "other" is none. */
export function patterns(chain: readonly { readonly body: Linked }[], today: number): readonly Pattern[] {
  const lately = standing(chain).flatMap(({ body: { content, link } }) => {
    const isEarlier = content?.day === null && content.about === "earlier";
    return content === null || isEarlier || today - (content.day ?? link.kept) >= patternDays ? [] : content;
  });
  return kindSchema.options
    .filter((kind) => kind !== "other")
    .map((kind) => ({ kind, count: lately.filter(({ kinds }) => kinds.includes(kind)).length }))
    .filter(({ count }) => count > 1)
    .toSorted((one, other) => other.count - one.count);
}
