// The places of languages in invitations and tickets. Never reordered: a new language goes to the end, sixteen at most.
const languages = ["en", "es", "ar", "fr", "uk", "ur"] as const;

export type Language = (typeof languages)[number];

/** The languages as bits, 0..65,535: the first language is the lowest bit. */
export const languageBits = (some: readonly Language[]): number =>
  some.reduce((bits, language) => bits | (1 << languages.indexOf(language)), 0);

/** The languages of these bits; those of a later version are left out. */
export const languagesOf = (bits: number): readonly Language[] =>
  languages.filter((_, place) => (bits & (1 << place)) !== 0);

/** The language as one byte, 0 for none. */
export const languageByte = (language: Language | null): number =>
  language === null ? 0 : languages.indexOf(language) + 1;

/** The language of this byte; null where none was given, or one of a later version. */
export const languageOf = (byte: number): Language | null => languages[byte - 1] ?? null;

/** The language of a tag such as "es" or "ar-XB", or null where invitations have no place for it. */
export const languageHere = (tag: string): Language | null =>
  languages.find((language) => language === tag.split("-")[0]) ?? null;
