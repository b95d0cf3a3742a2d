import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cell, csv } from "../../src/lib/csv.ts";

/** Reads CSV as RFC 4180 has it. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (char === '"') isQuoted = true;
    else if (char === ",") {
      row.push(cell);
      cell = "";
    } else if (char === "\r" && text[at + 1] === "\n") {
      rows.push([...row, cell]);
      row = [];
      cell = "";
      at += 1;
    } else cell += char;
  }
  return rows;
}

test.each<[Cell, string]>([
  ["plain", "plain"],
  ["=1+1", "'=1+1"],
  ["+49 30", "'+49 30"],
  ["-", "'-"],
  ["@sum", "'@sum"],
  ["\tx", "'\tx"],
  ["＝1", "'＝1"],
  [" =1", " =1"],
  [-3, "-3"],
  [0, "0"],
  [null, ""],
  ["", ""],
  ['say "no"', '"say ""no"""'],
  ["a,b", '"a,b"'],
  ["two\nlines", '"two\nlines"'],
])("%j is written as %j", (cell, written) => expect(csv([[cell, 1]])).toBe(`\uFEFF${written},1\r\n`));

const cell = fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.constant(null));

test("whatever stands in the cells is read back, but for the apostrophe before what looks like a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), (rows) => {
      const text = csv(rows);
      expect(text.startsWith("\uFEFF")).toBe(true);
      const back = read(text.slice(1));
      expect(back.map((row) => row.map((one) => one.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, "")))).toEqual(
        rows.map((row) => row.map((one) => String(one ?? "").replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ""))),
      );
      for (const one of back.flat()) expect(one).not.toMatch(/^[=+@\t\r\n＝＋－＠]|^-\D/);
    }),
  );
});
