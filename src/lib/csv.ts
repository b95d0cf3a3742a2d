/** A cell: text, a number, or null for one that is empty. */
export type Cell = string | number | null;

// Spreadsheets take a text that begins so for a formula; full-width signs too.
const asFormula = /^[=+\-@\t\r\n＝＋－＠]/;

function field(cell: Cell): string {
  if (cell === null) return "";
  const text = typeof cell === "string" && asFormula.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV (RFC 4180) in UTF-8 with a mark at its beginning, as spreadsheets expect it; text that looks like a formula gets an apostrophe before it. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;
}
