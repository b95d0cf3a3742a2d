import { describe, expect, test } from "vitest";
import safety from "../../locales/en/safety.json" with { type: "json" };
import { actionById, allActions, catalogue, routineById } from "../../src/care/catalogue.ts";
import type { Action, Cadence } from "../../src/care/schema.ts";
import type { Category } from "../../src/instrument/schema.ts";
import { allRoutines } from "./check.ts";

type ActionRow = readonly [
  id: `${Category}-A${number}`,
  links: string,
  levels: string,
  effortCostUrgency: `${Action["effort"]}/${Action["cost"]}/${Action["urgency"]}`,
  hasNotText: boolean,
];
type RoutineRow = readonly [id: `${Category}-R${number}`, cadence: Cadence];

/** Every action of the method; an entry may have links beside these, and nothing else may differ. */
const actions: readonly ActionRow[] = [
  ["EMO-A1", "EMO09", "trusted", "1/0/24h", true],
  ["EMO-A2", "EMO03 EMO05", "trusted organisation", "1/0/days", false],
  ["EMO-A3", "EMO01 EMO02 EMO03 EMO04 EMO10", "self trusted", "1/0/days", true],
  ["EMO-A4", "EMO05 EMO08 ECO08", "organisation", "2/0/days", true],
  ["EMO-A5", "EMO06", "self organisation", "1/0/days", false],
  ["EMO-A6", "EMO07 POL01", "trusted", "1/0/24h", true],
  ["EMO-A7", "EMO01 EMO02 EMO03 EMO04 EMO05 EMO06", "organisation community", "2/2/weeks", true],
  ["EMO-A8", "EMO08 EMO11", "organisation", "2/0/weeks", false],
  ["PHY-A1", "PHY01 PHY02 PHY03", "trusted", "1/0/now", false],
  ["PHY-A2", "PHY01 PHY02 PHY03 POL01 POL04 PHY06", "self trusted", "1/0/24h", true],
  ["PHY-A3", "PHY07 PHY12", "trusted", "1/0/24h", true],
  ["PHY-A4", "PHY03 PHY07", "trusted community", "2/1/24h", true],
  ["PHY-A5", "PHY11 PHY05", "trusted community", "2/1/24h", true],
  ["PHY-A6", "PHY08 PHY06", "self community", "2/1/days", true],
  ["PHY-A7", "PHY13 PHY05", "trusted", "1/1/days", true],
  ["PHY-A8", "PHY09 POL09", "self", "1/0/days", true],
  ["PHY-A9", "PHY10", "self organisation", "2/2/weeks", true],
  ["PHY-A10", "PHY04", "trusted", "2/1/now", true],
  ["PHY-A11", "PHY03 PHY07", "community", "2/1/days", true],
  ["SPI-A1", "SPI01 SPI02 SPI12", "community", "2/0/days", true],
  ["SPI-A2", "SPI01", "trusted organisation", "3/2/now", false],
  ["SPI-A3", "SPI07", "self community", "1/0/weeks", true],
  ["SPI-A4", "SPI04", "self organisation", "1/0/days", true],
  ["SPI-A5", "SPI03 SPI09", "self", "1/0/days", true],
  ["SPI-A6", "SPI08 SPI10", "community", "1/0/weeks", false],
  ["SPI-A7", "SPI05 SPI11", "self organisation", "1/0/weeks", false],
  ["SPI-A8", "SPI06", "self trusted", "1/0/weeks", true],
  ["SPI-A9", "SPI02", "self", "2/0/weeks", false],
  ["ECO-A1", "ECO10 ECO12", "self trusted", "1/0/days", true],
  ["ECO-A2", "ECO10 ECO12", "community", "2/1/weeks", true],
  ["ECO-A3", "ECO03 ECO11", "self", "2/1/weeks", true],
  ["ECO-A4", "ECO01 ECO05 PHY01", "organisation community", "2/0/24h", true],
  ["ECO-A5", "ECO09", "organisation", "2/0/weeks", false],
  ["ECO-A6", "ECO04", "trusted organisation", "3/1/24h", true],
  ["ECO-A7", "ECO07", "trusted", "2/0/weeks", true],
  ["ECO-A8", "ECO06", "self community", "3/2/weeks", true],
  ["ECO-A9", "ECO08", "trusted community", "2/0/weeks", true],
  ["ECO-A10", "ECO05", "community", "1/0/now", true],
  ["ECO-A11", "ECO01 ECO02", "self", "1/0/days", true],
  ["POL-A1", "POL02 POL11", "organisation", "2/1/days", true],
  ["POL-A2", "POL02 POL03", "self trusted", "1/0/24h", true],
  ["POL-A3", "POL02 POL03 POL04 POL12", "organisation community", "2/0/24h", true],
  ["POL-A4", "POL01", "organisation", "2/0/24h", true],
  ["POL-A5", "POL09", "self organisation", "2/0/days", true],
  ["POL-A6", "POL10", "organisation authority", "2/0/weeks", false],
  ["POL-A7", "POL06", "self organisation", "1/0/days", true],
  ["POL-A8", "POL04 POL07", "authority", "2/1/weeks", true],
  ["POL-A9", "POL13", "community authority", "3/1/weeks", true],
  ["POL-A10", "POL05 POL08", "self organisation", "2/1/weeks", false],
  ["POL-A11", "POL03 PHY01 PHY02", "organisation community", "3/3/days", true],
  ["POL-A12", "POL06", "community", "2/0/weeks", true],
];

const routines: readonly RoutineRow[] = [
  ["EMO-R1", "daily"],
  ["EMO-R2", "daily"],
  ["EMO-R3", "daily"],
  ["EMO-R4", "weekly"],
  ["EMO-R5", "afterEvent"],
  ["EMO-R6", "cycle"],
  ["PHY-R1", "perTrip"],
  ["PHY-R2", "weekly"],
  ["PHY-R3", "weekly"],
  ["PHY-R4", "monthly"],
  ["PHY-R5", "monthly"],
  ["PHY-R6", "daily"],
  ["SPI-R1", "daily"],
  ["SPI-R2", "weekly"],
  ["SPI-R3", "monthly"],
  ["SPI-R4", "weekly"],
  ["SPI-R5", "cycle"],
  ["SPI-R6", "weekly"],
  ["ECO-R1", "weekly"],
  ["ECO-R2", "afterEvent"],
  ["ECO-R3", "monthly"],
  ["ECO-R4", "quarterly"],
  ["ECO-R5", "weekly"],
  ["ECO-R6", "monthly"],
  ["POL-R1", "weekly"],
  ["POL-R2", "monthly"],
  ["POL-R3", "monthly"],
  ["POL-R4", "afterEvent"],
  ["POL-R5", "quarterly"],
  ["POL-R6", "daily"],
];

describe("the library is the method", () => {
  test("no action and no routine is missing, and none is beside it", () => {
    expect(allActions().map(({ id }) => id)).toEqual(actions.map(([id]) => id));
    expect(allRoutines.map(({ id }) => id)).toEqual(routines.map(([id]) => id));
  });

  test.each(actions)("%s", (id, links, levels, effortCostUrgency, hasNotText) => {
    const action = actionById(id);
    expect(action?.links).toEqual(expect.arrayContaining(links.split(" ")));
    expect(action?.levels).toEqual(levels.split(" "));
    expect(`${action?.effort}/${action?.cost}/${action?.urgency}`).toBe(effortCostUrgency);
    expect(action?.hasNotText).toBe(hasNotText);
  });

  test.each(routines)("%s %s", (id, cadence) => {
    expect(routineById(id)?.cadence).toBe(cadence);
  });

  test("the night alone has a page that is never an entry, and its words know that home can be the danger", () => {
    expect(actionById("EMO-A9")).toBeUndefined();
    expect(safety["dark.tell.sentence"]).toMatch(/stay with me/);
    expect(safety["dark.tonight.note"]).toMatch(/If home is the danger, then another place/);
  });

  test("four steps have texts of their own for those who go with her or need her", () => {
    const own = allActions().filter(({ dependants }) => dependants.length > 0);
    expect(own.map(({ id }) => id)).toEqual(["PHY-A5", "PHY-A7", "POL-A2", "POL-A11"]);
    for (const { dependants } of own) expect(dependants).toEqual(["children", "elders", "depending"]);
  });

  test("every first step fits ten minutes", () => {
    const long = [...allActions(), ...allRoutines].filter(({ firstStepMinutes }) => firstStepMinutes > 10);
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  test("each part of life has a step with an organisation, a community or an authority", () => {
    for (const [category, shelf] of Object.entries(catalogue)) {
      const beyond = shelf.actions.filter(({ levels }) =>
        levels.some((level) => level !== "self" && level !== "trusted"),
      );
      expect(beyond.length, category).toBeGreaterThan(0);
    }
  });
});
