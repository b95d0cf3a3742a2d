import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { ensureProgram } from "../../scripts/debian.ts";
import { type Cell, csv } from "../../src/lib/csv.ts";

const rowCount = 200;
const columnCount = 6;

const formulas = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "=HYPERLINK(A1)", "＝1+1", "\t=1"];
const printable = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
  // What XML cannot hold, and spaces that the format counts instead of keeping.
  .filter((text) => !/[\p{C}\s]/u.test(text));
const cell: fc.Arbitrary<Cell> = fc.oneof(
  printable.map((text) => `x${text}`),
  fc.constantFrom(...formulas, 'say "no"', "one, two", "two\nlines", "مَشَيتُ"),
  fc.integer({ min: -9_999, max: 9_999 }),
);

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const plain = (xml: string) =>
  xml
    .replace(/<text:tab\/>/g, "\t")
    .replace(/<text:s\/>/g, " ")
    .replace(/<[^>]+>/g, "")
    .replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
      code === undefined ? (entities[name] ?? "") : String.fromCodePoint(Number(code)),
    );

/** The cells of a flat OpenDocument sheet as they are shown; alike neighbours stand there once, with their number. */
function cellsOf(sheet: string): string[][] {
  return [...sheet.matchAll(/<table:table-row\b[^>]*>([\s\S]*?)<\/table:table-row>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<table:table-cell\b([^>]*)>([\s\S]*?)<\/table:table-cell>/g)].flatMap(
      ([, attributes = "", text = ""]) => {
        const lines = [...text.matchAll(/<text:p\b[^>]*>([\s\S]*?)<\/text:p>/g)];
        const count = Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
        return Array<string>(count).fill(lines.map(([, line = ""]) => plain(line)).join("\n"));
      },
    ),
  );
}

const shown = (one: Cell) => {
  const text = String(one);
  return typeof one === "string" && formulas.includes(one) ? `'${text}` : text;
};

/** Opens tables of ours in LibreOffice; resolves to what was done, throws where a cell is another one or has become a formula. */
export async function compareSpreadsheet(seed: number): Promise<string> {
  const office = ensureProgram("soffice", ["libreoffice-calc-nogui"]);
  const row = fc.array(cell, { minLength: columnCount, maxLength: columnCount });
  const rows = fc.sample(row, { seed, numRuns: rowCount });
  const folder = mkdtempSync(join(tmpdir(), "spreadsheet-"));
  try {
    writeFileSync(join(folder, "table.csv"), csv(rows));
    // Commas, quotes, UTF-8, from the first line on, as a spreadsheet opens it by itself.
    const options = ["--infilter=CSV:44,34,76,1", "--convert-to", "fods", "--outdir", folder];
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(office, [profile, "--headless", ...options, join(folder, "table.csv")], { stdio: "pipe" });
    const sheet = readFileSync(join(folder, "table.fods"), "utf8");
    if (sheet.includes("table:formula")) throw new Error("a cell has become a formula");
    const found = cellsOf(sheet).map((one) => JSON.stringify(one));
    const other = rows.findIndex((one, at) => JSON.stringify(one.map(shown)) !== found[at]);
    if (other >= 0) throw new Error(`row ${other + 1} is ${found[other]} of ${JSON.stringify(rows[other])}`);
    if (found.length !== rowCount) throw new Error(`${found.length} rows of ${rowCount}`);
    return `${rowCount} rows of ${columnCount} cells, every formula is text`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
