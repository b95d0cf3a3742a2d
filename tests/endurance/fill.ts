// A safe filled to its last page, and one with a hundred thousand records.
import { strict as assert } from "node:assert";
import { startApp } from "./app.ts";

const words = "olive ladder river candle stone";
const lastPages = 3_999;
const wholePage = 12_000;
const many = 100_000;

/** Fills every page with a record, is told that the safe is full, loses nothing, and finds room again. */
export async function fillToTheLastPage(url: string): Promise<string> {
  const app = await startApp(url);
  try {
    assert.equal(await app.arrive(), "first-run");
    await app.make(words);
    const step = 93;
    for (let from = 0; from < lastPages; from += step) {
      const count = Math.min(step, lastPages - from);
      assert.equal(await app.call("fill", from, count, wholePage), "kept");
    }
    assert.equal(await app.call("fill", lastPages, 1, wholePage), "safe-full");
    assert.equal(await app.call("count"), lastPages);
    await app.open(words);
    assert.equal(await app.call("count"), lastPages);
    // A record that is there already may still change.
    assert.equal(await app.call("fill", 7, 1, wholePage - 1), "kept");
    assert.equal(await app.call("fill", lastPages, 1, wholePage), "safe-full");
    await app.open(words);
    assert.equal(await app.call("count"), lastPages);
    return `${lastPages} pages, then told that it is full`;
  } finally {
    await app.end();
  }
}

/** Keeps a hundred thousand records and opens them again. */
export async function keepMany(url: string): Promise<string> {
  const app = await startApp(url);
  try {
    assert.equal(await app.arrive(), "first-run");
    await app.make(words);
    const step = 2_000;
    for (let from = 0; from < many; from += step)
      assert.equal(await app.call("fill", from, step, 150), "kept");
    const begun = performance.now();
    await app.open(words);
    assert.equal(await app.call("count"), many);
    return `${many} records, opened in ${Math.round(performance.now() - begun)} ms`;
  } finally {
    await app.end();
  }
}
