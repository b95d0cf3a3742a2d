import { expect, test } from "vitest";
import { emptyContent } from "../../src/care/incident.ts";
import { incidentFile } from "../../src/ui/components/incidentFile.ts";

/** An entry with a number that another one may have too. */
const entry = (id: string, no: number) => {
  const link = { no, kept: 20_000, before: null, hash: id.padEnd(43, "-") };
  const content = { ...emptyContent, what: `words of ${id}` };
  return { id, at: 1, seq: 1, body: { replaces: null, content, link } };
};

test("a file holds the words of the chosen entries alone, also where two lists share their numbers", () => {
  const chain = [entry("c", 2), entry("b", 1), entry("a", 1)];
  const { name, content } = incidentFile((key) => key, chain, new Set(["a"]));
  const text = String(content);
  expect(name).toBe("notes.json");
  expect(new Set(text.match(/words of ./g))).toEqual(new Set(["words of a"]));
  const { entries } = JSON.parse(text) as { entries: { no: number; hash: string }[] };
  expect(entries.map(({ no, hash }) => [no, hash.replaceAll("-", "")])).toEqual([
    [1, "a"],
    [1, "b"],
    [2, "c"],
  ]);
});
