// What the rules would say to women in four made-up places. `-- --seed N --women N` repeats a run or widens it; exit code 1 when a figure leaves its bounds.
import process from "node:process";
import { parseArgs } from "node:util";
import { numbers } from "../tests/endurance/numbers.ts";
import { left } from "./simulation/bounds.ts";
import { allFigures, type Figures } from "./simulation/figures.ts";
import { populations, realChange, unsteadiness } from "./simulation/populations.ts";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "7" }, women: { type: "string", default: "1000" } },
});
const [seed = Number.NaN, women = Number.NaN] = [values.seed, values.women].map(Number);
if (!Number.isInteger(seed) || !Number.isInteger(women) || seed < 0 || women < 1)
  throw new Error("--seed and --women take whole numbers, and there must be a woman");

function print(name: string, way: string, cells: readonly string[]): void {
  console.log(`${name.padEnd(21)}${way.padEnd(10)}${cells.map((cell) => cell.padStart(12)).join("")}`);
}

function printChecks(figures: Figures): void {
  console.log(`
One check, in % of the women: "Care first" in at least one part of life, a red-line page, and both once she
said which lines are over. Found: of those with a line of level 1 in the full form, who has one in the short
form with its six quieter questions.`);
  print("", "", ["care first", "page", "care, asked", "page, asked", "found"]);
  const columns = ["careFirst", "page", "careFirstAsked", "pageAsked"];
  const percent = (name: string) => figures.get(name)?.toFixed(0) ?? "-";
  for (const place of Object.keys(populations)) {
    for (const way of ["short", "short + 6", "full"]) {
      const found = way === "short + 6" ? [percent(`${place} found`)] : [];
      print(place, way, [...columns.map((column) => percent(`${place} ${way} ${column}`)), ...found]);
    }
  }
}

function printChanges(figures: Figures, kind: string, what: string): void {
  console.log(`
Two checks a month apart of a life that ${what}: mean change and error of measurement of a part in points,
% of parts with the right word, % of women with that word for at least one part, % of women with a new sign.`);
  print("", "", ["points", "error", "right parts", "heavier", "lighter", "new sign"]);
  for (const how of Object.keys(unsteadiness)) {
    for (const place of Object.keys(populations)) {
      for (const way of ["short + 6", "full"]) {
        const of = (name: string) => figures.get(`${how} ${place} ${way} ${kind} ${name}`) ?? Number.NaN;
        // Two checks differ by twice the squared error of one.
        const error = Math.sqrt((of("squares") - of("points") ** 2) / 2);
        const shares = ["part", "heavier", "lighter", "sign"].map((name) => of(name).toFixed(0));
        print(`${how} ${place}`, way, [of("points").toFixed(1), error.toFixed(1), ...shares]);
      }
    }
  }
}

console.log(`seed ${seed}, ${women} women in each place, all made up: guesses, not data`);
const figures = allFigures(women, () => numbers(seed));
printChecks(figures);
printChanges(figures, "still", "stands still");
printChanges(figures, "heavier", `got heavier by ${realChange}`);
printChanges(figures, "lighter", `got lighter by ${realChange}`);
const outside = left(figures);
for (const line of outside) console.error(`NOT  ${line}`);
console.log(outside.length === 0 ? "\nok   every figure lies within its bounds" : "");
if (outside.length > 0) process.exitCode = 1;
