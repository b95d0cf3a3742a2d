// What one woman gives to a workshop, and its 55 bytes. Never in it: red lines, free text, times.
import { bands as allBands } from "../assessment/bands.ts";
import { scoreCheck } from "../assessment/scoring.ts";
import type { Answer, Answers, Band, Category, Form, Indicator, IndicatorId } from "../instrument/schema.ts";
import { instrument } from "../instrument/versions.ts";
import { type Bytes, concat } from "../lib/bytes.ts";
import type { Invitation } from "./invitation.ts";
import { type Language, languageByte, languageOf } from "./languages.ts";

/** An answer as it travels: that a question about a threat was answered may be all that is said. */
export type Given = Answer | "answered";

/** A contribution: `once` (8 bytes) stays with her check, so a later one takes the place of an earlier; `pair` (8 bytes) joins the two checks of a pilot. */
export interface Contribution {
  readonly isBlank: boolean;
  readonly form: Form;
  readonly language: Language | null;
  readonly once: Bytes;
  readonly pair: Bytes | null;
  /** By number, without red lines; null where there is no number. */
  readonly bands: Readonly<Record<Category, Band | null>>;
  /** Null unless she gave single answers; what is absent was not seen or not given. */
  readonly answers: Readonly<Record<IndicatorId, Given>> | null;
}

/** What she chose to add to the five bands. */
export interface Sharing {
  readonly answers: boolean;
  readonly language: Language | null;
  readonly pair: Bytes | null;
}

const instrumentByte = 1;
const flag = { blank: 1, answers: 2, full: 4, threats: 8 };
const languageAt = 2;
const neverGiven: ReadonlySet<IndicatorId> = new Set(["PHY05", "SPI01", "ECO03", "ECO04"]);
const givenValues: readonly Given[] = [0, 1, 2, 3, 4, "skip", "na"];
const notGiven = 7;
const zeros = (length: number): Bytes => new Uint8Array(length);
const isZero = (bytes: Bytes) => bytes.every((byte) => byte === 0);
const categories: readonly Category[] = instrument.resultOrder;

/** Whether the answer to this question may be given in a workshop of this form. */
export const isAsked = (indicator: Indicator, form: Form) =>
  (form === "full" || indicator.short) && !neverGiven.has(indicator.id);

/** Whether the values of threats travel: only where an ethics board looks after the pilot. */
const hasThreatValues = (invitation: Pick<Invitation, "mode">) => invitation.mode === "board";

/** What a check gives to this workshop. Single answers only in a pilot, threats there as answered or not unless a board looks after it, four questions never. */
export function contributionOf(
  answers: Answers,
  once: Bytes,
  invitation: Pick<Invitation, "form" | "mode">,
  sharing: Sharing,
): Contribution {
  const { form, mode } = invitation;
  const result = scoreCheck(answers, form).categories;
  const bands = eachCategory((category) => result[category].pressure);
  const given = sharing.answers && mode !== "group" ? givenAnswers(answers, invitation) : null;
  const { language, pair } = sharing;
  return {
    isBlank: false,
    form,
    language,
    once,
    pair: mode === "group" ? null : pair,
    bands,
    answers: given,
  };
}

/** An empty contribution, which looks the same from outside. */
export const blankContribution = (once: Bytes, form: Form): Contribution => ({
  isBlank: true,
  form,
  language: null,
  once,
  pair: null,
  bands: eachCategory(() => null),
  answers: null,
});

function givenAnswers(answers: Answers, invitation: Pick<Invitation, "form" | "mode">) {
  const asked = instrument.indicators.filter((indicator) => isAsked(indicator, invitation.form));
  return Object.fromEntries(
    asked.flatMap(({ id, dim }) => {
      const answer = answers[id];
      if (answer === undefined) return [];
      const hides = dim === "T" && !hasThreatValues(invitation) && typeof answer === "number";
      return [[id, hides ? "answered" : answer] as const];
    }),
  );
}

/** The five categories with what `of` gives for each. */
export function eachCategory<T>(of: (category: Category) => T): Record<Category, T> {
  return { EMO: of("EMO"), PHY: of("PHY"), SPI: of("SPI"), ECO: of("ECO"), POL: of("POL") };
}

/** The 55 bytes that are sealed; `mode` decides whether threats travel with their value. */
export function writeContribution(given: Contribution, invitation: Pick<Invitation, "mode">): Bytes {
  const threats = given.answers !== null && hasThreatValues(invitation);
  const flags =
    (given.isBlank ? flag.blank : 0) |
    (given.answers === null ? 0 : flag.answers) |
    (given.form === "full" ? flag.full : 0) |
    (threats ? flag.threats : 0);
  const bandValues = categories.map((category) => {
    const band = given.bands[category];
    return band === null ? 0 : allBands.indexOf(band) + 1;
  });
  const answerValues = instrument.indicators.map(({ id }) => {
    const answer = given.answers?.[id];
    if (answer === undefined) return notGiven;
    return answer === "answered" ? 0 : givenValues.indexOf(answer);
  });
  return concat(
    [flags, instrumentByte, languageByte(given.language)],
    given.once,
    given.pair ?? zeros(8),
    packed(bandValues, 2),
    packed(answerValues, 23),
    zeros(11),
  );
}

/** What the 55 bytes say, or null for bytes that no contribution to this workshop gives. */
export function readContribution(
  bytes: Bytes,
  invitation: Pick<Invitation, "form" | "mode">,
): Contribution | null {
  const [flags = 0, version, language = 0] = bytes;
  const bandValues = unpacked(bytes.slice(19, 21), 5);
  const answerValues = unpacked(bytes.slice(21, 44), 61);
  const isKnown = bytes.length === 55 && flags < 16 && version === instrumentByte;
  if (!isKnown || bandValues === null || answerValues === null || !isZero(bytes.slice(44))) return null;
  const form = flags & flag.full ? "full" : "short";
  const pair = bytes.slice(11, 19);
  const given: Contribution = {
    isBlank: (flags & flag.blank) !== 0,
    form,
    language: languageOf(language),
    once: bytes.slice(3, 11),
    pair: isZero(pair) ? null : pair,
    bands: eachCategory((category) => allBands[(bandValues[categories.indexOf(category)] ?? 0) - 1] ?? null),
    answers: flags & flag.answers ? answersIn(answerValues, (flags & flag.threats) !== 0) : null,
  };
  // What a changed app smuggles in does not come back the same; a language may be of a later version.
  const again =
    form === invitation.form ? writeContribution(allowed(given, invitation), invitation) : zeros(0);
  return again.length === 55 && again.every((byte, at) => byte === bytes[at] || at === languageAt)
    ? given
    : null;
}

/** What the rules leave of a contribution. */
function allowed(given: Contribution, invitation: Pick<Invitation, "form" | "mode">): Contribution {
  if (given.isBlank) return blankContribution(given.once, given.form);
  if (invitation.mode === "group") return { ...given, pair: null, answers: null };
  if (given.answers === null) return given;
  const entries = Object.entries(given.answers).filter(([id, answer]) => {
    const indicator = instrument.byId(id);
    if (indicator === undefined || !isAsked(indicator, given.form)) return false;
    return indicator.dim !== "T" || typeof answer !== "number" || hasThreatValues(invitation);
  });
  return { ...given, answers: Object.fromEntries(entries) };
}

function answersIn(values: readonly number[], hasValues: boolean): Record<IndicatorId, Given> {
  return Object.fromEntries(
    instrument.indicators.flatMap(({ id, dim }, at): [IndicatorId, Given][] => {
      const answer = givenValues[values[at] ?? notGiven];
      if (answer === undefined) return [];
      return [[id, dim === "T" && !hasValues && answer === 0 ? "answered" : answer]];
    }),
  );
}

/** Numbers 0..7 as three bits each, most significant first, zeros to the end of `length` bytes. */
function packed(values: readonly number[], length: number): Bytes {
  const bits = values.map((value) => value.toString(2).padStart(3, "0")).join("");
  const whole = bits.padEnd(8 * length, "0");
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(whole.slice(8 * at, 8 * at + 8), 2));
}

/** So many numbers of three bits, or null where a bit is left that should be zero. */
function unpacked(bytes: Bytes, count: number): readonly number[] | null {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  if (bits.slice(3 * count).includes("1")) return null;
  return Array.from({ length: count }, (_, at) => Number.parseInt(bits.slice(3 * at, 3 * at + 3), 2));
}
