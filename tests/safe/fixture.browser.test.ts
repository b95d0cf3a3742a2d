// The safe as version 1 wrote it opens for ever: a failure here locks people out of what they kept.
import { expect, test } from "vitest";
import type { Bytes } from "../../src/lib/bytes.ts";
import type { Envelope } from "../../src/safe/api.ts";
import fixtureText from "../fixtures/safe-v1.json?raw";
import { newWords, opened, restored, type Snapshot, safeAt } from "./places.ts";

interface Fixture {
  readonly words: string;
  readonly half: 0 | 1;
  readonly records: readonly Envelope[];
  readonly file: string;
  readonly rows: Readonly<Record<string, string>>;
}

const fixture: Fixture = JSON.parse(fixtureText);
const bytes = (base64: string): Bytes => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
const rows = new Map(Object.entries(fixture.rows).map(([page, row]) => [Number(page), bytes(row)]));
const kept: Snapshot = {
  file: bytes(fixture.file),
  halves: fixture.half === 0 ? [rows, new Map()] : [new Map(), rows],
};

test("a safe of version 1 opens with its words and gives every record", async () => {
  const safe = safeAt(await restored(kept));
  expect(await safe.unlock(fixture.words)).toBe("unlocked");
  expect(await safe.loadAll()).toEqual({ records: fixture.records, notices: [] });
});

test("a safe of version 1 can be written and its words changed", async () => {
  const places = await restored(kept);
  const safe = safeAt(places);
  await safe.unlock(fixture.words);
  await safe.remove(["settings"]);
  expect(await safe.changePassphrase(fixture.words, newWords)).toBe("changed");
  expect((await opened(places, newWords))?.ids).toHaveLength(fixture.records.length - 1);
});
