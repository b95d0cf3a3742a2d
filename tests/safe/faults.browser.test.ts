// Every single write of every operation fails once: killed, or refused with the app living on; and every write of the opening after it fails too.
import { describe, expect, test } from "vitest";
import { equal } from "../../src/lib/bytes.ts";
import type { Opener } from "../../src/safe/api.ts";
import type { Stores } from "../../src/safe/boxes.ts";
import { type Fault, faulty } from "./faults.ts";
import { type Ids, key, keyId, long, type Opens, type Operation, operations } from "./operations.ts";
import {
  copied,
  type NamedPlaces,
  newPlaces,
  newWords,
  otherPaper,
  type Phone,
  paper,
  safeAt,
  words,
} from "./places.ts";

const named = (records: readonly { id: string; body: unknown }[]): Ids =>
  records
    .map(({ id, body }) => ((body as { text: string }).text === long && id === "a" ? "a long" : id))
    .toSorted();

/** What opens now, by each way that the operation knows. */
async function whatOpens(places: NamedPlaces, ways: readonly string[]): Promise<Opens> {
  const by: Readonly<Record<string, () => Promise<Ids>>> = {
    words: async () => openedBy(places, words),
    newWords: async () => openedBy(places, newWords),
    paper: async () => openedBy(places, paper),
    otherPaper: async () => openedBy(places, otherPaper),
    async key() {
      const safe = safeAt(places);
      await safe.unlock(words);
      const found = await safe.readKey(keyId);
      return found !== null && equal(found, key) ? ["key"] : null;
    },
    async older() {
      const found = await safeAt(places).readOlder(words);
      return found === "wrong-passphrase" ? null : named(found.records);
    },
  };
  const found: Record<string, Ids> = {};
  for (const way of ways) found[way] = (await by[way]?.().catch(() => null)) ?? null;
  return found;
}

/** Opens it as the app does: by looking first. */
async function openedBy(places: Stores, opener: Opener): Promise<Ids> {
  const safe = safeAt(places);
  await safe.start();
  if ((await safe.unlock(opener)) !== "unlocked") return null;
  return named((await safe.loadAll()).records);
}

const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

function judged(operation: Operation, found: Opens): "old" | "new" {
  const isSame = (opens: Opens) => JSON.stringify(opens) === JSON.stringify(found);
  if (isSame(operation.new)) return "new";
  expect(operation.old.filter(isSame), `neither old nor new: ${JSON.stringify(found)}`).toHaveLength(1);
  return "old";
}

/** What is left when one write of the operation fails, whatever fails in the opening after it; null when it has no such write. */
async function leftAfter(operation: Operation, begin: NamedPlaces, fault: Fault) {
  const ways = Object.keys(operation.new);
  const places = await copied(begin);
  const stores = faulty(places, fault);
  const isDone = await succeeds(operation.act(safeAt(stores)));
  if (stores.writes() <= fault.at) return null;
  for (let at = 0; ; at += 1) {
    const copy = await copied(places);
    const opening = faulty(copy, { ...fault, at });
    await succeeds(openedBy(opening, words));
    if (opening.writes() <= at) break;
    judged(operation, await whatOpens(copy, ways));
  }
  const left = judged(operation, await whatOpens(places, ways));
  // What was called done is done, and a save that grew behind its answer is called done before.
  if (isDone) expect(left).toBe("new");
  if (left === "old") await doneAfterAll(operation, places, ways);
  return left;
}

/** Nothing that failed stands in the way of doing it again. */
async function doneAfterAll(
  operation: Operation,
  places: NamedPlaces,
  ways: readonly string[],
): Promise<void> {
  const safe = safeAt(places);
  if (operation === operations["create"] || operation === operations["create beside an older box"])
    await safe.erase("current");
  await operation.act(safe);
  expect(await whatOpens(places, ways)).toEqual(operation.new);
}

const phones: readonly Phone[] = ["files", "databases"];
const kinds: readonly Fault["kind"][] = ["killed", "refused"];

describe.each(phones)("on a phone with %s", (phone) => {
  const here = Object.entries(operations).filter(([, { left }]) => left[phone] !== undefined);
  describe.each(here.map(([name]) => name))("%s", (name) => {
    const operation = operations[name];
    test.each(kinds)("%s at every write", async (kind) => {
      if (operation === undefined) throw new Error("no operation");
      const begin = newPlaces(phone);
      await operation.before(begin);
      const left: string[] = [];
      for (let at = 0; ; at += 1) {
        const found = await leftAfter(operation, begin, { at, kind });
        if (found === null) break;
        left.push(found);
      }
      expect(left.join(" ")).toBe(operation.left[phone]?.[kind]);
    });
  });
});
