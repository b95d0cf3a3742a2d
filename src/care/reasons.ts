// The reason of a suggestion as keys for the screen; a hushed answer never reaches the words here.
import type { Ranked, Sign } from "./ranking.ts";

type Words = `care:${string}` | `instrument:${string}`;

/** One sentence of a reason: its key, what to insert (name -> key of the words), and which of these are not sure. */
export interface ReasonLine {
  readonly key: `care:reason.${string}`;
  readonly terms: Readonly<Record<string, Words>>;
  readonly unsure: readonly string[];
}

/** The sentences that say why a step is offered: what fired, what weighs, what matters to her. */
export function reasonLines({ reason }: Ranked): readonly ReasonLine[] {
  const lines: ReasonLine[] = [];
  if (reason.redLine !== null) lines.push(line("care:reason.redLine"));
  lines.push(because(reason.signs));
  if (reason.priority)
    lines.push(line("care:reason.priority", { priority: `care:priority.${reason.priority}` }));
  return lines;
}

function because(signs: readonly Sign[]): ReasonLine {
  const [sign, other] = signs.filter(isToldOnce);
  if (!sign) return line("care:reason.general");
  const told = { sign: wordsOf(sign), ...(other && { other: wordsOf(other) }) };
  // A hushed answer says nothing that could be unsure.
  const names = Object.entries({ sign, other }).filter(([, one]) => one?.unsure === true && !one.hushed);
  const key = other ? "care:reason.becauseTwo" : "care:reason.because";
  return { ...line(key, told), unsure: names.map(([name]) => name) };
}

// Two hushed answers are told as one: as a pair they would say what neither may.
function isToldOnce({ hushed }: Sign, at: number, signs: readonly Sign[]): boolean {
  return !hushed || at === signs.findIndex((other) => other.hushed);
}

function wordsOf({ id, hushed }: Sign): Words {
  return `instrument:${id}.${hushed ? "hushed" : "sign"}`;
}

function line(key: ReasonLine["key"], terms: ReasonLine["terms"] = {}): ReasonLine {
  return { key, terms, unsure: [] };
}
