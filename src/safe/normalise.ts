// n1, the form in which a passphrase is compared. Frozen: a change here locks people out of what they kept.

const apostrophes = /['`\u00b4\u2018\u2019\u201b\u02b9\u02bb\u02bc\u2032]/gu;
const dottedI = /i\u0307/gu;
// Soft hyphen, direction marks, tatweel, byte order mark, and apostrophes that NFKC made anew.
const silent =
  /[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff'`\u2018\u2019\u201b\u02b9\u02bb\u02bc\u2032]/gu;
// The joiner of nothing, harakat, the small alef, variation selectors.
const marks = /\u034f|[\u064b-\u065f]|\u0670|[\ufe00-\ufe0f]/gu;
const yehs = /[\u06cc\u0649]/gu;
const kafs = /\u06a9/gu;
const arabicDigits = /[\u0660-\u0669]/gu;
const persianDigits = /[\u06f0-\u06f9]/gu;
const quotes = /[\u201c-\u201f\u00ab\u00bb]/gu;
const gaps = /[\s.,;:\-_\u2010-\u2015\u060c\u06d4]+/gu;

const digitFrom = (zero: number) => (digit: string) => String((digit.codePointAt(0) ?? zero) - zero);

function fold(text: string): string {
  return text
    .normalize("NFC")
    .replace(apostrophes, "")
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKC")
    .replace(dottedI, "i")
    .replace(silent, "")
    .replace(marks, "")
    .replace(yehs, "\u064a")
    .replace(kafs, "\u0643")
    .replace(arabicDigits, digitFrom(0x660))
    .replace(persianDigits, digitFrom(0x6f0))
    .replace(quotes, '"')
    .normalize("NFKC")
    .replace(gaps, " ")
    .trim();
}

/** The n1 form: what her keyboard, phone or memory may write differently (case, apostrophes, harakat, digits, dashes, spaces) becomes the same. */
export function normalise(text: string): string {
  let before = text;
  for (let round = 0; round < 4; round += 1) {
    const after = fold(before);
    if (after === before) break;
    before = after;
  }
  // The browser keeps the text in which a pattern was last found (RegExp.input): let it be none of hers.
  /^/.test("");
  return before;
}

// Lone surrogates, and code points that Unicode may still give another form.
const unsettled = /[\p{Cs}\p{Cn}]/u;

/** Whether it may become a passphrase: 15..1,024 characters in its n1 form, no lone surrogate, no unassigned code point. */
export function usablePassphrase(text: string): boolean {
  const isSettled = !unsettled.test(text);
  const { length } = [...normalise(text)];
  return isSettled && length >= 15 && length <= 1024;
}
