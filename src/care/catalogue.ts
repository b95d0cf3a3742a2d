import type { Category } from "../instrument/schema.ts";
import * as economic from "./library/economic.ts";
import * as emotional from "./library/emotional.ts";
import * as physical from "./library/physical.ts";
import * as political from "./library/political.ts";
import * as spiritual from "./library/spiritual.ts";
import type { Action, Routine } from "./schema.ts";

interface Shelf {
  readonly actions: readonly Action[];
  readonly routines: readonly Routine[];
}

/** Everything that can be offered, by category, in the order of results. */
export const catalogue: Readonly<Record<Category, Shelf>> = {
  EMO: emotional,
  PHY: physical,
  SPI: spiritual,
  ECO: economic,
  POL: political,
};

const shelves = Object.values(catalogue);
const actions = new Map(shelves.flatMap((shelf) => shelf.actions.map((entry) => [entry.id, entry] as const)));
const routines = new Map(
  shelves.flatMap((shelf) => shelf.routines.map((entry) => [entry.id, entry] as const)),
);

/** The action with this id; undefined when a newer version of the app wrote it. */
export function actionById(id: string): Action | undefined {
  return actions.get(id);
}

/** The routine with this id; undefined when a newer version of the app wrote it. */
export function routineById(id: string): Routine | undefined {
  return routines.get(id);
}

/** All actions, in catalogue order. */
export function allActions(): readonly Action[] {
  return [...actions.values()];
}
