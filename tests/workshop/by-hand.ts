// The picture of a group, worked out a second time from the raw answers, without anything that the app works out.
import type { Answer, Answers, Category, Indicator } from "../../src/instrument/schema.ts";
import { instrument } from "../../src/instrument/versions.ts";

const words = ["steady", "some pressure", "strong pressure", "care first"];
const joined = ["steady or some pressure", "strong pressure or care first"];

/** 0-3 for the four bands, or null without a number. */
function bandOf(items: readonly Indicator[], answers: Answers): number | null {
  // How threats came is not asked where there were none, or where that does not apply.
  const { PHY01: threats, PHY02: came = threats === 0 || threats === "na" ? threats : undefined } = answers;
  const said = items.map(({ id }): Answer | undefined => (id === "PHY02" ? came : answers[id]));
  const weights = (chosen: (answer: Answer | undefined) => boolean) =>
    items.reduce((sum, { weight }, at) => sum + (chosen(said[at]) ? weight : 0), 0);
  const applies = weights((answer) => answer !== "na");
  const answered = weights((answer) => typeof answer === "number");
  const count = said.filter((answer) => typeof answer === "number").length;
  if (count < 3 || 5 * answered < 3 * applies || 2 * applies < weights(() => true)) return null;
  const points = items.reduce((sum, { dir, weight }, at) => {
    const answer = said[at];
    if (typeof answer !== "number") return sum;
    return sum + weight * (dir === "R" ? answer : 4 - answer);
  }, 0);
  return Math.min(3, Math.floor(Math.round((25 * points) / answered) / 25));
}

/** What stands under a bar for these counts. */
function sentenceOf(counts: readonly number[], k: number): string {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all < k) return "Not enough to show.";
  const halves = [(counts[0] ?? 0) + (counts[1] ?? 0), (counts[2] ?? 0) + (counts[3] ?? 0)];
  const shown = [counts, halves].find((cells) => {
    const filled = cells.filter((cell) => cell > 0);
    return filled.length > 1 && Math.min(...filled) >= 3;
  });
  if (shown === undefined) return "You are close to each other here.";
  const names = shown === counts ? words : joined;
  const shares = shown.map((count) => Math.floor((20 * count) / all));
  const rests = shown.map((count, at) => ({ at, rest: (20 * count) % all }));
  const missing = 20 - shares.reduce((sum, share) => sum + share, 0);
  for (const { at } of rests.toSorted((one, other) => other.rest - one.rest).slice(0, missing))
    shares[at] = (shares[at] ?? 0) + 1;
  return shares.flatMap((share, at) => (share === 0 ? [] : [`${5 * share}%: ${names[at]}`])).join(" · ");
}

/** For each part of life the sentence that the group must read, from the answers of those who gave them in the short check. */
export function groupByHand(women: readonly Answers[], k: number): Readonly<Record<Category, string>> {
  const of = (category: Category) => {
    const items = instrument.indicators.filter((one) => one.category === category && one.short);
    const counts = [0, 0, 0, 0];
    for (const answers of women) {
      const band = bandOf(items, answers);
      if (band !== null) counts[band] = (counts[band] ?? 0) + 1;
    }
    return sentenceOf(counts, k);
  };
  return { EMO: of("EMO"), PHY: of("PHY"), SPI: of("SPI"), ECO: of("ECO"), POL: of("POL") };
}
