import fc from "fast-check";
import { expect, test } from "vitest";
import { finder, formsOf } from "./encodings.ts";

const text = "k~>q?zv~hm>wp?";
const find = finder(formsOf(text));
const forms = (bytes: Buffer) => [...find(bytes)].map(({ form }) => form);
const around = fc.tuple(fc.uint8Array(), fc.uint8Array());

const written: Record<string, (letters: string) => Buffer> = {
  "UTF-8": (letters) => Buffer.from(letters),
  "UTF-16LE": (letters) => Buffer.from(letters, "utf16le"),
  "UTF-16BE": (letters) => Buffer.from(letters, "utf16le").swap16(),
};
const coded: Record<string, (bytes: Buffer) => string> = {
  hex: (bytes) => bytes.toString("hex"),
  HEX: (bytes) => bytes.toString("hex").toUpperCase(),
  base64: (bytes) => bytes.toString("base64"),
  base64url: (bytes) => bytes.toString("base64url"),
};

test.each(Object.entries(written))("a text in %s is found wherever it lies, coded too", (inner, write) => {
  fc.assert(
    fc.property(around, ([before, after]) => {
      const bytes = Buffer.concat([before, write(text), after]);
      expect(forms(bytes)).toContain(inner);
      for (const [code, letters] of Object.entries(coded))
        for (const [outer, writeAgain] of Object.entries(written))
          expect(forms(writeAgain(letters(bytes)))).toContain(`${code} of ${inner} in ${outer}`);
    }),
  );
});

test("a text that is not there, or only its beginning, is not found", () => {
  expect(forms(Buffer.from(text.slice(0, -1).repeat(3)))).toEqual([]);
  expect(forms(Buffer.alloc(0))).toEqual([]);
});
