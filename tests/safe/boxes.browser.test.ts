// Beginning again beside what cannot be opened: nothing is deleted, and the older box opens with its own words.
import { beforeAll, describe, expect, test } from "vitest";
import { SafeError } from "../../src/safe/errors.ts";
import { onlyMine } from "../../src/safe/only-mine.ts";
import { faulty } from "./faults.ts";
import {
  codeOf,
  fileIn,
  type NamedPlaces,
  newPlaces,
  newWords,
  opened,
  type Phone,
  record,
  restored,
  type Snapshot,
  safeAt,
  safeWith,
  samePlaces,
  snapshot,
  words,
} from "./places.ts";

const olderIds = async (places: NamedPlaces, typed = words) => {
  const found = await safeAt(places).readOlder(typed);
  return found === "wrong-passphrase" ? found : found.records.map(({ id }) => id).toSorted();
};

describe.each(["files", "databases"] as const)("on a phone with %s", (phone: Phone) => {
  test("the safe is moved byte by byte, and a new one is made beside it", async () => {
    const places = newPlaces(phone);
    await safeWith(places, [record("a"), record("b")]);
    const before = { file: await fileIn(places), rows: await places.rows.read(0) };
    const safe = safeAt(places);
    expect(await safe.hasOlder()).toBe(false);
    expect(await safe.setAside()).toBe("set-aside");
    expect(await safe.hasOlder()).toBe(true);
    expect(await safe.start()).toBe("first-run");
    expect(await places.olderKeyFile.read()).toEqual([before.file]);
    expect(await places.rows.older.read(0)).toEqual(before.rows);
    expect(await safe.create(newWords, [record("c")])).toBe("created");
    expect((await opened(places, newWords))?.ids).toEqual(["c"]);
    expect(await olderIds(places)).toEqual(["a", "b"]);
    expect(await olderIds(places, newWords)).toBe("wrong-passphrase");
  });

  test("a second one is not put over the first, until that is erased", async () => {
    const places = newPlaces(phone);
    await safeWith(places, [record("a")]);
    await safeAt(places).setAside();
    const safe = await safeWith(places, [record("c")]);
    expect(await safe.setAside()).toBe("older-there");
    expect((await safe.loadAll()).records).toHaveLength(1);
    expect(await safe.erase("older")).toEqual([]);
    expect(await safe.hasOlder()).toBe(false);
    expect((await safe.loadAll()).records).toHaveLength(1);
    expect(await places.olderKeyFile.read()).toEqual([]);
    expect(await codeOf(safe.readOlder(words))).toBe("nothing-kept");
    expect(await safe.setAside()).toBe("set-aside");
    expect(await codeOf(safe.loadAll())).toBe("locked");
    expect(await olderIds(places)).toEqual(["c"]);
  });

  test("erasing the safe in use leaves the older box, and erasing all leaves neither", async () => {
    const places = newPlaces(phone);
    await safeWith(places, [record("a")]);
    await safeAt(places).setAside();
    const safe = await safeWith(places, [record("c")]);
    expect(await safe.erase("current")).toEqual([]);
    expect(await safe.start()).toBe("first-run");
    expect(await olderIds(places)).toEqual(["a"]);
    expect(await safe.create(newWords, [])).toBe("created");
    expect(await safe.erase("all")).toEqual([]);
    expect(await places.olderKeyFile.read()).toEqual([]);
    expect((await indexedDB.databases()).filter(({ name }) => name?.startsWith(places.name))).toEqual([]);
  });
});

describe("what is not a whole safe is not moved", () => {
  let whole: Snapshot;
  beforeAll(async () => {
    const places = newPlaces();
    await safeWith(places, [record("a")]);
    whole = await snapshot(places);
  });

  test.each([
    ["nothing", "nothing-kept", async (places: NamedPlaces) => void (await safeAt(places).erase("current"))],
    ["rows without a key file", "key-gone", (places: NamedPlaces) => places.keyFile.remove()],
    ["a key file without rows", "entries-gone", (places: NamedPlaces) => places.rows.clear()],
    [
      "a key file that opens nothing",
      "interrupted",
      ({ keyFile, random }: NamedPlaces) => keyFile.shred(random),
    ],
  ])("%s", async (_, code, spoil) => {
    const places = await restored(whole);
    await spoil(places);
    expect(await codeOf(safeAt(places).setAside())).toBe(code);
    expect(await safeAt(places).hasOlder()).toBe(false);
  });
});

test("a damaged entry of the older box is told, and the rest is read", async () => {
  const places = newPlaces();
  await safeWith(places, [record("a", "x".repeat(12_000)), record("b", "x".repeat(12_000))]);
  await safeAt(places).setAside();
  for (const half of [0, 1] as const) {
    const { rows } = await places.rows.older.read(half);
    const page = rows.get(1)?.slice() ?? new Uint8Array();
    page[100] = (page[100] ?? 0) ^ 1;
    await places.rows.older.save(half, rows.get(0)?.slice(0, 12) ?? null, new Map([[1, page]]));
  }
  const found = await safeAt(places).readOlder(words);
  expect(found).toMatchObject({ records: [{ id: "b" }], notices: [{ code: "unreadable", count: 1 }] });
});

describe("a move that fails", () => {
  test("at the rows leaves no copy of the key, which would outlive a change of words", async () => {
    const places = newPlaces();
    await safeWith(places, [record("a")]);
    expect(await codeOf(safeAt(faulty(places, { at: 1, kind: "refused" })).setAside())).toBe("disk-full");
    expect(await places.olderKeyFile.read()).toEqual([]);
    await codeOf(safeAt(faulty(places, { at: 1, kind: "killed" })).setAside());
    expect(await places.olderKeyFile.read()).toHaveLength(1);
    expect(await safeAt(places).start()).toBe("locked");
    expect(await places.olderKeyFile.read()).toEqual([]);
    expect((await opened(places))?.ids).toEqual(["a"]);
  });

  test("at the last step is ended by the next try, and what was moved is not taken for another box", async () => {
    const places = newPlaces();
    await safeWith(places, [record("a")]);
    expect(await codeOf(safeAt(faulty(places, { at: 2, kind: "refused" })).setAside())).toBe("disk-full");
    expect(await safeAt(places).setAside()).toBe("set-aside");
    expect(await olderIds(places)).toEqual(["a"]);
  });

  test("whose rows went back while the key did not opens again", async () => {
    const places = newPlaces();
    await safeWith(places, [record("a")]);
    await places.olderKeyFile.create(await places.keyFile.read());
    await places.keyFile.remove();
    expect(await safeAt(places).start()).toBe("locked");
    expect((await opened(places))?.ids).toEqual(["a"]);
    expect(await places.olderKeyFile.read()).toEqual([]);
  });

  test("beside a key file that opens nothing keeps its copy, and removing what is left takes that too", async () => {
    const places = newPlaces();
    await safeWith(places, [record("a")]);
    await places.olderKeyFile.create(await places.keyFile.read());
    await places.keyFile.shred(places.random);
    expect(await safeAt(places).start()).toBe("interrupted");
    expect(await places.olderKeyFile.read()).toHaveLength(1);
    expect(await safeAt(places).erase("all")).toEqual([]);
    expect(await places.olderKeyFile.read()).toEqual([]);
  });

  test("behind a tab that made a new safe meanwhile takes nothing from it", async () => {
    const places = newPlaces();
    await safeWith(places, [record("a")]);
    const slow = {
      ...places.rows,
      async setAside() {
        await places.rows.setAside();
        const other = safeAt(samePlaces(places));
        await other.start();
        expect(await other.create(newWords, [record("b")])).toBe("created");
      },
    };
    await safeAt({ ...places, rows: slow }).setAside();
    expect((await opened(places, newWords))?.ids).toEqual(["b"]);
    expect(await olderIds(places)).toEqual(["a"]);
  });
});

test("a tab that lost the safe ends nothing that it had begun", async () => {
  const places = newPlaces();
  await safeWith(places, [record("a")]);
  const lost = safeAt(onlyMine(places, () => Promise.reject(new SafeError("other-tab"))));
  expect(await lost.unlock(words)).toBe("unlocked");
  for (const write of [
    () => lost.put([record("b")]),
    () => lost.changePassphrase(words, newWords),
    () => lost.setAside(),
  ]) {
    await lost.unlock(words);
    expect(await codeOf(write())).toMatch(/^(other-tab|key-file-failed)$/);
  }
  expect(await lost.erase("current")).toEqual(["key-file", "database"]);
  expect((await opened(places))?.ids).toEqual(["a"]);
});
