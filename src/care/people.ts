// Her own people: those she trusts, by the word she has for them, and who helps near her. Few fields, all of them hers.
import "../instrument/jitless.ts";
import * as z from "zod/mini";
import { text } from "./fields.ts";

/** What a person she trusts may be asked for; the words to say are `safety:tell.<ask>`. */
export const askSchema = z.enum(["talk", "come", "way", "night", "know"]);

/** How many characters a field takes. */
export const most = {
  person: { name: 60, reach: 80 },
  contact: { name: 60, reach: 80, note: 200 },
} as const;

const name = (length: number) => text(length).check(z.minLength(1));

const personSchema = z.strictObject({
  name: name(most.person.name),
  /** Empty where she has the number elsewhere. */
  reach: text(most.person.reach),
  for: z.readonly(z.array(askSchema).check(z.refine((asks) => new Set(asks).size === asks.length))),
});

const contactSchema = z.strictObject({
  name: name(most.contact.name),
  reach: text(most.contact.reach),
  note: text(most.contact.note),
});

export const personKind = { kind: "person", v: 1, schema: personSchema, migrate: [] } as const;
export const contactKind = { kind: "contact", v: 1, schema: contactSchema, migrate: [] } as const;

export type Ask = z.infer<typeof askSchema>;
export type Person = Readonly<z.infer<typeof personSchema>>;
export type LocalContact = Readonly<z.infer<typeof contactSchema>>;

/** Adds what a person may be asked for, or takes it out again; it stays in the order of the list. */
export function turnAsk(asks: readonly Ask[], one: Ask): readonly Ask[] {
  const isIn = asks.includes(one);
  return askSchema.options.filter((ask) => (ask === one ? !isIn : asks.includes(ask)));
}

/** What was typed, as it is kept: no spaces around it, and a single one between words of one line. */
export const tidied = (typed: string): string => typed.trim().replace(/[ \t]+/g, " ");
