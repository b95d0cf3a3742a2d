import { deepFreeze } from "../freeze.ts";
import type { Category, IndicatorId } from "../schema.ts";

/** The order in which a check goes through the categories: it never opens with violence. */
export const checkOrder: readonly Category[] = deepFreeze<Category[]>(["EMO", "ECO", "POL", "PHY", "SPI"]);

/** The order in which results, files and prints name the categories. */
export const resultOrder: readonly Category[] = deepFreeze<Category[]>(["EMO", "PHY", "SPI", "ECO", "POL"]);

/** The order on screen inside a category: one capacity to ease in, vulnerabilities, threats, then the other capacities. The short form keeps it and leaves the rest out. */
export const display: Readonly<Record<Category, readonly IndicatorId[]>> = deepFreeze({
  EMO: "EMO09 EMO01 EMO02 EMO03 EMO04 EMO05 EMO06 EMO07 EMO08 EMO10 EMO11".split(" "),
  PHY: "PHY11 PHY07 PHY08 PHY09 PHY10 PHY01 PHY02 PHY03 PHY04 PHY05 PHY06 PHY12 PHY13".split(" "),
  SPI: "SPI09 SPI04 SPI05 SPI06 SPI07 SPI08 SPI01 SPI02 SPI03 SPI10 SPI11 SPI12".split(" "),
  ECO: "ECO10 ECO05 ECO06 ECO07 ECO08 ECO09 ECO01 ECO02 ECO03 ECO04 ECO11 ECO12".split(" "),
  POL: "POL11 POL07 POL08 POL10 POL01 POL02 POL03 POL04 POL05 POL06 POL09 POL12 POL13".split(" "),
});

/** Offered after the short check, in this order: red lines, combinations and actions only, never part of the short score. */
export const quieter: readonly IndicatorId[] = deepFreeze([
  "PHY05",
  "PHY04",
  "ECO03",
  "ECO04",
  "POL03",
  "POL04",
]);
