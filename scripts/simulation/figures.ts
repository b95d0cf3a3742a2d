// What is counted in the checks of a population, in per cent unless said otherwise.
import type { Assessment } from "../../src/assessment/assessment.ts";
import { compareCategory, newSigns } from "../../src/assessment/change.ts";
import { burningLines, type FiredLine, redLinePage } from "../../src/assessment/red-lines.ts";
import { scoreCheck } from "../../src/assessment/scoring.ts";
import { instrument } from "../../src/instrument/versions.ts";
import { type Population, populations, realChange, type Unsteadiness, unsteadiness } from "./populations.ts";
import { answersOf, asked, type Chance, checkOf, lifeIn, wordsOnLines } from "./women.ts";

/** Figures by name: "short careFirst", "full still heavier". */
export type Figures = ReadonlyMap<string, number>;

const lives = { still: 0, heavier: realChange, lighter: -realChange } as const;

/** Adds up what is true of each woman. */
function counter() {
  const sums = new Map<string, { sum: number; count: number }>();
  return {
    add(name: string, value: boolean | number): void {
      const { sum, count } = sums.get(name) ?? { sum: 0, count: 0 };
      sums.set(name, {
        sum: sum + (typeof value === "number" ? value : 100 * Number(value)),
        count: count + 1,
      });
    },
    means: (): Figures => new Map([...sums].map(([name, { sum, count }]) => [name, sum / count])),
  };
}

/** One check of each woman: "Care first" in at least one part of life, a red-line page, and both again once she was asked whether each line is still open; of those with a line of level 1 in the full form, how many have one in the short form with its six quieter questions. */
function checkFigures(population: Population, steady: Unsteadiness, women: number, chance: Chance): Figures {
  const { add, means } = counter();
  for (let woman = 0; woman < women; woman += 1) {
    const answers = answersOf(lifeIn(population, steady, chance), 0, steady, chance);
    const followUp = wordsOnLines(chance);
    for (const [name, way] of Object.entries(asked)) {
      const check = checkOf(answers, way, 0);
      add(`${name} careFirst`, isCareFirst(check));
      add(`${name} page`, redLinePage(check, null) !== null);
      add(`${name} careFirstAsked`, isCareFirst(followUp(check)));
      add(`${name} pageAsked`, redLinePage(followUp(check), null) !== null);
    }
    if (burningLines(checkOf(answers, asked.full, 0)).some(isUrgent))
      add("found", burningLines(checkOf(answers, asked["short + 6"], 0)).some(isUrgent));
  }
  return means();
}

/** Two checks of each woman, a month apart: of a life that stands still, got heavier, got lighter. `points` is the mean change of a part, `part` the share of parts that get the right word; `heavier`, `lighter` and `sign` are shares of women, who get the word for a part or a new sign; `squares` gives the error of measurement. */
function changeFigures(population: Population, steady: Unsteadiness, women: number, chance: Chance): Figures {
  const { add, means } = counter();
  for (let woman = 0; woman < women; woman += 1) {
    const life = lifeIn(population, steady, chance);
    const before = answersOf(life, 0, steady, chance);
    for (const [kind, heavier] of Object.entries(lives)) {
      const after = answersOf(life, heavier, steady, chance);
      for (const name of ["short + 6", "full"] as const) {
        const [first, second] = [checkOf(before, asked[name], 0), checkOf(after, asked[name], 1)];
        const changes = changesBetween(first, second);
        for (const { points, word } of changes) {
          add(`${name} ${kind} points`, points);
          add(`${name} ${kind} part`, word === (kind === "still" ? "same" : kind));
          add(`${name} ${kind} squares`, points ** 2);
        }
        for (const word of ["heavier", "lighter"] as const)
          add(
            `${name} ${kind} ${word}`,
            changes.some((change) => change.word === word),
          );
        add(`${name} ${kind} sign`, newSigns(first, second).length > 0);
      }
    }
  }
  return means();
}

function isUrgent({ level }: FiredLine): boolean {
  return level === 1;
}

/** The figures of every place under its name, those of change also under how steady answers are. */
export function allFigures(women: number, chance: () => Chance): Figures {
  const found = Object.entries(populations).flatMap(([place, population]): [string, Figures][] => [
    [place, checkFigures(population, unsteadiness.unsteady, women, chance())],
    ...Object.entries(unsteadiness).map(([how, steady]): [string, Figures] => [
      `${how} ${place}`,
      changeFigures(population, steady, women, chance()),
    ]),
  ]);
  return new Map(
    found.flatMap(([where, part]) => [...part].map(([name, value]) => [`${where} ${name}`, value] as const)),
  );
}

/** Whether a part of life is "Care first" by its number or by a line that she does not call over. */
function isCareFirst(check: Assessment): boolean {
  const { categories } = scoreCheck(check.answers, check.form, check.mode);
  return (
    instrument.resultOrder.some((category) => categories[category].pressure === "critical") ||
    burningLines(check).some(isUrgent)
  );
}

function changesBetween(first: Assessment, second: Assessment) {
  const changes = instrument.resultOrder.map((category) => compareCategory(first, second, category));
  return changes.filter((change) => change.comparable);
}
