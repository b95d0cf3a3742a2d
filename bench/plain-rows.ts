// The same records as an ordinary app keeps them: readable, one row each, with an index on the time.
import { Dexie, type EntityTable } from "dexie";
import type { Envelope } from "../src/safe/api.ts";

export type PlainRows = EntityTable<Envelope, "id">;

const rowsAtOnce = 5_000;

/** The open table of plain rows, made if it is not there. */
export async function openPlainRows(): Promise<PlainRows> {
  const db = new Dexie("plain");
  db.version(1).stores({ rows: "id, at" });
  await db.open();
  return db.table("rows");
}

/** Adds all records. */
export async function fillPlainRows(rows: PlainRows, records: readonly Envelope[]): Promise<void> {
  for (let at = 0; at < records.length; at += rowsAtOnce)
    await rows.bulkPut(records.slice(at, at + rowsAtOnce));
}
