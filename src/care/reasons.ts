// The reason of a suggestion as keys for the screen; a hushed answer never reaches the words here.
import { instrument } from "../instrument/versions.ts";
import type { Ranked, Sign } from "./ranking.ts";

/** One sentence of a reason: its key, what to insert (name -> key of the words), and the count for the plural. */
export interface ReasonLine {
  readonly key: string;
  readonly terms: Readonly<Record<string, string>>;
  readonly count?: number;
}

/** The sentences that say why a step is offered: what fired, what weighs, what matters to her, the cost and the time. */
export function reasonLines({ entry, reason }: Ranked): readonly ReasonLine[] {
  const lines: ReasonLine[] = [];
  if (reason.redLine !== null) lines.push(line("care:reason.redLine"));
  lines.push(because(reason.signs));
  if (reason.priority)
    lines.push(line("care:reason.priority", { priority: `care:priority.${reason.priority}` }));
  const [area] = reason.others;
  if (area) lines.push(line("care:reason.others", { area: `care:area.${area}` }));
  lines.push(line(`care:reason.cost.${entry.cost}`));
  lines.push({ ...line("care:reason.minutes"), count: reason.minutes });
  return lines;
}

function because(signs: readonly Sign[]): ReasonLine {
  const [sign, other] = [...new Set(signs.map(wordsOf))];
  if (!sign) return line("care:reason.general");
  return other ? line("care:reason.becauseTwo", { sign, other }) : line("care:reason.because", { sign });
}

// Two hushed answers of one category are told as one: otherwise the pair would say what neither may.
function wordsOf({ id, hushed }: Sign): string {
  return hushed ? `care:reason.hushed.${instrument.byId(id)?.category ?? "EMO"}` : `instrument:${id}.sign`;
}

function line(key: string, terms: ReasonLine["terms"] = {}): ReasonLine {
  return { key, terms };
}
