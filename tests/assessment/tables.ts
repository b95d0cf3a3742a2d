// What the method says about red lines and cuts, written beside the code and never from it.
import type { Band, IndicatorId } from "../../src/instrument/schema.ts";

/** The level of a red line by risk value 1-4 ("-" = none); an indicator without an entry has none. */
export const levels: Readonly<Record<IndicatorId, string>> = {
  PHY01: "-221",
  PHY02: "2111",
  PHY03: "---2",
  PHY04: "-111",
  PHY05: "-221",
  PHY06: "---2",
  PHY10: "---2",
  EMO07: "---2",
  SPI01: "-221",
  SPI02: "---2",
  ECO02: "---2",
  ECO03: "---2",
  ECO04: "-221",
  ECO05: "--22",
  POL01: "---2",
  POL02: "-221",
  POL03: "--21",
  POL04: "-221",
  POL09: "---2",
};

/** A combination and its level, risk values on a calm check, and whether it fires with them. */
export const combinations: readonly (readonly [
  line: string,
  risks: Record<IndicatorId, number>,
  fires: boolean,
])[] = [
  ["a:1", { PHY01: 2, PHY03: 2 }, true],
  ["a:1", { PHY02: 2, PHY06: 2 }, true],
  ["a:1", { PHY01: 1, PHY02: 1, PHY03: 4 }, false],
  ["a:1", { PHY01: 4, PHY03: 1, PHY06: 1 }, false],
  ["b:2", { POL06: 3, POL01: 2 }, true],
  ["b:2", { POL06: 3, POL04: 2 }, true],
  ["b:2", { POL06: 2, POL01: 4 }, false],
  ["b:2", { POL06: 4, POL01: 1, POL04: 1 }, false],
  ["c:1", { PHY05: 2, ECO03: 2 }, true],
  ["c:1", { PHY05: 1, ECO03: 4 }, false],
  ["c:1", { PHY05: 4, ECO03: 1 }, false],
  ["d:1", { PHY11: 3, PHY02: 1 }, true],
  ["d:1", { PHY11: 3, PHY01: 3 }, true],
  ["d:1", { PHY11: 3, PHY05: 3 }, true],
  ["d:1", { PHY11: 2, PHY02: 4 }, false],
  ["d:1", { PHY11: 4, PHY01: 2, PHY05: 2 }, false],
];

/** The questions outside the short form whose red lines count after it. */
export const quieter = "PHY04 PHY05 ECO03 ECO04 POL03 POL04".split(" ");

/** Sums of weight x risk value of the full physical category (weight 17) beside the cuts, the score and its band. */
export const besideCuts: readonly (readonly [points: number, score: number, band: Band])[] = [
  [16, 24, "steady"],
  [17, 25, "watch"],
  [33, 49, "watch"],
  [34, 50, "high"],
  [50, 74, "high"],
  [51, 75, "critical"],
];

/** All lines, the most urgent of one level first. */
export const urgency =
  "PHY02 PHY04 PHY05 PHY01 c a SPI01 POL02 POL04 ECO04 POL03 d b ECO05 EMO07 PHY03 PHY06 PHY10 SPI02 ECO02 ECO03 POL01 POL09".split(
    " ",
  );
