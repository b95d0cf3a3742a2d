// What weighs on many in a pilot: taken from single answers, never of few.
import { riskValue } from "../assessment/risk.ts";
import type { IndicatorId } from "../instrument/schema.ts";
import { instrument } from "../instrument/versions.ts";
import { canBeShown, type Row, shares } from "./group.ts";

/** A question of which many said that it weighs, with the share in percent (steps of 5) of those who answered it. */
export interface Need {
  readonly id: IndicatorId;
  readonly share: number;
}

const heavy = 3;
const most = 3;

/** The up to three questions that weigh on the largest shares, the heaviest first; one needs `k` answers, and at least three women on either side. Threats and hushed questions are never among them. */
export function needsOf(rows: readonly Row[], k: number): readonly Need[] {
  const found = instrument.indicators.flatMap((indicator) => {
    const { id, dim, hushed } = indicator;
    if (dim === "T" || hushed) return [];
    const values = rows.flatMap(({ answers }) => {
      const given = answers?.[id];
      return given === "answered" ? [] : (riskValue(indicator, given) ?? []);
    });
    const weighs = values.filter((value) => value >= heavy).length;
    const cells = [weighs, values.length - weighs] as const;
    if (values.length < k || weighs === 0 || !canBeShown(cells)) return [];
    return [{ id, share: shares(cells)[0], exact: weighs / values.length }];
  });
  return found
    .toSorted((one, other) => other.exact - one.exact)
    .slice(0, most)
    .map(({ id, share }) => ({ id, share }));
}
