// A backup of one phone on another, with real safes and real workers.
import { expect, test } from "vitest";
import { archiveOf, makeBackup, readBackup } from "../../src/app/backup-files.ts";
import { createSession } from "../../src/app/session.ts";
import { createSpace } from "../../src/app/space.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { systemRandom } from "../../src/lib/random.ts";
import type { Envelope, Safe } from "../../src/safe/api.ts";
import { createMemorySafe } from "../../src/safe/memory.ts";
import { newPlaces, newWords, record, safeAt, safeWith, words } from "../safe/places.ts";

const secret = "River, market school rain bread sister";
const edits = ["aaaaaaaaaaa", "bbbbbbbbbbb"];
const records: readonly Envelope[] = [
  record("one", "é ن 🕊", edits),
  { ...record("two", "later", edits), kind: "from-later", v: 9, seq: -4 },
  { ...record("three", "", edits), kind: "gone", body: null },
  ...Array.from({ length: 200 }, (_, at) => record(`many${at}`, "x".repeat(900), edits)),
];

const bySeq = (all: readonly Envelope[]) => all.toSorted((one, other) => one.id.localeCompare(other.id));

const openOver = async (safe: Safe) =>
  createSpace({
    safe,
    loaded: await safe.loadAll(),
    mode: "memory",
    clock: systemClock,
    random: systemRandom,
  });

/** Whatever lies on a new phone, told apart from what the space itself notes on opening. */
const broughtTo = async (safe: Safe) =>
  bySeq((await safe.loadAll()).records).filter(({ id }) => records.some((old) => old.id === id));

test("a new phone, the file and its words give back every record as it was", async () => {
  const old = await safeWith(newPlaces(), records);
  const content = await makeBackup(archiveOf(await openOver(old), systemClock), secret, "drawn").done;
  if (!(content instanceof Uint8Array)) throw new Error("not locked");
  const file = new Blob([content]);
  expect(await readBackup(file, "river market").done).toBe("wrong-secret");
  expect(await readBackup(file.slice(0, 40_000), secret).done).toEqual({ failed: "backup-damaged" });
  const archive = await readBackup(file, secret.toUpperCase()).done;
  if (typeof archive === "string" || "failed" in archive) throw new Error("not opened");

  const places = newPlaces();
  const session = createSession({
    somethingKept: async () => false,
    startSafe: async () => ({ safe: safeAt(places), stop() {} }),
    startMemory: async () => ({ safe: createMemorySafe(), stop() {} }),
    openSpace: openOver,
    errorCode: String,
    release: async () => {},
  });
  expect(await session.tryIt(archive.records)).toBe("done");
  expect(await session.keep(newWords, true)).toBe("done");
  const again = safeAt(places);
  expect(await again.unlock(words)).toBe("wrong-passphrase");
  expect(await again.unlock(newWords)).toBe("unlocked");
  expect(await broughtTo(again)).toEqual(bySeq(records));
});
