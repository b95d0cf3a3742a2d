// Makes a woman up, and her checks.
import { newAssessment, withAnswer } from "../../src/assessment/answering.ts";
import type { Assessment } from "../../src/assessment/assessment.ts";
import { firedLines } from "../../src/assessment/red-lines.ts";
import type { Answer, Answers, Category, Form, Indicator, IndicatorId } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";
import {
  notApplicable,
  overShare,
  type Population,
  rarity,
  spread,
  thresholds,
  type Unsteadiness,
} from "./populations.ts";

/** A source of numbers from 0 to 1. */
export type Chance = () => number;

/** How much risk stands behind each question, as far as it is the same from month to month. */
export type Life = ReadonlyMap<IndicatorId, number>;

/** What a check asks: a form, and after the short one the six quieter questions or not. */
export interface Asked {
  readonly form: Form;
  readonly ids: readonly IndicatorId[];
}

const steps = [0, 1, 2, 3, 4] as const;
const month = 30 * 86_400_000;
const short = instrument.indicators.filter((indicator) => indicator.short).map(({ id }) => id);

/** The ways to ask that are compared. */
export const asked = {
  short: { form: "short", ids: short },
  "short + 6": { form: "short", ids: [...short, ...instrument.quieter] },
  full: { form: "full", ids: instrument.indicators.map(({ id }) => id) },
} as const satisfies Record<string, Asked>;

/** A life as it may be in this place. */
export function lifeIn({ mean, more }: Population, { answer, mood }: Unsteadiness, chance: Chance): Life {
  const woman = normal(chance, mean, spread.woman);
  const lasting = Math.sqrt(spread.part ** 2 - mood ** 2);
  const parts = eachPart((category) => normal(chance, woman + (more[category] ?? 0), lasting));
  const own = spread.answer * Math.sqrt(1 - answer);
  return new Map(instrument.indicators.map(({ id, category }) => [id, normal(chance, parts[category], own)]));
}

/** What she answers to all questions this time, with `heavier` on top of the life as it was made. */
export function answersOf(
  life: Life,
  heavier: number,
  { answer, mood }: Unsteadiness,
  chance: Chance,
): Answers {
  const moods = eachPart(() => normal(chance, heavier, mood));
  const scatter = spread.answer * Math.sqrt(answer);
  const answerTo = (indicator: Indicator): Answer => {
    const { id, category } = indicator;
    const risk = normal(chance, (life.get(id) ?? 0) + moods[category] - (rarity[id] ?? 0), scatter);
    const doesNotApply = chance() < notApplicable.share && !notApplicable.never.includes(id);
    return doesNotApply ? "na" : stepAt(indicator, risk);
  };
  return Object.fromEntries(instrument.indicators.map((indicator) => [indicator.id, answerTo(indicator)]));
}

/** These answers as the app would keep them, in a check begun `months` after the first. */
export function checkOf(answers: Answers, { form, ids }: Asked, months: number): Assessment {
  const given = ids.flatMap((id) => (answers[id] === undefined ? [] : [[id, answers[id]] as const]));
  const begun = newAssessment({
    ...{ form, mode: "normal", window: "threeMonths", wording: "en" },
    startedAt: months * month,
  });
  // Without a threat the app itself answers the question for its date.
  return withAnswer({ ...begun, answers: Object.fromEntries(given) }, "PHY01", answers["PHY01"] ?? "skip");
}

/** What she says to "is this still open?", the same to the same line however she is asked. */
export function wordsOnLines(chance: Chance): (check: Assessment) => Assessment {
  const said = new Map<string, "over" | "open">();
  const wordOn = (line: string) => {
    const word = said.get(line) ?? (chance() < overShare ? "over" : "open");
    said.set(line, word);
    return word;
  };
  return (check) => ({
    ...check,
    open: Object.fromEntries(
      firedLines(check.answers, check.form, check.mode).map(({ line }) => [line, wordOn(line)]),
    ),
  });
}

function eachPart(numberOf: (category: Category) => number): Record<Category, number> {
  const [EMO, PHY, SPI] = [numberOf("EMO"), numberOf("PHY"), numberOf("SPI")];
  return { EMO, PHY, SPI, ECO: numberOf("ECO"), POL: numberOf("POL") };
}

function stepAt({ scale, dir }: Indicator, risk: number): Answer {
  const value = thresholds[scale].filter((threshold) => risk >= threshold).length;
  return steps[dir === "R" ? value : 4 - value] ?? "skip";
}

/** A number of the normal distribution (Box and Muller). */
function normal(chance: Chance, mean: number, deviation: number): number {
  const length = Math.sqrt(-2 * Math.log(1 - chance()));
  return mean + deviation * length * Math.cos(2 * Math.PI * chance());
}
