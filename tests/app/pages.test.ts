import { expect, test } from "vitest";
import { createPages } from "../../src/app/pages.ts";
import { emptyWords } from "../../src/care/pages.ts";
import { opened, testSafe } from "./parts.ts";

async function sitting() {
  const store = testSafe();
  const records = await opened(store.safe);
  return {
    store,
    pages: createPages(records),
    async reopened() {
      await records.settled();
      return createPages(await opened(store.safe));
    },
  };
}

const letter = (words: string) => ({ words });

test("each page holds what she wrote on it, also at the next opening, and there is one of each", async () => {
  const { pages, store, reopened } = await sitting();
  pages.write("letter", letter("You got t"));
  pages.write("letter", letter("You got through it before."));
  pages.write("family", { ...emptyWords("family"), children: "A. comes" });
  pages.write("summons", { ...emptyWords("summons"), say: "nothing" });
  for (const seen of [pages, await reopened()]) {
    expect(seen.wordsOf("letter")).toEqual(letter("You got through it before."));
    expect(seen.wordsOf("family")["children"]).toBe("A. comes");
    expect(seen.wordsOf("checkIn")).toEqual(emptyWords("checkIn"));
    expect(seen.written.value.toSorted()).toEqual(["family", "letter", "summons"]);
  }
  expect((await store.kept()).size).toBe(3);
});

test("a page that she empties is gone, also from what is sealed", async () => {
  const { pages, store, reopened } = await sitting();
  pages.write("letter", letter("the grey car"));
  pages.write("letter", letter("  "));
  pages.write("signs", emptyWords("signs"));
  for (const seen of [pages, await reopened()]) expect(seen.written.value).toEqual([]);
  expect(JSON.stringify([...(await store.kept()).values()])).not.toContain("grey");
});

test("her days are a list of their own", async () => {
  const { pages, reopened } = await sitting();
  pages.dates.add({ day: 20_000, name: "the long day", isYearly: true });
  expect((await reopened()).dates.all.value.map(({ body }) => body.name)).toEqual(["the long day"]);
});
