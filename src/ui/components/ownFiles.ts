// Tables of hers as files, with what each column means.
import type { OwnFile } from "../../app/files.ts";
import type { Translate } from "../../i18n/i18n.ts";
import { csv } from "../../lib/csv.ts";
import { columns, type Table } from "./ownTables.ts";

type Meaning = readonly [column: string, meaning: string];

/** What each column of a table means. */
function meanings(t: Translate, { name }: Table): readonly Meaning[] {
  const of: readonly string[] = columns[name];
  return of.map((column) => [column, t(`files:${name}.${column}`)]);
}

/** One table for a spreadsheet. */
export function tableFile(table: Table): OwnFile {
  const content = csv([columns[table.name], ...table.rows]);
  return { name: `${table.name}.csv`, type: "text/csv", content };
}

/** What every column of these tables means, as a table of its own. */
export function codebookFile(t: Translate, tables: readonly Table[]): OwnFile {
  const rows = tables.flatMap((table) => meanings(t, table).map((meaning) => [table.name, ...meaning]));
  return { name: "columns.csv", type: "text/csv", content: csv([["table", "column", "meaning"], ...rows]) };
}

/** All tables in one file, each row with the names of its columns. */
export function wholeFile(t: Translate, tables: readonly Table[]): OwnFile {
  const all = tables.map((table) => {
    const named = (row: Table["rows"][number]) =>
      Object.fromEntries(columns[table.name].map((column, at) => [column, row[at] ?? null]));
    return {
      table: table.name,
      columns: Object.fromEntries(meanings(t, table)),
      rows: table.rows.map(named),
    };
  });
  return { name: "tables.json", type: "application/json", content: `${JSON.stringify(all, null, 2)}\n` };
}
