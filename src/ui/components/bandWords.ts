import type { Pressure } from "../../assessment/scoring.ts";
import type { Translate } from "../../i18n/i18n.ts";

/** Whether "steady" would say more than is known: threat is blind, or what was left out could change the word. */
export function isSteadyInPart({ pressure, pressureHigh, blind }: Pressure): boolean {
  return pressure === "steady" && (blind.includes("threat") || pressureHigh !== "steady");
}

/** The word of a category by its number: one band, two where the range reaches another, or that there is no number. */
function pressureText(t: Translate, result: Pressure): string {
  const { pressure, pressureLow, pressureHigh } = result;
  if (pressure === null || pressureLow === null || pressureHigh === null) return t("results:noNumber");
  if (isSteadyInPart(result)) return t("results:steadyInPart");
  if (pressureLow === pressureHigh) return t(`instrument:band.${pressure}`);
  return t("results:between", {
    low: t(`instrument:band.${pressureLow}`),
    high: t(`results:within.${pressureHigh}`),
  });
}

/** The word of a category, and after it how many things need care first there. */
export function categoryText(t: Translate, result: Pressure, lanterns: number): string {
  const band = pressureText(t, result);
  if (lanterns === 0) return band;
  return t("results:withLantern", { band, lantern: t("results:lantern", { count: lanterns }) });
}

/** The word of a category where there is little room; the whole of it is said beside it, or under Words. */
export function briefText(t: Translate, result: Pressure): string {
  const { pressure, pressureLow, pressureHigh } = result;
  if (pressure === null || pressureLow === null || pressureHigh === null) return t("results:brief.none");
  if (isSteadyInPart(result)) return t("results:brief.inPart");
  if (pressureLow === pressureHigh) return t(`results:brief.${pressure}`);
  return t("results:between", {
    low: t(`results:brief.${pressureLow}`),
    high: t(`results:briefWithin.${pressureHigh}`),
  });
}

/** The same around the rings, where one band has room for its own word. */
export function ringText(t: Translate, result: Pressure): string {
  const isOne = result.pressure !== null && result.pressureLow === result.pressureHigh;
  return isOne && !isSteadyInPart(result) ? t(`instrument:band.${result.pressure}`) : briefText(t, result);
}
