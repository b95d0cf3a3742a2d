// The phone dies at every single write, and again while the next opening repairs. Real storage; only the death is staged.
import { beforeAll, describe, expect, test } from "vitest";
import { copiesOf } from "../../src/safe/key-file.ts";
import { killedAfter } from "./faults.ts";
import {
  type NamedPlaces,
  newPlaces,
  newWords,
  opened,
  record,
  restored,
  type Snapshot,
  safeAt,
  safeWith,
  snapshot,
  words,
} from "./places.ts";

const never = Number.POSITIVE_INFINITY;
const wholePage = "x".repeat(12_000);

/** What opens, or null: also where the words fit a slot that is damaged. */
const whatOpens = (places: NamedPlaces, passphrase: string) => opened(places, passphrase).catch(() => null);

const survived = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

async function copiesAgree(places: NamedPlaces): Promise<boolean> {
  const { file } = await snapshot(places);
  return (
    file !== null &&
    ([0, 1] as const).every((half) => {
      const [a, b] = copiesOf(file, half);
      return a.every((byte, at) => byte === b[at]);
    })
  );
}

let kept: Snapshot;
beforeAll(async () => {
  const places = newPlaces();
  await safeWith(places, [record("a"), record("b")]);
  kept = await snapshot(places);
});

describe("creating", () => {
  test.each([
    [0, 0, "first-run"],
    [0, 5000, "interrupted"],
    [1, 0, "interrupted"],
    [2, 0, "interrupted"],
  ] as const)(
    "killed after %i writes and %i bytes leaves nothing to open: %s",
    async (writes, torn, state) => {
      const places = newPlaces();
      const dying = killedAfter(places, writes, torn);
      expect(await survived(safeAt(dying).create(words, [record("a")]))).toBe(false);
      expect(await safeAt(places).start()).toBe(state);
    },
  );

  test.each([
    [3, 0],
    [3, 100],
    [3, 3000],
    [3, 7000],
    [4, 0],
  ])(
    "killed after %i writes and %i bytes opens, with what was told to be kept: nothing",
    async (writes, torn) => {
      const places = newPlaces();
      const dying = killedAfter(places, writes, torn);
      expect(await survived(safeAt(dying).create(words, [record("a")]))).toBe(false);
      await survived(safeAt(killedAfter(places, 0)).unlock(words));
      expect((await opened(places))?.ids).toEqual([]);
      expect(await opened(places)).toEqual({ ids: [], bodies: [], notices: [] });
    },
  );

  test("not killed at any of its five writes keeps the records", async () => {
    const places = newPlaces();
    expect(await survived(safeAt(killedAfter(places, 5)).create(words, [record("a")]))).toBe(true);
    expect((await opened(places))?.ids).toEqual(["a"]);
    expect(await copiesAgree(places)).toBe(true);
  });
});

describe("saving", () => {
  test.each([
    [0, false, ["a", "b"]],
    [1, true, ["a", "b", "c"]],
  ])("killed after %i writes: acknowledged %s", async (writes, acknowledged, ids) => {
    const places = await restored(kept);
    const safe = safeAt(killedAfter(places, writes));
    await safe.unlock(words);
    expect(await survived(safe.put([record("c")]))).toBe(acknowledged);
    expect(await opened(places)).toMatchObject({ ids, notices: [] });
  });

  test.each([0, 1, 2, 3])("killed after %i writes of a save that needs new pages first", async (writes) => {
    const places = await restored(kept);
    const safe = safeAt(killedAfter(places, writes));
    await safe.unlock(words);
    const many = Array.from({ length: 20 }, (_, at) => record(`many${at}`, wholePage));
    const acknowledged = await survived(safe.put(many));
    expect(acknowledged).toBe(writes === 3);
    const then = await opened(places);
    expect(then?.notices).toEqual([]);
    expect(then?.ids).toHaveLength(acknowledged ? 22 : 2);
    const again = safeAt(places);
    await again.unlock(words);
    await again.put(many);
    expect((await opened(places))?.ids).toHaveLength(22);
  });

  test.each([1, 2])(
    "killed after %i writes of a save with growth behind it loses no room",
    async (writes) => {
      const places = await restored(kept);
      const safe = safeAt(killedAfter(places, writes));
      await safe.unlock(words);
      const many = Array.from({ length: 5 }, (_, at) => record(`many${at}`, wholePage));
      expect(await survived(safe.put(many))).toBe(true);
      await survived(safe.loadAll());
      expect(await opened(places)).toMatchObject({ notices: [] });
      const again = safeAt(places);
      await again.unlock(words);
      for (let at = 0; at < 12; at += 1) await again.put([record(`more${at}`, wholePage)]);
      expect((await opened(places))?.ids).toHaveLength(2 + 5 + 12);
    },
  );
});

describe("changing the words", () => {
  const deaths = [0, 1].flatMap((writes) => [0, 100, 700, 1500, 3000].map((torn) => [writes, torn] as const));

  /** Dies in the change, dies again while `first` are tried, and then lives. */
  async function changedAndKilled(writes: number, torn: number, repairs: number, first: string) {
    const places = await restored(kept);
    const safe = safeAt(killedAfter(places, writes, torn));
    await safe.unlock(words);
    const acknowledged = await survived(safe.changePassphrase(words, newWords));
    await survived(safeAt(killedAfter(places, repairs, torn)).unlock(first));
    return { places, acknowledged };
  }

  test.each(deaths)(
    "killed after %i writes and %i bytes opens with the old or the new",
    async (writes, torn) => {
      for (const first of [words, newWords]) {
        for (const repairs of [0, 1, never]) {
          const { places, acknowledged } = await changedAndKilled(writes, torn, repairs, first);
          expect(acknowledged).toBe(false);
          const found = [
            await whatOpens(places, first),
            await whatOpens(places, words),
            await whatOpens(places, newWords),
          ];
          const open = found.filter((one) => one !== null);
          expect(open).not.toHaveLength(0);
          for (const { ids } of open) expect(ids).toEqual(["a", "b"]);
        }
      }
    },
  );

  test.each(deaths)("killed after %i writes and %i bytes can be done again", async (writes, torn) => {
    const { places } = await changedAndKilled(writes, torn, 0, newWords);
    const safe = safeAt(places);
    const current = (await survived(unlockOrThrow(safe, newWords))) ? newWords : words;
    await unlockOrThrow(safe, current);
    expect(await safe.changePassphrase(current, "third words for this safe")).toBe("changed");
    expect(await whatOpens(places, words)).toBeNull();
    expect(await whatOpens(places, newWords)).toBeNull();
    expect(await opened(places, "third words for this safe")).toEqual({
      ids: ["a", "b"],
      bodies: [{ text: "kept" }, { text: "kept" }],
      notices: [],
    });
    expect(await copiesAgree(places)).toBe(true);
  });

  test.each([
    [words, newWords],
    [newWords, words],
  ])("killed between its two copies ends with the words that are typed first", async (first, other) => {
    const { places } = await changedAndKilled(1, 0, never, first);
    expect(await opened(places, first)).toMatchObject({ ids: ["a", "b"], notices: [] });
    expect(await opened(places, other)).toBeNull();
    expect(await copiesAgree(places)).toBe(true);
  });

  test("once acknowledged, the old words open no byte of a copy of the files", async () => {
    const { places, acknowledged } = await changedAndKilled(2, 0, never, words);
    expect(acknowledged).toBe(true);
    const copy = await restored(await snapshot(places));
    expect(await opened(copy, words)).toBeNull();
    expect(await opened(copy, newWords)).toMatchObject({ ids: ["a", "b"], notices: [] });
    expect(await copiesAgree(copy)).toBe(true);
  });
});

async function unlockOrThrow(safe: ReturnType<typeof safeAt>, passphrase: string): Promise<void> {
  if ((await safe.unlock(passphrase)) !== "unlocked") throw new Error("not these words");
}
