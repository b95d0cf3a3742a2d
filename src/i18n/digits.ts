// The digits of numbers: Western ones, or those of her language.

/** Languages that have digits of their own beside the Western ones: their name in Intl, and their zero. */
const ownDigits: Readonly<Record<string, { readonly name: string; readonly zero: number }>> = {
  ar: { name: "arab", zero: 0x0660 },
};
let areOwn = false;

export const westernSample = "123";

/** Whether numbers and dates are written with the digits of the language, where it has its own; else with Western ones. */
export function writeOwnDigits(own: boolean): void {
  areOwn = own;
}

const digitsOf = (language: string) => (areOwn ? ownDigits[language] : undefined);

/** The language as a tag that tells Intl the digits chosen for it. */
export const withDigits = (language: string): string =>
  new Intl.Locale(language, { numberingSystem: digitsOf(language)?.name ?? "latn" }).toString();

// What stands in a sentence as it is (first strong isolate … pop) keeps its digits.
const written = (sentence: string, zero: number): string =>
  sentence.replace(/\u2068[^\u2069]*\u2069|\d/g, (found) =>
    found.length === 1 ? String.fromCodePoint(zero + Number(found)) : found,
  );

/** A sentence with the digits chosen for its language. */
export function inDigits(language: string, sentence: string): string {
  const digits = digitsOf(language);
  return digits ? written(sentence, digits.zero) : sentence;
}

/** The first digits as the language writes them with its own, or null where it has none. */
export function ownSample(language: string): string | null {
  const digits = ownDigits[language];
  return digits ? written(westernSample, digits.zero) : null;
}
